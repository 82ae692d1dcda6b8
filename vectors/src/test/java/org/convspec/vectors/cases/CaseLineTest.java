package org.convspec.vectors.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.notation.CaseLine;

/** The one-line notation of cases. */
class CaseLineTest {

  private static final String ALPHABET = "conv0123456789x:,-#pgmikswdybfltaureh NHWCOI\t";

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("what is written is read as the same case, valid or not")
  void writtenCasesAreReadAgain(@ForAll("cases") ConvolutionCase example) {
    assertThat(CaseLine.convolution(example.toString())).isEqualTo(example);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("the order of tokens does not matter")
  void tokensInAnyOrder(@ForAll("cases") ConvolutionCase example, @ForAll Random random) {
    List<String> tokens = Arrays.asList(example.toString().split(" "));
    Collections.shuffle(tokens.subList(1, tokens.size()), random);
    assertThat(CaseLine.convolution(String.join("  ", tokens))).isEqualTo(example);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  @Label("a damaged line is read, or refused in words; what is read is written and read again")
  void damagedLines(@ForAll("cases") ConvolutionCase example, @ForAll Random random) {
    String line = damage(example.toString(), random);
    ConvolutionCase read;
    try {
      read = CaseLine.convolution(line);
    } catch (CaseSyntaxException | InvalidCallException refused) {
      assertThat(refused).message().isNotBlank();
      return;
    }
    assertThat(CaseLine.convolution(read.toString())).as(line).isEqualTo(read);
  }

  private static String damage(String line, Random random) {
    StringBuilder damaged = new StringBuilder(line);
    for (int blow = random.nextInt(4); blow >= 0; blow--) {
      int at = random.nextInt(damaged.length() + 1);
      int end = Math.min(damaged.length(), at + random.nextInt(4));
      char letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(6)) {
        case 0 -> damaged.delete(at, end);
        case 1 -> damaged.insert(at, letter);
        case 2 -> damaged.replace(at, end, String.valueOf(letter));
        case 3 -> damaged.insert(at, damaged.substring(at, end));
        case 4 -> damaged.insert(at, "12345678901234567890");
        default -> damaged.setLength(random.nextInt(8) == 0 ? at : damaged.length());
      }
    }
    return damaged.toString();
  }

  @Example
  @Label("the line in the documentation says what it seems to say")
  void documentedLine() {
    ConvolutionCase read =
        CaseLine.convolution("conv g2 n1 c4 m6 i7x5 k3x2 s2x1 d1x2 p1:0,0:2 bias ints#17");
    assertThat(read.convolution().groups()).isEqualTo(2);
    assertThat(read.convolution().strides()).containsExactly(2L, 1L);
    assertThat(read.convolution().dilations()).containsExactly(1L, 2L);
    assertThat(read.convolution().padding())
        .isEqualTo(PaddingRule.explicit(new Padding(1, 0), new Padding(0, 2)));
    assertThat(read.input()).isEqualTo(Shape.of(1, 4, 7, 5));
    assertThat(read.weights()).isEqualTo(Shape.of(6, 2, 3, 2));
    assertThat(read.bias()).isEqualTo(Optional.of(Shape.of(6)));
    assertThat(read.fill()).isEqualTo(new Fill(Fill.Kind.INTS, 17));
    assertThat(read.type()).isEqualTo(ElementType.FLOAT64);
    assertThat(read.layouts().data()).isEqualTo(Layout.CHANNELS_FIRST);
    assertThat(read).hasToString("conv g2 n1 c4 m6 i7x5 k3x2 s2x1 d1x2 p1:0,0:2 bias ints#17");
  }

  @Example
  @Label("without spatial axes extents are written as a dash")
  void noSpatialAxes() {
    ConvolutionCase read = CaseLine.convolution("conv n2 c3 m4 i- k- IO ones");
    assertThat(read.input()).isEqualTo(Shape.of(2, 3));
    assertThat(read.weights()).isEqualTo(Shape.of(4, 3));
    assertThat(read.layouts().weights()).isEqualTo(Layout.SPACE_INPUT_OUTPUT);
    assertThat(CaseLine.convolution(read.toString())).isEqualTo(read);
  }

  @Example
  @Label("the word that is nearest to an unknown one is named, if there is one")
  void nearestWords() {
    Map<String, String> meant =
        Map.of(
            "adaptiveavgpool", "adaptiveavg",
            "globalavgpool", "globalavg",
            "maxPool", "maxpool",
            "averagePool", "avgpool",
            "Convolution", "conv",
            "transposedConvolution", "tconv");
    meant.forEach(
        (word, nearest) ->
            assertThatExceptionOfType(CaseSyntaxException.class)
                .isThrownBy(() -> CaseLine.parse(word + " n1"))
                .withMessageEndingWith("; perhaps '" + nearest + "' is meant"));
    assertThatExceptionOfType(CaseSyntaxException.class)
        .isThrownBy(() -> CaseLine.parse("gru n1"))
        .withMessageContaining(", unfold, ");
  }

  @Example
  @Label("what cannot be read is quoted")
  void syntaxErrors() {
    assertSyntaxError("", "unknown operator ''; expected conv");
    assertSyntaxError("   ", "unknown operator ''; expected conv");
    assertSyntaxError("pool n1", "unknown operator 'pool'; expected conv");
    assertSyntaxError("conv", "missing i..., the input extents");
    assertSyntaxError("conv n1 c1 m1 i3 k2 n2", "cannot read 'n2'");
    assertSyntaxError("conv n1 c1 m1 i3 k2 s2,2", "cannot read 's2,2'");
    assertSyntaxError("conv n1x2 c1 m1 i3 k2", "n takes one number, not [1, 2]");
    assertSyntaxError("conv n- c1 m1 i3 k2", "n takes one number, not []");
    assertSyntaxError("conv n1 c1 m1 i3 k2 ints", "cannot read 'ints'");
    assertSyntaxError(
        "conv n1 c1 m1 i12345678901234567890 k2",
        "12345678901234567890 in 'i12345678901234567890' is not a 64-bit integer");
    assertSyntaxError(
        "conv n1 c1 m1 i3 k2 ints#12345678901234567890",
        "12345678901234567890 in 'ints#12345678901234567890' is not a 64-bit integer");
  }

  @Example
  @Label("thousands of axes are read or refused like any others")
  void thousandsOfAxes() {
    String many = "1" + "x1".repeat(20_000);
    assertThat(CaseLine.convolution("conv n1 c1 m1 i" + many + " k1").spatialRank())
        .isEqualTo(20_001);
    assertSyntaxError("conv n1 c1 m1 i1 k1 j" + many, "cannot read 'j");
    String pairs = "0:1" + ",0:1".repeat(20_000);
    assertThat(CaseLine.convolution("conv n1 c1 m1 i1 k1 p" + pairs).spatialRank()).isEqualTo(1);
  }

  private static void assertSyntaxError(String line, String message) {
    assertThatExceptionOfType(CaseSyntaxException.class)
        .isThrownBy(() -> CaseLine.convolution(line))
        .withMessageStartingWith("case line: " + message);
  }

  @Provide
  Arbitrary<ConvolutionCase> cases() {
    return AnyCase.any();
  }
}
