package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.vectors.cases.OperatorCase;

/** What makes the calls of an unpooling invalid. */
public final class UnpoolBreakage {

  private UnpoolBreakage() {}

  /** Returns a case with an output extent too many, too few, or below 0; its seed says which. */
  public static OperatorCase<MaxUnpool> withOtherExtents(OperatorCase<MaxUnpool> example) {
    List<Long> extents = new ArrayList<>(example.operator().outputExtents());
    switch ((int) (example.fill().seed() % 3)) {
      case 0 -> extents.add(2L);
      case 1 -> extents.remove(0);
      default -> extents.set(0, -1 - extents.get(0));
    }
    return example.with(example.operator().withOutputExtents(extents));
  }
}
