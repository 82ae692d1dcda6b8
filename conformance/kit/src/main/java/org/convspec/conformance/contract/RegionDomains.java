package org.convspec.conformance.contract;

import java.util.List;
import java.util.function.Predicate;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Pooling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.OperatorCase;

/** The poolings over regions that rules speak about. */
final class RegionDomains {

  private RegionDomains() {}

  /** Small integers, and regions of 1, 2, 4, 8 ... elements: every average is exact. */
  static <O extends Operator & Pooling> Predicate<OperatorCase<O>> exact() {
    return OperatorDomains.<O>integers().and(RegionDomains::dividesExactly);
  }

  private static <O extends Operator & Pooling> boolean dividesExactly(OperatorCase<O> example) {
    PlaneGeometry geometry = example.operator().over(example.shape(Slot.INPUT));
    for (Index o : geometry.relation().outputShape().indices()) {
      if (Long.bitCount(geometry.relation().linksOfOutput(o).size()) != 1) {
        return false;
      }
    }
    return true;
  }

  /** Output extents that divide the input extents. */
  static Predicate<OperatorCase<AdaptiveAveragePool>> dividing() {
    return OperatorDomains.<AdaptiveAveragePool>integers()
        .and(example -> divides(example.operator().outputExtents(), extents(example)));
  }

  static <O extends Operator> List<Long> extents(OperatorCase<O> example) {
    return example.dimensions().extents();
  }

  static boolean divides(List<Long> outputs, List<Long> inputs) {
    for (int axis = 0; axis < outputs.size(); axis++) {
      if (inputs.get(axis) % outputs.get(axis) != 0) {
        return false;
      }
    }
    return true;
  }
}
