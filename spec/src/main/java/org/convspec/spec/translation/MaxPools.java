package org.convspec.spec.translation;

import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;

/**
 * What most frameworks make of maxima: NaN wins, the first of equal maxima is the argmax, and
 * indices count through a plane. Where a framework leaves one of these open, or has no indices, the
 * same stands for it, and anything else is refused.
 */
final class MaxPools {

  /** What indices mean where nothing says it. */
  static final Indexing INDEXING = new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE);

  private MaxPools() {}

  static MaxPool plain(PoolWindow window, EmptyWindow empty) {
    return new MaxPool(window, NanPolicy.PROPAGATE, TieRule.FIRST, empty, INDEXING);
  }

  static void requirePlain(MaxPool pool, EmptyWindow empty, Refusing side) {
    requireNan(pool, side);
    requireFirst(pool, side);
    requirePlainIndices(pool, side);
    requireEmpty(pool, empty, side);
  }

  static void requireNan(MaxPool pool, Refusing side) {
    requireNan(pool.nan(), side);
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

  static void requirePlainIndices(MaxPool pool, Refusing side) {
    requirePlain(pool.indexing(), side);
  }

  private static void requirePlain(Indexing indexing, Refusing side) {
    side.require(
        indexing.equals(INDEXING), "indexing", indexing, INDEXING + ": no attribute says it");
  }

  /** Refuses anything else of the maximum of a region. */
  static void requireUsual(NanPolicy nan, TieRule ties, Indexing indexing, Refusing side) {
    requireNan(nan, side);
    requireFirst(ties, side);
    requirePlain(indexing, side);
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
