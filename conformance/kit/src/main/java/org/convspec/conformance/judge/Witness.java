package org.convspec.conformance.judge;

import java.util.Map;
import java.util.Optional;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/** Asks an implementation, and lets only answers through that can be judged. */
public final class Witness {

  private final Implementation implementation;
  private final Levels levels;

  /** Makes a witness of an implementation. */
  public Witness(Implementation implementation) {
    this(implementation, new Levels());
  }

  /** Makes a witness who takes down how close answers come. */
  public Witness(Implementation implementation, Levels levels) {
    this.implementation = implementation;
    this.levels = levels;
  }

  /**
   * ACC-13: takes down how close an answer came, if the data are real: others are too easy.
   *
   * @param bound how far each element may be off
   */
  public void compare(Case example, Tensor got, Tensor want, Tensor bound) {
    if (example.fill().kind().isReal()) {
      levels.add(example.operator().label(), got, want, bound);
    }
  }

  /** Returns the raw answer; whatever goes wrong inside the implementation is an ERROR finding. */
  public Answer answer(Call call) {
    Optional<Undeclared> undeclared = Undeclared.of(implementation.profile(), call);
    if (undeclared.isPresent()) {
      return new Answer.Unsupported(undeclared.get().reason());
    }
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
    ElementType type = call.elementTypeOf(slot);
    if (tensor.type() != type) {
      throw new NoAnswer(
          Finding.error(slot.label() + " is " + tensor.type().label() + ", not " + type.label()));
    }
    return tensor;
  }

  /**
   * Returns the tensor asked for as {@link #ask} does, for a law that holds bit for bit. Results of
   * a type narrower than its accumulator are rounded once more, and laws about them hold only where
   * that changes nothing: other cases are skipped. What is returned is float64 then, so that a law
   * may add results up exactly.
   */
  public Tensor askExactly(Call call, Slot slot) {
    ElementType type = call.elementTypeOf(slot);
    if (type == type.accumulator()) {
      return ask(call, slot);
    }
    Tensor exact = LiteralPath.PATH.result(call, slot); // ACC-05
    if (!exact.as(type).as(ElementType.FLOAT64).equals(exact)) {
      throw new NoAnswer(Finding.skip(type.label() + " does not hold all results of this law"));
    }
    return ask(call, slot).as(ElementType.FLOAT64);
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
