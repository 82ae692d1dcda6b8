package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Operator;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Dimensions.OfWeights;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What breaks the rules of windows and channel groups, for any operator with weights that has the
 * attributes of a convolution.
 *
 * @param <O> the operator
 * @param strides reads the strides
 * @param withStrides replaces the strides
 * @param dilations reads the dilations
 * @param withDilations replaces the dilations
 * @param withPadding replaces the padding
 * @param withGroups replaces the groups
 */
public record WeightsBreakage<O extends Operator>(
    Function<O, List<Long>> strides,
    BiFunction<O, List<Long>, O> withStrides,
    Function<O, List<Long>> dilations,
    BiFunction<O, List<Long>, O> withDilations,
    BiFunction<O, PaddingRule, O> withPadding,
    BiFunction<O, Long, O> withGroups) {

  /** WIN-02: a kernel without taps along some axis. */
  public OperatorCase<O> kernel(OperatorCase<O> example) {
    OfWeights weights = weights(example);
    List<Long> kernel = Lists.replaced(weights.kernel(), axis(example), 0L);
    return example.with(example.dimensions().withWeights(weights.outputs(), kernel));
  }

  /** WIN-03: a stride of 0 or less along some axis. */
  public OperatorCase<O> stride(OperatorCase<O> example) {
    O operator = example.operator();
    List<Long> wrong = Lists.replaced(strides.apply(operator), axis(example), belowOne(example));
    return example.with(withStrides.apply(operator, wrong));
  }

  /** WIN-04: a dilation of 0 or less along some axis. */
  public OperatorCase<O> dilation(OperatorCase<O> example) {
    O operator = example.operator();
    List<Long> wrong = Lists.replaced(dilations.apply(operator), axis(example), belowOne(example));
    return example.with(withDilations.apply(operator, wrong));
  }

  /** WIN-09: a crop of more than there is along some axis. */
  public OperatorCase<O> crop(OperatorCase<O> example) {
    int axis = axis(example);
    long extent = example.dimensions().extents().get(axis);
    List<Padding> paddings = new ArrayList<>();
    for (int number = 0; number < example.spatialRank(); number++) {
      paddings.add(number == axis ? new Padding(-extent, -1) : Padding.NONE);
    }
    return example.with(withPadding.apply(example.operator(), new PaddingRule.Explicit(paddings)));
  }

  /** WIN-24: a stride more than there are axes. */
  public OperatorCase<O> count(OperatorCase<O> example) {
    List<Long> more = new ArrayList<>(strides.apply(example.operator()));
    more.add(1L);
    return example.with(withStrides.apply(example.operator(), more));
  }

  /** CONV-04: no input channels, or no output channels. */
  public OperatorCase<O> channels(OperatorCase<O> example) {
    Dimensions dimensions = example.dimensions();
    return example.with(
        isEven(example)
            ? dimensions.withChannels(0)
            : dimensions.withWeights(0, weights(example).kernel()));
  }

  /** CONV-05: no groups. */
  public OperatorCase<O> groups(OperatorCase<O> example) {
    return example.with(withGroups.apply(example.operator(), belowOne(example)));
  }

  /** CONV-06: groups that do not divide the input channels. */
  public OperatorCase<O> inputs(OperatorCase<O> example) {
    long more = example.dimensions().channels() + 1;
    return example.with(withGroups.apply(example.operator(), more));
  }

  /** CONV-07: groups that do not divide the output channels. */
  public OperatorCase<O> outputs(OperatorCase<O> example) {
    OfWeights weights = weights(example);
    return example.with(example.dimensions().withWeights(weights.outputs() + 1, weights.kernel()));
  }

  private static OfWeights weights(OperatorCase<?> example) {
    return example.dimensions().weights().orElseThrow();
  }

  private static int axis(OperatorCase<?> example) {
    return (int) Math.floorMod(example.fill().seed(), (long) example.spatialRank());
  }

  private static boolean isEven(OperatorCase<?> example) {
    return example.fill().seed() % 2 == 0;
  }

  private static long belowOne(OperatorCase<?> example) {
    return isEven(example) ? 0 : -1;
  }
}
