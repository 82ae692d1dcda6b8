package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.ANY_DATA_ORDER;
import static org.convspec.spec.convention.Alternative.ANY_WEIGHTS_ORDER;
import static org.convspec.spec.convention.Alternative.CHANNELS_FIRST;
import static org.convspec.spec.convention.Alternative.CHANNELS_LAST;
import static org.convspec.spec.convention.Alternative.CORRELATION;
import static org.convspec.spec.convention.Alternative.DEPTHWISE_BY_GROUPS;
import static org.convspec.spec.convention.Alternative.DEPTHWISE_MULTIPLIER;
import static org.convspec.spec.convention.Alternative.GROUPS_ATTRIBUTE;
import static org.convspec.spec.convention.Alternative.GROUPS_DEPTHWISE_ONLY;
import static org.convspec.spec.convention.Alternative.GROUPS_WEIGHTS_AXIS;
import static org.convspec.spec.convention.Alternative.INPUT_SPACE_OUTPUT;
import static org.convspec.spec.convention.Alternative.OUTPUT_INPUT_SPACE;
import static org.convspec.spec.convention.Alternative.OUTPUT_SPACE_INPUT;
import static org.convspec.spec.convention.Alternative.POSITION_IN_SPACE;
import static org.convspec.spec.convention.Alternative.SPACE_INPUT_OUTPUT;
import static org.convspec.spec.convention.Alternative.TRUE_CONVOLUTION;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.JAX_CONVOLUTION;
import static org.convspec.spec.convention.Document.JAX_OTHER;
import static org.convspec.spec.convention.Document.KERAS_AVERAGE_POOL;
import static org.convspec.spec.convention.Document.KERAS_CONV;
import static org.convspec.spec.convention.Document.KERAS_DEPTHWISE;
import static org.convspec.spec.convention.Document.KERAS_TRANSPOSED;
import static org.convspec.spec.convention.Document.ONEDNN_CONVOLUTION;
import static org.convspec.spec.convention.Document.ONEDNN_POOLING;
import static org.convspec.spec.convention.Document.ONNX_CONV_REFERENCE;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.STABLEHLO_SPEC;
import static org.convspec.spec.convention.Document.TF_CONV2D;
import static org.convspec.spec.convention.Document.TORCH_CONV_PY;
import static org.convspec.spec.convention.Document.TOSA_CONV2D;
import static org.convspec.spec.convention.Document.TOSA_DEPTHWISE;
import static org.convspec.spec.convention.Document.TOSA_OPERATORS;
import static org.convspec.spec.convention.Document.WEBNN_BASELINE_CONV;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.DATA_LAYOUT;
import static org.convspec.spec.convention.Point.DEPTHWISE;
import static org.convspec.spec.convention.Point.GROUPS;
import static org.convspec.spec.convention.Point.KERNEL_FLIP;
import static org.convspec.spec.convention.Point.LOCAL_WEIGHTS;
import static org.convspec.spec.convention.Point.WEIGHTS_LAYOUT;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.unknown;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about layouts, groups and orientation. */
final class LayoutFacts {

  private LayoutFacts() {}

