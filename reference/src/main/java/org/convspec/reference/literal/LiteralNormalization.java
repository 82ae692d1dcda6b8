package org.convspec.reference.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.NormGeometry;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SpreadNormalization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A normalization by the spread of sets of elements, and its gradients, as chapter 16 states them,
 * whatever the sets are.
 *
 * @param <O> the normalization
 */
public final class LiteralNormalization<O extends Operator & SpreadNormalization>
    implements OperatorPath<O> {

  @Override
  public Tensor result(O normalization, Call call, Slot slot) {
    return new Computation(normalization, call).result(slot);
  }

  /** One call. What the elements of a set share is computed once for each set. */
  private static final class Computation {

    private final SpreadNormalization normalization;
    private final Call call;
    private final NormGeometry geometry;
    private final Map<Index, ExactSpread> spreads = new HashMap<>();
    private final Map<Index, ExactSpread.Upstream> upstreams = new HashMap<>();

    Computation(SpreadNormalization normalization, Call call) {
      this.normalization = normalization;
      this.call = call;
      this.geometry = normalization.over(call.tensor(Slot.INPUT).shape());
    }

    Tensor result(Slot slot) {
      return switch (slot) {
        case OUTPUT -> tabulate(geometry.sets().from(), this::output);
        case INPUT_GRADIENT -> tabulate(geometry.sets().from(), this::inputGradient);
        case SCALE_GRADIENT -> tabulate(geometry.parameters().to(), this::scaleGradient);
        default -> tabulate(geometry.parameters().to(), this::biasGradient);
      };
    }

    private static Tensor tabulate(Shape shape, Function<Index, Real> formula) {
      return Tensor.tabulate(ElementType.FLOAT64, shape, index -> formula.apply(index).round());
    }

    private Real at(Slot slot, Index index) {
      return Real.of(call.tensor(slot).at(index));
    }

    /** NORM-24: the element of scale or bias at a position; a number where there is none. */
    private Real parameter(Slot slot, Index position, Real otherwise) {
      return call.tensors().containsKey(slot)
          ? at(slot, geometry.parameters().of(position))
          : otherwise;
    }

    private List<Real> ofSet(Index set, Function<Index, Real> element) {
      return geometry.sets().fibre(set).stream().map(element).toList();
    }

    private ExactSpread spread(Index position) {
      return spreads.computeIfAbsent(
          geometry.sets().of(position),
          set ->
              ExactSpread.of(
                  ofSet(set, i -> at(Slot.INPUT, i)),
                  normalization.centre(),
                  normalization.epsilon(),
                  normalization.place()));
    }

    /**
     * NORM-12, NORM-14, NORM-15, NORM-16, NORM-18: output(i) = normalized(i) * scale(i) + bias(i).
     */
    private Real output(Index i) {
      Real scale = parameter(Slot.SCALE, i, Real.ONE);
      return spread(i).scaled(at(Slot.INPUT, i), scale, parameter(Slot.BIAS, i, Real.ZERO));
    }

    /** What arrives at the normalized value of a position. */
    private Real atNormalized(Index i) {
      return at(Slot.OUTPUT_GRADIENT, i).times(parameter(Slot.SCALE, i, Real.ONE));
    }

    /**
     * NORM-30, NORM-31, NORM-32, NORM-33, NORM-35: the derivative goes through centre and spread.
     */
    private Real inputGradient(Index i) {
      ExactSpread spread = spread(i);
      ExactSpread.Upstream upstream =
          upstreams.computeIfAbsent(
              geometry.sets().of(i),
              set ->
                  spread.upstream(
                      ofSet(set, j -> at(Slot.INPUT, j)), ofSet(set, this::atNormalized)));
      return spread.gradient(at(Slot.INPUT, i), atNormalized(i), upstream);
    }

    /** NORM-38: the sum of outputGradient(i) * normalized(i) over the positions of an element. */
    private Real scaleGradient(Index parameter) {
      return sum(
          parameter,
          i -> at(Slot.OUTPUT_GRADIENT, i).times(spread(i).normalized(at(Slot.INPUT, i))));
    }

    /** NORM-39: the sum of outputGradient(i) over the positions of an element. */
    private Real biasGradient(Index parameter) {
      return sum(parameter, i -> at(Slot.OUTPUT_GRADIENT, i));
    }

    private Real sum(Index parameter, Function<Index, Real> term) {
      Projection parameters = geometry.parameters();
      return ExactSpread.sum(parameters.fibre(parameter).stream().map(term).toList());
    }
  }
}
