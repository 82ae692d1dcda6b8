package org.convspec.vectors.generate;

/** In what a vector may be weak: mistakes could pass it that another would show. */
public enum Weakness {
  /** Fewer than half of the elements of the input are read. */
  FEW_INPUTS("few inputs matter"),
  /** More than half of the expected numbers are 0. */
  MOST_ZEROS("most results are 0"),
  /** The weights are the same when reversed along a spatial axis. */
  SYMMETRIC_KERNEL("a symmetric kernel"),
  /** Two spatial extents of the input are the same. */
  EQUAL_EXTENTS("equal extents");

  private final String label;

  Weakness(String label) {
    this.label = label;
  }

  /** Returns the weakness in a few words. */
  public String label() {
    return label;
  }
}
