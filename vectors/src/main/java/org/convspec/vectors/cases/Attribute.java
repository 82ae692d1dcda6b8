package org.convspec.vectors.cases;

import java.util.function.Function;
import org.convspec.spec.operator.Operator;

/**
 * One attribute of an operator.
 *
 * @param <O> the operator
 * @param <T> the type of the attribute
 * @param name its name on the wire, that of the record's component
 * @param getter reads it
 * @param kind how it is written
 */
public record Attribute<O extends Operator, T>(
    String name, Function<O, T> getter, AttributeKind<T> kind) {

  /** Returns the value in an operator. */
  public T of(O operator) {
    return getter.apply(operator);
  }

  /** Returns the plain form of the value in an operator. */
  public Object plain(O operator) {
    return kind.toPlain(of(operator));
  }

  String word(O operator, int rank) {
    return kind.word(of(operator), rank);
  }
}
