package org.convspec.reference.path;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** One way to compute, for as many operators as it serves. Immutable. */
public final class Path {

  /** A path that serves no operator yet. */
  public static final Path NONE = new Path(Map.of());

  private record Served<O extends Operator>(Class<O> operator, OperatorPath<O> path) {

    Tensor result(Call call, Slot slot) {
      return path.result(operator.cast(call.operator()), call, slot);
    }
  }

  private final Map<String, Served<?>> byLabel;

  private Path(Map<String, Served<?>> byLabel) {
    this.byLabel = byLabel;
  }

  /** Returns a path that also serves this operator. */
  public <O extends Operator> Path with(
      String label, Class<O> operator, OperatorPath<O> operatorPath) {
    Map<String, Served<?>> more = new LinkedHashMap<>(byLabel);
    more.put(label, new Served<>(operator, operatorPath));
    return new Path(more);
  }

  /** Returns the labels of the operators that it serves. */
  public List<String> operators() {
    return List.copyOf(byLabel.keySet());
  }

  /**
   * Computes one result of a call whose operator it serves, in canonical layout and float64.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the call breaks
   */
  public Tensor result(Call call, Slot slot) {
    Call canonical = call.canonical();
    canonical.resultShapes(); // refuses an invalid call
    return byLabel.get(call.operator().label()).result(canonical, slot);
  }
}
