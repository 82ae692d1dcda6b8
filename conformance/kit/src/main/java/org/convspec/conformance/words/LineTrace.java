package org.convspec.conformance.words;

import java.util.List;
import org.convspec.spec.geometry.AxisLines;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Plain;

/** What a softmax reads for an element: its whole line. */
final class LineTrace implements IndexTrace {

  private static final int MOST_NUMBERS = 12;

  private final AxisLines lines;
  private final Tensor input;

  private LineTrace(AxisLines lines, Tensor input) {
    this.lines = lines;
    this.input = input;
  }

  static IndexTrace of(Case example) {
    Tensor input = example.canonical(Slot.INPUT, example.given().get(Slot.INPUT));
    return new LineTrace(((SoftmaxFunction) example.operator()).over(input.shape()), input);
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    if (!lines.shape().contains(index)) {
      return List.of();
    }
    return List.of(of(lines, input, index));
  }

  /** Returns the sentence about the line through an element. */
  static String of(AxisLines lines, Tensor input, Index index) {
    List<Double> numbers = lines.through(index).stream().map(input::at).toList();
    List<String> shown = numbers.stream().limit(MOST_NUMBERS).map(Plain::shortest).toList();
    return "reads the "
        + Words.counted(numbers.size(), "input")
        + " along axis "
        + lines.axis()
        + ": "
        + String.join(", ", shown)
        + (numbers.size() > MOST_NUMBERS ? " and more" : "");
  }
}
