package org.convspec.spec.geometry;

/**
 * Where on the input an output position lies: at {@code start + o * step}. In the formulas, {@code
 * distance} is 1 divided by the scale: how far apart output positions lie on the input.
 */
public enum CoordinateRule {
  /** RESIZE-11: positions are cells, and the whole of the cells is stretched. */
  HALF_PIXEL {
    @Override
    Line line(long inputs, long outputs, Fraction distance) {
      return new Line(distance.times(Fraction.HALF).minus(Fraction.HALF), distance);
    }

    @Override
    Fraction addends(long inputs, long outputs, Fraction distance, long o) {
      return middle(o).times(distance).plus(Fraction.HALF);
    }
  },
  /** RESIZE-12: the same, with the middle of the output on the middle of the input. */
  HALF_PIXEL_SYMMETRIC {
    @Override
    Line line(long inputs, long outputs, Fraction distance) {
      Fraction half = distance.times(Fraction.HALF);
      Fraction middleOfInput = Fraction.of(inputs).minus(Fraction.ONE).times(Fraction.HALF);
      return new Line(
          middleOfInput.minus(Fraction.of(outputs).minus(Fraction.ONE).times(half)), distance);
    }

    @Override
    Fraction addends(long inputs, long outputs, Fraction distance, long o) {
      return HALF_PIXEL
          .addends(inputs, outputs, distance, o)
          .plus(Fraction.of(inputs).times(Fraction.HALF))
          .plus(Fraction.of(outputs).times(distance).times(Fraction.HALF));
    }
  },
  /** RESIZE-13: as HALF_PIXEL, but a single output position lies at 0. */
  PYTORCH_HALF_PIXEL {
    @Override
    Line line(long inputs, long outputs, Fraction distance) {
      return outputs == 1 ? Line.AT_ZERO : HALF_PIXEL.line(inputs, outputs, distance);
    }

    @Override
    Fraction addends(long inputs, long outputs, Fraction distance, long o) {
      return HALF_PIXEL.addends(inputs, outputs, distance, o);
    }
  },
  /** RESIZE-14: first on first and last on last; a single output position lies at 0. */
  ALIGN_CORNERS {
    @Override
    Line line(long inputs, long outputs, Fraction distance) {
      return outputs == 1
          ? Line.AT_ZERO
          : new Line(
              Fraction.ZERO,
              Fraction.of(inputs)
                  .minus(Fraction.ONE)
                  .times(Fraction.of(outputs).minus(Fraction.ONE).reciprocal()));
    }

    @Override
    Fraction addends(long inputs, long outputs, Fraction distance, long o) {
      return Fraction.of(o).times(line(inputs, outputs, distance).step());
    }
  },
  /** RESIZE-15: positions are points, and the first lies on the first. */
  ASYMMETRIC {
    @Override
    Line line(long inputs, long outputs, Fraction distance) {
      return new Line(Fraction.ZERO, distance);
    }

    @Override
    Fraction addends(long inputs, long outputs, Fraction distance, long o) {
      return Fraction.of(o).times(distance);
    }
  },
  /** RESIZE-16: as HALF_PIXEL, without going back by half a position; for nearest only. */
  TF_HALF_PIXEL_FOR_NEAREST {
    @Override
    Line line(long inputs, long outputs, Fraction distance) {
      return new Line(distance.times(Fraction.HALF), distance);
    }

    @Override
    Fraction addends(long inputs, long outputs, Fraction distance, long o) {
      return middle(o).times(distance);
    }
  };

  /**
   * Coordinates at equal distances.
   *
   * @param start that of output position 0
   * @param step from one output position to the next
   */
  record Line(Fraction start, Fraction step) {

    static final Line AT_ZERO = new Line(Fraction.ZERO, Fraction.ZERO);

    Fraction at(long o) {
      return start.plus(step.times(Fraction.of(o)));
    }
  }

  /** Returns where the output positions of an axis lie, some of them outside the input perhaps. */
  abstract Line line(long inputs, long outputs, Fraction distance);

  /** Returns the sum of the magnitudes of what is added up for a coordinate. */
  abstract Fraction addends(long inputs, long outputs, Fraction distance, long o);

  private static Fraction middle(long o) {
    return Fraction.of(o).plus(Fraction.HALF);
  }
}
