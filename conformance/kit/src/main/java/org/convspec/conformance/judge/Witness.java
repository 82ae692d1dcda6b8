package org.convspec.conformance.judge;

import java.util.Map;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Asks an implementation, and lets only answers through that can be judged. */
public final class Witness {

  private final Implementation implementation;

  /** Makes a witness of an implementation. */
  public Witness(Implementation implementation) {
    this.implementation = implementation;
  }

  /** Returns the raw answer; whatever goes wrong inside the implementation is an ERROR finding. */
  public Answer answer(Call call) {
    try {
      return implementation.answer(call);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError broken) {
      throw new NoAnswer(Finding.error(describe(broken)));
    }
  }

  private static String describe(Throwable broken) {
    String message = broken.getMessage();
    return broken instanceof BrokenImplementationException
        ? message
        : "threw " + broken.getClass().getName() + (message == null ? "" : ": " + message);
  }

  /** Returns the tensor asked for as stored, of whatever shape. */
  public Tensor stored(Call call, Slot slot) {
    Answer answer = answer(call);
    if (answer instanceof Answer.Unsupported unsupported) {
      throw new NoAnswer(Finding.skip(unsupported.reason()));
    }
    if (answer instanceof Answer.Rejected rejected) {
      throw new NoAnswer(Finding.skip("rejected a valid call: " + rejected.reason()));
    }
    Tensor tensor = ((Answer.Computed) answer).tensors().get(slot);
    if (tensor == null) {
      throw new NoAnswer(Finding.error("the answer has no " + slot.label()));
    }
    if (tensor.type() != call.elementType()) {
      throw new NoAnswer(
          Finding.error(
              slot.label()
                  + " is "
                  + tensor.type().label()
                  + ", not "
                  + call.elementType().label()));
    }
    return tensor;
  }

  /** Returns the tensor asked for in canonical layout; a wrong shape is an ERROR finding. */
  public Tensor ask(Call call, Slot slot) {
    Map<Slot, Shape> shapes = call.resultShapes();
    Tensor tensor = stored(call, slot);
    Shape expected = call.layouts().store(slot, shapes.get(slot));
    if (!tensor.shape().equals(expected)) {
      throw new NoAnswer(
          Finding.error(slot.label() + " has shape " + tensor.shape() + ", not " + expected));
    }
    return call.layouts().load(slot, tensor);
  }
}
