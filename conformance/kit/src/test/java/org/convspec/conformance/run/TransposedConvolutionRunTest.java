package org.convspec.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.TransposedConvolutionBreakage;
import org.convspec.conformance.cases.TransposedConvolutionCases;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.CaseLine;
import org.convspec.vectors.notation.Notations;

/** Cases of transposed convolution on their way: rejected by name, written, and sent. */
class TransposedConvolutionRunTest {

  @Property(tries = 500)
  @Label("a rejection names the rule that the transposed convolution breaks")
  void namesTheRule(@ForAll TransposedConvolutionBreakage breakage, @ForAll Random random) {
    OperatorCase<TransposedConvolution> example = broken(breakage, random);
    for (BuiltIn builtIn : BuiltIn.values()) {
      Answer answer = builtIn.implementation().answer(example.asking(breakage.asked()));
      assertThat(((Answer.Rejected) answer).rule()).contains(breakage.rule());
    }
  }

  @Property(tries = 500)
  @Label("a broken case is written, read and sent like any other")
  void brokenCasesAreWritten(
      @ForAll TransposedConvolutionBreakage breakage, @ForAll Random random) {
    assertWritten(broken(breakage, random));
  }

  @Property(tries = 500)
  @Label("a case line is read as the same case, and its attributes as the same operator")
  void casesAreWritten(@ForAll Random random, @ForAll Fill.Kind kind) {
    assertWritten(
        TransposedConvolutionCases.valid(ElementType.FLOAT32, kind)
            .generator(1000)
            .next(random)
            .value());
  }

  private static OperatorCase<TransposedConvolution> broken(
      TransposedConvolutionBreakage breakage, Random random) {
    return TransposedConvolutionCases.breaking(
            breakage, TransposedConvolutionCases.valid(ElementType.FLOAT64, Fill.Kind.INTS))
        .generator(1000)
        .next(random)
        .value();
  }

  private static void assertWritten(OperatorCase<TransposedConvolution> example) {
    assertThat(CaseLine.parse(example.toString())).isEqualTo(example);
    var attributes = Notations.of(example.operator());
    assertThat(attributes.read(attributes.plain(example.operator())::get))
        .isEqualTo(example.operator());
  }
}
