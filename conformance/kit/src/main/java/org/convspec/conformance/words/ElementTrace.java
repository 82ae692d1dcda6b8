package org.convspec.conformance.words;

import java.util.List;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Plain;

/** What an activation reads for an element: the input at the same place. */
final class ElementTrace implements IndexTrace {

  private final Tensor input;

  private ElementTrace(Tensor input) {
    this.input = input;
  }

  static IndexTrace of(Case example) {
    return new ElementTrace(example.canonical(Slot.INPUT, example.given().get(Slot.INPUT)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    return List.of("reads the input there, " + Plain.shortest(input.at(index)));
  }
}
