package org.convspec.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.Breakage;
import org.convspec.conformance.cases.ConvolutionCases;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;

/** The built-in implementations name the very rule that a call was made to break. */
class NamedRuleTest {

  @Property(tries = 500)
  @Label("a rejection names the rule that the call breaks")
  void namesTheRule(@ForAll Breakage breakage, @ForAll Random random) {
    ConvolutionCase example =
        ConvolutionCases.breaking(
                breakage, ConvolutionCases.valid(ElementType.FLOAT64, Fill.Kind.INTS))
            .generator(1000)
            .next(random)
            .value();
    Slot slot = breakage == Breakage.OUTPUT_GRADIENT ? Slot.INPUT_GRADIENT : Slot.OUTPUT;
    for (BuiltIn builtIn : BuiltIn.values()) {
      Answer answer = builtIn.implementation().answer(example.asking(slot));
      assertThat(((Answer.Rejected) answer).rule()).contains(breakage.rule());
    }
  }
}
