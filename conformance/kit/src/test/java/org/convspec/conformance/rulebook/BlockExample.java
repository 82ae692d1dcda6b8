package org.convspec.conformance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convspec.spec.block.BasicResidual;
import org.convspec.spec.block.Block;
import org.convspec.spec.block.BlurPool;
import org.convspec.spec.block.Bottleneck;
import org.convspec.spec.block.CentredConvolution;
import org.convspec.spec.block.ConvolutionNormActivation;
import org.convspec.spec.block.DepthwiseSeparable;
import org.convspec.spec.block.FeaturePyramid;
import org.convspec.spec.block.Inception;
import org.convspec.spec.block.InvertedResidual;
import org.convspec.spec.block.Part;
import org.convspec.spec.block.PatchEmbedding;
import org.convspec.spec.block.SqueezeExcite;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.tensor.Shape;

/** An example about a block: its name and numbers, the shape that goes in, and what follows. */
final class BlockExample {

  private static final Pattern WORD = Pattern.compile("([a-z]+)(\\d+(?:x\\d+)*)");

  private final ExampleLines lines;
  private final String name;
  private final Map<String, List<Long>> numbers = new HashMap<>();

  BlockExample(ExampleLines lines) {
    this.lines = lines;
    String[] words = lines.first().split(" ");
    this.name = words[0];
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      Matcher matcher = WORD.matcher(word);
      assertThat(matcher.matches()).as(word).isTrue();
      List<Long> values = Arrays.stream(matcher.group(2).split("x")).map(Long::valueOf).toList();
      numbers.put(matcher.group(1), values);
    }
  }

  void check() {
    Shape input = Shape.of(ExampleLines.longs(lines.take("input").orElseThrow()));
    Optional<Shape> coarse = lines.take("coarse").map(ExampleLines::longs).map(Shape::of);
    Block block = coarse.isPresent() ? pyramid() : part(input.rank() - 2).block();
    Map<String, Shape> given =
        coarse.map(shape -> Map.of("fine", input, "coarse", shape)).orElse(Map.of("input", input));
    Shape output = block.shapes(given).get(block.output());
    lines
        .take("shape of output")
        .ifPresent(want -> assertThat(output).isEqualTo(Shape.of(ExampleLines.longs(want))));
    lines
        .take("parameters")
        .ifPresent(want -> assertThat(block.parameterCount()).isEqualTo(Long.parseLong(want)));
    lines
        .take("multiply-adds")
        .ifPresent(
            want -> assertThat(block.multiplyAddCount(given)).isEqualTo(Long.parseLong(want)));
  }

  private long number(String key) {
    return numbers.get(key).get(0);
  }

  private Block pyramid() {
    assertThat(name).isEqualTo("feature-pyramid");
    return new FeaturePyramid(number("c"), number("m"), numbers.get("i")).block();
  }

  private Part part(int rank) {
    return switch (name) {
      case "convolution-norm-activation" ->
          ConvolutionNormActivation.of(
              CentredConvolution.of(number("c"), number("m"), kernel(), number("s")), new Relu());
      case "basic-residual" -> new BasicResidual(number("c"), number("m"), kernel(), number("s"));
      case "bottleneck" ->
          new Bottleneck(number("c"), number("inner"), number("m"), kernel(), number("s"));
      case "depthwise-separable" ->
          new DepthwiseSeparable(number("c"), number("m"), kernel(), number("s"), new Relu());
      case "squeeze-excite" ->
          new SqueezeExcite(number("c"), number("inner"), rank, new Relu(), new Sigmoid());
      case "inverted-residual" ->
          new InvertedResidual(
              number("c"),
              number("inner"),
              number("m"),
              kernel(),
              number("s"),
              new Relu(),
              Optional.empty());
      case "inception" ->
          new Inception(
              number("c"),
              number("single"),
              new Inception.Reduced(number("reduced"), number("middle"), 3),
              new Inception.Reduced(number("small"), number("large"), 5),
              number("pooled"),
              rank);
      case "patch-embedding" -> new PatchEmbedding(number("c"), number("m"), kernel());
      case "blur-pool" -> new BlurPool(number("c"), rank, number("s"));
      default -> throw new IllegalArgumentException("no block is called " + name);
    };
  }

  private List<Long> kernel() {
    return numbers.get("k");
  }
}
