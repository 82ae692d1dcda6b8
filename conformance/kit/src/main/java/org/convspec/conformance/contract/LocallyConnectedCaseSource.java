package org.convspec.conformance.contract;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.LocallyConnectedCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.conformance.cases.WeightsBreakage;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of the locally connected operator are tried with. */
public interface LocallyConnectedCaseSource extends Contract {

  /** What breaks rules of windows and groups. */
  WeightsBreakage<LocallyConnected> LOCAL_BREAKAGE =
      new WeightsBreakage<>(
          LocallyConnected::strides,
          LocallyConnected::withStrides,
          LocallyConnected::dilations,
          LocallyConnected::withDilations,
          LocallyConnected::withPadding,
          LocallyConnected::withGroups);

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> locals() {
    return LocallyConnectedCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsOfReals() {
    return LocallyConnectedCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsWithNan() {
    return LocallyConnectedCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsWithInfinities() {
    return LocallyConnectedCases.valid(elementType(), Fill.Kind.INFINITIES);
  }

  /** Any layouts but the canonical ones. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsStoredOtherwise() {
    return StoredOtherwise.inAnyLayouts(locals());
  }

  /** With a bias. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsWithBias() {
    return locals().filter(LocallyConnectedDomains.WITH_BIAS);
  }

  /** Several groups. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> groupedLocals() {
    return locals().filter(LocallyConnectedDomains.GROUPED);
  }

  /** An input position that no window reads. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsLeavingPositionsUnread() {
    return locals().filter(LocallyConnectedDomains.POSITION_UNREAD);
  }

  /** No output at all. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> emptyLocals() {
    return locals().filter(LocallyConnectedDomains.WITHOUT_OUTPUT);
  }

  private Arbitrary<OperatorCase<LocallyConnected>> damaged(
      String rule, UnaryOperator<OperatorCase<LocallyConnected>> damage) {
    return OperatorBreakage.breaking(rule, Direction.FORWARD, locals(), damage);
  }

  /** A kernel without taps. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingWin02() {
    return damaged("WIN-02", LOCAL_BREAKAGE::kernel);
  }

  /** A stride below 1. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingWin03() {
    return damaged("WIN-03", LOCAL_BREAKAGE::stride);
  }

  /** A dilation below 1. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingWin04() {
    return damaged("WIN-04", LOCAL_BREAKAGE::dilation);
  }

  /** A crop of more than there is. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingWin09() {
    return damaged("WIN-09", LOCAL_BREAKAGE::crop);
  }

  /** A stride too many. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingWin24() {
    return damaged("WIN-24", LOCAL_BREAKAGE::count);
  }

  /** No channels. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingConv04() {
    return damaged("CONV-04", LOCAL_BREAKAGE::channels);
  }

  /** No groups. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingConv05() {
    return damaged("CONV-05", LOCAL_BREAKAGE::groups);
  }

  /** Groups that do not divide the input channels. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingConv06() {
    return damaged("CONV-06", LOCAL_BREAKAGE::inputs);
  }

  /** Groups that do not divide the output channels. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingConv07() {
    return damaged("CONV-07", LOCAL_BREAKAGE::outputs);
  }

  /** Weights of a convolution. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingLocal01() {
    return damaged(
        "LOCAL-01",
        example -> {
          Shape weights = example.shape(Slot.WEIGHTS);
          Shape shared = weights.slice(0, 2).then(weights.slice(2, example.spatialRank()));
          boolean isEven = example.fill().seed() % 2 == 0;
          return example.withShape(
              Slot.WEIGHTS, isEven ? shared : ShapeDamage.withoutLastAxis(weights));
        });
  }

  /** Weights with an input channel too many. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingLocal02() {
    return damaged(
        "LOCAL-02",
        example ->
            example.withShape(Slot.WEIGHTS, ShapeDamage.longer(example.shape(Slot.WEIGHTS), 1)));
  }

  /** Weights of another output extent. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingLocal03() {
    return damaged(
        "LOCAL-03",
        example -> {
          int axis = (int) (example.fill().seed() % example.spatialRank());
          return example.withShape(
              Slot.WEIGHTS, ShapeDamage.longer(example.shape(Slot.WEIGHTS), 2 + axis));
        });
  }

  /** A bias of another shape, such as that of a convolution. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingLocal04() {
    return damaged(
        "LOCAL-04",
        example -> {
          Shape bias = LocallyConnectedDomains.geometry(example).biasShape();
          boolean isEven = example.fill().seed() % 2 == 0;
          return example.withShape(
              Slot.BIAS,
              isEven ? bias.slice(0, 1) : ShapeDamage.wrong(bias, example.fill().seed()));
        });
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<LocallyConnected>> localsBreakingLocal05() {
    return OperatorBreakage.breaking(
        "LOCAL-05",
        Direction.GRADIENT,
        locals(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }
}
