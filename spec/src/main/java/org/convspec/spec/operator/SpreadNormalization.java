package org.convspec.spec.operator;

import org.convspec.spec.tensor.Shape;

/** A normalization that divides by a measure of how far the elements of a set are spread. */
public interface SpreadNormalization {

  /** Returns what is added to the spread or to its root. */
  double epsilon();

  /** Returns where epsilon is added. */
  EpsilonPlace place();

  /** Returns what the spread is measured from, and what is subtracted from every element. */
  Centre centre();

  /** Returns the sets over an input of this shape. */
  NormGeometry over(Shape input);
}
