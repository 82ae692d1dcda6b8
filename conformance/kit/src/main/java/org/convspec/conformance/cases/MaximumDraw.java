package org.convspec.conformance.cases;

import java.util.Random;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;

/**
 * What a random maximum makes of NaN, of ties and of places.
 *
 * @param nan what a NaN does
 * @param ties which of equal maxima is the argmax
 * @param indexing what the indices mean
 */
record MaximumDraw(NanPolicy nan, TieRule ties, Indexing indexing) {

  static MaximumDraw next(Random random) {
    return new MaximumDraw(
        one(random, NanPolicy.values()),
        one(random, TieRule.values()),
        new Indexing(one(random, StorageOrder.values()), one(random, IndexBase.values())));
  }

  private static <T> T one(Random random, T[] constants) {
    return constants[random.nextInt(constants.length)];
  }
}
