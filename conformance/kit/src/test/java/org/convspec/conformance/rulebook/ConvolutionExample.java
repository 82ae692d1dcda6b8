package org.convspec.conformance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.CaseLine;
import org.convspec.vectors.cases.ConvolutionCase;

/** An example about a convolution: a case line, perhaps data, and what follows from them. */
final class ConvolutionExample {

  private static final List<Slot> GIVEN =
      List.of(Slot.INPUT, Slot.WEIGHTS, Slot.BIAS, Slot.OUTPUT_GRADIENT);
  private static final List<Slot> RESULTS =
      List.of(Slot.OUTPUT, Slot.INPUT_GRADIENT, Slot.WEIGHTS_GRADIENT, Slot.BIAS_GRADIENT);

  private final ExampleLines lines;

  ConvolutionExample(ExampleLines lines) {
    this.lines = lines;
  }

  void check() {
    ConvolutionCase example = CaseLine.parse(lines.first());
    for (Slot slot : RESULTS) {
      example.asking(slot).resultShapes(); // refuses an invalid case, in either direction
    }
    Map<Slot, Tensor> given = given(example);
    for (Slot slot : RESULTS) {
      lines.take("shape of " + slot.label()).ifPresent(want -> checkShape(example, slot, want));
      lines.take(slot.label()).ifPresent(want -> checkValues(example, given, slot, want));
    }
    lines.take("uses of each weight").ifPresent(want -> checkUses(example, want));
  }

  /** Reads the data; what is not given comes from the case. */
  private Map<Slot, Tensor> given(ConvolutionCase example) {
    Map<Slot, Tensor> given = new EnumMap<>(Slot.class);
    for (Slot slot : GIVEN) {
      lines
          .take(slot.label())
          .ifPresent(
              values ->
                  given.put(
                      slot,
                      Tensor.of(
                          example.type(), shape(example, slot), ExampleLines.doubles(values))));
    }
    return given;
  }

  private static Shape shape(ConvolutionCase example, Slot slot) {
    ConvolutionGeometry geometry = example.geometry();
    return switch (slot) {
      case INPUT, INPUT_GRADIENT -> geometry.inputShape();
      case WEIGHTS, WEIGHTS_GRADIENT -> geometry.weightsShape();
      case BIAS, BIAS_GRADIENT -> geometry.biasShape();
      case OUTPUT, OUTPUT_GRADIENT -> geometry.outputShape();
    };
  }

  private static void checkShape(ConvolutionCase example, Slot slot, String want) {
    assertThat(example.asking(slot).resultShapes().get(slot))
        .isEqualTo(Shape.of(ExampleLines.longs(want)));
  }

  private static void checkValues(
      ConvolutionCase example, Map<Slot, Tensor> given, Slot slot, String want) {
    Call asked = example.asking(slot);
    Map<Slot, Tensor> tensors = new EnumMap<>(asked.tensors());
    tensors.putAll(given);
    Direction direction = asked.direction();
    if (direction == Direction.FORWARD) {
      tensors.remove(Slot.OUTPUT_GRADIENT);
    }
    Call call = new Call(asked.operator(), direction, asked.layouts(), tensors, Set.of(slot));
    for (BuiltIn builtIn : BuiltIn.values()) {
      Answer answer = builtIn.implementation().answer(call);
      assertThat(((Answer.Computed) answer).tensors().get(slot).toArray())
          .as(builtIn.label())
          .usingComparatorWithPrecision(0.0)
          .containsExactly(ExampleLines.doubles(want));
    }
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
    lines.takeAll("conv").forEach(rest -> cases.add(CaseLine.parse("conv " + rest)));
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
