package org.convspec.reference.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.block.BasicResidual;
import org.convspec.spec.block.Block;
import org.convspec.spec.block.BlockDraft;
import org.convspec.spec.block.BlurPool;
import org.convspec.spec.block.Bottleneck;
import org.convspec.spec.block.CentredConvolution;
import org.convspec.spec.block.Chain;
import org.convspec.spec.block.ConvolutionNormActivation;
import org.convspec.spec.block.DepthwiseSeparable;
import org.convspec.spec.block.FeaturePyramid;
import org.convspec.spec.block.Inception;
import org.convspec.spec.block.InvertedResidual;
import org.convspec.spec.block.Parallel;
import org.convspec.spec.block.Parameter;
import org.convspec.spec.block.Part;
import org.convspec.spec.block.PatchEmbedding;
import org.convspec.spec.block.Residual;
import org.convspec.spec.block.SqueezeExcite;
import org.convspec.spec.block.Step;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The rules of chapter 24. */
class BlockRulesTest {

  private static final List<Long> THREE = List.of(3L, 3L);
  private static final Shape INPUT = Shape.of(2, 3, 5, 4);

  private static Tensor integers(Shape shape, SplittableRandom random) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, index -> random.nextInt(-3, 4));
  }

  /** Inputs and learned parameters of small integers; norms that change nothing but epsilon. */
  private static Map<String, Tensor> data(Block block, Map<String, Shape> shapes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Tensor> data = new LinkedHashMap<>();
    block.inputs().forEach(name -> data.put(name, integers(shapes.get(name), random)));
    block
        .parameters()
        .forEach(
            (name, parameter) ->
                data.put(
                    name,
                    parameter.isLearned()
                        ? integers(parameter.shape(), random)
                        : integers(parameter.shape(), random).map(Math::abs)));
    return data;
  }

  private static BlockRun run(Block block, Map<String, Tensor> data) {
    return BlockRun.of(block, LiteralPath.PATH, data);
  }

  private static double product(Tensor a, Tensor b) {
    double sum = 0;
    for (Index index : a.shape().indices()) {
      sum += a.at(index) * b.at(index);
    }
    return sum;
  }

  @Example
  @Label("required BLOCK-01 a step reads what is there")
  void aStepReadsWhatIsThere() {
    BlockDraft draft = new BlockDraft("input");
    draft.step("late", new Add(), "input", "later");
    draft.step("later", new Relu(), "input");
    assertRefusedBy("BLOCK-01", draft);
  }

  @Example
  @Label("required BLOCK-02 a name means one tensor")
  void aNameMeansOneTensor() {
    BlockDraft draft = new BlockDraft("input");
    draft.step("input", new Relu(), "input");
    assertRefusedBy("BLOCK-02", draft);
  }

  private static void assertRefusedBy(String rule, BlockDraft draft) {
    assertThatThrownBy(draft::block)
        .isInstanceOf(InvalidCallException.class)
        .hasMessageStartingWith(rule);
  }

  @Example
  @Label("required BLOCK-03 shapes pass from step to step")
  void shapesPassFromStepToStep() {
    Part wrong =
        new Residual(CentredConvolution.of(3, 3, THREE, 2), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> wrong.block().shapes(Map.of("input", INPUT)))
        .isInstanceOf(InvalidCallException.class)
        .hasMessageStartingWith("ARITH-01")
        .hasMessageContaining("block.sum");
    Part right = new BasicResidual(3, 4, THREE, 2);
    Block block = right.block();
    assertThat(block.shapes(Map.of("input", INPUT)).get(block.output()))
        .isEqualTo(Shape.of(2, 4, 3, 2));
  }

  /** Linear blocks of one input, of every kind of step that reads a tensor again. */
  private static Part linear(int kind) {
    Part first = CentredConvolution.of(3, 3, THREE, 1);
    Part second = CentredConvolution.of(3, 3, List.of(1L, 3L), 1);
    return switch (kind) {
      case 0 -> new Residual(first, Optional.empty(), Optional.empty());
      case 1 -> new Residual(Chain.of(first, second), Optional.of(second), Optional.empty());
      case 2 -> new Parallel(List.of(first, second, Chain.of(first, second)));
      case 3 -> new PatchEmbedding(3, 2, List.of(5L, 2L));
      default -> new BlurPool(3, 2, 2);
    };
  }

  @Property(tries = 50)
  @Label("required BLOCK-30 the gradient of a block is that of its composition")
  void theGradientOfABlockIsThatOfItsComposition(
      @ForAll @IntRange(max = 4) int kind, @ForAll @LongRange(max = 1000) long seed) {
    Block block = linear(kind).block();
    Map<String, Tensor> data = data(block, Map.of("input", INPUT), seed);
    BlockRun run = run(block, data);
    Tensor g = integers(run.output().shape(), new SplittableRandom(~seed));
    Map<String, Tensor> gradients = run.gradients(g);
    Map<String, Tensor> without = new LinkedHashMap<>(data);
    without.put("input", Tensor.zeros(ElementType.FLOAT64, INPUT));
    double moved = product(run.output(), g) - product(run(block, without).output(), g);
    assertThat(product(data.get("input"), gradients.get("input"))).isEqualTo(moved);
  }

  @Property(tries = 20)
  @Label("required BLOCK-04 a tensor that is read several times gets a sum")
  void aTensorThatIsReadSeveralTimesGetsASum(@ForAll @LongRange(max = 1000) long seed) {
    BlockDraft draft = new BlockDraft("input");
    String square = draft.step("square", new Multiply(), "input", "input");
    String cube = draft.step("cube", new Multiply(), square, "input");
    draft.step("all", new Add(), cube, square);
    Block block = draft.block();
    Map<String, Tensor> data = data(block, Map.of("input", INPUT), seed);
    Tensor g = integers(INPUT, new SplittableRandom(~seed));
    Tensor derivative = data.get("input").map(x -> 3 * x * x + 2 * x);
    assertThat(run(block, data).gradients(g).get("input"))
        .isEqualTo(derivative.combine(g, (a, b) -> a * b + 0.0).map(x -> x + 0.0));
  }

  /** Every block, small. */
  private static List<Part> all() {
    return List.of(
        ConvolutionNormActivation.of(CentredConvolution.of(3, 4, THREE, 2), new Silu()),
        new Residual(
            ConvolutionNormActivation.withoutActivation(CentredConvolution.of(3, 3, THREE, 1)),
            Optional.empty(),
            Optional.of(new Sigmoid())),
        new Chain(
            List.of(
                new DepthwiseSeparable(3, 4, THREE, 1, new Silu()),
                new SqueezeExcite(4, 2, 2, new Silu(), new Sigmoid()))),
        new InvertedResidual(
            3,
            6,
            3,
            THREE,
            1,
            new Silu(),
            Optional.of(new SqueezeExcite(6, 2, 2, new Silu(), new Sigmoid()))),
        new BlurPool(3, 2, 2));
  }

  /**
   * Central differences of fourth order along one direction through all learned tensors and the
   * input: (8 (f(h) - f(-h)) - (f(2h) - f(-2h))) / 12h, off by h^4 / 30 of the fifth derivative and
   * by rounding of some 1e-16 / h.
   */
  @Property(tries = 15)
  @Label("gradients of blocks agree with differences of fourth order")
  void gradientsAgreeWithDifferences(
      @ForAll @IntRange(max = 4) int kind, @ForAll @LongRange(max = 1000) long seed) {
    Block block = all().get(kind).block();
    Map<String, Tensor> data = reals(block, seed);
    BlockRun run = run(block, data);
    SplittableRandom random = new SplittableRandom(~seed);
    Tensor g = integers(run.output().shape(), random);
    Map<String, Tensor> gradients = run.gradients(g);
    Map<String, Tensor> direction = new LinkedHashMap<>();
    double expected = 0;
    for (Map.Entry<String, Tensor> each : data.entrySet()) {
      Parameter parameter = block.parameters().get(each.getKey());
      if (parameter == null || parameter.isLearned()) {
        Tensor step = integers(each.getValue().shape(), random).map(x -> x / 4);
        direction.put(each.getKey(), step);
        expected += product(step, gradients.get(each.getKey()));
      }
    }
    double h = 0x1p-10;
    double near = along(block, data, direction, g, h) - along(block, data, direction, g, -h);
    double far = along(block, data, direction, g, 2 * h) - along(block, data, direction, g, -2 * h);
    double difference = (8 * near - far) / (12 * h);
    assertThat(Math.abs(difference - expected)).isLessThan(1e-6 * (1 + Math.abs(expected)));
  }

  private static Map<String, Tensor> reals(Block block, long seed) {
    Random random = new Random(seed);
    Map<String, Tensor> data = new LinkedHashMap<>();
    data.put("input", Tensor.tabulate(ElementType.FLOAT64, INPUT, i -> random.nextGaussian()));
    block
        .parameters()
        .forEach(
            (name, parameter) ->
                data.put(
                    name,
                    Tensor.tabulate(
                        ElementType.FLOAT64,
                        parameter.shape(),
                        i ->
                            parameter.isLearned()
                                ? random.nextGaussian() / 2
                                : 0.5 + random.nextDouble())));
    return data;
  }

  private static double along(
      Block block, Map<String, Tensor> data, Map<String, Tensor> direction, Tensor g, double step) {
    Map<String, Tensor> moved = new LinkedHashMap<>(data);
    direction.forEach(
        (name, by) -> moved.put(name, data.get(name).combine(by, (x, d) -> x + step * d)));
    return product(run(block, moved).output(), g);
  }

  @Example
  @Label("required BLOCK-05 parameters are counted once and if they are learned")
  void parametersAreCountedOnce() {
    BlockDraft draft = new BlockDraft("input");
    Shape shape = Shape.of(1, 3, 1, 1);
    String shared = draft.parameter("shared", Parameter.learned(shape));
    String kept = draft.parameter("kept", new Parameter(shape, Parameter.Kind.KEPT));
    String once = draft.step("once", new Multiply(), "input", shared);
    String twice = draft.step("twice", new Multiply(), once, shared);
    draft.step("last", new Multiply(), twice, kept);
    assertThat(draft.block().parameterCount()).isEqualTo(3);
  }

  @Example
  @Label("required BLOCK-06 multiply-adds are those of convolutions and linear layers")
  void multiplyAddsAreThoseOfConvolutionsAndLinearLayers() {
    Block block = new SqueezeExcite(3, 2, 2, new Relu(), new Sigmoid()).block();
    assertThat(block.multiplyAddCount(Map.of("input", INPUT))).isEqualTo(2 * (3 * 2 + 2 * 3));
  }

  @Example
  @Label("required BLOCK-10 convolution and norm and activation")
  void convolutionAndNormAndActivation() {
    Block block =
        ConvolutionNormActivation.of(CentredConvolution.of(3, 4, THREE, 2), new Relu()).block();
    assertThat(labels(block)).containsExactly("convolution", "batchNormInference", "relu");
    assertThat(block.steps().get(0).reads()).doesNotContainKey(Slot.BIAS);
  }

  private static List<String> labels(Block block) {
    return block.steps().stream().map(step -> step.operator().label()).toList();
  }

  @Property(tries = 20)
  @Label("required BLOCK-11 a residual block adds its input")
  void aResidualBlockAddsItsInput(@ForAll @LongRange(max = 1000) long seed) {
    Part branch = CentredConvolution.of(3, 3, THREE, 1);
    Block block = new Residual(branch, Optional.empty(), Optional.of(new Relu())).block();
    Map<String, Tensor> data = data(block, Map.of("input", INPUT), seed);
    BlockRun run = run(block, data);
    Tensor sum = run.tensor("block.branch").combine(data.get("input"), Double::sum);
    assertThat(run.output()).isEqualTo(sum.map(x -> Math.max(x, 0)));
  }

  @Example
  @Label("required BLOCK-12 a projection fits the shortcut to the branch")
  void aProjectionFitsTheShortcutToTheBranch() {
    assertThat(labels(new BasicResidual(3, 3, THREE, 1).block()))
        .filteredOn("convolution"::equals)
        .hasSize(2);
    for (Part changed :
        List.of(new BasicResidual(3, 4, THREE, 1), new BasicResidual(3, 3, THREE, 2))) {
      Block block = changed.block();
      Step projection =
          block.steps().stream()
              .filter(step -> step.name().equals("block.projection.convolution"))
              .findFirst()
              .orElseThrow();
      assertThat(projection.reads().get(Slot.INPUT)).isEqualTo("input");
      assertThat(block.parameters().get(projection.reads().get(Slot.WEIGHTS)).shape().spatial())
          .isEqualTo(Shape.of(1, 1));
    }
  }

  @Example
  @Label("required BLOCK-13 a bottleneck goes through fewer channels")
  void aBottleneckGoesThroughFewerChannels() {
    Block block = new Bottleneck(8, 2, 8, THREE, 1).block();
    assertThat(weights(block))
        .containsExactly(Shape.of(2, 8, 1, 1), Shape.of(2, 2, 3, 3), Shape.of(8, 2, 1, 1));
  }

  private static List<Shape> weights(Block block) {
    return block.parameters().entrySet().stream()
        .filter(each -> each.getKey().endsWith(".weights"))
        .map(each -> each.getValue().shape())
        .toList();
  }

  @Example
  @Label("required BLOCK-14 a depthwise separable convolution filters and then mixes")
  void aDepthwiseSeparableConvolutionFiltersAndThenMixes() {
    assertThat(weights(new DepthwiseSeparable(3, 5, THREE, 2, new Relu()).block()))
        .containsExactly(Shape.of(3, 1, 3, 3), Shape.of(5, 3, 1, 1));
  }

  @Property(tries = 20)
  @Label("required BLOCK-15 squeeze and excite multiplies channels by gates")
  void squeezeAndExciteMultipliesChannelsByGates(@ForAll @LongRange(max = 1000) long seed) {
    Block block = new SqueezeExcite(3, 2, 2, new LeakyRelu(1), new LeakyRelu(1)).block();
    Map<String, Tensor> data = data(block, Map.of("input", INPUT), seed);
    BlockRun run = run(block, data);
    Tensor gate = run.tensor("block.gate");
    assertThat(gate.shape()).isEqualTo(Shape.of(2, 3, 1, 1));
    Tensor want =
        Tensor.tabulate(
            ElementType.FLOAT64,
            INPUT,
            e -> data.get("input").at(e) * gate.at(e.at(0), e.at(1), 0, 0));
    assertThat(run.output().map(x -> x + 0.0)).isEqualTo(want.map(x -> x + 0.0));
  }

  @Example
  @Label("required BLOCK-16 an inverted residual goes through more channels")
  void anInvertedResidualGoesThroughMoreChannels() {
    Block block = inverted(3, 6, 3, 1);
    assertThat(weights(block))
        .containsExactly(Shape.of(6, 3, 1, 1), Shape.of(6, 1, 3, 3), Shape.of(3, 6, 1, 1));
    assertThat(labels(block)).endsWith("batchNormInference", "add");
    assertThat(labels(inverted(3, 6, 3, 2))).doesNotContain("add");
    assertThat(labels(inverted(3, 6, 4, 1))).doesNotContain("add");
    assertThat(weights(inverted(3, 3, 3, 1))).hasSize(2);
  }

  private static Block inverted(long from, long inner, long to, long stride) {
    return new InvertedResidual(from, inner, to, THREE, stride, new Relu(), Optional.empty())
        .block();
  }

  @Example
  @Label("required BLOCK-17 an inception block joins branches along the channels")
  void anInceptionBlockJoinsBranchesAlongTheChannels() {
    Block block =
        new Inception(3, 1, new Inception.Reduced(2, 3, 3), new Inception.Reduced(2, 4, 5), 5, 2)
            .block();
    assertThat(block.shapes(Map.of("input", INPUT)).get(block.output()))
        .isEqualTo(Shape.of(2, 1 + 3 + 4 + 5, 5, 4));
    assertThat(labels(block).stream().filter("concat"::equals)).hasSize(3);
    assertThat(labels(block).stream().filter("maxPool"::equals)).hasSize(1);
  }

  @Property(tries = 20)
  @Label("required BLOCK-18 a feature pyramid adds coarse features to fine ones")
  void aFeaturePyramidAddsCoarseFeaturesToFineOnes(@ForAll @LongRange(max = 1000) long seed) {
    Block block = new FeaturePyramid(3, 2, List.of(4L, 6L)).block();
    Map<String, Shape> shapes =
        Map.of("fine", Shape.of(2, 3, 4, 6), "coarse", Shape.of(2, 2, 2, 3));
    Map<String, Tensor> data = data(block, shapes, seed);
    BlockRun run = run(block, data);
    Tensor coarse = data.get("coarse");
    Tensor repeated =
        Tensor.tabulate(
            ElementType.FLOAT64,
            Shape.of(2, 2, 4, 6),
            e -> coarse.at(e.at(0), e.at(1), e.at(2) / 2, e.at(3) / 2));
    assertThat(run.tensor("sum").map(x -> x + 0.0))
        .isEqualTo(run.tensor("lateral").combine(repeated, Double::sum).map(x -> x + 0.0));
    Tensor g = integers(run.output().shape(), new SplittableRandom(~seed));
    Map<String, Tensor> gradients = run.gradients(g);
    Tensor ofSum = gradients.get("sum");
    Tensor summed =
        Tensor.tabulate(
            ElementType.FLOAT64,
            coarse.shape(),
            e -> {
              long y = 2 * e.at(2);
              long x = 2 * e.at(3);
              return ofSum.at(e.at(0), e.at(1), y, x)
                  + ofSum.at(e.at(0), e.at(1), y, x + 1)
                  + ofSum.at(e.at(0), e.at(1), y + 1, x)
                  + ofSum.at(e.at(0), e.at(1), y + 1, x + 1);
            });
    assertThat(gradients.get("coarse").map(v -> v + 0.0)).isEqualTo(summed.map(v -> v + 0.0));
  }

  @Property(tries = 20)
  @Label("required BLOCK-19 a patch embedding is a convolution whose stride is its kernel")
  void aPatchEmbeddingIsAMatrixTimesPatches(@ForAll @LongRange(max = 1000) long seed) {
    Shape input = Shape.of(2, 3, 4, 6);
    Block block = new PatchEmbedding(3, 2, List.of(2L, 3L)).block();
    Map<String, Tensor> data = data(block, Map.of("input", input), seed);
    Tensor x = data.get("input");
    Tensor w = data.get("block.weights").reshape(Shape.of(2, 3 * 2 * 3));
    Tensor want =
        Tensor.tabulate(
            ElementType.FLOAT64,
            Shape.of(2, 2, 2, 2),
            e -> {
              double sum = data.get("block.bias").at(e.at(1));
              for (int at = 0; at < 18; at++) {
                sum +=
                    w.at(e.at(1), at)
                        * x.at(e.at(0), at / 6, e.at(2) * 2 + at / 3 % 2, e.at(3) * 3 + at % 3);
              }
              return sum;
            });
    assertThat(run(block, data).output().map(v -> v + 0.0)).isEqualTo(want.map(v -> v + 0.0));
  }

  @Example
  @Label("required BLOCK-20 a blur pool samples a blurred image")
  void aBlurPoolSamplesABlurredImage() {
    Tensor weights = new BlurPool(2, 2, 2).weights();
    assertThat(weights.shape()).isEqualTo(Shape.of(2, 1, 3, 3));
    assertThat(weights.at(1, 0, 1, 1)).isEqualTo(0.25);
    assertThat(weights.at(1, 0, 0, 1)).isEqualTo(0.125);
    assertThat(weights.at(0, 0, 2, 0)).isEqualTo(0.0625);
  }

  @Property(tries = 20)
  @Label("required BLOCK-31 with a branch of zeros a residual block passes its gradient")
  void withABranchOfZerosAResidualBlockPassesItsGradient(@ForAll @LongRange(max = 1000) long seed) {
    Part branch = CentredConvolution.of(3, 3, THREE, 1);
    Block block = new Residual(branch, Optional.empty(), Optional.empty()).block();
    Map<String, Tensor> data = data(block, Map.of("input", INPUT), seed);
    data.replaceAll((name, tensor) -> name.equals("input") ? tensor : tensor.map(any -> 0));
    BlockRun run = run(block, data);
    Tensor g = integers(INPUT, new SplittableRandom(~seed)).map(x -> x + 0.0);
    assertThat(run.output()).isEqualTo(data.get("input"));
    assertThat(run.gradients(g).get("input").map(x -> x + 0.0)).isEqualTo(g);
  }

  @Example
  @Label("required BLOCK-32 published networks have their published counts")
  void publishedNetworksHaveTheirPublishedCounts() {
    assertCounts(PublishedNetworks.resNet18(), 11_689_512, 1_814_073_344L);
    assertCounts(PublishedNetworks.resNet50(), 25_557_032, 4_089_184_256L);
    assertCounts(PublishedNetworks.mobileNetV2(), 3_504_872, 300_774_272);
    assertCounts(PublishedNetworks.efficientNetB0(), 5_288_548, 385_814_752);
    assertCounts(PublishedNetworks.googLeNet(), 6_624_904, 1_498_376_192);
    assertCounts(
        new PatchEmbedding(3, 768, Collections.nCopies(2, 16L)).block(), 590_592, 115_605_504);
  }

  private static void assertCounts(Block network, long parameters, long multiplyAdds) {
    Map<String, Shape> image = Map.of("input", Shape.of(1, 3, 224, 224));
    assertThat(network.parameterCount()).isEqualTo(parameters);
    assertThat(network.multiplyAddCount(image)).isEqualTo(multiplyAdds);
  }

  @Property(tries = 20)
  @Label("required BLOCK-33 blurring keeps constants inside")
  void blurringKeepsConstantsInside(
      @ForAll @IntRange(min = 1, max = 3) int stride, @ForAll @LongRange(max = 1000) long seed) {
    Tensor blurred = blurred(1, integers(INPUT, new SplittableRandom(seed)));
    Tensor sampled = blurred(stride, integers(INPUT, new SplittableRandom(seed)));
    for (Index e : sampled.shape().indices()) {
      assertThat(sampled.at(e))
          .isEqualTo(blurred.at(e.at(0), e.at(1), e.at(2) * stride, e.at(3) * stride));
    }
    Tensor ofConstant = blurred(1, Tensor.tabulate(ElementType.FLOAT64, INPUT, any -> 5));
    assertThat(ofConstant.at(0, 0, 2, 2)).isEqualTo(5);
  }

  private static Tensor blurred(long stride, Tensor input) {
    BlurPool blur = new BlurPool(3, 2, stride);
    return run(blur.block(), Map.of("input", input, "block.weights", blur.weights())).output();
  }
}
