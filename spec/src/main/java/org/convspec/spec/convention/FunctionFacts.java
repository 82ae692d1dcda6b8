package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.GELU_BY_ERF;
import static org.convspec.spec.convention.Alternative.GELU_BY_TANH;
import static org.convspec.spec.convention.Alternative.IGNORED_MINUS_HUNDRED;
import static org.convspec.spec.convention.Alternative.IGNORED_NONE;
import static org.convspec.spec.convention.Alternative.KINK_HAS_ONE;
import static org.convspec.spec.convention.Alternative.KINK_HAS_SLOPE;
import static org.convspec.spec.convention.Alternative.LAST_AXIS;
import static org.convspec.spec.convention.Alternative.LOSSES_AVERAGED;
import static org.convspec.spec.convention.Alternative.LOSSES_KEPT;
import static org.convspec.spec.convention.Alternative.NAMED_AXIS;
import static org.convspec.spec.convention.Alternative.SLOPE_FIFTH;
import static org.convspec.spec.convention.Alternative.SLOPE_GIVEN;
import static org.convspec.spec.convention.Alternative.SLOPE_HUNDREDTH;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.JAX_FUNCTIONS;
import static org.convspec.spec.convention.Document.KERAS_GELU;
import static org.convspec.spec.convention.Document.KERAS_LEAKY_RELU;
import static org.convspec.spec.convention.Document.KERAS_LOSSES;
import static org.convspec.spec.convention.Document.ONEDNN_ELTWISE;
import static org.convspec.spec.convention.Document.ONEDNN_OLD_ELTWISE;
import static org.convspec.spec.convention.Document.ONNX_GELU;
import static org.convspec.spec.convention.Document.ONNX_MATH;
import static org.convspec.spec.convention.Document.TF_GELU;
import static org.convspec.spec.convention.Document.TF_LEAKY_RELU;
import static org.convspec.spec.convention.Document.TF_RELU_FUNCTOR;
import static org.convspec.spec.convention.Document.TF_SOFTMAX;
import static org.convspec.spec.convention.Document.TF_SPARSE_LOSS;
import static org.convspec.spec.convention.Document.TORCH_ACTIVATION_KERNEL;
import static org.convspec.spec.convention.Document.TORCH_CROSS_ENTROPY;
import static org.convspec.spec.convention.Document.TORCH_GELU;
import static org.convspec.spec.convention.Document.TORCH_ISSUE_36524;
import static org.convspec.spec.convention.Document.TORCH_LEAKY_RELU;
import static org.convspec.spec.convention.Document.TORCH_SOFTMAX;
import static org.convspec.spec.convention.Document.TVM_OLD_SOFTMAX;
import static org.convspec.spec.convention.Document.WEBNN_LEAKY_TESTS;
import static org.convspec.spec.convention.Point.GELU_FORM;
import static org.convspec.spec.convention.Point.IGNORED_LABEL;
import static org.convspec.spec.convention.Point.LEAKY_KINK;
import static org.convspec.spec.convention.Point.LEAKY_SLOPE;
import static org.convspec.spec.convention.Point.LOSS_REDUCTION;
import static org.convspec.spec.convention.Point.SOFTMAX_AXIS;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.selects;
import static org.convspec.spec.convention.Stance.unknown;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about activations, softmax and cross entropy. */
final class FunctionFacts {

  private FunctionFacts() {}

