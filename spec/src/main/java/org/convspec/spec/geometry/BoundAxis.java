package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis over an input of known extent, and its index relation: all {@code (o, k, i)} with {@code
 * i = o * stride + k * dilation - before} and {@code i} inside the input (WIN-01, WIN-08, WIN-23).
 *
 * @param axis the window along the axis
 * @param inputExtent how many input positions there are
 * @param outputExtent how many output positions there are
 */
public record BoundAxis(Axis axis, long inputExtent, long outputExtent) {

  /**
   * One element of the index relation.
   *
   * @param o output position
   * @param k tap
   * @param i input position
   */
  public record Link(long o, long k, long i) {}

  /**
   * Binds an axis to an input.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the two break together; by
   *     WIN-22 also if a position that some tap looks at is not a 64-bit integer
   */
  static BoundAxis over(Axis axis, long inputExtent, OutputRounding rounding) {
    return reachable(axis, inputExtent, axis.outputExtent(inputExtent, rounding));
  }

  /**
   * Binds an axis whose windows are as many as are given, for the transposed convolution: its
   * output is the input here. The padding must be such that the windows span the padded input.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by WIN-22 if a position that some tap looks
   *     at is not a 64-bit integer
   */
  static BoundAxis transposed(Axis axis, long inputExtent, long windows) {
    return reachable(axis, inputExtent, windows);
  }

  private static BoundAxis reachable(Axis axis, long inputExtent, long outputExtent) {
    axis.position(0, 0); // WIN-22: the lowest position, and below the highest
    axis.position(Math.max(0, outputExtent - 1), axis.kernel() - 1);
    return new BoundAxis(axis, inputExtent, outputExtent);
  }

  /** Returns whether there is an input position, and no crop took it away (WIN-08, WIN-23). */
  public boolean isInside(long i) {
    return axis.isInside(i, inputExtent);
  }

  /** Returns whether there is an input position, but a crop took it away (WIN-08). */
  public boolean isCropped(long i) {
    return 0 <= i && i < inputExtent && !isInside(i);
  }

  /** Returns how many windows FLOOR rounding gives (WIN-10). */
  public long wholeWindows() {
    return axis.outputExtent(inputExtent, OutputRounding.FLOOR);
  }

  /** Returns the length of the last partial step, 0 to stride - 1; 0 without room (WIN-10). */
  public long tail() {
    return Math.max(0, axis.room(inputExtent)) % axis.stride();
  }

  /**
   * Returns what output position {@code o} reads, tap by tap. Taps beside the input are passed over
   * at once: a neighbourhood may be much longer than its axis (LRN-09).
   */
  public List<Link> linksOfOutput(long o) {
    List<Link> links = new ArrayList<>();
    long start = axis.position(o, 0);
    long first = -Math.floorDiv(start, axis.dilation());
    long last = Math.floorDiv(inputExtent - 1 - start, axis.dilation());
    for (long k = Math.max(0, first); k <= Math.min(axis.kernel() - 1, last); k++) {
      addIfInside(links, o, k);
    }
    return links;
  }

  /** Returns how many taps of output position {@code o} look at the input or its padding. */
  long tapsInsidePadded(long o) {
    long taps = 0;
    for (long k = 0; k < axis.kernel(); k++) {
      taps += axis.isInsidePadded(axis.position(o, k), inputExtent) ? 1 : 0;
    }
    return taps;
  }

  /** Returns whether some output position reads no input position (WIN-23). */
  boolean hasEmptyWindow() {
    for (long o = 0; o < outputExtent; o++) {
      if (linksOfOutput(o).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns where tap {@code k} is used, output by output. */
  public List<Link> linksOfTap(long k) {
    List<Link> links = new ArrayList<>();
    for (long o = 0; o < outputExtent; o++) {
      addIfInside(links, o, k);
    }
    return links;
  }

  /** Returns who reads input position {@code i}, tap by tap; nobody, if no window reaches it. */
  public List<Link> linksOfInput(long i) {
    List<Link> links = new ArrayList<>();
    if (!isInside(i) || outputExtent == 0) {
      return links;
    }
    long toFirst = i - axis.position(0, 0); // what tap 0 of the first window is away
    long toLast = i - axis.position(outputExtent - 1, 0);
    long first = -Math.floorDiv(-toLast, axis.dilation());
    long last = Math.floorDiv(toFirst, axis.dilation());
    for (long k = Math.max(0, first); k <= Math.min(axis.kernel() - 1, last); k++) {
      long distance = i - axis.position(0, k);
      if (distance % axis.stride() == 0) {
        links.add(new Link(distance / axis.stride(), k, i));
      }
    }
    return links;
  }

  private void addIfInside(List<Link> links, long o, long k) {
    long i = axis.position(o, k);
    if (isInside(i)) {
      links.add(new Link(o, k, i));
    }
  }
}
