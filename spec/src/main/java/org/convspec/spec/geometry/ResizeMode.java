package org.convspec.spec.geometry;

import java.math.BigInteger;
import java.util.List;

/** What an output element takes from the input positions around its coordinate. */
public enum ResizeMode {
  /** RESIZE-19: both neighbours, each with the share that the other one is far away. */
  LINEAR {
    @Override
    List<ResizeAxis.Share> shares(Fraction x) {
      BigInteger lower = x.floor();
      Fraction upper = x.minus(new Fraction(lower, BigInteger.ONE));
      ResizeAxis.Share ofLower =
          new ResizeAxis.Share(lower.longValueExact(), Fraction.ONE.minus(upper));
      return upper.numerator().signum() == 0
          ? List.of(ofLower)
          : List.of(ofLower, new ResizeAxis.Share(ofLower.input() + 1, upper));
    }
  },
  /** RESIZE-20: the neighbour in front. */
  NEAREST_FLOOR {
    @Override
    List<ResizeAxis.Share> shares(Fraction x) {
      return only(x.floor());
    }
  },
  /** RESIZE-21: the neighbour behind. */
  NEAREST_CEIL {
    @Override
    List<ResizeAxis.Share> shares(Fraction x) {
      return only(x.ceil());
    }
  },
  /** RESIZE-22: the nearer neighbour, in the middle the one in front. */
  NEAREST_PREFER_FLOOR {
    @Override
    List<ResizeAxis.Share> shares(Fraction x) {
      return only(x.minus(Fraction.HALF).ceil());
    }
  },
  /** RESIZE-23: the nearer neighbour, in the middle the one behind. */
  NEAREST_PREFER_CEIL {
    @Override
    List<ResizeAxis.Share> shares(Fraction x) {
      return only(x.plus(Fraction.HALF).floor());
    }
  };

  /**
   * Returns the positions that are taken, ascending.
   *
   * @param x a coordinate that lies on the input
   */
  abstract List<ResizeAxis.Share> shares(Fraction x);

  private static List<ResizeAxis.Share> only(BigInteger position) {
    return List.of(new ResizeAxis.Share(position.longValueExact(), Fraction.ONE));
  }

  /** Returns whether one position is taken whole. */
  public boolean isNearest() {
    return this != LINEAR;
  }
}
