package org.convspec.conformance.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.ActivationCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Tanh;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of activations are tried with. */
public interface ActivationCaseSource extends Contract {

  private Arbitrary<OperatorCase<Activation>> of(Fill.Kind kind, Activation... some) {
    return ActivationCases.of(elementType(), kind, some);
  }

  /** Every activation, with integers. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activations() {
    return ActivationCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Every activation, with reals around the bends. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activationsOfReals() {
    return ActivationCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** Every activation, with numbers from tiny to huge. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activationsOfWideNumbers() {
    return ActivationCases.valid(elementType(), Fill.Kind.FULL_RANGE);
  }

  /** Every activation, with one NaN. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activationsWithNan() {
    return ActivationCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Every activation, with infinities. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activationsWithInfinities() {
    return ActivationCases.valid(elementType(), Fill.Kind.INFINITIES);
  }

  /** Functions that multiply their argument with one that is 0 at minus infinity. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> gatesWithInfinities() {
    return of(Fill.Kind.INFINITIES, ActivationDomains.GATES)
        .filter(ActivationDomains.GATE_AT_MINUS_INFINITY);
  }

  /** Functions whose values at x and -x differ by x. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> gates() {
    return of(Fill.Kind.REALS, ActivationDomains.GATES);
  }

  /** Relu, bit for bit. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> relus() {
    return of(Fill.Kind.ZEROS, new Relu());
  }

  /** Relu of reals. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> relusOfReals() {
    return of(Fill.Kind.REALS, new Relu());
  }

  /** Leaky relu with every slope. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> leakyRelus() {
    return ActivationCases.leaky(elementType(), Fill.Kind.INTS);
  }

  /** Leaky relu with zeros. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> leakyRelusAtZero() {
    return ActivationCases.leaky(elementType(), Fill.Kind.ZEROS).filter(ActivationDomains.AT_KINK);
  }

  /** The slopes that make it another function. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> degenerateLeakyRelus() {
    return of(Fill.Kind.REALS, new LeakyRelu(0), new LeakyRelu(1));
  }

  /** The logistic function. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> sigmoids() {
    return of(Fill.Kind.INTS, new Sigmoid());
  }

  /** The logistic function, of reals. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> sigmoidsOfReals() {
    return of(Fill.Kind.REALS, new Sigmoid());
  }

  /** The hyperbolic tangent. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> tanhs() {
    return of(Fill.Kind.INTS, new Tanh());
  }

  /** The hyperbolic tangent, of reals. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> tanhsOfReals() {
    return of(Fill.Kind.REALS, new Tanh());
  }

  /** Functions with limits on both sides, of numbers from tiny to huge. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> limitedActivations() {
    return of(Fill.Kind.FULL_RANGE, new Sigmoid(), new Tanh());
  }

  /** Gelu in the form with the error function. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> exactGelus() {
    return of(Fill.Kind.INTS, new Gelu(GeluForm.ERF));
  }

  /** Gelu in the form with the hyperbolic tangent. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> tanhGelus() {
    return of(Fill.Kind.INTS, new Gelu(GeluForm.TANH));
  }

  /** Silu. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> silus() {
    return of(Fill.Kind.INTS, new Silu());
  }

  /** Silu, of reals. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> silusOfReals() {
    return of(Fill.Kind.REALS, new Silu());
  }

  /** Hard swish. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> hardSwishes() {
    return of(Fill.Kind.INTS, new HardSwish());
  }

  /**
   * Hard swish at its kinks; drawn integers are smaller than 3 in bfloat16, counted ones are not.
   */
  @Provide
  default Arbitrary<OperatorCase<Activation>> hardSwishesAtKinks() {
    return Arbitraries.oneOf(hardSwishes(), of(Fill.Kind.COUNTING, new HardSwish()))
        .filter(ActivationDomains.AT_KINK);
  }

  /** Any function at one of its kinks. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activationsAtKinks() {
    return ActivationCases.valid(elementType(), Fill.Kind.ZEROS).filter(ActivationDomains.AT_KINK);
  }

  /** No elements. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> emptyActivations() {
    return activations().filter(OperatorDomains.empty());
  }

  /** A slope that is no number. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> leakyRelusWithoutSlope() {
    double[] slopes = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    return OperatorBreakage.breaking(
        "ACT-01",
        Direction.FORWARD,
        leakyRelus(),
        example -> example.with(new LeakyRelu(slopes[(int) (example.fill().seed() % 3)])));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activationsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "ACT-03",
        Direction.GRADIENT,
        activations(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** An input without channels. */
  @Provide
  default Arbitrary<OperatorCase<Activation>> activationsWithoutChannels() {
    return OperatorBreakage.breaking(
        "TEN-14",
        Direction.FORWARD,
        activations(),
        example -> example.withShape(Slot.INPUT, Shape.of(3)));
  }
}
