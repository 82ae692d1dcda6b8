package org.convspec.conformance.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.function.BiFunction;
import org.convspec.conformance.judge.Judge;
import org.convspec.conformance.judge.RuleViolation;
import org.convspec.reference.BuiltIn;
import org.convspec.reference.accuracy.AveragePoolBound;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AVG-36, LP-36: a bound that is infinite is no excuse for a number in place of an infinity. */
@DisplayName("an infinity is met exactly")
class InfinityTest {

  private static final Implementation LITERAL = BuiltIn.LITERAL.implementation();

  /** The literal path, but no answer of it is infinite. */
  private static final class Finite implements Implementation {
    @Override
    public Profile profile() {
      return LITERAL.profile();
    }

    @Override
    public Answer answer(Call call) {
      Answer.Computed answer = (Answer.Computed) LITERAL.answer(call);
      Tensor output = answer.tensors().get(Slot.OUTPUT);
      return new Answer.Computed(
          Map.of(Slot.OUTPUT, output.map(value -> Double.isInfinite(value) ? 12 : value)));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AVG-36 | avgpool n1 c1 i6 k2 infinities#1
          AVG-36 | avgpool n1 c1 i6 k2 float32 infinities#1
          LP-36  | lppool n1 c1 i6 k2 infinities#1
          LP-36  | lppool n1 c1 i6 k2 power1 infinities#1
          LP-36  | lppool n1 c1 i6 k2 power0.5 float32 infinities#1
          LP-36  | lppool n1 c1 i6 k2 powerInfinity infinities#1
          """)
  void isMetExactly(String rule, String line) {
    BiFunction<Call, Slot, Tensor> bound =
        rule.equals("AVG-36") ? AveragePoolBound::of : LpPoolBound::of;
    Case example = CaseLine.parse(line);
    new Judge(LITERAL).settle(rule, any -> true, Oracle.bounded(Slot.OUTPUT, bound), example);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(
            () ->
                new Judge(new Finite())
                    .settle(rule, any -> true, Oracle.bounded(Slot.OUTPUT, bound), example));
  }
}
