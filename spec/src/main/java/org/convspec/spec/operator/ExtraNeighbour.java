package org.convspec.spec.operator;

import org.convspec.spec.geometry.AutoPadding;

/** LRN-13: on which side a neighbourhood of even size has one position more. */
public enum ExtraNeighbour {
  /** In front of the element. */
  BEFORE(AutoPadding.SAME_EXTRA_BEFORE),
  /** Behind the element. */
  AFTER(AutoPadding.SAME_EXTRA_AFTER);

  private final AutoPadding padding;

  ExtraNeighbour(AutoPadding padding) {
    this.padding = padding;
  }

  /** Returns the padding with which a window of stride 1 has its extra position there. */
  AutoPadding padding() {
    return padding;
  }
}
