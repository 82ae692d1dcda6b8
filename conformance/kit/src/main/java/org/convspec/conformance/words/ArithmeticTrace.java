package org.convspec.conformance.words;

import java.util.List;
import org.convspec.spec.geometry.Broadcast;
import org.convspec.spec.operator.Broadcasting;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Plain;

/** Which elements a sum, a product, a dropout or a linear layer reads. */
final class ArithmeticTrace {

  private ArithmeticTrace() {}

  static IndexTrace ofElementwise(Case example) {
    Broadcast broadcast = ((Broadcasting) example.operator()).over(example.given());
    return (slot, index) ->
        switch (slot) {
          case OUTPUT ->
              List.of(
                  "reads input " + Broadcast.read(broadcast.input(), index),
                  "reads other " + Broadcast.read(broadcast.other(), index));
          case INPUT_GRADIENT -> List.of(readers(broadcast, broadcast.input(), index));
          default -> List.of(readers(broadcast, broadcast.other(), index));
        };
  }

  private static String readers(Broadcast broadcast, Shape operand, Index index) {
    List<Index> readers = broadcast.readers(operand, index);
    return readers.isEmpty()
        ? "is read by no output"
        : "is read by output "
            + readers.get(0)
            + (readers.size() == 1 ? "" : " to " + readers.get(readers.size() - 1));
  }

  static IndexTrace ofDropout(Case example) {
    Tensor mask = example.canonical(Slot.MASK, example.given().get(Slot.MASK));
    return (slot, index) -> {
      Slot read = slot == Slot.OUTPUT ? Slot.INPUT : Slot.OUTPUT_GRADIENT;
      String kept = Plain.shortest(mask.at(index));
      return List.of("reads " + read.label() + " " + index + ", and the mask there, " + kept);
    };
  }

  static IndexTrace ofLinear(Case example) {
    return (slot, index) ->
        switch (slot) {
          case OUTPUT ->
              List.of(
                  "reads item "
                      + index.at(0)
                      + " of the input and row "
                      + index.at(1)
                      + " of the weights");
          case INPUT_GRADIENT ->
              List.of(
                  "is read by every output of item "
                      + index.at(0)
                      + ", with column "
                      + index.at(1)
                      + " of the weights");
          case WEIGHTS_GRADIENT ->
              List.of(
                  "joins feature " + index.at(1) + " to output " + index.at(0) + " of every item");
          default -> List.of("is added to output " + index.at(0) + " of every item");
        };
  }
}
