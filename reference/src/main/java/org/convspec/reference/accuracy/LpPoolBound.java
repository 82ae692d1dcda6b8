package org.convspec.reference.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LpNorm;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * LP-30, LP-31: how far an Lp pooling may be from its exact value. Chapter 11, Accuracy, derives
 * it.
 */
public final class LpPoolBound {

  /** Roundings that a power takes: 8, and 2 to spare. */
  private static final double ROUNDINGS_OF_POWER = 10;

  /** Roundings of a division by the number of taps and its undoing, and to spare. */
  private static final double ROUNDINGS_OF_SCALING = 4;

  private final Call call;

  /** What is computed in. */
  private final ElementType type;

  /** What results are stored in. */
  private final ElementType stored;

  private final LpNorm norm;
  private final PlaneGeometry geometry;
  private final Tensor input;
  private final Tensor output;

  private LpPoolBound(Call call) {
    this.call = call.canonical();
    this.type = call.elementType().accumulator();
    this.stored = call.elementType();
    LpPooling pool = (LpPooling) call.operator();
    this.norm = pool.norm();
    this.input = this.call.tensor(Slot.INPUT);
    this.geometry = pool.over(input.shape());
    this.output =
        LiteralPath.PATH.result(
            new Call(
                call.operator(),
                Direction.FORWARD,
                Call.Layouts.CANONICAL,
                Map.of(Slot.INPUT, input),
                Set.of(Slot.OUTPUT)),
            Slot.OUTPUT);
  }

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    LpPoolBound bound = new LpPoolBound(call);
    boolean isOutput = slot == Slot.OUTPUT;
    Tensor ofResult = isOutput ? bound.ofOutput() : bound.ofInputGradient();
    return isOutput && bound.norm.isMaximum() ? ofResult : StoredResult.bound(call, slot, ofResult);
  }

  /**
   * LP-07: whether every sum of powers is so far from 0 that its sign is certain.
   *
   * @param call valid, in either direction
   */
  public static boolean isDecided(Call call) {
    LpPoolBound bound = new LpPoolBound(call);
    for (Index index : bound.geometry.outputShape().indices()) {
      Powers powers = bound.powers(index);
      if (!(2 * powers.error() < Math.abs(powers.sum())) && powers.magnitude() > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sum of powers that an output is the root of.
   *
   * @param sum the sum
   * @param magnitude the sum of magnitudes
   * @param error how far a computed sum may be from it
   */
  private record Powers(double sum, double magnitude, double error) {

    /** Returns -log(1 - error / sum): the relative error, in logarithms. */
    double relative() {
      return magnitude == 0 ? 0 : -StrictMath.log1p(-Math.min(1, error / Math.abs(sum)));
    }
  }

  private Powers powers(Index index) {
    double sum = 0;
    double magnitude = 0;
    List<Link> links = geometry.relation().linksOfOutput(index.spatial());
    for (Link link : links) {
      double power =
          StrictMath.pow(norm.base(input.at(index.at(0), index.at(1), link.input())), norm.power());
      sum += power;
      magnitude += Math.abs(power);
    }
    double roundings = links.size() + ROUNDINGS_OF_POWER + ROUNDINGS_OF_SCALING;
    double relative = MultilinearBound.gamma(type, roundings) + 2 * type.unitRoundoff();
    double absolute = (links.size() + 1) * type.smallestPositive();
    boolean isInRange = magnitude < type.largest();
    return new Powers(
        sum, magnitude, isInRange ? relative * magnitude + absolute : Double.POSITIVE_INFINITY);
  }

  private Tensor ofOutput() {
    return Tensor.tabulate(ElementType.FLOAT64, output.shape(), this::ofOutput);
  }

  private double ofOutput(Index index) {
    double value = Math.abs(output.at(index));
    Powers powers = powers(index);
    if (norm.isMaximum() || powers.magnitude() == 0) { // LP-08, LP-09
      return 0;
    }
    if (norm.isSum()) {
      return powers.error() + 2 * type.unitRoundoff() * value;
    }
    return powers.error() >= Math.abs(powers.sum())
        ? Double.POSITIVE_INFINITY
        : value * StrictMath.expm1(logarithmic(powers, value)) + type.smallestPositive();
  }

  /** Returns by how much the logarithm of an output may be off. */
  private double logarithmic(Powers powers, double value) {
    double u = type.unitRoundoff();
    return powers.relative() / norm.power()
        + ROUNDINGS_OF_POWER * u
        + 2 * u * Math.abs(StrictMath.log(value));
  }

  private Tensor ofInputGradient() {
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    Tensor derivatives = Tensor.tabulate(ElementType.FLOAT64, output.shape(), this::ofDerivatives);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        index -> {
          List<Link> links = geometry.relation().linksOfInput(index.spatial());
          double error = (links.size() + 1) * type.smallestPositive();
          for (Link link : links) {
            Index o = Index.of(index.at(0), index.at(1), link.output());
            double term =
                Math.abs(outputGradient.at(o)) * derivative(input.at(index), output.at(o));
            double relative =
                StrictMath.expm1(derivatives.at(o))
                    + MultilinearBound.gamma(type, links.size() + 2)
                        * StrictMath.exp(derivatives.at(o));
            error += term == 0 ? 0 : relative * term;
          }
          return error;
        });
  }

  private double derivative(double x, double y) {
    if (norm.isMaximum() || norm.isSum()) {
      return 1;
    }
    return x == 0 || y == 0 ? 0 : Math.abs(StrictMath.pow(norm.base(x) / y, norm.power() - 1));
  }

  /** Returns by how much the logarithm of the derivatives of an output may be off. */
  private double ofDerivatives(Index index) {
    double value = Math.abs(output.at(index));
    if (norm.isMaximum() || norm.isSum() || value == 0) {
      return 0;
    }
    Powers powers = powers(index);
    double u = type.unitRoundoff();
    double p = norm.power();
    return Math.abs(p - 1) * (logarithmic(powers, value) + u)
        + (2 * ROUNDINGS_OF_POWER + ROUNDINGS_OF_SCALING) * u
        + u * Math.abs(1 / p - 1) * Math.abs(StrictMath.log(Math.abs(powers.sum())));
  }
}
