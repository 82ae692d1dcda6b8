package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.Broadcast;
import org.convspec.spec.geometry.Concatenation;
import org.convspec.spec.tensor.Index;

/**
 * Index maps of operators with two operands: a term has a place in {@code input} and a place in
 * {@code other}, one of which is -1 where the term has nothing of that operand.
 */
final class OperandTerms {

  private static final long NOTHING = -1;

  private OperandTerms() {}

  /** MOVE-20: each element comes from one of the operands. */
  static List<List<long[]>> of(Concatenation both) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : both.outputShape().indices()) {
      map.add(
          List.of(
              both.isInput(at)
                  ? new long[] {both.input().offset(at), NOTHING}
                  : new long[] {NOTHING, both.other().offset(both.inOther(at))}));
    }
    return map;
  }

  /** ARITH-15: an element of each operand is a term. */
  static List<List<long[]>> ofSums(Broadcast broadcast) {
    return ofProducts(broadcast).stream()
        .map(terms -> terms.get(0))
        .map(pair -> List.of(new long[] {pair[0], NOTHING}, new long[] {NOTHING, pair[1]}))
        .toList();
  }

  /** ARITH-16: a pair of elements is the only term; ARITH-17: which ones. */
  static List<List<long[]>> ofProducts(Broadcast broadcast) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : broadcast.outputShape().indices()) {
      long input = broadcast.input().offset(Broadcast.read(broadcast.input(), at));
      long other = broadcast.other().offset(Broadcast.read(broadcast.other(), at));
      map.add(List.of(new long[] {input, other}));
    }
    return map;
  }
}
