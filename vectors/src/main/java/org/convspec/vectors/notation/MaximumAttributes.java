package org.convspec.vectors.notation;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.TieRule;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;

/**
 * The attributes that say which element of a region is the largest, and how its place is counted.
 *
 * @param <O> the pooling
 */
record MaximumAttributes<O extends Operator & MaxPooling>(
    Attribute<O, NanPolicy> nan, Attribute<O, TieRule> ties, IndexingAttributes<O> indexing) {

  static <O extends Operator & MaxPooling> MaximumAttributes<O> make() {
    return new MaximumAttributes<>(
        new Attribute<>("nan", O::nan, new ChoiceKind<>("nan-", NanPolicy.PROPAGATE)),
        new Attribute<>("ties", O::ties, new ChoiceKind<>("ties-", TieRule.FIRST)),
        IndexingAttributes.of(O::indexing));
  }

  /** Returns other attributes and then these. */
  List<Attribute<O, ?>> behind(List<Attribute<O, ?>> others) {
    List<Attribute<O, ?>> all = new ArrayList<>(others);
    all.addAll(List.of(nan, ties, indexing.order(), indexing.base()));
    return all;
  }

  Indexing indexing(AttributeValues<O> values) {
    return indexing.build(values);
  }
}
