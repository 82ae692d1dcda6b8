package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;

/**
 * The cases that are one step simpler than a case, the boldest steps first. Each step lowers some
 * attribute towards its default and raises none, so simplifying ends.
 */
public final class Simplification {

  private final ConvolutionCase example;
  private final Convolution convolution;
  private final List<ConvolutionCase> simpler = new ArrayList<>();

  private Simplification(ConvolutionCase example) {
    this.example = example;
    this.convolution = example.convolution();
  }

  /** Returns the simpler cases. Some may be invalid, or no longer in a rule's domain. */
  public static List<ConvolutionCase> of(ConvolutionCase example) {
    Simplification simplification = new Simplification(example);
    for (int axis = 0; axis < example.spatialRank(); axis++) {
      simplification.dropAxis(axis);
    }
    simplification.simplifyChannels();
    simplification.simplifyChoices();
    for (int axis = 0; axis < example.spatialRank(); axis++) {
      simplification.simplifyAxis(axis);
    }
    return simplification.simpler;
  }

  private void dropAxis(int axis) {
    boolean regular =
        example.weights().rank() == example.input().rank()
            && convolution.strides().size() == example.spatialRank()
            && example.outputGradient().isEmpty();
    if (!regular || example.spatialRank() == 1) {
      return;
    }
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
            .with(without(example.input(), 2 + axis), without(example.weights(), 2 + axis))
            .with(narrower));
  }

  private void simplifyChannels() {
    long batch = example.input().extent(0);
    descend(batch, 1, smaller -> addWith(replace(example.input(), 0, smaller), example.weights()));
    long groups = convolution.groups();
    long inputs = example.input().extent(1);
    long outputs = example.weights().extent(0);
    if (groups > 1 && inputs % groups == 0 && outputs % groups == 0) {
      long inputsPerGroup = inputs / groups;
      long outputsPerGroup = outputs / groups;
      descend(groups, 1, fewer -> addChannels(fewer, inputsPerGroup, outputsPerGroup));
      descend(inputsPerGroup, 1, fewer -> addChannels(groups, fewer, outputsPerGroup));
      descend(outputsPerGroup, 1, fewer -> addChannels(groups, inputsPerGroup, fewer));
    } else {
      long surplus = example.weights().extent(1) - inputs;
      descend(
          inputs,
          1,
          fewer ->
              addWith(
                  replace(example.input(), 1, fewer),
                  replace(example.weights(), 1, Math.max(0, fewer + surplus))));
      descend(outputs, 1, this::addOutputs);
    }
  }

  private void addChannels(long groups, long inputsPerGroup, long outputsPerGroup) {
    Shape weights = replace(example.weights(), 1, inputsPerGroup);
    simpler.add(
        withOutputs(groups * outputsPerGroup)
            .with(
                replace(example.input(), 1, groups * inputsPerGroup),
                replace(weights, 0, groups * outputsPerGroup))
            .with(convolution.withGroups(groups)));
  }

  private void addOutputs(long outputs) {
    simpler.add(withOutputs(outputs).with(example.input(), replace(example.weights(), 0, outputs)));
  }

  /** A bias keeps its surplus over the output channels, which may be what a rule is about. */
  private ConvolutionCase withOutputs(long outputs) {
    long fewer = example.weights().extent(0) - outputs;
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
      simpler.add(example.with(convolution.withRounding(OutputRounding.FLOOR)));
    }
    if (convolution.orientation() != Orientation.CORRELATION) {
      simpler.add(example.with(convolution.withOrientation(Orientation.CORRELATION)));
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

  private void simplifyAxis(int axis) {
    Shape input = example.input();
    Shape weights = example.weights();
    long extent = input.extent(2 + axis);
    if (axis + 2 < weights.rank()) {
      long kernel = weights.extent(2 + axis);
      descend(
          kernel,
          1,
          smaller -> {
            addWith(input, replace(weights, 2 + axis, smaller));
            long narrower = extent - (kernel - smaller) * dilation(axis);
            if (narrower >= 0 && narrower < extent) {
              addWith(replace(input, 2 + axis, narrower), replace(weights, 2 + axis, smaller));
            }
          });
    }
    if (axis < convolution.strides().size()) {
      List<Long> strides = convolution.strides();
      descend(
          strides.get(axis),
          1,
          smaller -> addWith(convolution.withStrides(Lists.replace(strides, axis, smaller))));
    }
    List<Long> dilations = convolution.dilations();
    descend(
        dilations.get(axis),
        1,
        smaller -> addWith(convolution.withDilations(Lists.replace(dilations, axis, smaller))));
    if (convolution.padding() instanceof PaddingRule.Explicit explicit) {
      simplifyPadding(explicit.perAxis(), axis);
    }
    descend(extent, 0, smaller -> addWith(replace(input, 2 + axis, smaller), weights));
  }

  private long dilation(int axis) {
    return convolution.dilations().get(axis);
  }

  private void simplifyPadding(List<Padding> paddings, int axis) {
    Padding padding = paddings.get(axis);
    towardsZero(
        padding.before(),
        before -> addPadding(paddings, axis, new Padding(before, padding.after())));
    towardsZero(
        padding.after(), after -> addPadding(paddings, axis, new Padding(padding.before(), after)));
  }

  private void addPadding(List<Padding> paddings, int axis, Padding padding) {
    addWith(
        convolution.withPadding(new PaddingRule.Explicit(Lists.replace(paddings, axis, padding))));
  }

  private void addWith(Convolution other) {
    simpler.add(example.with(other));
  }

  private void addWith(Shape input, Shape weights) {
    simpler.add(example.with(input, weights));
  }

  /** Tries the least value, then half the way, then one less. */
  private static void descend(long from, long least, Consumer<Long> use) {
    LongStream.of(least, (from + least) / 2, from - 1)
        .filter(value -> least <= value && value < from)
        .distinct()
        .forEach(use::accept);
  }

  private static void towardsZero(long from, Consumer<Long> use) {
    long sign = Long.signum(from);
    descend(Math.abs(from), 0, magnitude -> use.accept(sign * magnitude));
  }

  private static Shape replace(Shape shape, int axis, long extent) {
    return ConvolutionCase.replace(shape, axis, extent);
  }

  private static Shape without(Shape shape, int axis) {
    return Shape.of(
        LongStream.range(0, shape.rank())
            .filter(kept -> kept != axis)
            .map(kept -> shape.extent((int) kept))
            .toArray());
  }
}
