package org.convspec.spec.geometry;

import java.util.List;
import org.convspec.spec.rule.InvalidCallException;

/**
 * What an output position sees of an input along one axis, through one window or many (chapter 13):
 * output {@code o} sees {@code extent} positions from {@code o * jump - before} on.
 *
 * <p>All arithmetic is exact in 64 bits (WIN-22).
 *
 * @param extent how many positions an output sees from end to end
 * @param jump by how many positions neighbouring outputs differ: the effective stride
 * @param padding the paddings of all windows, counted in input positions: the effective padding
 */
public record ReceptiveField(long extent, long jump, Padding padding) {

  /** FIELD-14: what a position sees of its own map. */
  public static final ReceptiveField IDENTITY = new ReceptiveField(1, 1, Padding.NONE);

  /**
   * Checks the numbers.
   *
   * @throws InvalidCallException by FIELD-01 if extent or jump is below 1
   */
  public ReceptiveField {
    atLeastOne("extent", extent);
    atLeastOne("jump", jump);
  }

  private static void atLeastOne(String quantity, long value) {
    if (value < 1) { // FIELD-01
      throw new InvalidCallException("FIELD-01", quantity, value, "at least 1");
    }
  }

  /** FIELD-12: what an output of one window sees. */
  public static ReceptiveField of(Axis window) {
    return new ReceptiveField(window.effectiveKernel(), window.stride(), window.padding());
  }

  /**
   * FIELD-13, FIELD-14, FIELD-42: what an output of windows one behind another sees; the first of
   * them moves over the input.
   */
  public static ReceptiveField through(List<Axis> windows) {
    ReceptiveField field = IDENTITY;
    for (Axis window : windows) {
      field = field.then(window);
    }
    return field;
  }

  /** FIELD-13: what an output of a window behind this field sees. */
  public ReceptiveField then(Axis window) {
    return then(of(window));
  }

  /**
   * FIELD-13, FIELD-40: the field of {@code next}, read through this one: its positions stand
   * {@code jump} apart, and each sees {@code extent} positions.
   */
  public ReceptiveField then(ReceptiveField next) {
    return new ReceptiveField(
        add("extent", extent, next.extent - 1),
        Axis.exact("jump", () -> Math.multiplyExact(jump, next.jump)),
        new Padding(
            add("padding", padding.before(), next.padding.before()),
            add("padding", padding.after(), next.padding.after())));
  }

  /** Returns a number of this field plus a number of the next one in steps of the jump. */
  private long add(String quantity, long own, long ofNext) {
    return Axis.exact(quantity, () -> Math.addExact(own, Math.multiplyExact(ofNext, jump)));
  }

  /**
   * FIELD-15, FIELD-47: the least field that holds this one and another: it starts where the first
   * of the two starts and ends where the last of them ends.
   *
   * @throws InvalidCallException by FIELD-08 if the jumps differ
   */
  public ReceptiveField merge(ReceptiveField other) {
    if (other.jump != jump) { // FIELD-08
      throw new InvalidCallException(
          "FIELD-08", "jump", other.jump, "that of the other path, " + jump);
    }
    long before = Math.max(padding.before(), other.padding.before());
    long after = Math.max(padding.after(), other.padding.after());
    long end = Math.max(end(), other.end());
    return new ReceptiveField(
        Axis.exact("extent", () -> Math.addExact(end, before)), jump, new Padding(before, after));
  }

  /** Returns the position behind the last one that output 0 sees. */
  private long end() {
    return Axis.exact("end", () -> Math.subtractExact(extent, padding.before()));
  }

  /** FIELD-11: the one window that spans what all windows see; it has the same output extent. */
  public Axis window() {
    return new Axis(extent, jump, 1, padding);
  }

  /** Returns the first position that output 0 sees: {@code -before}. */
  public long start() {
    return window().position(0, 0);
  }

  /** FIELD-16, FIELD-41: the positions from the first to the last one that output o sees. */
  public Region region(long o) {
    return new Region(window().position(o, 0), window().position(o, extent - 1));
  }
}
