package org.convspec.vectors.cases;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Everything about a call but its direction: attributes, shapes, layouts and data. A case may be
 * invalid; that is what rejection rules are tried with. Its text is the case line.
 */
public sealed interface Case permits ConvolutionCase, OperatorCase {

  /** Returns the operator with its attributes. */
  Operator operator();

  /** Returns the shapes of the forward call's tensors, canonical. */
  Map<Slot, Shape> given();

  /** Returns the shape of the output gradient, or empty for the right one. */
  Optional<Shape> outputGradient();

  /** Returns how the tensors are stored. */
  Layouts layouts();

  /** Returns the element type of the input and of its calls. */
  ElementType type();

  /** Returns the element type of the tensor in a slot, given or a result. */
  default ElementType typeOf(Slot slot) {
    return operator().elementTypeOf(slot, type());
  }

  /** Returns the data. */
  Fill fill();

  /** Returns the data of a slot in canonical layout. */
  default Tensor canonical(Slot slot, Shape shape) {
    return fill().tensor(slot, shape, typeOf(slot), type());
  }

  /** Returns the rule that a call of this case in a direction breaks, if it breaks one. */
  default Optional<String> brokenRule(Direction direction) {
    try {
      resultShapes(direction);
      return Optional.empty();
    } catch (InvalidCallException invalid) {
      return Optional.of(invalid.rule());
    }
  }

  /** Returns whether calls of this case break no rule; integers have no gradients. */
  default boolean isValid() {
    return brokenRule(Direction.FORWARD).isEmpty()
        && (type().isInteger() || brokenRule(Direction.GRADIENT).isEmpty());
  }

  /**
   * Returns the shapes of the results of a call in a direction; no tensor is made for it.
   *
   * @throws InvalidCallException by the rule that the call breaks
   */
  default Map<Slot, Shape> resultShapes(Direction direction) {
    operator().checkElementType(direction, type());
    return operator().resultShapes(direction, shapes(direction));
  }

  private Map<Slot, Shape> shapes(Direction direction) {
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    shapes.putAll(given());
    if (direction == Direction.GRADIENT) {
      shapes.put(Slot.OUTPUT_GRADIENT, outputGradient().orElseGet(this::outputShape));
    }
    return shapes;
  }

  /**
   * Returns the shape of the output.
   *
   * @throws InvalidCallException by the rule that the forward call breaks
   */
  default Shape outputShape() {
    return resultShapes(Direction.FORWARD).get(Slot.OUTPUT);
  }

  /** Returns the forward call of the case. */
  default Call forward() {
    return asking(Slot.OUTPUT);
  }

  /** Returns the call of the case that asks for a result: forward for an output, else gradient. */
  default Call asking(Slot wanted) {
    Direction direction =
        operator().signature().outputs().contains(wanted) ? Direction.FORWARD : Direction.GRADIENT;
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    shapes(direction).forEach((slot, shape) -> tensors.put(slot, canonical(slot, shape)));
    return calling(tensors, direction, wanted);
  }

  /** Returns a call of this case's operator and layouts over other tensors, given canonical. */
  default Call calling(Map<Slot, Tensor> canonical, Direction direction, Slot wanted) {
    Map<Slot, Tensor> stored = new EnumMap<>(Slot.class);
    canonical.forEach((slot, tensor) -> stored.put(slot, layouts().store(slot, tensor)));
    return new Call(operator(), direction, layouts(), stored, Set.of(wanted));
  }
}
