package org.convspec.conformance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Signature;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;

/** An example about a call: a case line, perhaps data, and what follows from them. */
final class CallExample {

  private final ExampleLines lines;
  private final Case example;
  private final Signature signature;
  private final Map<Slot, String> data = new EnumMap<>(Slot.class);

  CallExample(ExampleLines lines) {
    this.lines = lines;
    this.example = CaseLine.parse(lines.first());
    this.signature = example.operator().signature();
    Stream.of(signature.required(), signature.optional(), List.of(Slot.OUTPUT_GRADIENT))
        .flatMap(List::stream)
        .forEach(slot -> lines.take(slot.label()).ifPresent(values -> data.put(slot, values)));
  }

  /** Integers have no gradients (TEN-15). */
  private List<Direction> directions() {
    return example.type().isInteger() ? List.of(Direction.FORWARD) : List.of(Direction.values());
  }

  void check() {
    for (Direction direction : directions()) {
      Map<Slot, Shape> shapes = example.resultShapes(direction); // refuses an invalid case
      for (Slot slot : signature.results(direction)) {
        lines
            .take("shape of " + slot.label())
            .ifPresent(
                want -> assertThat(shapes.get(slot)).isEqualTo(Shape.of(ExampleLines.longs(want))));
        lines.take(slot.label()).ifPresent(want -> checkValues(direction, slot, want));
        lines.take("wanted " + slot.label()).ifPresent(nothing -> answers(direction, slot));
      }
    }
  }

  private void checkValues(Direction direction, Slot slot, String want) {
    answers(direction, slot)
        .forEach(
            (builtIn, answer) -> {
              Tensor stored = answer.tensors().get(slot);
              assertThat(example.layouts().load(slot, stored).toArray())
                  .as(builtIn.label() + " " + slot.label())
                  .usingElementComparator(CallExample::compare)
                  .containsExactly(ExampleLines.doubles(want));
            });
  }

  /** Zeros of both signs are equal, and a NaN equals a NaN. */
  private static int compare(Double got, Double want) {
    return got.doubleValue() == want.doubleValue() ? 0 : Double.compare(got, want);
  }

  /** Asks every built-in that has the operator; what all of them reject is refused. */
  private Map<BuiltIn, Answer.Computed> answers(Direction direction, Slot slot) {
    Call call = example.calling(given(slot), direction, slot);
    Map<BuiltIn, Answer.Computed> computed = new EnumMap<>(BuiltIn.class);
    Set<String> rejecting = new TreeSet<>();
    for (BuiltIn builtIn : BuiltIn.values()) {
      Answer answer = builtIn.implementation().answer(call);
      if (answer instanceof Answer.Rejected rejected) {
        rejecting.add(rejected.rule().orElseThrow());
      } else if (answer instanceof Answer.Computed tensors) {
        computed.put(builtIn, tensors);
      } else {
        assertThat(builtIn).as("may lack an operator").isNotEqualTo(BuiltIn.LITERAL);
      }
    }
    for (String rule : rejecting) {
      assertThat(computed).as("answers to a call that others reject").isEmpty();
      throw new InvalidCallException(rule, "call", "invalid", "a valid one");
    }
    return computed;
  }

  /** Returns the data of the example; what is not given comes from the case. */
  private Map<Slot, Tensor> given(Slot wanted) {
    Map<Slot, Tensor> given = new EnumMap<>(Slot.class);
    example
        .asking(wanted)
        .canonical()
        .tensors()
        .forEach(
            (slot, ofCase) ->
                given.put(slot, data.containsKey(slot) ? read(slot, ofCase) : ofCase));
    return given;
  }

  private Tensor read(Slot slot, Tensor ofCase) {
    return Tensor.of(example.typeOf(slot), ofCase.shape(), ExampleLines.doubles(data.get(slot)));
  }
}
