package org.convspec.conformance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.notation.CaseLine;

/** An example about a convolution: a case line, perhaps data, and what follows from them. */
final class ConvolutionExample {

  private final ExampleLines lines;

  ConvolutionExample(ExampleLines lines) {
    this.lines = lines;
  }

  void check() {
    String line = lines.peek();
    new CallExample(lines).check();
    lines
        .take("uses of each weight")
        .ifPresent(want -> checkUses(CaseLine.convolution(line), want));
  }

  private static void checkUses(ConvolutionCase example, String want) {
    ConvolutionGeometry geometry = example.geometry();
    for (Index tap : geometry.window().kernel().indices()) {
      assertThat(geometry.window().linksOfTap(tap)).hasSize(Integer.parseInt(want));
    }
  }

  /** Checks counts of one or more cases, and of all together. */
  void checkCounts() {
    List<ConvolutionCase> cases = new ArrayList<>();
    lines.takeAll("conv").forEach(rest -> cases.add(CaseLine.convolution("conv " + rest)));
    long[] parameters = cases.stream().mapToLong(ConvolutionExample::parameters).toArray();
    lines
        .take("parameters")
        .ifPresent(want -> assertThat(parameters).isEqualTo(ExampleLines.longs(want)));
    lines
        .take("together")
        .ifPresent(
            want -> assertThat(LongStream.of(parameters).sum()).isEqualTo(Long.parseLong(want)));
    lines
        .take("multiply-adds")
        .ifPresent(
            want ->
                assertThat(Arrays.asList(cases.get(0).geometry().multiplyAddCount()))
                    .containsExactly(Long.parseLong(want)));
  }

  private static long parameters(ConvolutionCase example) {
    return example.geometry().parameterCount(example.bias());
  }
}
