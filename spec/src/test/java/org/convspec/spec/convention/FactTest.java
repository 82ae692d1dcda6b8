package org.convspec.spec.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What no fact may be. */
@DisplayName("a fact")
class FactTest {

  private static final Document READ = Document.ONNX_NN;

  private static Fact fact(Stance stance, String note, Document... documents) {
    return new Fact(Convention.ONNX, Point.ROUNDING, stance, note, List.of(documents));
  }

  @Test
  @DisplayName("answers its own point")
  void ownPoint() {
    assertThatThrownBy(() -> fact(Stance.assumes(Alternative.TIE_FIRST), "", READ))
        .hasMessage("ONNX on ROUNDING: TIE_FIRST answers MAX_TIE");
  }

  @Test
  @DisplayName("was read somewhere")
  void read() {
    assertThatThrownBy(() -> fact(Stance.assumes(Alternative.FLOOR), ""))
        .hasMessage("ONNX on ROUNDING: documents: []");
  }

  @Test
  @DisplayName("that was not found has neither a document nor a note")
  void notFound() {
    assertThatThrownBy(() -> fact(Stance.unknown(), "", READ))
        .hasMessage("ONNX on ROUNDING: documents: [ONNX_NN]");
    assertThatThrownBy(() -> fact(Stance.unknown(), "perhaps floor"))
        .hasMessage("ONNX on ROUNDING: a note on nothing: perhaps floor");
    assertThat(fact(Stance.unknown(), "").stance().assumed()).isEmpty();
  }

  @Test
  @DisplayName("has as many answers as its standing allows")
  void number() {
    assertThatThrownBy(Stance::assumes).hasMessage("assumed with 0 alternatives");
    assertThatThrownBy(() -> Stance.selects(Alternative.FLOOR))
        .hasMessage("selectable with 1 alternatives");
    assertThatThrownBy(() -> new Stance(Standing.NOT_OFFERED, List.of(Alternative.FLOOR)))
        .hasMessage("not offered with 1 alternatives");
  }

  @Test
  @DisplayName("of something that is lacking is read from the list of operators")
  void catalogue() {
    assertThat(FactSheet.on(Point.LP_SIGN).says(Convention.TOSA, Stance.lacks()).facts())
        .containsExactly(
            new Fact(
                Convention.TOSA,
                Point.LP_SIGN,
                Stance.lacks(),
                "",
                List.of(Document.TOSA_OPERATORS)));
  }
}
