package org.convspec.spec.geometry;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Axes small enough to count on fingers, every attribute drawn on its own. */
final class SmallAxes {

  private SmallAxes() {}

  /** Returns axes without padding. */
  static Arbitrary<Axis> unpadded() {
    return Combinators.combine(from(1, 5), from(1, 5), from(1, 4))
        .as((kernel, stride, dilation) -> new Axis(kernel, stride, dilation, Padding.NONE));
  }

  /** Returns axes with padding, crops included. */
  static Arbitrary<Axis> padded() {
    return Combinators.combine(unpadded(), from(-3, 7), from(-3, 7))
        .as((axis, before, after) -> axis.padded(new Padding(before, after)));
  }

  /** Returns padded axes over inputs that are not cropped beyond their end. */
  static Arbitrary<BoundAxis> bound() {
    return Combinators.combine(
            padded(), from(0, 9), Arbitraries.of(OutputRounding.FLOOR, OutputRounding.CEIL))
        .filter((axis, input, rounding) -> paddedExtent(axis, input) >= 0)
        .as(
            (axis, input, rounding) ->
                new BoundAxis(axis, input, axis.outputExtent(input, rounding)));
  }

  /** Returns windows of up to three axes. */
  static Arbitrary<Window> windows() {
    return bound().list().ofMaxSize(3).map((List<BoundAxis> axes) -> new Window(axes));
  }

  static long paddedExtent(Axis axis, long inputExtent) {
    return axis.padding().before() + inputExtent + axis.padding().after();
  }

  private static Arbitrary<Long> from(long least, long most) {
    return Arbitraries.longs().between(least, most).withoutEdgeCases();
  }
}
