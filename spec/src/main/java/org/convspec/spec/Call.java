package org.convspec.spec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * One question to an implementation. A call may be invalid: {@link #resultShapes} tells.
 *
 * @param operator the operator with its attributes
 * @param direction forward or gradient
 * @param layouts how data and weights are stored, in the tensors and in the answer
 * @param tensors the tensors given, as stored
 * @param wanted the slots asked for
 */
public record Call(
    Operator operator,
    Direction direction,
    Layouts layouts,
    Map<Slot, Tensor> tensors,
    Set<Slot> wanted) {

  /**
   * How the tensors of a call are stored.
   *
   * @param data the layout of inputs, outputs and their gradients
   * @param weights the layout of weights and their gradient
   */
  public record Layouts(Layout data, Layout weights) {

    /** (N, C, space) and (O, I, space). */
    public static final Layouts CANONICAL =
        new Layouts(Layout.CHANNELS_FIRST, Layout.OUTPUT_INPUT_SPACE);

    /** TEN-09: stores a slot's tensor; a gradient has the layout of what it differentiates. */
    public Tensor store(Slot slot, Tensor canonical) {
      return switch (slot.role()) {
        case DATA -> data.store(canonical);
        case WEIGHTS -> weights.store(canonical);
        case FIXED -> canonical;
      };
    }

    /** Undoes {@link #store(Slot, Tensor)}. */
    public Tensor load(Slot slot, Tensor stored) {
      return switch (slot.role()) {
        case DATA -> data.load(stored);
        case WEIGHTS -> weights.load(stored);
        case FIXED -> stored;
      };
    }

    /** Returns the stored shape of a slot's canonical shape. */
    public Shape store(Slot slot, Shape canonical) {
      return switch (slot.role()) {
        case DATA -> data.store(canonical);
        case WEIGHTS -> weights.store(canonical);
        case FIXED -> canonical;
      };
    }
  }

  /**
   * Keeps unmodifiable copies.
   *
   * @throws InvalidCallException by TEN-11 if a tensor has another element type than the operator
   *     gives its slot
   */
  public Call {
    Map<Slot, Tensor> ordered = new EnumMap<>(Slot.class);
    ordered.putAll(tensors);
    tensors = Collections.unmodifiableMap(ordered);
    wanted = Collections.unmodifiableSet(EnumSet.copyOf(wanted));
    ElementType ofCall = ofInput(tensors);
    for (Map.Entry<Slot, Tensor> entry : tensors.entrySet()) {
      ElementType own = operator.elementTypeOf(entry.getKey(), ofCall);
      if (entry.getValue().type() != own) { // TEN-11
        throw new InvalidCallException(
            "TEN-11",
            "element type of " + entry.getKey().label(),
            entry.getValue().type().label(),
            own == ofCall
                ? "that of the call, " + own.label()
                : own.label() + " in a call of " + ofCall.label());
      }
    }
  }

  /** The input is the first of all slots. */
  private static ElementType ofInput(Map<Slot, Tensor> tensors) {
    return tensors.values().iterator().next().type();
  }

  /** Returns the element type of the call, which is that of its input. */
  public ElementType elementType() {
    return ofInput(tensors);
  }

  /** Returns the element type of the tensor in a slot, given or asked for (TEN-11). */
  public ElementType elementTypeOf(Slot slot) {
    return operator.elementTypeOf(slot, elementType());
  }

  /** Returns the element types of all tensors that are given or asked for. */
  public Set<ElementType> elementTypes() {
    Set<ElementType> types = EnumSet.noneOf(ElementType.class);
    tensors.keySet().forEach(slot -> types.add(elementTypeOf(slot)));
    wanted.forEach(slot -> types.add(elementTypeOf(slot)));
    return types;
  }

  /** Returns a tensor as stored. */
  public Tensor tensor(Slot slot) {
    return tensors.get(slot);
  }

  /** Returns the same call with every tensor in canonical layout. */
  public Call canonical() {
    if (layouts.equals(Layouts.CANONICAL)) {
      return this;
    }
    Map<Slot, Tensor> canonical = new EnumMap<>(Slot.class);
    tensors.forEach((slot, tensor) -> canonical.put(slot, layouts.load(slot, tensor)));
    return new Call(operator, direction, Layouts.CANONICAL, canonical, wanted);
  }

  /**
   * Returns the canonical shape of every slot that may be asked for.
   *
   * @throws InvalidCallException by the rule that the call breaks
   */
  public Map<Slot, Shape> resultShapes() {
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    canonical().tensors.forEach((slot, tensor) -> shapes.put(slot, tensor.shape()));
    operator.checkElementType(direction, elementType());
    if (operator instanceof MaxPooling pool && wanted.contains(Slot.INDICES)) { // MAX-02
      pool.indexing().check(shapes.get(Slot.INPUT), elementType());
    }
    return operator.resultShapes(direction, shapes);
  }
}
