package org.convspec.adapter.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.convspec.conformance.wire.ChildImplementation;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.Test;

/** The server in a process of its own, where nothing but frames may come out. */
class OnnxRuntimeServerTest {

  private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

  @Test
  void aChildAnswersAsTheLibraryInThisProcessDoes() throws IOException {
    Implementation here = new OnnxRuntime();
    try (Implementation child = ChildImplementation.start(command(), TIME_LIMIT)) {
      assertThat(child.profile()).isEqualTo(here.profile());
      for (String line :
          List.of(
              "conv g2 n2 c4 m6 i5x7 k2x3 s2x1 p0:1,2:0 bias float32 ints#1",
              "conv n0 c2 m3 i5 k3 float32",
              "conv n1 c2 m3 i5 k3 ceil float32",
              "conv n1 c2 m3 i5 k3 s0 float32")) {
        Call call = CaseLine.convolution(line).forward();
        assertThat(child.answer(call)).as(line).isEqualTo(here.answer(call));
      }
    }
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        OnnxRuntimeServer.class.getName());
  }
}
