package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convspec.spec.operator.Operator;

/**
 * The attributes of an operator, each with its word in a case line and its plain form.
 *
 * @param <O> the operator
 */
public abstract class OperatorAttributes<O extends Operator> {

  private final String label;
  private final Class<O> operator;
  private final List<Attribute<O, ?>> attributes;

  /**
   * Describes an operator.
   *
   * @param label its label, such as {@code maxPool}
   * @param operator its record
   * @param attributes its attributes, in the order in which they are written
   */
  protected OperatorAttributes(String label, Class<O> operator, List<Attribute<O, ?>> attributes) {
    this.label = label;
    this.operator = operator;
    this.attributes = List.copyOf(attributes);
  }

  /** Makes the operator from its attributes. */
  protected abstract O build(AttributeValues<O> values);

  /** Returns the label of the operator. */
  public final String label() {
    return label;
  }

  /** Returns the record that is described. */
  public final Class<O> operator() {
    return operator;
  }

  /** Returns the attributes, in the order in which they are written. */
  public final List<Attribute<O, ?>> attributes() {
    return attributes;
  }

  /**
   * Makes an operator from plain values.
   *
   * @param plain the plain value of each attribute, by name
   * @throws IllegalArgumentException if a value is not what its attribute needs
   */
  public final O read(Function<String, Object> plain) {
    AttributeValues<O> values = new AttributeValues<>();
    attributes.forEach(attribute -> values.read(attribute, plain));
    return build(values);
  }

  /** Returns the plain value of each attribute of such an operator, by name, in order. */
  public final Map<String, Object> plain(Operator any) {
    O own = operator.cast(any);
    Map<String, Object> plain = new LinkedHashMap<>();
    attributes.forEach(attribute -> plain.put(attribute.name(), attribute.plain(own)));
    return plain;
  }

  /** Returns the operators whose attributes are one step simpler in one place. */
  public final List<O> simpler(O from, int rank) {
    List<O> simpler = new ArrayList<>();
    attributes.forEach(attribute -> addSimpler(simpler, attribute, from, rank));
    return simpler;
  }

  private <T> void addSimpler(List<O> simpler, Attribute<O, T> attribute, O from, int rank) {
    for (T value : attribute.kind().simpler(attribute.of(from), rank)) {
      simpler.add(replaced(from, attribute, value));
    }
  }

  private <T> O replaced(O from, Attribute<O, T> attribute, T value) {
    AttributeValues<O> values = new AttributeValues<>();
    attributes.forEach(each -> values.copy(each, from));
    values.set(attribute, value);
    return build(values);
  }

  /**
   * Returns an operator with those of another's choices between constants that it may have.
   *
   * @param operator the operator whose other attributes stay
   * @param other where the choices come from
   * @param mayBe whether an operator is of use
   */
  public final O withChoicesOf(O operator, O other, Predicate<O> mayBe) {
    O chosen = operator;
    for (Attribute<O, ?> attribute : attributes) {
      O next = attribute.isChoice() ? taking(attribute, chosen, other) : chosen;
      chosen = mayBe.test(next) ? next : chosen;
    }
    return chosen;
  }

  private <T> O taking(Attribute<O, T> attribute, O into, O from) {
    return replaced(into, attribute, attribute.of(from));
  }

  /** Returns the operator with one spatial axis less. */
  public final O withoutAxis(O from, int axis) {
    AttributeValues<O> values = new AttributeValues<>();
    attributes.forEach(attribute -> values.copyWithoutAxis(attribute, from, axis));
    return build(values);
  }
}
