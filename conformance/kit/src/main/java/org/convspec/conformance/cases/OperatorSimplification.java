package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Descent;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Simplifies by what the notation of an operator says of its attributes, and by smaller dimensions.
 *
 * <p>Every step but the last kind takes something away, and that kind takes away an attribute's
 * step for a shorter or longer input, so simplifying ends.
 */
final class OperatorSimplification<O extends Operator> {

  /** How far an input is shortened along with an attribute. */
  private static final long MOST_SHORTENED = 4;

  private static final long MOST_SMALL_CHANNELS = 4;

  private final OperatorCase<O> example;
  private final Dimensions dimensions;
  private final List<OperatorCase<O>> simpler = new ArrayList<>();

  private OperatorSimplification(OperatorCase<O> example) {
    this.example = example;
    this.dimensions = example.dimensions();
  }

  static <O extends Operator> List<OperatorCase<O>> of(OperatorCase<O> example) {
    OperatorSimplification<O> simplification = new OperatorSimplification<>(example);
    simplification.dropAxes();
    simplification.shrinkDimensions();
    simplification.shrinkOverrides();
    simplification.dropOptions();
    simplification.simplifyStorageAndData();
    simplification.simplifyAttributes();
    simplification.simplifyAttributesWithDimensions();
    return simplification.simpler;
  }

  private void dropAxes() {
    for (int axis = 0; dimensions.rank() > 1 && axis < dimensions.rank(); axis++) {
      simpler.add(
          example
              .with(dimensions.withoutAxis(axis))
              .with(example.notation().withoutAxis(example.operator(), axis)));
    }
  }

  private void shrinkDimensions() {
    descend(0, dimensions.batch(), dimensions::withBatch);
    descend(1, dimensions.channels(), dimensions::withChannels);
    for (int axis = 0; axis < dimensions.rank(); axis++) {
      int shrunk = axis;
      descend(
          2 + axis, dimensions.extents().get(axis), fewer -> dimensions.withExtent(shrunk, fewer));
    }
    dimensions.weights().ifPresent(this::shrinkWeights);
  }

  private void shrinkWeights(Dimensions.OfWeights weights) {
    for (long fewer : Descent.of(weights.outputs(), 1)) {
      simpler.add(example.with(dimensions.withWeights(fewer, weights.kernel())));
    }
    for (int axis = 0; axis < weights.kernel().size(); axis++) {
      for (long fewer : Descent.of(weights.kernel().get(axis), 1)) {
        Dimensions narrower =
            dimensions.withWeights(
                weights.outputs(), Lists.replaced(weights.kernel(), axis, fewer));
        simpler.add(example.with(narrower));
        shortened(narrower, axis).forEach(shorter -> simpler.add(example.with(shorter)));
      }
    }
  }

  /** Shapes that are given besides shrink along, where they are as long. */
  private void descend(int axis, long from, LongFunction<Dimensions> smaller) {
    for (long fewer : Descent.of(from, 1)) {
      OperatorCase<O> shrunk = example.with(smaller.apply(fewer));
      simpler.add(shrunk);
      OperatorCase<O> along = shrunk;
      for (Map.Entry<Slot, Shape> given : example.overrides().entrySet()) {
        Shape shape = given.getValue();
        if (axis < shape.rank() && shape.extent(axis) == from) {
          along = along.withShape(given.getKey(), withExtent(shape, axis, fewer));
        }
      }
      if (along != shrunk) {
        simpler.add(along);
      }
    }
  }

  private void shrinkOverrides() {
    example
        .overrides()
        .forEach(
            (slot, shape) -> {
              for (int axis = 0; axis < shape.rank(); axis++) {
                for (long fewer : Descent.of(shape.extent(axis), 1)) {
                  simpler.add(example.withShape(slot, withExtent(shape, axis, fewer)));
                }
              }
            });
  }

  private static Shape withExtent(Shape shape, int axis, long extent) {
    long[] extents = shape.toArray();
    extents[axis] = extent;
    return Shape.of(extents);
  }

  private void dropOptions() {
    for (Slot slot : example.options()) {
      Set<Slot> fewer = EnumSet.copyOf(example.options());
      fewer.remove(slot);
      simpler.add(example.withOptions(fewer));
    }
    if (!example.overrides().isEmpty()) {
      simpler.add(example.withoutOverrides());
    }
  }

  private void simplifyStorageAndData() {
    if (!example.layouts().equals(Layouts.CANONICAL)) {
      simpler.add(example.with(Layouts.CANONICAL));
    }
    if (example.fill().kind() == Fill.Kind.INTS) {
      simpler.add(example.with(new Fill(Fill.Kind.COUNTING, 0)));
    }
  }

  private List<O> simplerOperators() {
    return example.notation().simpler(example.operator(), dimensions.rank());
  }

  private void simplifyAttributes() {
    simplerOperators().forEach(operator -> simpler.add(example.with(operator)));
  }

  /** A smaller attribute may leave a case valid, or in a domain, only with a shorter input. */
  private void simplifyAttributesWithDimensions() {
    for (O operator : simplerOperators()) {
      for (int axis = 0; axis < dimensions.rank(); axis++) {
        shortened(dimensions, axis)
            .forEach(shorter -> simpler.add(example.with(shorter).with(operator)));
      }
      fewerChannels().forEach(fewer -> simpler.add(example.with(fewer).with(operator)));
    }
  }

  private List<Dimensions> shortened(Dimensions from, int axis) {
    List<Dimensions> shorter = new ArrayList<>();
    long extent = from.extents().get(axis);
    for (long less = 1; less <= Math.min(MOST_SHORTENED, extent - 1); less++) {
      shorter.add(from.withExtent(axis, extent - less));
    }
    return shorter;
  }

  /** Groups divide channels: fewer groups go with fewer channels on both sides. */
  private List<Dimensions> fewerChannels() {
    List<Dimensions> fewer = new ArrayList<>();
    dimensions
        .weights()
        .ifPresent(
            weights -> {
              for (long c = 1; c <= Math.min(MOST_SMALL_CHANNELS, dimensions.channels()); c++) {
                for (long m = 1; m <= Math.min(MOST_SMALL_CHANNELS, weights.outputs()); m++) {
                  fewer.add(dimensions.withChannels(c).withWeights(m, weights.kernel()));
                }
              }
            });
    return fewer;
  }
}
