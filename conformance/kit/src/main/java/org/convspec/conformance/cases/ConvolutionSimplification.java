package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Descent;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.Lists;

/**
 * The cases that are one step simpler than a case, the boldest steps first.
 *
 * <p>Each step brings some attribute nearer to its default and takes none away from it, but for
 * input extents, which may make up for a smaller padding. So simplifying ends. Extents and batch
 * are simplest at 1; 0 is a special case, and is kept only where nothing else will do.
 */
final class ConvolutionSimplification {

  private static final long MOST_SMALL_EXTENTS = 16;

  private final ConvolutionCase example;
  private final Convolution convolution;
  private final Shape input;
  private final Shape weights;
  private final List<ConvolutionCase> simpler = new ArrayList<>();

  private ConvolutionSimplification(ConvolutionCase example) {
    this.example = example;
    this.convolution = example.convolution();
    this.input = example.input();
    this.weights = example.weights();
  }

  /** Returns the simpler cases. Some may be invalid, or no longer in a rule's domain. */
  static List<ConvolutionCase> of(ConvolutionCase example) {
    ConvolutionSimplification simplification = new ConvolutionSimplification(example);
    int rank = example.spatialRank();
    forEachAxis(rank > 1 ? rank : 0, simplification::dropAxis);
    simplification.simplifyBatch();
    simplification.simplifyChannels();
    simplification.simplifyChoices();
    simplification.simplifyOutputGradient();
    forEachAxis(example.weights().rank() - 2, simplification::simplifyKernel);
    forEachAxis(example.convolution().strides().size(), simplification::simplifyStride);
    forEachAxis(example.convolution().dilations().size(), simplification::simplifyDilation);
    forEachAxis(rank, simplification::simplifyPadding);
    forEachAxis(rank, simplification::simplifyExtent);
    forEachAxis(rank, simplification::trySmallExtents);
    return simplification.simpler;
  }

  private static void forEachAxis(int count, Consumer<Integer> step) {
    for (int axis = 0; axis < count; axis++) {
      step.accept(axis);
    }
  }

  private void dropAxis(int axis) {
    PaddingRule padding = convolution.padding();
    if (padding instanceof PaddingRule.Explicit explicit) {
      padding = new PaddingRule.Explicit(Lists.without(explicit.perAxis(), axis));
    }
    Convolution narrower =
        convolution
            .withStrides(Lists.without(convolution.strides(), axis))
            .withDilations(Lists.without(convolution.dilations(), axis))
            .withPadding(padding);
    simpler.add(
        example
            .with(without(input, 2 + axis), without(weights, 2 + axis))
            .withOutputGradient(example.outputGradient().map(shape -> without(shape, 2 + axis)))
            .with(narrower));
  }

  private void simplifyBatch() {
    descend(input.extent(0), 1, smaller -> addWith(replace(input, 0, smaller), weights));
  }

  /**
   * Channels are so many per group, and what is left over where the groups do not divide them: what
   * is left over may be what a rule is about, so it stays. So does a surplus in the weights.
   */
  private void simplifyChannels() {
    long groups = Math.max(1, convolution.groups());
    long inputs = input.extent(1) / groups;
    long outputs = weights.extent(0) / groups;
    descend(groups, 1, fewer -> addChannels(fewer, inputs, outputs));
    descend(inputs, 1, fewer -> addChannels(groups, fewer, outputs));
    descend(outputs, 1, fewer -> addChannels(groups, inputs, fewer));
    if (weights.extent(1) != inputs) {
      addWith(input, replace(weights, 1, inputs));
    }
  }

  private void addChannels(long groups, long inputsPerGroup, long outputsPerGroup) {
    long before = Math.max(1, convolution.groups());
    long inputs = groups * inputsPerGroup + input.extent(1) % before;
    long outputs = groups * outputsPerGroup + weights.extent(0) % before;
    long surplus = weights.extent(1) - input.extent(1) / before;
    Shape fewer = replace(weights, 1, Math.max(0, inputsPerGroup + surplus));
    ConvolutionCase smaller =
        withOutputs(outputs).with(replace(input, 1, inputs), replace(fewer, 0, outputs));
    simpler.add(convolution.groups() < 1 ? smaller : smaller.with(convolution.withGroups(groups)));
  }

