package org.convspec.vectors.cases;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A case of any operator that has an {@link OperatorNotation}: its shapes follow from a few
 * dimensions, but for those that are given instead because they are to be wrong.
 *
 * @param <O> the operator
 * @param notation how such cases are written
 * @param operator the attributes
 * @param dimensions what the shapes follow from
 * @param options the optional inputs that are there
 * @param overrides shapes that do not follow from the dimensions
 * @param layouts how the tensors are stored
 * @param type element type
 * @param fill the data
 */
public record OperatorCase<O extends Operator>(
    OperatorNotation<O> notation,
    O operator,
    Dimensions dimensions,
    Set<Slot> options,
    Map<Slot, Shape> overrides,
    Layouts layouts,
    ElementType type,
    Fill fill)
    implements Case {

  /** Keeps unmodifiable copies, and what the dimensions say of the attributes. */
  public OperatorCase {
    operator = notation.following(operator, dimensions);
    Set<Slot> orderedOptions = EnumSet.noneOf(Slot.class);
    orderedOptions.addAll(options);
    options = Collections.unmodifiableSet(orderedOptions);
    Map<Slot, Shape> ordered = new EnumMap<>(Slot.class);
    ordered.putAll(overrides);
    overrides = Collections.unmodifiableMap(ordered);
  }

  /** Returns a case in canonical layouts, without optional inputs, every shape the right one. */
  public static <O extends Operator> OperatorCase<O> of(
      OperatorNotation<O> notation,
      O operator,
      Dimensions dimensions,
      ElementType type,
      Fill fill) {
    return new OperatorCase<>(
        notation, operator, dimensions, Set.of(), Map.of(), Layouts.CANONICAL, type, fill);
  }

  /** Returns the number of spatial axes. */
  public int spatialRank() {
    return dimensions.rank();
  }

  @Override
  public Map<Slot, Shape> given() {
    Map<Slot, Shape> given = new EnumMap<>(Slot.class);
    given.putAll(notation.shapes(operator, dimensions));
    given.keySet().removeIf(slot -> isLeftOut(slot));
    overrides.forEach(
        (slot, shape) -> {
          if (slot != Slot.OUTPUT_GRADIENT) {
            given.put(slot, shape);
          }
        });
    return given;
  }

  private boolean isLeftOut(Slot slot) {
    return operator.signature().optional().contains(slot) && !options.contains(slot);
  }

  /** Returns the shape of one input. */
  public Shape shape(Slot slot) {
    return given().get(slot);
  }

  @Override
  public Optional<Shape> outputGradient() {
    return Optional.ofNullable(overrides.get(Slot.OUTPUT_GRADIENT));
  }

  @Override
  public Tensor canonical(Slot slot, Shape shape) {
    return notation.data(this, slot, shape);
  }

  /** Returns the same case with other attributes. */
  public OperatorCase<O> with(O other) {
    return new OperatorCase<>(notation, other, dimensions, options, overrides, layouts, type, fill);
  }

  /** Returns the same case with other dimensions. */
  public OperatorCase<O> with(Dimensions other) {
    return new OperatorCase<>(notation, operator, other, options, overrides, layouts, type, fill);
  }

  /** Returns the same case with these optional inputs. */
  public OperatorCase<O> withOptions(Set<Slot> other) {
    return new OperatorCase<>(
        notation, operator, dimensions, other, overrides, layouts, type, fill);
  }

  /** Returns the same case with a shape that does not follow from the dimensions. */
  public OperatorCase<O> withShape(Slot slot, Shape shape) {
    Map<Slot, Shape> more = new EnumMap<>(Slot.class);
    more.putAll(overrides);
    more.put(slot, shape);
    return new OperatorCase<>(notation, operator, dimensions, options, more, layouts, type, fill);
  }

  /** Returns the same case with every shape the right one. */
  public OperatorCase<O> withoutOverrides() {
    return new OperatorCase<>(
        notation, operator, dimensions, options, Map.of(), layouts, type, fill);
  }

  /** Returns the same case stored in other layouts. */
  public OperatorCase<O> with(Layouts other) {
    return new OperatorCase<>(
        notation, operator, dimensions, options, overrides, other, type, fill);
  }

  /** Returns the same case with other data. */
  public OperatorCase<O> with(Fill other) {
    return new OperatorCase<>(
        notation, operator, dimensions, options, overrides, layouts, type, other);
  }

  /** Returns the case line. */
  @Override
  public String toString() {
    return notation.write(this);
  }
}
