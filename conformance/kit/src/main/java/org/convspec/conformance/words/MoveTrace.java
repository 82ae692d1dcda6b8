package org.convspec.conformance.words;

import java.util.List;
import org.convspec.spec.geometry.Blocks;
import org.convspec.spec.geometry.Concatenation;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Shuffling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** Which element a concatenation or a shuffle copies. */
final class MoveTrace {

  private MoveTrace() {}

  static IndexTrace ofConcat(Case example) {
    Concatenation both =
        ((Concat) example.operator())
            .over(example.given().get(Slot.INPUT), example.given().get(Slot.OTHER));
    return (slot, index) ->
        switch (slot) {
          case OUTPUT ->
              List.of(
                  both.isInput(index)
                      ? "copies input " + index
                      : "copies other " + both.inOther(index));
          case INPUT_GRADIENT -> copied(index);
          default -> copied(both.ofOther(index));
        };
  }

  private static List<String> copied(Index output) {
    return List.of("is copied to output " + output);
  }

  static IndexTrace ofShuffle(Case example) {
    Blocks blocks = blocks(example);
    return (slot, index) ->
        slot == Slot.OUTPUT
            ? List.of("copies input " + blocks.deep(index))
            : copied(blocks.wide(index));
  }

  static IndexTrace ofUnshuffle(Case example) {
    Blocks blocks = blocks(example);
    return (slot, index) ->
        slot == Slot.OUTPUT
            ? List.of("copies input " + blocks.wide(index))
            : copied(blocks.deep(index));
  }

  private static Blocks blocks(Case example) {
    return ((Shuffling) example.operator()).over(example.given().get(Slot.INPUT));
  }
}
