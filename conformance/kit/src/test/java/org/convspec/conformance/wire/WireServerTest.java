package org.convspec.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.FieldException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a served implementation says to calls that are wrong in every possible way. */
class WireServerTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  @DisplayName("a valid call is answered, call after call")
  void validCalls() throws IOException {
    serve(Request.VALID, Request.VALID);
    Tensor twos = Tensor.of(ElementType.FLOAT64, Shape.of(1, 1, 2), 2, 2);
    MessageReader answers = answers();
    for (int call = 0; call < 2; call++) {
      assertThat(answer(answers)).isEqualTo(new Answer.Computed(Map.of(Slot.OUTPUT, twos)));
    }
  }

  @Test
  @DisplayName("an operator that nobody here knows is unsupported, and the next call is answered")
  void unknownOperator() throws IOException {
    serve(Request.VALID.with("'convolution'", "'fourierTransform'"), Request.VALID);
    MessageReader answers = answers();
    assertThat(answer(answers)).isEqualTo(new Answer.Unsupported("no operator 'fourierTransform'"));
    assertThat(answer(answers)).isInstanceOf(Answer.Computed.class);
  }

  @ParameterizedTest
  @DisplayName("a call that breaks a rule is rejected by it, and the next call is answered")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TEN-13  | 'NCW'             | 'NCQ'",
        "TEN-13  | 'OIW'             | 'NCW'",
        "WIN-03  | 'strides':[1]     | 'strides':[0]",
        "WIN-04  | 'dilations':[1]   | 'dilations':[-9223372036854775808]",
        "WIN-09  | [[0,0]]           | [[-2,-2]]",
        "WIN-22  | 'dilations':[1]   | 'dilations':[9223372036854775807]",
        "WIN-22  | [[0,0]]           | [[9223372036854775807,0]]",
        "WIN-24  | 'strides':[1]     | 'strides':[1,1]",
        "WIN-24  | [[0,0]]           | []",
        "TEN-06  | [[0,0]]           | [[4611686018427387904,0]]",
        "TEN-06  | [[0,0]]           | [[2147483648,0]]",
        "CONV-05 | 'groups':1        | 'groups':0",
        "CONV-06 | 'groups':1        | 'groups':2",
        "CONV-03 | [1,1,2]           | [1,2,1]",
        "CONV-04 | [1,1,2]}]         | [0,2,1]}]",
      })
  void rejectedCalls(String rule, String part, String other) throws IOException {
    int elements = other.equals("[0,2,1]}]") ? 3 : 5;
    serve(Request.VALID.with(part, other).withElements(elements), Request.VALID);
    MessageReader answers = answers();
    assertRejectedBy(rule, answer(answers));
    assertThat(answer(answers)).isInstanceOf(Answer.Computed.class);
  }

  @Test
  @DisplayName("a tensor of a type that its call does not give it is read and rejected")
  void ownElementTypes() throws IOException {
    Request mixed =
        Request.VALID
            .with("{'name':'weights',", "{'name':'weights','elementType':'int32',")
            .withElements(4); // two of 32 bits are as long as one of 64
    serve(mixed, mixed.with("'convolution'", "'fourierTransform'"), Request.VALID);
    MessageReader answers = answers();
    assertRejectedBy("TEN-11", answer(answers));
    assertThat(answer(answers)).isInstanceOf(Answer.Unsupported.class);
    assertThat(answer(answers)).isInstanceOf(Answer.Computed.class);
  }

  @ParameterizedTest
  @DisplayName("a tensor of too few axes is rejected by the rule about its rank in every layout")
  @CsvSource({"CONV-01,input", "CONV-02,weights", "CONV-20,outputGradient"})
  void ranks(String rule, String tensor) throws IOException {
    Request ones =
        Request.VALID_GRADIENT
            .with("[1,1,3]", "[1,1,1]")
            .with("[1,1,2]", "[1,1,1]")
            .withElements(3);
    String shape = "'" + tensor + "','shape':";
    for (String data : new String[] {"'NCW'", "'NWC'"}) {
      for (String weights : new String[] {"'OIW'", "'WIO'", "'OWI'"}) {
        Request call = ones.with("'NCW'", data).with("'OIW'", weights);
        said.reset();
        serve(
            call.with(shape + "[1,1,1]", shape + "[]"),
            call.with(shape + "[1,1,1]", shape + "[1]"));
        MessageReader answers = answers();
        assertRejectedBy(rule, answer(answers));
        assertRejectedBy(rule, answer(answers));
      }
    }
  }

  @ParameterizedTest
  @DisplayName("a call that cannot be put together is an error, and the next call is answered")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the call has no tensor 'weights'              | 'name':'weights' | 'name':'bias'",
        "the call has no tensor 'outputGradient'       | FORWARD          | GRADIENT",
        "'direction' is 'SIDEWAYS'; expected one of    | FORWARD          | SIDEWAYS",
        "the header has no 'attributes'                | 'attributes'     | 'settings'",
        "the header has no 'layouts.weights'           | 'weights':'      | 'kernel':'",
        "the header has no 'attributes.strides'        | 'strides'        | 'stride'",
        "'strides' is `2`; expected a list             | 'strides':[1]    | 'strides':2",
        "'strides' is [2.5]; expected a 64-bit        | 'strides':[1]    | 'strides':[2.5]",
        "'strides' is [null]; expected a 64-bit       | 'strides':[1]    | 'strides':[null]",
        "'groups' is 9223372036854775808; expected  | 'groups':1       | 'groups':9223372036854775808",
        "'padding' is [[1]]; expected [before, after] | [[0,0]]          | [[1]]",
        "'padding' is 'SAME'; expected pairs, or one of VALID    | [[0,0]]          | 'SAME'",
        "'rounding' is 'UP'; expected one of FLOOR     | FLOOR            | UP",
        "'wanted' is empty; expected at least one      | ['output']       | []",
        "'wanted' is 'bias'; expected one of output    | ['output']       | ['bias']",
        "the header has no 'layouts'                   | 'layouts'        | 'layout'",
      })
  void malformedCalls(String reason, String part, String other) throws IOException {
    serve(Request.VALID.with(part, other), Request.VALID);
    MessageReader answers = answers();
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> answer(answers))
        .withMessageStartingWith("it reports an error: " + reason.replace("`", ""));
    assertThat(answer(answers)).isInstanceOf(Answer.Computed.class);
  }

  @ParameterizedTest
  @DisplayName("what leaves no way to find the next call is an error, and the last thing said")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TEN-01: extent of axis 2 is -3; expected     | [1,1,3]      | [1,1,-3]",
        "a tensor of shape (1,1,1099511627776) where  | [1,1,3]      | [1,1,1099511627776]",
        "TEN-02: element count of (4294967296,42      | [1,1,3]      | [4294967296,4294967296]",
        "'shape' has 9223372036854775808; expected    | [1,1,3]      | [9223372036854775808]",
        "'shape' is 3; expected a list                | [1,1,3]      | 3",
        "the stream ended after 40 of 56 bytes        | [1,1,3]      | [1,1,7]",
        "two tensors are called 'input'               | weights      | input",
        "'name' is 'kernel'; expected one of input    | 'weights','s | 'kernel','s",
        "'elementType' is 'float8'; expected one of  | float64      | float8",
        "a header of type 'question'; expected hello  | 'call'       | 'question'",
        "the header has no 'type'                     | 'type'       | 'kind'",
        "the header has no 'id'                       | 'id'         | 'number'",
        "'id' has \"seven\"; expected a 64-bit      | :7           | :'seven'",
        "the header has no 'tensors'                  | 'tensors'    | 'arrays'",
        "the header has no 'name'                     | {'name':     | {'label':",
        "expected a JSON header line, got '{{\"type\" | {'type'      | {{'type'",
      })
  void unreadableCalls(String reason, String part, String other) {
    assertBroken(reason, Request.VALID.with(part, other).bytes());
  }

  @ParameterizedTest
  @DisplayName("a line that is no JSON object is an error, and the last thing said")
  @ValueSource(strings = {"", "hello", "[]", "7", "'text'", "null", "{", "{}}", "{'type':'call'"})
  void otherLines(String line) {
    String text = line.replace('\'', '"');
    assertBroken(
        "expected a JSON header line, got '" + text + "'",
        (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a header that does not end is an error")
  void endlessHeader() {
    assertBroken("the stream ended within a header: '{'", "{".getBytes(StandardCharsets.UTF_8));
    byte[] blanks = " ".repeat(2 << 20).getBytes(StandardCharsets.UTF_8);
    assertBroken("a header longer than 1 MiB: '", blanks);
    byte[] nested = ("[".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8);
    assertBroken("expected a JSON header line, got '[[[[", nested);
  }

  @Test
  @DisplayName("a tensor without elements is no load, however long its axes")
  void longAxesWithoutElements() {
    Request call =
        Request.VALID_GRADIENT
            .with("[1,1,3]", "[0,1,1099511627776]")
            .with(
                "'outputGradient','shape':[1,1,2]", "'outputGradient','shape':[0,1,1099511627775]")
            .withElements(2);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> serve(call));
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("{\"type\":\"answer\"");
  }

  private void assertBroken(String reason, byte[] bytes) {
    said.reset();
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> serve(bytes))
        .withMessageStartingWith(reason);
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> answer(answers()))
        .withMessageStartingWith("it reports an error: " + reason);
  }

  private static void assertRejectedBy(String rule, Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    Answer.Rejected rejected = (Answer.Rejected) answer;
    assertThat(rejected.rule()).as(rejected.reason()).isEqualTo(Optional.of(rule));
    assertThat(rejected.reason()).startsWith(rule + ": ");
  }

  private void serve(Request... requests) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Request request : requests) {
      all.writeBytes(request.bytes());
    }
    serve(all.toByteArray());
  }

  private void serve(byte[] bytes) throws IOException {
    WireServer.serve(BuiltIn.LITERAL.implementation(), new ByteArrayInputStream(bytes), said);
  }

  private MessageReader answers() {
    return new MessageReader(new FrameReader(new ByteArrayInputStream(said.toByteArray())));
  }

  private static Answer answer(MessageReader answers) throws IOException {
    return answers.answer(7, ElementType.FLOAT64, 100);
  }
}
