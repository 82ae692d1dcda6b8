package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.CaseLine;
import org.convspec.vectors.notation.Notations;

/** Paddings, resizings and patches are written, read again, and simplified to an end. */
class PadAndPatchLinesTest {

  private static final int MOST_STEPS = 10_000;

  @Property(tries = 1000)
  @Label("what is written is read as the same case")
  void writtenCasesAreReadAgain(@ForAll("cases") OperatorCase<?> example) {
    assertThat(CaseLine.parse(example.toString())).isEqualTo(example);
  }

  @Property(tries = 1000)
  @Label("attributes in plain form are read as the same operator")
  void plainFormsAreReadAgain(@ForAll("cases") OperatorCase<?> example) {
    OperatorAttributes<?> attributes = Notations.of(example.operator());
    var plain = attributes.plain(example.operator());
    assertThat(attributes.read(plain::get)).isEqualTo(example.operator());
  }

  @Property(tries = 100)
  @Label("the boldest valid steps lead to a case that cannot be simplified")
  void simplifyingEnds(@ForAll("cases") OperatorCase<?> example) {
    Case end = example;
    List<Case> simpler = valid(end);
    for (int steps = 0; !simpler.isEmpty(); steps++) {
      assertThat(steps).isLessThan(MOST_STEPS);
      end = simpler.get(0);
      simpler = valid(end);
    }
    assertThat(end.toString())
        .isIn(
            "pad n1 c1 i1 counting",
            "resize n1 c1 i1 o1 counting",
            "unfold n1 c1 i1 k1 counting",
            "fold n1 c1 i1 k1 counting",
            "pad n1 c1 i- counting",
            "resize n1 c1 i- o- counting",
            "unfold n1 c1 i- k- counting",
            "fold n1 c1 i- k- counting");
  }

  private static List<Case> valid(Case example) {
    return Simplification.of(example).stream().filter(Case::isValid).toList();
  }

  @Provide
  Arbitrary<OperatorCase<?>> cases() {
    ElementType type = ElementType.FLOAT64;
    return Arbitraries.oneOf(
        PadCases.valid(type, Fill.Kind.INTS).map(each -> each),
        StoredOtherwise.channelsLast(
                PadCases.valid(type, Fill.Kind.INTS).filter(each -> each.spatialRank() > 0))
            .map(each -> each),
        ResizeCases.valid(type, Fill.Kind.INTS).map(each -> each),
        PatchCases.unfolds(type, Fill.Kind.INTS).map(each -> each),
        PatchCases.folds(type, Fill.Kind.INTS).map(each -> each));
  }
}
