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

  boolean isChoice() {
    return kind instanceof ChoiceKind;
  }

  String word(O operator, int rank) {
    return kind.word(of(operator), rank);
  }

  /** Returns whether a case line has a word for this attribute, even for its default. */
  public boolean isWrittenIn(String line, int rank) {
    CaseTokens tokens = CaseTokens.of(line);
    int before = tokens.unread();
    try {
      kind.take(tokens, rank);
    } catch (CaseSyntaxException missing) {
      return false;
    }
    return tokens.unread() < before;
  }

  /**
   * Returns the plain form of the default.
   *
   * @throws CaseSyntaxException if there is none
   */
  public Object plainDefault(int rank) {
    return kind.toPlain(kind.take(CaseTokens.of(name), rank));
  }
}
