package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.ActivationBound;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 19, activations. */
public interface ActivationContract extends ActivationCaseSource {

  /** TEN-14: data has items and channels. */
  @Property
  @Label("required TEN-14 data has items and channels")
  default void ten14OfActivations(
      @ForAll("activationsWithoutChannels") OperatorCase<Activation> example) {
    obey(
        "TEN-14",
        OperatorBreakage.of("TEN-14", Direction.FORWARD),
        Oracle.rejected("TEN-14", Slot.OUTPUT),
        example);
  }

  /** ACT-01: a slope is a finite number. */
  @Property
  @Label("required ACT-01 a slope is a finite number")
  default void act01ASlopeIsAFiniteNumber(
      @ForAll("leakyRelusWithoutSlope") OperatorCase<Activation> example) {
    obey(
        "ACT-01",
        OperatorBreakage.of("ACT-01", Direction.FORWARD),
        Oracle.rejected("ACT-01", Slot.OUTPUT),
        example);
  }

  /** ACT-02: the output has the shape of the input. */
  @Property
  @Label("required ACT-02 the output has the shape of the input")
  default void act02TheOutputHasTheShapeOfTheInput(
      @ForAll("activations") OperatorCase<Activation> example) {
    obey("ACT-02", ActivationDomains.INTEGERS, Oracle.shape(Slot.OUTPUT), example);
  }

