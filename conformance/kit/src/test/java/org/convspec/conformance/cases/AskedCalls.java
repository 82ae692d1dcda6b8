package org.convspec.conformance.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.convspec.conformance.run.CheckRun;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * An implementation that notes what it is asked, and by which rule, and leaves the answers to
 * another one. It sees what contracts examine, and not only what generators draw.
 */
final class AskedCalls implements Implementation, CheckRun.Progress {

  /**
   * A call that was asked.
   *
   * @param rule the label of the rule that asked
   * @param operator the operator with its attributes
   * @param direction forward or gradient
   * @param layouts how its tensors are stored
   * @param wanted what it asks for
   * @param channels the channels of its input
   * @param outputGradients how many elements its output gradient has
   * @param isSteady whether all of them are equal
   * @param result the shape of the result, or the rule that the call breaks
   * @param neighbour the call between this one and two calls before that equal it
   */
  record Asked(
      String rule,
      Operator operator,
      Direction direction,
      Call.Layouts layouts,
      Slot wanted,
      long channels,
      long outputGradients,
      boolean isSteady,
      Result result,
      Optional<Operator> neighbour) {

    boolean isOf(String label) {
      return operator.label().equals(label);
    }

    boolean isValid() {
      return result.brokenRule().isEmpty();
    }
  }

  /** What there is to give: a shape, or nothing because of a rule. */
  record Result(Optional<Shape> shape, Optional<String> brokenRule) {

    static Result of(Call call, Slot wanted) {
      try {
        return new Result(Optional.of(call.resultShapes().get(wanted)), Optional.empty());
      } catch (InvalidCallException invalid) {
        return new Result(Optional.empty(), Optional.of(invalid.rule()));
      }
    }

    boolean hasNoElements() {
      return shape.filter(Shape::hasNoElements).isPresent();
    }
  }

  private static final int REMEMBERED = 3;

  private final Implementation answering;
  private final List<Asked> all = new ArrayList<>();
  private final Deque<Call> latest = new ArrayDeque<>();
  private String rule = "none";

  AskedCalls(Implementation answering) {
    this.answering = answering;
  }

  List<Asked> all() {
    return all;
  }

  @Override
  public Profile profile() {
    return answering.profile();
  }

  @Override
  public Answer answer(Call call) {
    all.add(noted(call));
    latest.addLast(call);
    if (latest.size() > REMEMBERED) {
      latest.removeFirst();
    }
    return answering.answer(call);
  }

  private Asked noted(Call call) {
    Slot wanted = call.wanted().iterator().next();
    double[] upstream =
        Optional.ofNullable(call.tensor(Slot.OUTPUT_GRADIENT))
            .map(Tensor::toArray)
            .orElse(new double[0]);
    Shape input = call.layouts().load(Slot.INPUT, call.tensor(Slot.INPUT)).shape();
    return new Asked(
        rule,
        call.operator(),
        call.direction(),
        call.layouts(),
        wanted,
        input.rank() < 2 ? 0 : input.extent(1),
        upstream.length,
        DoubleStream.of(upstream).distinct().count() < 2,
        Result.of(call, wanted),
        neighbour(call));
  }

  /** The pattern of a repetition: a call, the same, another one, and the first one again. */
  private Optional<Operator> neighbour(Call call) {
    if (latest.size() < REMEMBERED) {
      return Optional.empty();
    }
    Iterator<Call> before = latest.iterator();
    boolean isRepetition = before.next().equals(call) && before.next().equals(call);
    Call between = latest.getLast();
    return isRepetition && !between.equals(call)
        ? Optional.of(between.operator())
        : Optional.empty();
  }

  @Override
  public void begin(long cases) {}

  @Override
  public void rule(String label) {
    rule = label;
    latest.clear();
  }

  @Override
  public void step(long cases) {}

  @Override
  public void end() {}
}
