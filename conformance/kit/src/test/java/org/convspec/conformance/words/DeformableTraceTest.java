package org.convspec.conformance.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which neighbours of a moved tap are said to be read. */
@DisplayName("the trace of a deformable convolution")
class DeformableTraceTest {

  /** Its offsets are -1, -0.75, -0.5, -0.25, 0 and 0.25. */
  private static final Case COUNTING = CaseLine.parse("deform n1 c1 m1 i6 k1 counting");

  @Test
  @DisplayName("names no neighbour without a share")
  void shareless() {
    assertThat(tapOf(Slot.OUTPUT, 0))
        .endsWith("looks at (0) + [-1.0]: of the input it reads nothing");
    assertThat(tapOf(Slot.OUTPUT, 4)).endsWith("looks at (4) + [0.0]: of the input it reads (4)");
  }

  @Test
  @DisplayName("names each neighbour with one")
  void shares() {
    assertThat(tapOf(Slot.OUTPUT, 2))
        .endsWith("looks at (2) + [-0.5]: of the input it reads (1), (2)");
  }

  @Test
  @DisplayName("names both neighbours where the sample is differentiated by its place")
  void across() {
    assertThat(tapOf(Slot.OFFSET_GRADIENT, 4))
        .endsWith("looks at (4) + [0.0]: of the input it reads (4), (5)");
  }

  private static String tapOf(Slot slot, long position) {
    List<String> lines = IndexTrace.of(COUNTING).of(slot, Index.of(0, 0, position));
    return lines.get(lines.size() - 1);
  }
}
