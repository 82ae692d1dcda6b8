package org.convspec.adapter.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import java.util.Optional;
import org.convspec.spec.Answer;
import org.junit.jupiter.api.Test;

/** Messages as the library writes them. */
class RefusalTest {

  @Test
  void theNodeIsNotPartOfTheReason() {
    assertThat(
            Refusal.reason(
                "Error code - ORT_FAIL - message: Node () Op (Conv) [ShapeInferenceError] "
                    + "Attribute strides has incorrect size"))
        .isEqualTo("Attribute strides has incorrect size");
    assertThat(
            Refusal.reason(
                "Error code - ORT_INVALID_ARGUMENT - message: Non-zero status code returned while "
                    + "running Conv node. Name:'' Status Message: Invalid input shape: {2}"))
        .isEqualTo("Invalid input shape: {2}");
  }

  @Test
  void theNameOfAFunctionIsNotPartOfTheReason() {
    assertThat(
            Refusal.reason(
                "Error code - ORT_FAIL - message: Non-zero status code returned while running "
                    + "Col2Im node. Name:'' Status Message: col2im.cc:89 Compute 'input' dim[1] (3) "
                    + "must be a positive multiple of prod(block_shape) (2)."))
        .isEqualTo("'input' dim[1] (3) must be a positive multiple of prod(block_shape) (2).");
  }

  @Test
  void thePlaceInTheSourcesIsNotPartOfTheReason() {
    assertThat(
            Refusal.reason(
                "Error code - ORT_FAIL - message: Exception during initialization: "
                    + "/src/core/providers/cpu/nn/conv_attributes.h:37 "
                    + "onnxruntime::ConvAttributes::ConvAttributes(const KernelInfoType&) "
                    + "[with KernelInfoType = onnxruntime::OpKernelInfo] stride > 0 was false. "
                    + "All stride values must be positive, got: 0\n"))
        .isEqualTo("stride > 0 was false. All stride values must be positive, got: 0");
    assertThat(
            Refusal.reason(
                "Error code - ORT_FAIL - message: Non-zero status code returned while running Conv "
                    + "node. Name:'' Status Message: /src/core/common/safeint.h:17 static void "
                    + "SafeIntExceptionHandler<E>::SafeIntOnOverflow() Integer overflow\n"))
        .isEqualTo("Integer overflow");
  }

  @Test
  void aLongReasonIsCut() {
    assertThat(Refusal.reason("word ".repeat(100))).hasSizeLessThan(170).endsWith("word ...");
  }

  @Test
  void whatIsNotImplementedIsUnsupportedAndAllElseIsRejected() {
    assertThat(Refusal.of(new OrtException(OrtErrorCode.ORT_NOT_IMPLEMENTED, "no kernel")))
        .isEqualTo(new Answer.Unsupported("no kernel"));
    assertThat(Refusal.of(new OrtException(OrtErrorCode.ORT_INVALID_GRAPH, "no graph")))
        .isEqualTo(new Answer.Rejected(Optional.empty(), "no graph"));
  }

  @Test
  void aModelThatCannotBeReadIsAFaultOfTheAdapter() {
    OrtException unreadable = new OrtException(OrtErrorCode.ORT_INVALID_PROTOBUF, "no protobuf");
    assertThatThrownBy(() -> Refusal.of(unreadable)).isInstanceOf(IllegalStateException.class);
  }
}
