package org.convspec.spec.translation;

import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;

/**
 * What most frameworks make of maxima: NaN wins, the first of equal maxima is the argmax, and
 * indices count through a plane. Where a framework leaves one of the first two open, the same
 * stands for it, and anything else is refused. What indices mean matters only to those who have
 * them.
 */
final class MaxPools {

  /** What indices mean where nothing says it. */
  static final Indexing INDEXING = new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE);

  private static final String WHERE_INDICES_MATTER = " where indices can be asked for";

  private MaxPools() {}

  static MaxPool plain(PoolWindow window, EmptyWindow empty) {
    return new MaxPool(window, NanPolicy.PROPAGATE, TieRule.FIRST, empty, INDEXING);
  }

  static void requirePlain(MaxPool pool, EmptyWindow empty, Refusing side) {
    requireUsual(pool.nan(), pool.ties(), side);
    requireEmpty(pool, empty, side);
  }

  private static void requireNan(NanPolicy nan, Refusing side) {
    side.require(nan == NanPolicy.PROPAGATE, "nan", nan, "PROPAGATE: no attribute says it");
  }

  static void requireFirst(MaxPool pool, Refusing side) {
    requireFirst(pool.ties(), side);
  }

  private static void requireFirst(TieRule ties, Refusing side) {
    side.require(ties == TieRule.FIRST, "ties", ties, "FIRST: no attribute says it");
  }

  /** Refuses anything else of the maximum of a region. */
  static void requireUsual(NanPolicy nan, TieRule ties, Refusing side) {
    requireNan(nan, side);
    requireFirst(ties, side);
  }

  /** Refuses indices that mean something else than they do there. */
  static void requireIndexing(Indexing indexing, IndexOutput output, Refusing side) {
    side.require(
        indexing.order() == output.usual().order(),
        "storage order",
        indexing.order(),
        output.usual().order() + WHERE_INDICES_MATTER);
    requireBase(indexing, output, side);
  }

  /** Refuses indices that are counted from elsewhere. */
  static void requireBase(Indexing indexing, IndexOutput output, Refusing side) {
    side.require(
        indexing.base() == output.usual().base(),
        "index base",
        indexing.base(),
        output.usual().base() + WHERE_INDICES_MATTER);
  }

  /** Returns the same operator with indices of another meaning, if it has any. */
  static Operator withIndexing(Operator operator, Indexing indexing) {
    if (operator instanceof MaxPool pool) {
      return pool.withIndexing(indexing);
    }
    if (operator instanceof AdaptiveMaxPool pool) {
      return new AdaptiveMaxPool(pool.outputExtents(), pool.nan(), pool.ties(), indexing);
    }
    if (operator instanceof GlobalMaxPool pool) {
      return new GlobalMaxPool(pool.nan(), pool.ties(), indexing);
    }
    return operator;
  }

  /** Refuses other values of windows without elements, if there can be such windows. */
  static void requireEmpty(MaxPool pool, EmptyWindow empty, Refusing side) {
    side.require(
        pool.empty() == empty || WindowFacts.everyWindowMeetsInput(pool.window()),
        "empty",
        pool.empty(),
        empty + " where a window can miss the input");
  }
}