  /** A bias keeps its surplus over the output channels, which may be what a rule is about. */
  private ConvolutionCase withOutputs(long outputs) {
    long fewer = weights.extent(0) - outputs;
    return example.withBias(
        example.bias().map(shape -> Shape.of(Math.max(0, shape.extent(0) - fewer))));
  }

  private void simplifyChoices() {
    if (example.bias().isPresent()) {
      simpler.add(example.withBias(Optional.empty()));
    }
    if (!example.layouts().equals(Layouts.CANONICAL)) {
      simpler.add(example.with(Layouts.CANONICAL));
      addLayouts(new Layouts(Layouts.CANONICAL.data(), example.layouts().weights()));
      addLayouts(new Layouts(example.layouts().data(), Layouts.CANONICAL.weights()));
    }
    if (convolution.rounding() != OutputRounding.FLOOR) {
      addWith(convolution.withRounding(OutputRounding.FLOOR));
    }
    if (convolution.orientation() != Orientation.CORRELATION) {
      addWith(convolution.withOrientation(Orientation.CORRELATION));
    }
    if (convolution.padding() instanceof AutoPadding) {
      paddingInNumbers().ifPresent(numbers -> addWith(convolution.withPadding(numbers)));
    }
    if (example.fill().kind() == Fill.Kind.INTS) {
      simpler.add(example.with(new Fill(Fill.Kind.COUNTING, 0)));
    }
  }

  private void addLayouts(Layouts layouts) {
    if (!layouts.equals(example.layouts())) {
      simpler.add(example.with(layouts));
    }
  }

  private Optional<PaddingRule> paddingInNumbers() {
    try {
      return Optional.of(
          new PaddingRule.Explicit(
              example.geometry().window().axes().stream()
                  .map(bound -> bound.axis().padding())
                  .toList()));
    } catch (InvalidCallException invalid) {
      return Optional.empty();
    }
  }

  private void simplifyOutputGradient() {
    example
        .outputGradient()
        .ifPresent(
            shape ->
                forEachAxis(
                    shape.rank(),
                    axis ->
                        descend(
                            shape.extent(axis),
                            1,
                            smaller ->
                                simpler.add(
                                    example.withOutputGradient(
                                        Optional.of(replace(shape, axis, smaller)))))));
  }

  /** Fewer taps; once on the same input, once on one that leaves as much room. */
  private void simplifyKernel(int axis) {
    List<Long> dilations = convolution.dilations();
    long kernel = weights.extent(2 + axis);
    descend(
        kernel,
        1,
        smaller -> {
          Shape fewer = replace(weights, 2 + axis, smaller);
          addWith(input, fewer);
          long dilation = axis < dilations.size() ? dilations.get(axis) : 1;
          shortened(axis, (kernel - smaller) * dilation)
              .ifPresent(shorter -> addWith(shorter, fewer));
        });
  }

  /** Shorter strides; once on the same input, once on one that is shorter by as much. */
  private void simplifyStride(int axis) {
    List<Long> strides = convolution.strides();
    long stride = strides.get(axis);
    descend(
        stride,
        1,
        smaller -> {
          Convolution slower = convolution.withStrides(Lists.replaced(strides, axis, smaller));
          addWith(slower);
          shortened(axis, stride - smaller)
              .ifPresent(shorter -> simpler.add(example.with(shorter, weights).with(slower)));
        });
  }

  /** Denser taps; once on the same input, once on one that leaves as much room. */
  private void simplifyDilation(int axis) {
    List<Long> dilations = convolution.dilations();
    descend(
        dilations.get(axis),
        1,
        smaller -> {
          Convolution denser = convolution.withDilations(Lists.replaced(dilations, axis, smaller));
          addWith(denser);
          if (2 + axis < weights.rank()) {
            long saved = (weights.extent(2 + axis) - 1) * (dilations.get(axis) - smaller);
            shortened(axis, saved)
                .ifPresent(shorter -> simpler.add(example.with(shorter, weights).with(denser)));
          }
        });
  }

