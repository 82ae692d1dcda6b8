package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/**
 * A convolution in front of a batch normalization, and the one that does the work of both (BN-41):
 * weights * a and (bias - mean) * a + shift with a = scale / divisor.
 */
final class FoldedConvolution {

  private static final long INPUT_CHANNELS = 2;
  private static final long KERNEL = 2;

  /** Roundings of the factor and of folded numbers, in float64, and one to spare. */
  private static final double ROUNDINGS = 6;

  private final Witness witness;
  private final OperatorCase<BatchNormInference> example;
  private final ElementType type;
  private final Shape normalized;
  private final Tensor input;
  private final Tensor weights;
  private final Tensor bias;

  FoldedConvolution(Witness witness, OperatorCase<BatchNormInference> example) {
    this.witness = witness;
    this.example = example;
    this.type = example.type();
    this.normalized = example.shape(Slot.INPUT);
    int rank = normalized.rank() - 2;
    Fill fill = new Fill(example.fill().kind(), ~example.fill().seed());
    this.input = fill.tensor(Slot.INPUT, inputShape(normalized), type);
    Shape kernel = Shape.of(Collections.nCopies(rank, KERNEL).stream().mapToLong(k -> k).toArray());
    this.weights =
        fill.tensor(Slot.WEIGHTS, Shape.of(normalized.extent(1), INPUT_CHANNELS, kernel), type);
    this.bias = fill.tensor(Slot.BIAS, Shape.of(normalized.extent(1)), type);
  }

  /** As much longer as a kernel takes away. */
  private static Shape inputShape(Shape output) {
    long[] extents = output.toArray();
    extents[1] = INPUT_CHANNELS;
    for (int axis = 2; axis < extents.length; axis++) {
      extents[axis] += KERNEL - 1;
    }
    return Shape.of(extents);
  }

  /** Returns the output of the convolution in front. */
  Inexact convolved() {
    Call call = call(weights, bias);
    return new Inexact(witness.ask(call, Slot.OUTPUT), MultilinearBound.of(call, Slot.OUTPUT));
  }

  /** Returns the output of the folded convolution, which may be off by rounded weights too. */
  Inexact folded() {
    Tensor foldedWeights =
        Tensor.tabulate(type, weights.shape(), at -> weights.at(at) * factor(at.at(0)));
    Tensor foldedBias = Tensor.tabulate(type, bias.shape(), at -> foldedBias(at.at(0)));
    Call call = call(foldedWeights, foldedBias);
    Tensor ofRounding =
        absolute(call)
            .map(sum -> 2 * type.unitRoundoff() * sum + taps() * largest() * tiny())
            .combine(ofFolding(), Double::sum);
    return new Inexact(
        witness.ask(call, Slot.OUTPUT),
        MultilinearBound.of(call, Slot.OUTPUT).combine(ofRounding, Double::sum));
  }

  private double tiny() {
    return type.smallestPositive();
  }

  private double taps() {
    return weights.shape().elementCount() / (double) Math.max(1, normalized.extent(1)) + 1;
  }

  private double largest() {
    double largest = 1;
    for (double x : input.toArray()) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  /** How far folded numbers are off in float64, before they are rounded to the type. */
  private Tensor ofFolding() {
    double u = ElementType.FLOAT64.unitRoundoff();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        normalized,
        at -> {
          long c = at.at(1);
          double factor = Math.abs(factor(c));
          return ROUNDINGS
              * u
              * ((Math.abs(bias.at(c)) + Math.abs(given(Slot.MEAN, c, 0))) * factor
                  + Math.abs(given(Slot.BIAS, c, 0)));
        });
  }

  /** Returns what an error of the convolution becomes behind the normalization. */
  Tensor throughFactors(Tensor bound) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        bound.shape(),
        at -> bound.at(at) == 0 ? 0 : bound.at(at) * Math.abs(factor(at.at(1))));
  }

  private double given(Slot slot, long c, double otherwise) {
    Map<Slot, Shape> given = example.given();
    return given.containsKey(slot) ? example.canonical(slot, given.get(slot)).at(c) : otherwise;
  }

  private double factor(long c) {
    BatchNormInference norm = example.operator();
    double variance = given(Slot.VARIANCE, c, 1);
    double divisor =
        norm.place() == EpsilonPlace.INSIDE
            ? Math.sqrt(variance + norm.epsilon())
            : Math.sqrt(variance) + norm.epsilon();
    return given(Slot.SCALE, c, 1) / divisor;
  }

  private double foldedBias(long c) {
    return (bias.at(c) - given(Slot.MEAN, c, 0)) * factor(c) + given(Slot.BIAS, c, 0);
  }

  private Call call(Tensor ofWeights, Tensor ofBias) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, input);
    tensors.put(Slot.WEIGHTS, ofWeights);
    tensors.put(Slot.BIAS, ofBias);
    return new Call(
        convolution(), Direction.FORWARD, Call.Layouts.CANONICAL, tensors, Set.of(Slot.OUTPUT));
  }

  private Convolution convolution() {
    int rank = normalized.rank() - 2;
    List<Long> ones = new ArrayList<>(Collections.nCopies(rank, 1L));
    return new Convolution(
        ones,
        ones,
        new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
        OutputRounding.FLOOR,
        1,
        Orientation.CORRELATION);
  }

  private static Tensor absolute(Call call) {
    Map<Slot, Tensor> magnitudes = new EnumMap<>(Slot.class);
    DoubleUnaryOperator magnitude = Math::abs;
    call.tensors().forEach((slot, tensor) -> magnitudes.put(slot, tensor.map(magnitude)));
    return LiteralPath.PATH.result(
        new Call(call.operator(), call.direction(), call.layouts(), magnitudes, call.wanted()),
        Slot.OUTPUT);
  }
}
