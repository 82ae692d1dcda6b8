package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;

/**
 * The one-line notation of cases: {@code conv g2 n1 c4 m6 i7x5 k3x2 s2x1 d1x2 p1:0,0:2 bias
 * ints#17}.
 *
 * <p>Tokens, in any order behind the operator; those in brackets may be missing:
 *
 * <pre>
 * n1        batch                      [g2]       groups, 1
 * c4        input channels             [s2x1]     strides, 1
 * m6        output channels            [d1x2]     dilations, 1
 * i7x5      input extents              [p1:0,0:2] padding before:after, 0:0
 * k3x2      kernel extents             [psame-extra-after] or another padding rule
 * [bias]    with a bias                [ceil] [exact]  output rounding, floor
 * [flip]    true convolution           [NHWC] [HWIO]   layouts, NCHW OIHW
 * [float32] element type, float64      [ints#17]  data, counting
 * [wc3]     input channels of the weights, c / g
 * [bias5]   extent of the bias, m      [dy1x6x3x4] shape of the output gradient
 * </pre>
 *
 * <p>At spatial rank 0 the extents are written {@code i-} and {@code k-}.
 */
public final class ConvolutionLine {

  /** The first word of a convolution case. */
  public static final String WORD = "conv";

  private ConvolutionLine() {}

  /**
   * Reads the words behind the first, as {@code vectors/cases.md} explains them.
   *
   * @throws CaseSyntaxException if they are no case of a convolution
   */
  public static ConvolutionCase parse(CaseTokens tokens) {
    List<Long> input = tokens.needed("i", "input extents");
    List<Long> kernel = tokens.needed("k", "kernel extents");
    int rank = input.size();
    long groups = tokens.number("g").orElse(1L);
    long channels = tokens.neededNumber("c", "input channels");
    long outputs = tokens.neededNumber("m", "output channels");
    long batch = tokens.neededNumber("n", "batch");
    long weightsChannels =
        tokens.number("wc").orElseGet(() -> groups < 1 ? channels : channels / groups);
    Convolution convolution =
        new Convolution(
            tokens.numbers("s").orElse(Collections.nCopies(rank, 1L)),
            tokens.numbers("d").orElse(Collections.nCopies(rank, 1L)),
            tokens.padding(rank),
            tokens.oneOf(OutputRounding.values(), CaseTokens::label).orElse(OutputRounding.FLOOR),
            groups,
            tokens.flag("flip") ? Orientation.FLIPPED : Orientation.CORRELATION);
    ConvolutionCase parsed =
        new ConvolutionCase(
            convolution,
            shape(batch, channels, input),
            shape(outputs, weightsChannels, kernel),
            tokens.flag("bias")
                ? Optional.of(Shape.of(outputs))
                : tokens.number("bias").map(Shape::of),
            tokens.numbers("dy").map(ConvolutionLine::shape),
            tokens.layouts(rank),
            tokens.oneOf(ElementType.values(), ElementType::label).orElse(ElementType.FLOAT64),
            tokens.fill().orElse(new Fill(Fill.Kind.COUNTING, 0)));
    tokens.expectAllRead();
    return parsed;
  }

  /** Writes the line that {@link #parse} reads as the same case; defaults are left out. */
  public static String write(ConvolutionCase example) {
    Convolution convolution = example.convolution();
    StringJoiner line = new StringJoiner(" ");
    line.add(WORD);
    addUnless(line, convolution.groups() == 1, "g" + convolution.groups());
    line.add("n" + example.input().extent(0));
    line.add("c" + example.input().extent(1));
    line.add("m" + example.weights().extent(0));
    line.add("i" + CaseTokens.join(example.input().spatial()));
    line.add("k" + CaseTokens.join(example.weights().spatial()));
    int rank = example.spatialRank();
    addUnless(
        line, allOne(convolution.strides(), rank), "s" + CaseTokens.join(convolution.strides()));
    addUnless(
        line,
        allOne(convolution.dilations(), rank),
        "d" + CaseTokens.join(convolution.dilations()));
    addUnless(
        line, isNone(convolution.padding(), rank), "p" + CaseTokens.join(convolution.padding()));
    long weightsChannels = example.weights().extent(1);
    boolean matching =
        convolution.groups() >= 1
            ? weightsChannels == example.input().extent(1) / convolution.groups()
            : weightsChannels == example.input().extent(1);
    addUnless(line, matching, "wc" + weightsChannels);
    OutputRounding rounding = convolution.rounding();
    addUnless(line, rounding == OutputRounding.FLOOR, CaseTokens.label(rounding));
    addUnless(line, convolution.orientation() == Orientation.CORRELATION, "flip");
    example.bias().ifPresent(shape -> line.add("bias" + biasExtent(example, shape)));
    example.outputGradient().ifPresent(shape -> line.add("dy" + CaseTokens.join(shape)));
    Layout data = example.layouts().data();
    addUnless(line, data == Layout.CHANNELS_FIRST, data.nameAt(rank));
    Layout weights = example.layouts().weights();
    addUnless(line, weights == Layout.OUTPUT_INPUT_SPACE, weights.nameAt(rank));
    addUnless(line, example.type() == ElementType.FLOAT64, example.type().label());
    return line.add(example.fill().toString()).toString();
  }

  private static void addUnless(StringJoiner line, boolean isDefault, String token) {
    if (!isDefault) {
      line.add(token);
    }
  }

  private static String biasExtent(ConvolutionCase example, Shape shape) {
    boolean matching = shape.extent(0) == example.weights().extent(0);
    return matching ? "" : Long.toString(shape.extent(0));
  }

  private static Shape shape(long first, long second, List<Long> rest) {
    List<Long> extents = new ArrayList<>(List.of(first, second));
    extents.addAll(rest);
    return shape(extents);
  }

  private static Shape shape(List<Long> extents) {
    return Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
  }

  private static boolean allOne(List<Long> numbers, int rank) {
    return numbers.equals(Collections.nCopies(rank, 1L));
  }

  private static boolean isNone(PaddingRule padding, int rank) {
    return padding.equals(new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)));
  }
}
