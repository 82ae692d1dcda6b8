package org.convspec.spec.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.geometry.AxisLines;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * The negative logarithm of the softmax of the right class, for every item and position (chapter
 * 20).
 *
 * @param reduction what becomes of the losses
 * @param ignored the label of what does not count, if there is one
 */
public record SoftmaxCrossEntropy(Reduction reduction, Optional<Long> ignored) implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.LABELS),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  private static final int CLASSES = 1;

  /** Returns the same loss with another reduction. */
  public SoftmaxCrossEntropy withReduction(Reduction other) {
    return new SoftmaxCrossEntropy(other, ignored);
  }

  /** Returns the same loss with another label that does not count, or none. */
  public SoftmaxCrossEntropy withIgnored(Optional<Long> other) {
    return new SoftmaxCrossEntropy(reduction, other);
  }

  @Override
  public String label() {
    return "softmaxCrossEntropy";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /** Returns the lines of an input, one for each label: what the classes of it are. */
  public AxisLines over(Shape input) {
    return new AxisLines(input, CLASSES);
  }

  /** SOFT-15: whether a label is that of what does not count. */
  public boolean isIgnored(double label) {
    return ignored.filter(number -> number == label).isPresent();
  }

  /**
   * Returns the class that a label names.
   *
   * @param label a label that is not ignored
   * @param classes how many classes there are
   * @throws InvalidCallException by SOFT-04 if it names none
   */
  public int classOf(double label, long classes) {
    if (label != Math.rint(label) || !(0 <= label && label < classes)) { // SOFT-04
      throw new InvalidCallException(
              "SOFT-04", "label", label, "a class, 0 to " + (classes - 1) + ", or ignored")
          .within(label());
    }
    return (int) label;
  }

  /** SOFT-02: one label in place of the classes. */
  private static Shape labelsOf(Shape input) {
    long[] extents = input.toArray();
    extents[CLASSES] = 1;
    return Shape.of(extents);
  }

  /** SOFT-06: as many losses as labels, or one. */
  private Shape outputOf(Shape labels) {
    if (reduction == Reduction.NONE) {
      return labels;
    }
    long[] extents = new long[labels.rank()];
    Arrays.fill(extents, 1);
    return Shape.of(extents);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    try {
      Shape input = given.get(Slot.INPUT);
      DataRank.check(input);
      Shape labels = labelsOf(input);
      require("SOFT-02", Slot.LABELS, given.get(Slot.LABELS), labels); // SOFT-02
      if (direction == Direction.FORWARD) {
        return Map.of(Slot.OUTPUT, outputOf(labels));
      }
      require("SOFT-03", Slot.OUTPUT_GRADIENT, given.get(Slot.OUTPUT_GRADIENT), outputOf(labels));
      return Map.of(Slot.INPUT_GRADIENT, input); // SOFT-07
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private static void require(String rule, Slot slot, Shape actual, Shape expected) {
    if (!expected.equals(actual)) {
      throw new InvalidCallException(rule, slot.label() + " shape", actual, expected.toString());
    }
  }
}
