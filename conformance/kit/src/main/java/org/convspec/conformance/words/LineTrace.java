package org.convspec.conformance.words;

import java.util.List;
import org.convspec.spec.geometry.AxisLines;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

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
    List<Double> numbers = lines.through(index).stream().map(input::at).toList();
    String shown = numbers.stream().limit(MOST_NUMBERS).toList().toString();
    return List.of(
        "reads the "
            + numbers.size()
            + " inputs along axis "
            + lines.axis()
            + ": "
            + shown
            + (numbers.size() > MOST_NUMBERS ? " and more" : ""));
  }
}
