package org.convspec.conformance.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.conformance.explain.Term.Kind;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/**
 * The terms of an element of any operator, found by asking for derivatives: what an output owes to
 * an input element is that element times the derivative. It adds up for whatever is linear, or
 * homogeneous of degree 1, in its inputs together with a constant, as poolings are. Of curved
 * operators the last term says what the derivatives leave over.
 */
final class DerivedExplanation {

  private final Case example;
  private final Slot slot;
  private final Index index;
  private final List<Term> terms = new ArrayList<>();
  private double sum;

  private DerivedExplanation(Case example, Slot slot, Index index) {
    this.example = example;
    this.slot = slot;
    this.index = index;
  }

  static List<Term> of(Case example, Slot slot, Index index) {
    Call call = example.asking(slot).canonical();
    call.resultShapes().get(slot).offset(index); // TEN-04: refuses an index outside
    DerivedExplanation explanation = new DerivedExplanation(example, slot, index);
    if (call.direction() == Direction.GRADIENT) {
      explanation.collectGradient(call);
    } else if (slot == Slot.OUTPUT) {
      explanation.collectOutput(call);
    } else {
      explanation.single(slot, call);
    }
    return List.copyOf(explanation.terms);
  }

  /**
   * An output is the sum of its derivatives times the first input, and what an input of zeros gives
   * too. Where a derivative is not a number, there are no shares, and the output stands alone.
   */
  private void collectOutput(Call call) {
    Tensor input = call.tensor(Slot.INPUT);
    Tensor derivative = derivative(Slot.INPUT_GRADIENT, oneHot(index));
    for (Index at : input.shape().indices()) {
      if (Double.isNaN(derivative.at(at))) {
        terms.clear();
        single(slot, call);
        return;
      }
      if (derivative.at(at) != 0) {
        product(Slot.INPUT, at, input.at(at), derivative.at(at));
      }
    }
    double value = LiteralPath.PATH.result(call, slot).at(index);
    if (!Curved.is(call.operator())) {
      constant("what no input gives", ofZeros(call));
    } else if (Double.isFinite(value)) {
      constant(Curved.REST, value - sum);
    }
    if (!Double.isFinite(value) && Double.compare(value, sum) != 0) {
      terms.clear(); // a derivative of 0 says nothing of a NaN
      single(slot, call);
    }
  }

  private void constant(String name, double value) {
    if (value != 0) {
      sum += value;
      terms.add(new Term(name, "", value, 1, sum, Kind.SINGLE));
    }
  }

  /**
   * Returns the element for an input of zeros: a bias, a value of padding, or an empty window's.
   */
  private double ofZeros(Call call) {
    Map<Slot, Tensor> tensors = new EnumMap<>(call.tensors());
    tensors.computeIfPresent(Slot.INPUT, (name, input) -> input.map(value -> 0));
    return LiteralPath.PATH
        .result(example.calling(tensors, Direction.FORWARD, slot).canonical(), slot)
        .at(index);
  }

  /** A gradient is the sum of the output gradients that reach the element. */
  private void collectGradient(Call call) {
    Tensor gradient = call.tensor(Slot.OUTPUT_GRADIENT);
    for (Index at : gradient.shape().indices()) {
      double share = derivative(slot, oneHot(at)).at(index);
      if (share != 0) {
        product(Slot.OUTPUT_GRADIENT, at, gradient.at(at), share);
      }
    }
  }

  private void single(Slot of, Call call) {
    double value = LiteralPath.PATH.result(call, of).at(index);
    terms.add(new Term(of.label() + index, "", value, 1, value, Kind.SINGLE));
  }

  private void product(Slot of, Index at, double value, double share) {
    sum += value * share;
    boolean isSlope = of == Slot.INPUT && Curved.is(example.operator());
    String name = isSlope ? "derivative" : "share";
    terms.add(new Term(of.label() + at, name, value, share, sum, Kind.PRODUCT));
  }

  private Tensor oneHot(Index at) {
    Shape shape = example.outputShape();
    return Tensor.tabulate(example.type(), shape, any -> any.equals(at) ? 1 : 0);
  }

  /** Returns a gradient of the case for another output gradient. */
  private Tensor derivative(Slot gradient, Tensor outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.putAll(example.asking(gradient).canonical().tensors());
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return LiteralPath.PATH.result(
        example.calling(tensors, Direction.GRADIENT, gradient), gradient);
  }
}
