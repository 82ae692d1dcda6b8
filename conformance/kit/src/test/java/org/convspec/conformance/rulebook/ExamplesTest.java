package org.convspec.conformance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executes the examples of the chapters. */
@DisplayName("examples of the chapters")
class ExamplesTest {

  /** The rows of the worked examples that stand in the text. */
  private static final List<String> WORKED_EXAMPLES =
      List.of(
          "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "R01", "R02", "R03", "R04",
          "R05", "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S11", "W01",
          "W02", "W03", "W04", "W05", "W06", "W07", "W08", "W09", "W10");

  static Stream<Example> examples() {
    return Rulebook.read().examples().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void holds(Example example) {
    ExampleLines lines = new ExampleLines(example);
    Optional<String> rejected = lines.take("rejected");
    if (rejected.isPresent()) {
      Throwable thrown = catchThrowable(() -> check(example, lines));
      assertThat(thrown).isInstanceOf(InvalidCallException.class);
      assertThat(((InvalidCallException) thrown).rule()).isEqualTo(rejected.get());
    } else {
      check(example, lines);
    }
    assertThat(lines.unused()).as("lines that nothing checks").isEmpty();
  }

  private static void check(Example example, ExampleLines lines) {
    switch (example.kind()) {
      case "tensor" -> checkTensor(lines);
      case "layout" -> checkLayout(lines);
      case "axis" -> new AxisExample(lines).check();
      case "axes" -> new AxisExample(lines).checkChain();
      case "field" -> new FieldExample(lines).check();
      case "counts" -> new ConvolutionExample(lines).checkCounts();
      case "call" -> new CallExample(lines).check();
      case "convolution" -> new ConvolutionExample(lines).check();
      default -> throw new AssertionError("no such kind of example: " + example.kind());
    }
  }

  private static void checkTensor(ExampleLines lines) {
    Shape shape = Shape.of(ExampleLines.longs(lines.take("shape").orElseThrow()));
    long count = shape.elementCount();
    lines.take("elements").ifPresent(want -> assertThat(count).isEqualTo(Long.parseLong(want)));
    for (String want : lines.takeAll("index")) {
      String[] sides = want.split(" at | rejected ");
      Index index = Index.of(ExampleLines.longs(sides[0]));
      if (want.contains("rejected")) {
        assertThat(catchThrowable(() -> shape.offset(index))).hasMessageStartingWith(sides[1]);
      } else {
        assertThat(shape.offset(index)).isEqualTo(Long.parseLong(sides[1]));
        assertThat(shape.index(Long.parseLong(sides[1]))).isEqualTo(index);
      }
    }
  }

  private static void checkLayout(ExampleLines lines) {
    String name = lines.take("layout").orElseThrow();
    Shape canonical = Shape.of(ExampleLines.longs(lines.take("canonical").orElseThrow()));
    List<Layout> family = name.startsWith("N") ? Layout.OF_DATA : Layout.OF_WEIGHTS;
    Layout layout = Layout.named(name, canonical.rank() - 2, family);
    assertThat(layout.store(canonical))
        .isEqualTo(Shape.of(ExampleLines.longs(lines.take("stored").orElseThrow())));
  }

  @Test
  @DisplayName("every convolution or pooling row of the worked examples stands in the text")
  void workedExamples() {
    TreeSet<String> rows = new TreeSet<>();
    examples().forEach(example -> example.row().ifPresent(rows::add));
    assertThat(rows).containsExactlyElementsOf(WORKED_EXAMPLES);
  }
}