  static List<Fact> facts() {
    return Stream.of(
            kernelFlip(), groups(), depthwise(), dataLayout(), weightsLayout(), localWeights())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> kernelFlip() {
    return FactSheet.on(KERNEL_FLIP)
        .says(
            ONNX,
            assumes(CORRELATION),
            "the reference evaluator; the text is silent",
            ONNX_CONV_REFERENCE,
            ONNX_NN)
        .says(PYTORCH, assumes(CORRELATION), TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(CORRELATION), TF_CONV2D)
        .says(
            JAX,
            assumes(CORRELATION, TRUE_CONVOLUTION),
            "window_reversal of StableHLO, axis by axis; lax has no such argument",
            STABLEHLO_SPEC,
            JAX_CONVOLUTION)
        .says(ONEDNN, assumes(CORRELATION), ONEDNN_CONVOLUTION)
        .says(TOSA, assumes(CORRELATION), TOSA_CONV2D)
        .says(
            WEBNN,
            assumes(CORRELATION),
            "the baseline; the text is silent",
            WEBNN_BASELINE_CONV,
            WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> groups() {
    return FactSheet.on(GROUPS)
        .says(ONNX, assumes(GROUPS_ATTRIBUTE), "group", ONNX_NN)
        .says(PYTORCH, assumes(GROUPS_ATTRIBUTE), "groups", TORCH_CONV_PY)
        .says(
            TENSORFLOW,
            assumes(GROUPS_ATTRIBUTE),
            "groups of Keras convolutions; transposed ones have none",
            KERAS_CONV,
            KERAS_TRANSPOSED)
        .says(
            JAX,
            assumes(GROUPS_ATTRIBUTE),
            "feature_group_count, beside batch_group_count",
            STABLEHLO_SPEC)
        .says(ONEDNN, assumes(GROUPS_WEIGHTS_AXIS), ONEDNN_CONVOLUTION)
        .says(
            TOSA,
            assumes(GROUPS_DEPTHWISE_ONLY),
            "DEPTHWISE_CONV2D",
            TOSA_DEPTHWISE,
            TOSA_OPERATORS)
        .says(WEBNN, assumes(GROUPS_ATTRIBUTE), "groups", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> depthwise() {
    return FactSheet.on(DEPTHWISE)
        .says(ONNX, assumes(DEPTHWISE_BY_GROUPS), ONNX_NN)
        .says(PYTORCH, assumes(DEPTHWISE_BY_GROUPS), TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(DEPTHWISE_MULTIPLIER), KERAS_DEPTHWISE)
        .says(JAX, assumes(DEPTHWISE_BY_GROUPS), STABLEHLO_SPEC)
        .says(ONEDNN, assumes(DEPTHWISE_BY_GROUPS), ONEDNN_CONVOLUTION)
        .says(
            TOSA,
            assumes(DEPTHWISE_MULTIPLIER),
            "output channel is c * multiplier + m",
            TOSA_DEPTHWISE)
        .says(WEBNN, assumes(DEPTHWISE_BY_GROUPS), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> dataLayout() {
    return FactSheet.on(DATA_LAYOUT)
        .says(ONNX, assumes(CHANNELS_FIRST), ONNX_NN)
        .says(PYTORCH, assumes(CHANNELS_FIRST), TORCH_CONV_PY)
        .says(
            TENSORFLOW,
            assumes(CHANNELS_LAST, CHANNELS_FIRST),
            "data_format",
            TF_CONV2D,
            KERAS_AVERAGE_POOL)
        .says(
            JAX,
            assumes(CHANNELS_FIRST, ANY_DATA_ORDER),
            "dimension_numbers; lax.conv_transpose starts from channels last",
            JAX_CONVOLUTION,
            STABLEHLO_SPEC)
        .says(
            ONEDNN,
            assumes(CHANNELS_FIRST),
            "the order of logical axes; memory may hold them in any order",
            ONEDNN_CONVOLUTION,
            ONEDNN_POOLING)
        .says(TOSA, assumes(CHANNELS_LAST), TOSA_CONV2D)
        .says(WEBNN, assumes(CHANNELS_FIRST, CHANNELS_LAST), "nchw, nhwc", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> weightsLayout() {
    return FactSheet.on(WEIGHTS_LAYOUT)
        .says(ONNX, assumes(OUTPUT_INPUT_SPACE), ONNX_NN)
        .says(PYTORCH, assumes(OUTPUT_INPUT_SPACE), TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(SPACE_INPUT_OUTPUT), TF_CONV2D, KERAS_CONV)
        .says(
            JAX,
            assumes(OUTPUT_INPUT_SPACE, ANY_WEIGHTS_ORDER),
            "dimension_numbers",
            JAX_CONVOLUTION,
            STABLEHLO_SPEC)
        .says(
            ONEDNN,
            assumes(OUTPUT_INPUT_SPACE),
            "with groups in front; memory may hold them in any order",
            ONEDNN_CONVOLUTION)
        .says(TOSA, assumes(OUTPUT_SPACE_INPUT), TOSA_CONV2D)
        .says(
            WEBNN,
            assumes(OUTPUT_INPUT_SPACE, SPACE_INPUT_OUTPUT, OUTPUT_SPACE_INPUT, INPUT_SPACE_OUTPUT),
            "oihw, hwio, ohwi, ihwo",
            WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> localWeights() {
    return FactSheet.on(LOCAL_WEIGHTS)
        .says(ONNX, lacks())
        .says(PYTORCH, lacks())
        .says(TENSORFLOW, unknown())
        .says(JAX, assumes(POSITION_IN_SPACE), "lax.conv_general_dilated_local", JAX_OTHER)
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }
}
