package org.convspec.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rejection counts if a plain call is answered, in the only form that somebody has for it. */
@DisplayName("the plain call that a rejected one is compared with")
class PlainCallTest {

  private static final Implementation LITERAL = BuiltIn.LITERAL.implementation();

  /** The literal path, but as limited as the nodes of ONNX. */
  private static final class Limited implements Implementation {
    @Override
    public Profile profile() {
      return LITERAL.profile();
    }

    @Override
    public Answer answer(Call call) {
      boolean hasParameters = call.tensors().keySet().containsAll(List.of(Slot.SCALE, Slot.BIAS));
      boolean isExpressible =
          call.operator() instanceof PixelUnshuffle unshuffle
              ? unshuffle.order() == BlockOrder.BLOCK_FIRST
              : hasParameters;
      return isExpressible ? LITERAL.answer(call) : new Answer.Unsupported("there is no such node");
    }
  }

  /** The literal path, but it has no parameters, and says that a call is invalid that has some. */
  private static final class WithoutParameters implements Implementation {
    @Override
    public Profile profile() {
      return LITERAL.profile();
    }

    @Override
    public Answer answer(Call call) {
      return call.tensors().containsKey(Slot.SCALE)
          ? new Answer.Rejected(Optional.empty(), "no scale is taken")
          : LITERAL.answer(call);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NORM-04 | groupnorm n1 c3 i2 g2 scale bias
          NORM-06 | instancenorm n1 c3 i2 scale=2 bias
          BN-03   | bninfer n1 c2 i1 scale=3 bias
          MOVE-06 | pixelunshuffle n1 c1 i3x4 f2x2 block-first
          """)
  void hasTheOptionalInputsAndChoicesOfTheCase(String rule, String line) {
    assertThat(verdict(new Limited(), rule, line)).isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NORM-04 | groupnorm n1 c3 i2 g2 scale bias
          BN-03   | bninfer n1 c2 i1 scale=3
          """)
  void betraysWhoRejectsAllCallsOfAForm(String rule, String line) {
    assertThat(verdict(new WithoutParameters(), rule, line)).isEqualTo(Verdict.WEAK);
  }

  private static Verdict verdict(Implementation implementation, String rule, String line) {
    CheckRun.Settings settings =
        new CheckRun.Settings(
            implementation,
            ElementType.FLOAT64,
            1,
            1,
            new RuleSelection(List.of(rule)),
            Optional.of(CaseLine.parse(line)),
            "limited");
    RunReport report =
        new CheckRun(settings, Rulebook.read()).run(new NoFalseAccusationTest.Unwatched());
    return report.rules().get(0).verdict();
  }
}
