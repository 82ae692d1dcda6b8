package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/** Ways to turn a valid padding into one that breaks a rule; sometimes it breaks none. */
public final class PadDamage {

  private PadDamage() {}

  /** A padding too many or one too few. */
  public static OperatorCase<Pad> count(OperatorCase<Pad> example) {
    List<Padding> paddings = new ArrayList<>(example.operator().paddings());
    if (isEven(example)) {
      paddings.add(new Padding(1, 1));
    } else {
      paddings.remove(0);
    }
    return example.with(example.operator().withPaddings(paddings));
  }

  /** One position more cropped than there is, in front, behind, or shared by both. */
  public static OperatorCase<Pad> crop(OperatorCase<Pad> example) {
    int axis = axis(example);
    long extent = extent(example, axis);
    Padding beyond =
        switch ((int) (example.fill().seed() % 3)) {
          case 0 -> new Padding(-extent - 1, 2);
          case 1 -> new Padding(0, -extent - 1);
          default -> new Padding(-1, -extent);
        };
    return with(example, axis, beyond);
  }

  /** A padding that is one longer than its mode allows. */
  public static OperatorCase<Pad> beyondLimit(OperatorCase<Pad> example, PadMode mode) {
    int axis = axis(example);
    OperatorCase<Pad> inMode = example.with(example.operator().withMode(mode, 0));
    Padding padding = example.operator().paddings().get(axis);
    long other = isEven(example) ? padding.after() : padding.before();
    long beyond = PadDraw.limit(mode, extent(example, axis) + Math.min(0, other)) + 1;
    return with(inMode, axis, isEven(example) ? pair(beyond, other) : pair(other, beyond));
  }

  /** Nothing left to replicate. */
  public static OperatorCase<Pad> nothingLeft(OperatorCase<Pad> example) {
    int axis = axis(example);
    long extent = extent(example, axis);
    OperatorCase<Pad> replicating = example.with(example.operator().withMode(PadMode.REPLICATE, 0));
    return with(replicating, axis, isEven(example) ? pair(-extent, 1) : pair(1, -extent));
  }

  /** A value that no mode but CONSTANT looks at. */
  public static OperatorCase<Pad> value(OperatorCase<Pad> example) {
    return example.with(
        example.operator().withMode(example.operator().mode(), isEven(example) ? 3 : Double.NaN));
  }

  /** An output extent beyond 64 bits. */
  public static OperatorCase<Pad> overflow(OperatorCase<Pad> example) {
    return with(example, axis(example), pair(Long.MAX_VALUE, 1 + extent(example, axis(example))));
  }

  /** An input without channels. */
  public static OperatorCase<Pad> rank(OperatorCase<Pad> example) {
    return example.withShape(Slot.INPUT, Shape.of(example.dimensions().batch()));
  }

  /** An output gradient with one position, channel or item too many. */
  public static OperatorCase<Pad> outputGradient(OperatorCase<Pad> example) {
    long[] extents = example.outputShape().toArray();
    extents[axis(example)]++;
    return example.withShape(Slot.OUTPUT_GRADIENT, Shape.of(extents));
  }

  private static boolean isEven(OperatorCase<Pad> example) {
    return example.fill().seed() % 2 == 0;
  }

  private static int axis(OperatorCase<Pad> example) {
    return (int) (example.fill().seed() / 6 % example.operator().paddings().size());
  }

  private static long extent(OperatorCase<Pad> example, int axis) {
    return example.dimensions().input().extent(axis);
  }

  private static Padding pair(long before, long after) {
    return new Padding(before, after);
  }

  private static OperatorCase<Pad> with(OperatorCase<Pad> example, int axis, Padding padding) {
    Pad pad = example.operator();
    return example.with(pad.withPaddings(Lists.replaced(pad.paddings(), axis, padding)));
  }
}