  /** Returns the input with so many positions less, if it has an axis and positions to spare. */
  private Optional<Shape> shortened(int axis, long saved) {
    boolean isPossible = axis < example.spatialRank() && 0 < saved && saved <= extent(axis);
    return isPossible
        ? Optional.of(replace(input, 2 + axis, extent(axis) - saved))
        : Optional.empty();
  }

  private long extent(int axis) {
    return input.extent(2 + axis);
  }

  private void simplifyPadding(int axis) {
    if (convolution.padding() instanceof PaddingRule.Explicit explicit
        && axis < explicit.perAxis().size()) {
      Padding padding = explicit.perAxis().get(axis);
      if (!padding.equals(Padding.NONE)) {
        addPadding(axis, Padding.NONE);
        addPaddingAsInput(axis, Padding.NONE);
        addPaddingAsInput(axis, new Padding(padding.before(), 0));
        addPaddingAsInput(axis, new Padding(0, padding.after()));
      }
      towardsZero(padding.before(), less -> addPadding(axis, new Padding(less, padding.after())));
      towardsZero(padding.after(), less -> addPadding(axis, new Padding(padding.before(), less)));
    }
  }

  private void addPadding(int axis, Padding padding) {
    addWith(convolution.withPadding(withPadding(axis, padding)));
  }

  /** Less padding, and an input that is longer by as much; or less crop, and a shorter one. */
  private void addPaddingAsInput(int axis, Padding less) {
    Padding padding = ((PaddingRule.Explicit) convolution.padding()).perAxis().get(axis);
    long extent =
        extent(axis) + (padding.before() - less.before()) + (padding.after() - less.after());
    if (!less.equals(padding) && extent >= 0) {
      simpler.add(
          example
              .with(replace(input, 2 + axis, extent), weights)
              .with(convolution.withPadding(withPadding(axis, less))));
    }
  }

  private PaddingRule withPadding(int axis, Padding padding) {
    PaddingRule.Explicit explicit = (PaddingRule.Explicit) convolution.padding();
    return new PaddingRule.Explicit(Lists.replaced(explicit.perAxis(), axis, padding));
  }

  private void simplifyExtent(int axis) {
    descend(extent(axis), 1, smaller -> addExtent(axis, smaller));
    long stride = axis < convolution.strides().size() ? convolution.strides().get(axis) : 1;
    if (stride > 1 && stride < extent(axis)) { // keeps the length of a last partial step
      descend(
          extent(axis) / stride,
          1,
          fewer -> addExtent(axis, fewer * stride + extent(axis) % stride));
    }
  }

  /** Where only some remainders will do, halving misses them. */
  private void trySmallExtents(int axis) {
    LongStream.range(2, Math.min(MOST_SMALL_EXTENTS, extent(axis)))
        .forEach(smaller -> addExtent(axis, smaller));
  }

  private void addExtent(int axis, long extent) {
    addWith(replace(input, 2 + axis, extent), weights);
  }

  private void addWith(Convolution other) {
    simpler.add(example.with(other));
  }

  private void addWith(Shape otherInput, Shape otherWeights) {
    simpler.add(example.with(otherInput, otherWeights));
  }

  private static void descend(long from, long simplest, Consumer<Long> use) {
    Descent.of(from, simplest).forEach(use);
  }

  private static void towardsZero(long from, Consumer<Long> use) {
    Descent.towardsZero(from).forEach(use);
  }

  private static Shape replace(Shape shape, int axis, long extent) {
    return ConvolutionCase.replace(shape, axis, extent);
  }

  /** Returns the shape without one axis; a shape of too low a rank to have it stays as it is. */
  private static Shape without(Shape shape, int axis) {
    return Shape.of(
        LongStream.range(0, shape.rank())
            .filter(kept -> kept != axis)
            .map(kept -> shape.extent((int) kept))
            .toArray());
  }
}
