package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/**
 * An operator with its attributes. The record holds what was given, valid or not; whether a call is
 * valid shows when the attributes meet the shapes, in {@link #resultShapes}.
 */
public sealed interface Operator
    permits Activation,
        AdaptiveAveragePool,
        AdaptiveMaxPool,
        Add,
        AveragePool,
        Concat,
        Convolution,
        DeformableConvolution,
        Dropout,
        Fold,
        FractionalMaxPool,
        GlobalAveragePool,
        GlobalLpPool,
        GlobalMaxPool,
        Linear,
        LocallyConnected,
        LpPool,
        MaxPool,
        MaxUnpool,
        Multiply,
        Pad,
        PixelShuffle,
        PixelUnshuffle,
        TransposedConvolution,
        Unfold,
        SoftmaxCrossEntropy,
        SoftmaxFunction,
        Resize,
        Normalization,
        BatchNormInference,
        BatchNormTraining,
        LocalResponseNorm {

  /** Returns the name in texts and on the wire, such as {@code convolution}. */
  String label();

  /** Returns the slots of this operator. */
  Signature signature();

  /** Returns the element types of its forward calls (TEN-15). */
  default List<ElementType> elementTypes() {
    return ElementType.FLOATING;
  }

  /**
   * TEN-11: returns the element type of the tensor in a slot.
   *
   * @param slot a slot of a tensor that is given or of a result
   * @param ofCall the element type of the call, which is that of its input
   */
  default ElementType elementTypeOf(Slot slot, ElementType ofCall) {
    return ofCall;
  }

  /**
   * Checks the element type of a call.
   *
   * @throws InvalidCallException by TEN-15 if the operator does not take it in that direction
   */
  default void checkElementType(Direction direction, ElementType type) {
    List<ElementType> taken =
        direction == Direction.FORWARD ? elementTypes() : ElementType.FLOATING;
    if (!taken.contains(type)) {
      throw new InvalidCallException(
              "TEN-15",
              "element type",
              type.label(),
              "one of "
                  + taken.stream().map(ElementType::label).toList()
                  + (elementTypes().contains(type) ? " for gradients" : ""))
          .within(label());
    }
  }

  /**
   * Returns the shape of every slot that a call in this direction can ask for, in canonical layout.
   *
   * @param direction forward or gradient
   * @param given the shapes of the tensors given, in canonical layout
   * @throws InvalidCallException by the rule that the call breaks
   */
  Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given);
}
