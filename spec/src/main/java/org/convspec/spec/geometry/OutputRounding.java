package org.convspec.spec.geometry;

/** What becomes of a last step that is shorter than the stride (WIN-10, WIN-12 to WIN-14). */
public enum OutputRounding {
  /** WIN-10: it is dropped. */
  FLOOR,
  /** WIN-12, WIN-13: it gets a window of its own, if that window starts before the end padding. */
  CEIL,
  /** WIN-14: there must be none. */
  EXACT
}
