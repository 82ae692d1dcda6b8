package org.convspec.spec.operator;

import org.convspec.spec.tensor.ElementType;

/** A pooling that takes the largest element of what each output position reads, and its place. */
public interface MaxPooling extends Pooling {

  /** Returns what a NaN does. */
  NanPolicy nan();

  /** Returns which of equal maxima is the argmax. */
  TieRule ties();

  /** Returns what the indices mean. */
  Indexing indexing();

  /** Returns the output where nothing is read. */
  double ofNothing(ElementType type);
}