  static List<Fact> facts() {
    return Stream.of(
            geluForm(), leakySlope(), leakyKink(), softmaxAxis(), lossReduction(), ignoredLabel())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> geluForm() {
    return FactSheet.on(GELU_FORM)
        .says(ONNX, assumes(GELU_BY_ERF, GELU_BY_TANH), "approximate", ONNX_GELU)
        .says(PYTORCH, assumes(GELU_BY_ERF, GELU_BY_TANH), "approximate", TORCH_GELU)
        .says(
            TENSORFLOW,
            assumes(GELU_BY_ERF, GELU_BY_TANH),
            "approximate of tf.nn.gelu; keras.ops.gelu assumes the other form",
            TF_GELU,
            KERAS_GELU)
        .says(JAX, assumes(GELU_BY_TANH, GELU_BY_ERF), "approximate", JAX_FUNCTIONS)
        .says(
            ONEDNN,
            selects(GELU_BY_ERF, GELU_BY_TANH),
            "an algorithm kind for each; an old gelu was the form with tanh",
            ONEDNN_ELTWISE,
            ONEDNN_OLD_ELTWISE)
        .says(TOSA, lacks())
        .says(WEBNN, unknown())
        .facts();
  }

  private static List<Fact> leakySlope() {
    return FactSheet.on(LEAKY_SLOPE)
        .says(ONNX, assumes(SLOPE_HUNDREDTH), "alpha, a float32", ONNX_MATH)
        .says(PYTORCH, assumes(SLOPE_HUNDREDTH), "negative_slope", TORCH_LEAKY_RELU)
        .says(
            TENSORFLOW,
            assumes(SLOPE_FIFTH),
            "alpha of tf.nn.leaky_relu; the layer of Keras assumes 0.3",
            TF_LEAKY_RELU,
            KERAS_LEAKY_RELU)
        .says(JAX, assumes(SLOPE_HUNDREDTH), "negative_slope", JAX_FUNCTIONS)
        .says(ONEDNN, assumes(SLOPE_GIVEN), "alpha of relu", ONEDNN_OLD_ELTWISE)
        .says(TOSA, lacks())
        .says(WEBNN, assumes(SLOPE_HUNDREDTH), "alpha", WEBNN_LEAKY_TESTS)
        .facts();
  }

  private static List<Fact> leakyKink() {
    return FactSheet.on(LEAKY_KINK)
        .says(ONNX, lacks())
        .says(PYTORCH, assumes(KINK_HAS_SLOPE), TORCH_ACTIVATION_KERNEL)
        .says(TENSORFLOW, assumes(KINK_HAS_SLOPE), TF_RELU_FUNCTOR)
        .says(JAX, assumes(KINK_HAS_ONE), "the derivative of a choice by x >= 0", JAX_FUNCTIONS)
        .says(ONEDNN, unknown())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> softmaxAxis() {
    return FactSheet.on(SOFTMAX_AXIS)
        .says(
            ONNX,
            assumes(LAST_AXIS),
            "before opset 13 axis 1, with everything from it on as one line",
            ONNX_MATH,
            TVM_OLD_SOFTMAX)
        .says(
            PYTORCH,
            assumes(NAMED_AXIS),
            "left out, it is guessed from the rank, which is deprecated",
            TORCH_SOFTMAX,
            TORCH_ISSUE_36524)
        .says(TENSORFLOW, assumes(LAST_AXIS), TF_SOFTMAX)
        .says(JAX, assumes(LAST_AXIS), JAX_FUNCTIONS)
        .says(ONEDNN, unknown())
        .says(TOSA, lacks())
        .says(WEBNN, unknown())
        .facts();
  }

  private static List<Fact> lossReduction() {
    return FactSheet.on(LOSS_REDUCTION)
        .says(ONNX, assumes(LOSSES_AVERAGED, LOSSES_KEPT), "or added", ONNX_MATH)
        .says(PYTORCH, assumes(LOSSES_AVERAGED, LOSSES_KEPT), "or added", TORCH_CROSS_ENTROPY)
        .says(
            TENSORFLOW,
            assumes(LOSSES_KEPT),
            "tf.nn; losses of Keras average over all labels, ignored or not",
            TF_SPARSE_LOSS,
            KERAS_LOSSES)
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> ignoredLabel() {
    return FactSheet.on(IGNORED_LABEL)
        .says(ONNX, assumes(IGNORED_NONE), "ignore_index", ONNX_MATH)
        .says(PYTORCH, assumes(IGNORED_MINUS_HUNDRED), "ignore_index", TORCH_CROSS_ENTROPY)
        .says(TENSORFLOW, assumes(IGNORED_NONE), "ignore_class of Keras", KERAS_LOSSES)
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }
}
