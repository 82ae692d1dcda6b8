package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.function.DoublePredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn average poolings have the features that exposed known bugs. */
class AveragePoolReachTest {

  @Test
  void reachesEveryDivisorWithEveryRounding() throws IOException {
    FeatureReach<OperatorCase<AveragePool>> reach =
        SameRows.in(
            new FeatureReach<>(AveragePoolReachTest::window),
            drawn -> drawn.operator().window().padding());
    for (Divisor divisor : Divisor.values()) {
      reach.of("G21", divisor + " with CEIL", 0.125, drawn -> isCeil(drawn, divisor));
      reach.of("G21", divisor + " without CEIL", 0.125, drawn -> isOther(drawn, divisor));
    }
    reach
        .of(
            "G22",
            "a window without elements, where they count",
            0.03,
            drawn ->
                drawn.operator().divisor() == Divisor.INSIDE_INPUT
                    && window(drawn).hasEmptyWindow())
        .onAxis(
            "G10",
            "dilated, with a stride",
            0.12,
            bound -> bound.axis().dilation() > 1 && bound.axis().stride() > 1)
        .check(
            AveragePoolCases.valid(ElementType.FLOAT64, Fill.Kind.INTS), "average-pool-reach.txt");
  }

  @Test
  void reachesIntegersThatOverflowAndDoNotDivide() throws IOException {
    Arbitrary<OperatorCase<AveragePool>> integers =
        Arbitraries.of(ElementType.INT32, ElementType.INT8, ElementType.UINT8)
            .flatMap(type -> AveragePoolCases.valid(type, Fill.Kind.FULL_RANGE));
    new FeatureReach<OperatorCase<AveragePool>>(AveragePoolReachTest::window)
        .of(
            "G29",
            "a sum beyond the range of the type",
            0.1,
            drawn ->
                anySum(drawn, sum -> sum > drawn.type().largest() || sum < drawn.type().lowest()))
        .of("G29", "an odd sum", 0.1, drawn -> anySum(drawn, sum -> sum % 2 != 0))
        .of("G29", "a negative sum", 0.1, drawn -> anySum(drawn, sum -> sum < 0))
        .of("G23", "negative numbers only", 0.1, AveragePoolReachTest::isNegative)
        .check(integers, "integer-pool-reach.txt");
  }

  private static Window window(OperatorCase<AveragePool> drawn) {
    return drawn.operator().over(drawn.shape(Slot.INPUT)).window();
  }

  private static boolean isCeil(OperatorCase<AveragePool> drawn, Divisor divisor) {
    PoolWindow window = drawn.operator().window();
    return drawn.operator().divisor() == divisor && window.rounding() == OutputRounding.CEIL;
  }

  private static boolean isOther(OperatorCase<AveragePool> drawn, Divisor divisor) {
    return drawn.operator().divisor() == divisor && !isCeil(drawn, divisor);
  }

  /** Returns whether the sum under some window is such a number. */
  private static boolean anySum(OperatorCase<AveragePool> drawn, DoublePredicate such) {
    AveragePool sums = drawn.operator().withDivisor(Divisor.GIVEN, 1);
    Tensor all = LiteralPath.PATH.result(drawn.with(sums).forward(), Slot.OUTPUT);
    for (double sum : all.toArray()) {
      if (such.test(sum)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegative(OperatorCase<AveragePool> drawn) {
    double[] values = drawn.canonical(Slot.INPUT, drawn.shape(Slot.INPUT)).toArray();
    for (double value : values) {
      if (value >= 0) {
        return false;
      }
    }
    return values.length > 0;
  }
}
