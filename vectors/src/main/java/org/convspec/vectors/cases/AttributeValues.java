package org.convspec.vectors.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.convspec.spec.operator.Operator;

/**
 * The values that an operator is made from, one per attribute. Only a notation sees it.
 *
 * @param <O> the operator
 */
public final class AttributeValues<O extends Operator> {

  private final Map<Attribute<O, ?>, Object> values = new HashMap<>();

  AttributeValues() {}

  /** Returns the value of an attribute. */
  @SuppressWarnings("unchecked") // set() put a T there
  public <T> T get(Attribute<O, T> attribute) {
    return (T) values.get(attribute);
  }

  <T> void set(Attribute<O, T> attribute, T value) {
    values.put(attribute, value);
  }

  <T> void take(Attribute<O, T> attribute, CaseTokens tokens, int rank) {
    set(attribute, attribute.kind().take(tokens, rank));
  }

  <T> void read(Attribute<O, T> attribute, Function<String, Object> plain) {
    Object given = plain.apply(attribute.name());
    try {
      set(attribute, attribute.kind().fromPlain(given));
    } catch (IllegalArgumentException unlike) {
      throw new IllegalArgumentException(
          "'"
              + attribute.name()
              + "' is "
              + Plain.quote(given)
              + "; expected "
              + unlike.getMessage(),
          unlike);
    }
  }

  <T> void copy(Attribute<O, T> attribute, O from) {
    set(attribute, attribute.of(from));
  }

  <T> void copyWithoutAxis(Attribute<O, T> attribute, O from, int axis) {
    set(attribute, attribute.kind().withoutAxis(attribute.of(from), axis));
  }
}
