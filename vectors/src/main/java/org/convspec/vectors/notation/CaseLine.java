package org.convspec.vectors.notation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.CaseSyntaxException;
import org.convspec.vectors.cases.CaseTokens;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.ConvolutionLine;
import org.convspec.vectors.cases.OperatorNotation;

/**
 * The one-line notation of cases, such as {@code conv g2 n1 c4 m6 i7x5 k3x2 s2x1 p1:0,0:2 bias
 * ints#17}: the operator, then its words in any order. A case writes its own line.
 */
public final class CaseLine {

  private CaseLine() {}

  /**
   * Reads a case line.
   *
   * @throws CaseSyntaxException if it is not one
   */
  public static Case parse(String line) {
    CaseTokens tokens = CaseTokens.of(line);
    if (tokens.operator().equals(ConvolutionLine.WORD)) {
      return ConvolutionLine.parse(tokens);
    }
    return Notations.withCases().stream()
        .filter(notation -> notation.word().equals(tokens.operator()))
        .findFirst()
        .orElseThrow(() -> unknown(tokens.operator()))
        .parse(tokens);
  }

  /**
   * Reads a case line of a convolution.
   *
   * @throws CaseSyntaxException if it is not one
   */
  public static ConvolutionCase convolution(String line) {
    CaseTokens tokens = CaseTokens.of(line);
    if (!tokens.operator().equals(ConvolutionLine.WORD)) {
      throw unknown(tokens.operator());
    }
    return ConvolutionLine.parse(tokens);
  }

  private static CaseSyntaxException unknown(String word) {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put(ConvolutionLine.WORD, ConvolutionLine.WORD);
    meanings.put("convolution", ConvolutionLine.WORD);
    for (OperatorNotation<?> each : Notations.withCases()) {
      meanings.put(each.word(), each.word());
      meanings.put(each.label(), each.word());
    }
    String expected = meanings.values().stream().distinct().collect(Collectors.joining(", "));
    String nearest =
        Nearest.to(word, meanings).map(each -> "; perhaps '" + each + "' is meant").orElse("");
    return new CaseSyntaxException(
        "unknown operator '" + word + "'; expected " + expected + nearest);
  }
}
