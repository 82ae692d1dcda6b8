package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Case;

/**
 * A call that a rule refuses.
 *
 * @param call the call
 * @param rule the id of the rule that it breaks
 */
record Refusal(Call call, String rule) {

  /** Returns the refusal of a case in a direction, unless its call is valid. */
  static Optional<Refusal> of(PlannedCase planned, Direction direction) {
    Case example = planned.example();
    Optional<String> ofShapes = example.brokenRule(direction);
    if (ofShapes.isPresent()) {
      return Optional.of(new Refusal(planned.asking(asked(example, direction)), ofShapes.get()));
    }
    return calls(planned, direction).stream()
        .flatMap(
            call -> VectorMaker.refusedByValue(call).map(rule -> new Refusal(call, rule)).stream())
        .findFirst();
  }

  private static Slot asked(Case example, Direction direction) {
    return direction == Direction.FORWARD
        ? Slot.OUTPUT
        : example.operator().signature().gradients().get(Slot.INPUT);
  }

  /** A call for the first result alone; and one for the indices, which a type may not hold. */
  private static List<Call> calls(PlannedCase planned, Direction direction) {
    Case example = planned.example();
    if (direction == Direction.GRADIENT && example.type().isInteger()) {
      return List.of();
    }
    List<Call> calls = new ArrayList<>();
    calls.add(planned.asking(asked(example, direction)));
    Set<Slot> outputs = EnumSet.copyOf(example.operator().signature().outputs());
    if (direction == Direction.FORWARD && outputs.contains(Slot.INDICES)) {
      calls.add(planned.asking(Slot.INDICES));
    }
    return calls;
  }
}
