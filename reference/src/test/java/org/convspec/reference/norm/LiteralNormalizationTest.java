package org.convspec.reference.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.Centre;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SpreadNormalization;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * The literal path against the formulas of chapter 16 as they stand there, with 150 digits: every
 * result is rounded once.
 */
class LiteralNormalizationTest {

  private static final MathContext DIGITS = new MathContext(150, RoundingMode.HALF_EVEN);

  /** One call in decimal numbers. */
  private static final class Decimal {
    private final SmallNorm drawn;
    private final SpreadNormalization norm;
    private final Projection sets;
    private final Projection parameters;

    Decimal(SmallNorm drawn) {
      this.drawn = drawn;
      this.norm = (SpreadNormalization) drawn.normalization();
      this.sets = norm.over(SmallNorm.SHAPE).sets();
      this.parameters = norm.over(SmallNorm.SHAPE).parameters();
    }

    private BigDecimal at(Tensor tensor, Index index) {
      return new BigDecimal(tensor.at(index));
    }

    private BigDecimal x(Index i) {
      return at(drawn.inputs().get(Slot.INPUT), i);
    }

    private BigDecimal parameter(Slot slot, Index i, BigDecimal otherwise) {
      Tensor tensor = drawn.inputs().get(slot);
      return tensor == null ? otherwise : at(tensor, parameters.of(i));
    }

    private BigDecimal mean(List<BigDecimal> numbers) {
      return sum(numbers).divide(BigDecimal.valueOf(numbers.size()), DIGITS);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
      return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Index> set(Index i) {
      return sets.fibre(sets.of(i));
    }

    private BigDecimal distance(Index i) {
      return norm.centre() == Centre.MEAN
          ? x(i).subtract(mean(set(i).stream().map(this::x).toList()))
          : x(i);
    }

    private BigDecimal spread(Index i) {
      return mean(set(i).stream().map(j -> distance(j).pow(2)).toList());
    }

    private BigDecimal divisor(Index i) {
      BigDecimal epsilon = new BigDecimal(norm.epsilon());
      return norm.place() == EpsilonPlace.INSIDE
          ? spread(i).add(epsilon).sqrt(DIGITS)
          : spread(i).sqrt(DIGITS).add(epsilon);
    }

    private BigDecimal normalized(Index i) {
      return distance(i).divide(divisor(i), DIGITS);
    }

    BigDecimal output(Index i) {
      return normalized(i)
          .multiply(parameter(Slot.SCALE, i, BigDecimal.ONE))
          .add(parameter(Slot.BIAS, i, BigDecimal.ZERO));
    }

    private BigDecimal dy(Index i) {
      return at(drawn.outputGradient(), i);
    }

    private BigDecimal g(Index i) {
      return dy(i).multiply(parameter(Slot.SCALE, i, BigDecimal.ONE));
    }

    BigDecimal inputGradient(Index i) {
      BigDecimal meanOfG =
          norm.centre() == Centre.MEAN
              ? mean(set(i).stream().map(this::g).toList())
              : BigDecimal.ZERO;
      BigDecimal moment = mean(set(i).stream().map(j -> g(j).multiply(normalized(j))).toList());
      BigDecimal direction =
          norm.place() == EpsilonPlace.INSIDE
              ? normalized(i)
              : distance(i).divide(spread(i).sqrt(DIGITS), DIGITS);
      return g(i).subtract(meanOfG).subtract(direction.multiply(moment)).divide(divisor(i), DIGITS);
    }

    BigDecimal scaleGradient(Index parameter) {
      return sum(
          parameters.fibre(parameter).stream().map(i -> dy(i).multiply(normalized(i))).toList());
    }

    BigDecimal biasGradient(Index parameter) {
      return sum(parameters.fibre(parameter).stream().map(this::dy).toList());
    }
  }

  private interface Formula {
    BigDecimal at(Index index);
  }

  private static void isRoundedOnce(Tensor got, Formula want, String what) {
    List<Double> expected = new ArrayList<>();
    for (Index index : got.shape().indices()) {
      expected.add(want.at(index).doubleValue());
    }
    assertThat(got.toArray())
        .as(what)
        .usingComparatorWithPrecision(1e-100) // what cancels leaves a little of 150 digits
        .containsExactly(expected.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Property(tries = 40)
  @Label("every result is the formula, rounded once")
  void results(@ForAll long seed) {
    SmallNorm drawn = SmallNorm.draw(seed);
    if (!(drawn.normalization() instanceof SpreadNormalization)) {
      return;
    }
    Decimal decimal = new Decimal(drawn);
    String what = drawn.normalization().toString();
    isRoundedOnce(drawn.output(), decimal::output, what);
    isRoundedOnce(drawn.gradient(Slot.INPUT_GRADIENT), decimal::inputGradient, what);
    if (drawn.inputs().containsKey(Slot.SCALE)) {
      isRoundedOnce(drawn.gradient(Slot.SCALE_GRADIENT), decimal::scaleGradient, what);
    }
    if (drawn.inputs().containsKey(Slot.BIAS)) {
      isRoundedOnce(drawn.gradient(Slot.BIAS_GRADIENT), decimal::biasGradient, what);
    }
  }
}
