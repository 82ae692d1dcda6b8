package org.convspec.conformance.cases;

import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** MAX-02: whether the element type of a case holds the number of every position. */
public final class Countable {

  private Countable() {}

  /** Returns whether it does; true of operators without indices. */
  public static boolean is(OperatorCase<?> example) {
    if (example.operator() instanceof MaxPooling pool) {
      return pool.indexing().counts(example.shape(Slot.INPUT), example.type());
    }
    return !(example.operator() instanceof MaxUnpool unpool)
        || unpool.indexing().counts(example.outputShape(), example.type());
  }
}
