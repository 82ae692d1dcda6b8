package org.convspec.vectors.notation;

import java.util.function.Function;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;

/**
 * The attributes that say what indices mean.
 *
 * @param <O> the operator
 */
record IndexingAttributes<O extends Operator>(
    Attribute<O, StorageOrder> order, Attribute<O, IndexBase> base) {

  /** The defaults. */
  static final Indexing PLAIN = new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE);

  static <O extends Operator> IndexingAttributes<O> of(Function<O, Indexing> indexing) {
    return new IndexingAttributes<>(
        new Attribute<>(
            "storageOrder",
            indexing.andThen(Indexing::order),
            new ChoiceKind<>("index-", PLAIN.order())),
        new Attribute<>(
            "indexBase",
            indexing.andThen(Indexing::base),
            new ChoiceKind<>("index-", PLAIN.base())));
  }

  Indexing build(AttributeValues<O> values) {
    return new Indexing(values.get(order), values.get(base));
  }
}