  /** ACT-03: the output gradient has the shape of the output. */
  @Property
  @Label("required ACT-03 the output gradient has the shape of the output")
  default void act03TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("activationsWithOtherOutputGradient") OperatorCase<Activation> example) {
    obey(
        "ACT-03",
        OperatorBreakage.of("ACT-03", Direction.GRADIENT),
        Oracle.rejected("ACT-03", Slot.INPUT_GRADIENT),
        example);
  }

  /** ACT-04: the input gradient has the shape of the input. */
  @Property
  @Label("required ACT-04 the input gradient has the shape of the input")
  default void act04TheInputGradientHasTheShapeOfTheInput(
      @ForAll("activations") OperatorCase<Activation> example) {
    obey("ACT-04", ActivationDomains.INTEGERS, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** ACT-05: an empty output is an answer. */
  @Property
  @Label("required ACT-05 an empty output is an answer")
  default void act05AnEmptyOutputIsAnAnswer(
      @ForAll("emptyActivations") OperatorCase<Activation> example) {
    obey("ACT-05", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ACT-06: the answer depends on the call alone. */
  @Property
  @Label("required ACT-06 the answer depends on the call alone")
  default void act06TheAnswerDependsOnTheCallAlone(
      @ForAll("activations") OperatorCase<Activation> example) {
    obey("ACT-06", ActivationDomains.INTEGERS, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** ACT-10: relu keeps what is positive. */
  @Property
  @Label("required ACT-10 relu keeps what is positive")
  default void act10ReluKeepsWhatIsPositive(@ForAll("relus") OperatorCase<Activation> example) {
    obey("ACT-10", ActivationDomains.RELU, Oracle.exact(Slot.OUTPUT), example);
  }

  /** ACT-11: leaky relu multiplies what is not positive. */
  @Property
  @Label("required ACT-11 leaky relu multiplies what is not positive")
  default void act11LeakyReluMultipliesWhatIsNotPositive(
      @ForAll("leakyRelus") OperatorCase<Activation> example) {
    obey(
        "ACT-11",
        ActivationDomains.LEAKY,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-12: sigmoid is the logistic function. */
  @Property
  @Label("required ACT-12 sigmoid is the logistic function")
  default void act12SigmoidIsTheLogisticFunction(
      @ForAll("sigmoids") OperatorCase<Activation> example) {
    obey(
        "ACT-12",
        ActivationDomains.SIGMOID,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-13: tanh is the hyperbolic tangent. */
  @Property
  @Label("required ACT-13 tanh is the hyperbolic tangent")
  default void act13TanhIsTheHyperbolicTangent(@ForAll("tanhs") OperatorCase<Activation> example) {
    obey(
        "ACT-13",
        ActivationDomains.TANH,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-14: gelu may use the error function. */
  @Property
  @Label("convention ACT-14 gelu may use the error function")
  default void act14GeluMayUseTheErrorFunction(
      @ForAll("exactGelus") OperatorCase<Activation> example) {
    obey(
        "ACT-14",
        ActivationDomains.GELU_ERF,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-15: gelu may use a hyperbolic tangent. */
  @Property
  @Label("convention ACT-15 gelu may use a hyperbolic tangent")
  default void act15GeluMayUseAHyperbolicTangent(
      @ForAll("tanhGelus") OperatorCase<Activation> example) {
    obey(
        "ACT-15",
        ActivationDomains.GELU_TANH,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-16: silu multiplies with the logistic function. */
  @Property
  @Label("required ACT-16 silu multiplies with the logistic function")
  default void act16SiluMultipliesWithTheLogisticFunction(
      @ForAll("silus") OperatorCase<Activation> example) {
    obey(
        "ACT-16",
        ActivationDomains.SILU,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-17: hard swish multiplies with a line that is cut off. */
  @Property
  @Label("required ACT-17 hard swish multiplies with a line that is cut off")
  default void act17HardSwishMultipliesWithALineThatIsCutOff(
      @ForAll("hardSwishes") OperatorCase<Activation> example) {
    obey(
        "ACT-17",
        ActivationDomains.HARD_SWISH,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-20: the gradient of relu passes where the input is positive. */
  @Property
  @Label("required ACT-20 the gradient of relu passes where the input is positive")
  default void act20TheGradientOfReluPassesWhereTheInputIsPositive(
      @ForAll("relus") OperatorCase<Activation> example) {
    obey("ACT-20", ActivationDomains.RELU, ActivationLaws.gradient(), example);
  }

  /** ACT-21: the gradient of leaky relu is multiplied where the input is negative. */
  @Property
  @Label("required ACT-21 the gradient of leaky relu is multiplied where the input is negative")
  default void act21TheGradientOfLeakyReluIsMultipliedWhereTheInputIsNegative(
      @ForAll("leakyRelus") OperatorCase<Activation> example) {
    obey("ACT-21", ActivationDomains.LEAKY, ActivationLaws.gradient(), example);
  }

  /** ACT-22: the gradient of sigmoid. */
  @Property
  @Label("required ACT-22 the gradient of sigmoid")
  default void act22TheGradientOfSigmoid(@ForAll("sigmoids") OperatorCase<Activation> example) {
    obey("ACT-22", ActivationDomains.SIGMOID, ActivationLaws.gradient(), example);
  }

  /** ACT-23: the gradient of tanh. */
  @Property
  @Label("required ACT-23 the gradient of tanh")
  default void act23TheGradientOfTanh(@ForAll("tanhs") OperatorCase<Activation> example) {
    obey("ACT-23", ActivationDomains.TANH, ActivationLaws.gradient(), example);
  }

  /** ACT-24: the gradient of gelu with the error function. */
  @Property
  @Label("convention ACT-24 the gradient of gelu with the error function")
  default void act24TheGradientOfGeluWithTheErrorFunction(
      @ForAll("exactGelus") OperatorCase<Activation> example) {
    obey("ACT-24", ActivationDomains.GELU_ERF, ActivationLaws.gradient(), example);
  }

  /** ACT-25: the gradient of gelu with a hyperbolic tangent. */
  @Property
  @Label("convention ACT-25 the gradient of gelu with a hyperbolic tangent")
  default void act25TheGradientOfGeluWithAHyperbolicTangent(
      @ForAll("tanhGelus") OperatorCase<Activation> example) {
    obey("ACT-25", ActivationDomains.GELU_TANH, ActivationLaws.gradient(), example);
  }

  /** ACT-26: the gradient of silu. */
  @Property
  @Label("required ACT-26 the gradient of silu")
  default void act26TheGradientOfSilu(@ForAll("silus") OperatorCase<Activation> example) {
    obey("ACT-26", ActivationDomains.SILU, ActivationLaws.gradient(), example);
  }

  /** ACT-27: the gradient of hard swish. */
  @Property
  @Label("required ACT-27 the gradient of hard swish")
  default void act27TheGradientOfHardSwish(
      @ForAll("hardSwishes") OperatorCase<Activation> example) {
    obey("ACT-27", ActivationDomains.HARD_SWISH, ActivationLaws.gradient(), example);
  }

  /** ACT-28: at a kink the derivative lies between those of both sides. */
  @Property
  @Label("required ACT-28 at a kink the derivative lies between those of both sides")
  default void act28AtAKinkTheDerivativeLiesBetweenThoseOfBothSides(
      @ForAll("activationsAtKinks") OperatorCase<Activation> example) {
    obey("ACT-28", ActivationDomains.AT_KINK, ActivationLaws::betweenBothSides, example);
  }

  /** ACT-29: the derivative of leaky relu at zero is the slope. */
  @Property
  @Label("convention ACT-29 the derivative of leaky relu at zero is the slope")
  default void act29TheDerivativeOfLeakyReluAtZeroIsTheSlope(
      @ForAll("leakyRelusAtZero") OperatorCase<Activation> example) {
    obey(
        "ACT-29",
        ActivationDomains.LEAKY.and(ActivationDomains.AT_KINK),
        Oracle.bounded(Slot.INPUT_GRADIENT, ActivationBound::of),
        example);
  }

  /** ACT-30: the derivative of hard swish at a kink is that of the middle. */
  @Property
  @Label("convention ACT-30 the derivative of hard swish at a kink is that of the middle")
  default void act30TheDerivativeOfHardSwishAtAKinkIsThatOfTheMiddle(
      @ForAll("hardSwishesAtKinks") OperatorCase<Activation> example) {
    obey(
        "ACT-30",
        ActivationDomains.HARD_SWISH.and(ActivationDomains.AT_KINK),
        Oracle.bounded(Slot.INPUT_GRADIENT, ActivationBound::of),
        example);
  }

  /** ACT-31: sigmoids of x and of minus x add to one. */
  @Property
  @Label("required ACT-31 sigmoids of x and of minus x add to one")
  default void act31SigmoidsOfXAndOfMinusXAddToOne(
      @ForAll("sigmoidsOfReals") OperatorCase<Activation> example) {
    obey(
        "ACT-31",
        ActivationDomains.SIGMOID.and(ActivationDomains.REAL),
        ActivationLaws.complementsAddToOne(),
        example);
  }

  /** ACT-32: tanh is odd. */
  @Property
  @Label("required ACT-32 tanh is odd")
  default void act32TanhIsOdd(@ForAll("tanhsOfReals") OperatorCase<Activation> example) {
    obey(
        "ACT-32",
        ActivationDomains.TANH.and(ActivationDomains.REAL),
        ActivationLaws::isOdd,
        example);
  }

  /** ACT-33: relu twice is relu once. */
  @Property
  @Label("required ACT-33 relu twice is relu once")
  default void act33ReluTwiceIsReluOnce(@ForAll("relusOfReals") OperatorCase<Activation> example) {
    obey("ACT-33", ActivationDomains.RELU, ActivationLaws::isIdempotent, example);
  }

  /** ACT-34: values at x and at minus x differ by x. */
  @Property
  @Label("required ACT-34 values at x and at minus x differ by x")
  default void act34ValuesAtXAndAtMinusXDifferByX(
      @ForAll("gates") OperatorCase<Activation> example) {
    obey("ACT-34", ActivationDomains.GATE, ActivationLaws.differByTheArgument(), example);
  }

  /** ACT-35: silu is x times sigmoid. */
  @Property
  @Label("required ACT-35 silu is x times sigmoid")
  default void act35SiluIsXTimesSigmoid(@ForAll("silusOfReals") OperatorCase<Activation> example) {
    obey("ACT-35", ActivationDomains.SILU, ActivationLaws::isArgumentTimesSigmoid, example);
  }

  /** ACT-36: leaky relu of slope one is nothing, of slope zero relu. */
  @Property
  @Label("required ACT-36 leaky relu of slope one is nothing, of slope zero relu")
  default void act36LeakyReluOfSlopeOneIsNothingOfSlopeZeroRelu(
      @ForAll("degenerateLeakyRelus") OperatorCase<Activation> example) {
    obey("ACT-36", ActivationDomains.DEGENERATE, ActivationLaws::degenerates, example);
  }

  /** ACT-37: sigmoid and tanh stay within their limits. */
  @Property
  @Label("required ACT-37 sigmoid and tanh stay within their limits")
  default void act37SigmoidAndTanhStayWithinTheirLimits(
      @ForAll("limitedActivations") OperatorCase<Activation> example) {
    obey(
        "ACT-37",
        ActivationDomains.LIMITED.and(ActivationDomains.WIDE),
        ActivationLaws::staysWithinLimits,
        example);
  }

  /** ACT-38: elements do not see each other. */
  @Property
  @Label("required ACT-38 elements do not see each other")
  default void act38ElementsDoNotSeeEachOther(
      @ForAll("activations") OperatorCase<Activation> example) {
    obey("ACT-38", ActivationDomains.INTEGERS, ActivationLaws::elementsAreIndependent, example);
  }

  /** ACT-39: the input gradient is linear in the output gradient. */
  @Property
  @Label("required ACT-39 the input gradient is linear in the output gradient")
  default void act39TheInputGradientIsLinearInTheOutputGradient(
      @ForAll("activations") OperatorCase<Activation> example) {
    obey(
        "ACT-39",
        ActivationDomains.INTEGERS,
        InexactLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, ActivationBound::of),
        example);
  }

  /** ACT-50: relu rounds nothing. */
  @Property
  @Label("accuracy ACT-50 relu rounds nothing")
  default void act50ReluRoundsNothing(@ForAll("relusOfReals") OperatorCase<Activation> example) {
    obey("ACT-50", ActivationDomains.RELU, Oracle.exact(Slot.OUTPUT), example);
  }

  /** ACT-51: an output is within its bound. */
  @Property
  @Label("accuracy ACT-51 an output is within its bound")
  default void act51AnOutputIsWithinItsBound(
      @ForAll("activationsOfReals") OperatorCase<Activation> example) {
    obey(
        "ACT-51",
        ActivationDomains.REAL,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-52: an input gradient is within its bound. */
  @Property
  @Label("accuracy ACT-52 an input gradient is within its bound")
  default void act52AnInputGradientIsWithinItsBound(
      @ForAll("activationsOfReals") OperatorCase<Activation> example) {
    obey("ACT-52", ActivationDomains.REAL, ActivationLaws.gradient(), example);
  }

  /** ACT-53: far arguments give the limits. */
  @Property
  @Label("required ACT-53 far arguments give the limits")
  default void act53FarArgumentsGiveTheLimits(
      @ForAll("activationsOfWideNumbers") OperatorCase<Activation> example) {
    obey(
        "ACT-53",
        ActivationDomains.WIDE,
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-53: far arguments give the limits. */
  @Property
  @Label("required ACT-53 far arguments give the limits")
  default void act53FarArgumentsGiveTheLimitsInTheGradient(
      @ForAll("activationsOfWideNumbers") OperatorCase<Activation> example) {
    obey("ACT-53", ActivationDomains.WIDE, ActivationLaws.gradient(), example);
  }

  /** ACT-40: a NaN stays where it is. */
  @Property
  @Label("required ACT-40 a NaN stays where it is")
  default void act40ANaNStaysWhereItIs(
      @ForAll("activationsWithNan") OperatorCase<Activation> example) {
    obey(
        "ACT-40",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, ActivationBound::of),
        example);
  }

  /** ACT-41: at an infinity the output is the limit. */
  @Property
  @Label("required ACT-41 at an infinity the output is the limit")
  default void act41AtAnInfinityTheOutputIsTheLimit(
      @ForAll("activationsWithInfinities") OperatorCase<Activation> example) {
    obey(
        "ACT-41", OperatorDomains.withData(Fill.Kind.INFINITIES), ActivationLaws.limits(), example);
  }

  /** ACT-42: zero times infinity is zero or NaN. */
  @Property
  @Label("required ACT-42 zero times infinity is zero or NaN")
  default void act42ZeroTimesInfinityIsZeroOrNaN(
      @ForAll("gatesWithInfinities") OperatorCase<Activation> example) {
    obey(
        "ACT-42",
        ActivationDomains.GATE_AT_MINUS_INFINITY,
        ActivationLaws::zeroOrNanAtMinusInfinity,
        example);
  }

  /** ACT-43: zero times infinity may be the limit zero. */
  @Property
  @Label("convention ACT-43 zero times infinity may be the limit zero")
  default void act43ZeroTimesInfinityMayBeTheLimitZero(
      @ForAll("gatesWithInfinities") OperatorCase<Activation> example) {
    obey(
        "ACT-43",
        ActivationDomains.GATE_AT_MINUS_INFINITY,
        ActivationLaws::zeroAtMinusInfinity,
        example);
  }

  /** ACT-44: a NaN of the output gradient stays where it is. */
  @Property
  @Label("required ACT-44 a NaN of the output gradient stays where it is")
  default void act44ANaNOfTheOutputGradientStaysWhereItIs(
      @ForAll("activationsWithNan") OperatorCase<Activation> example) {
    obey(
        "ACT-44",
        OperatorDomains.withData(Fill.Kind.NANS),
        ActivationLaws.nanOfGradient(),
        example);
  }
}
