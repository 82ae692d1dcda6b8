package org.convspec.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.conformance.judge.BrokenImplementationException;
import org.convspec.conformance.wire.MisbehavingChild.Act;
import org.convspec.conformance.wire.MisbehavingChild.Start;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A child process that crashes, hangs or talks nonsense breaks one call, not the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildImplementationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration IMPATIENCE = Duration.ofSeconds(3);

  private ChildImplementation child;

  @BeforeAll
  void start() throws IOException {
    child = start(Start.PROPERLY, PATIENCE);
  }

  @AfterAll
  void close() {
    child.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("a call that breaks the child says how, in one line, and the next one is answered")
  @CsvSource(
      delimiter = '|',
      value = {
        "CRASH                  | ended with exit code 3; it wrote 'segmentation fault in conv2d'",
        "TRUNCATED_TENSOR       | the stream ended after 8 of 16 bytes of a tensor",
        "SURPLUS_ELEMENTS       | 8 bytes on its standard output belong to no answer: 'xxxxxxxx'",
        "OVERSIZED_TENSOR       | a tensor of shape (1048576,1048576) where at most",
        "NEGATIVE_EXTENT        | TEN-01: extent of axis 1 is -2; expected at least 0",
        "UNKNOWN_TENSOR         | 'name' is 'outcome'; expected one of input, weights",
        "NOISE_BEFORE_HEADER    | expected a JSON header line, got 'warning: slow path'",
        "WRONG_ID               | the answer is to call",
        "NOT_JSON               | expected a JSON header line, got '{'type': answer'",
        "NOT_AN_OBJECT          | expected a JSON header line, got '[1,2,3]'",
        "UNKNOWN_TYPE           | an answer of type 'shrug'; expected answer, unsupported",
        "ERROR_OF_SEVERAL_LINES | it reports an error: no memory"
      })
  void brokenCalls(Act act, String message) {
    assertAnswered(child);
    assertThatExceptionOfType(BrokenImplementationException.class)
        .isThrownBy(() -> child.answer(call(act)))
        .withMessageContaining(message)
        .satisfies(
            broken -> assertThat(broken.getMessage()).hasSizeLessThan(600).doesNotContain("\n"));
    assertAnswered(child);
  }

  @Test
  @DisplayName("noise behind an answer breaks that call or the next, and none after")
  void noiseBehindAnAnswer() {
    assertThatExceptionOfType(BrokenImplementationException.class)
        .isThrownBy(
            () -> {
              child.answer(call(Act.NOISE_BEHIND_ANSWER));
              child.answer(call(Act.ANSWER));
            })
        // Met between two frames, or in place of the next header if it comes late.
        .withMessageContaining("'done'");
    assertAnswered(child);
  }

  @Test
  @DisplayName("a well-formed answer of another shape is handed on: shapes are judged, not parsed")
  void wrongShapesAreHandedOn() {
    Answer.Computed answer = (Answer.Computed) child.answer(call(Act.ANSWER_OF_WRONG_SHAPE));
    assertThat(answer.tensors().get(Slot.OUTPUT).shape()).isEqualTo(Shape.of(7));
    assertAnswered(child);
  }

  @Test
  @DisplayName("a call that takes too long is given up, and the next one is answered")
  void hanging() throws IOException {
    try (ChildImplementation impatient = start(Start.PROPERLY, IMPATIENCE)) {
      assertThatExceptionOfType(BrokenImplementationException.class)
          .isThrownBy(() -> impatient.answer(call(Act.HANG)))
          .withMessage("no answer within 3.0 s");
      assertAnswered(impatient);
    }
  }

  @Test
  @DisplayName("a served implementation introduces itself and answers as it does in this process")
  void served() throws IOException {
    try (ChildImplementation served = ChildImplementation.start(command(), PATIENCE)) {
      assertThat(served.profile()).isEqualTo(BuiltIn.LITERAL.implementation().profile());
      assertAnswered(served);
      assertThat(served.answer(call(Act.ANSWER, 0)))
          .isEqualTo(BuiltIn.LITERAL.implementation().answer(call(Act.ANSWER, 0)))
          .isInstanceOf(Answer.Rejected.class);
    }
  }

  @ParameterizedTest
  @DisplayName("a tensor of another type than its call goes there and back")
  @ValueSource(strings = {"int8", "uint8"})
  void ownElementTypes(String type) throws IOException {
    Call narrow = CaseLine.parse("conv n1 c2 m3 i5 k2 bias " + type + " bytes#1").forward();
    try (ChildImplementation served = ChildImplementation.start(command(), PATIENCE)) {
      Answer.Computed answer = (Answer.Computed) served.answer(narrow);
      assertThat(answer).isEqualTo(BuiltIn.LITERAL.implementation().answer(narrow));
      assertThat(answer.tensors().get(Slot.OUTPUT).type()).isEqualTo(ElementType.INT32);
      assertAnswered(served);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("a child that does not say hello is not started, and why is said in one line")
  @CsvSource(
      delimiter = '|',
      value = {
        "MUTE           | ended with exit code 127; it wrote 'libconv.so.7 not found'",
        "NOISY          | expected a JSON header line, got 'Loading the library ...'",
        "WRONG_VERSION  | protocol version 2 is spoken; expected 1",
        "WITHOUT_A_NAME | the header has no 'name'",
        "NO_HELLO       | expected a hello, got a header of type good morning"
      })
  void brokenStarts(Start start, String message) {
    assertThatIOException()
        .isThrownBy(() -> start(start, PATIENCE))
        .withMessageContaining(message)
        .satisfies(broken -> assertThat(broken.getMessage()).doesNotContain("\n"));
  }

  @Test
  @DisplayName("a child that hangs at its start, or is not there, is not started either")
  void noChild() {
    assertThatIOException()
        .isThrownBy(() -> start(Start.HANGING, Duration.ofMillis(700)))
        .withMessage("no answer within 0.7 s");
    assertThatIOException()
        .isThrownBy(() -> ChildImplementation.start(List.of("no-such-program-7"), PATIENCE))
        .withMessageContaining("no-such-program-7");
  }

  private static ChildImplementation start(Start start, Duration timeLimit) throws IOException {
    return ChildImplementation.start(command(start.name()), timeLimit);
  }

  private static List<String> command(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(
            List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
    command.add(MisbehavingChild.class.getName());
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static void assertAnswered(ChildImplementation child) {
    assertThat(child.answer(call(Act.ANSWER)))
        .isEqualTo(BuiltIn.LITERAL.implementation().answer(call(Act.ANSWER)));
  }

  private static Call call(Act act) {
    return call(act, 1);
  }

  private static Call call(Act act, long stride) {
    Convolution convolution =
        new Convolution(
            List.of(stride),
            List.of(1L),
            PaddingRule.explicit(Padding.NONE),
            OutputRounding.FLOOR,
            1,
            Orientation.CORRELATION);
    Tensor input = Tensor.of(ElementType.FLOAT64, Shape.of(1, 1, 3), act.ordinal(), 4, 5);
    Tensor weights = Tensor.of(ElementType.FLOAT64, Shape.of(1, 1, 2), 1, 2);
    return new Call(
        convolution,
        Direction.FORWARD,
        Layouts.CANONICAL,
        Map.of(Slot.INPUT, input, Slot.WEIGHTS, weights),
        Set.of(Slot.OUTPUT));
  }
}
