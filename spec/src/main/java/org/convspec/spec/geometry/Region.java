package org.convspec.spec.geometry;

import java.util.Optional;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Neighbouring positions of one axis, perhaps beyond the input: what an output position sees, from
 * end to end (FIELD-16).
 *
 * @param first the lowest position
 * @param last the highest position, the first one or above
 */
public record Region(long first, long last) {

  /**
   * How many positions of a region stand where (FIELD-19).
   *
   * @param front in front of the input
   * @param inside inside the input
   * @param behind behind the input
   */
  public record Parts(long front, long inside, long behind) {}

  /**
   * Checks the ends.
   *
   * @throws InvalidCallException by FIELD-16 if the last position stands below the first
   */
  public Region {
    if (last < first) { // FIELD-16
      throw new InvalidCallException(
          "FIELD-16", "last position", last, "at least the first, " + first);
    }
  }

  /** Returns the number of positions. */
  public long extent() {
    return Axis.exact(
        "extent of a region", () -> Math.addExact(Math.subtractExact(last, first), 1));
  }

  /** FIELD-18: twice the centre, {@code first + last}; the centre may lie between two positions. */
  public long twiceCentre() {
    return Axis.exact("twice the centre", () -> Math.addExact(first, last));
  }

  /** FIELD-19: the part that is inside an input of this extent; none, if no position is. */
  public Optional<Region> inside(long inputExtent) {
    Shape.of(inputExtent); // TEN-01
    long from = Math.max(first, 0);
    long to = Math.min(last, inputExtent - 1);
    return from <= to ? Optional.of(new Region(from, to)) : Optional.empty();
  }

  /** FIELD-19: how many positions stand in front of, inside and behind an input of this extent. */
  public Parts parts(long inputExtent) {
    long inside = inside(inputExtent).map(Region::extent).orElse(0L);
    long front = first < 0 ? new Region(first, Math.min(last, -1)).extent() : 0;
    return new Parts(front, inside, extent() - front - inside);
  }

  /** Returns {@code first..last}. */
  @Override
  public String toString() {
    return first + ".." + last;
  }
}
