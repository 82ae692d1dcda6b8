package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.UnpoolGeometry;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The max unpoolings that rules speak about. */
final class MaxUnpoolDomains {

  /** Calls that break MAX-04, with one index that names no position of its plane. */
  static final Predicate<OperatorCase<MaxUnpool>> STRAYING =
      OperatorDomains.<MaxUnpool>withData(Fill.Kind.STRAYS).and(MaxUnpoolDomains::strays);

  /** Any data but indices that are invalid. */
  static final Predicate<OperatorCase<MaxUnpool>> VALID =
      OperatorDomains.<MaxUnpool>valid().and(example -> example.fill().kind() != Fill.Kind.STRAYS);

  /** Indices that differ from each other in each plane. */
  static final Predicate<OperatorCase<MaxUnpool>> DISTINCT =
      VALID.and(example -> example.fill().kind() != Fill.Kind.LEVELS);

  /** Small integers, and indices that differ from each other. */
  static final Predicate<OperatorCase<MaxUnpool>> INTEGERS =
      OperatorDomains.<MaxUnpool>integers().and(DISTINCT);

  static final Predicate<OperatorCase<MaxUnpool>> REAL = OperatorDomains.withData(Fill.Kind.REALS);

  static final Predicate<OperatorCase<MaxUnpool>> WITH_NAN =
      OperatorDomains.withData(Fill.Kind.NAN_RICH);

  /** Several inputs with one index. */
  static final Predicate<OperatorCase<MaxUnpool>> REPEATING =
      OperatorDomains.withData(Fill.Kind.LEVELS);

  /** Some index is -1. */
  static final Predicate<OperatorCase<MaxUnpool>> LEADING_NOWHERE =
      INTEGERS.and(MaxUnpoolDomains::leadsNowhere);

  static final Predicate<OperatorCase<MaxUnpool>> WITHIN_PLANE =
      INTEGERS.and(example -> example.operator().indexing().base() == IndexBase.PLANE);

  /** Indices that mean something else in row-major order within a plane. */
  static final Predicate<OperatorCase<MaxUnpool>> COUNTED_OTHERWISE =
      INTEGERS.and(
          example -> {
            Indexing indexing = example.operator().indexing();
            return indexing.order() == StorageOrder.COLUMN_MAJOR
                || indexing.base() == IndexBase.TENSOR;
          });

  private MaxUnpoolDomains() {}

  /** A number between two positions may be rounded to one of them. */
  private static boolean strays(OperatorCase<MaxUnpool> example) {
    Shape shape = example.shape(Slot.INDICES);
    Tensor indices = example.canonical(Slot.INDICES, shape);
    UnpoolGeometry geometry = example.operator().over(shape, shape);
    try {
      shape.indices().forEach(j -> geometry.target(j, indices.at(j)));
      return false;
    } catch (InvalidCallException stray) {
      return true;
    }
  }

  private static boolean leadsNowhere(OperatorCase<MaxUnpool> example) {
    Shape shape = example.shape(Slot.INDICES);
    Tensor indices = example.canonical(Slot.INDICES, shape);
    for (Index j : shape.indices()) {
      if (indices.at(j) == Indexing.NOWHERE) {
        return true;
      }
    }
    return false;
  }
}
