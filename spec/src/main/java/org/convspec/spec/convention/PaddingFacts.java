package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.BEGINS_THEN_ENDS;
import static org.convspec.spec.convention.Alternative.NEGATIVE_AT_END;
import static org.convspec.spec.convention.Alternative.NEGATIVE_CROPS;
import static org.convspec.spec.convention.Alternative.NEGATIVE_CROPS_IN_PAD;
import static org.convspec.spec.convention.Alternative.NEGATIVE_REJECTED;
import static org.convspec.spec.convention.Alternative.ONE_PER_AXIS;
import static org.convspec.spec.convention.Alternative.PAD_CONSTANT;
import static org.convspec.spec.convention.Alternative.PAD_EDGE;
import static org.convspec.spec.convention.Alternative.PAD_REFLECT;
import static org.convspec.spec.convention.Alternative.PAD_SYMMETRIC;
import static org.convspec.spec.convention.Alternative.PAD_WRAP;
import static org.convspec.spec.convention.Alternative.PAIRS;
import static org.convspec.spec.convention.Alternative.PAIRS_LAST_AXIS_FIRST;
import static org.convspec.spec.convention.Alternative.REFLECT_BELOW_EXTENT;
import static org.convspec.spec.convention.Alternative.WRAP_UP_TO_EXTENT;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.JAX_CONVOLUTION;
import static org.convspec.spec.convention.Document.ONEDNN_CONVOLUTION;
import static org.convspec.spec.convention.Document.ONEDNN_CONVOLUTION_CPP;
import static org.convspec.spec.convention.Document.ONEDNN_POOLING_CPP;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.ONNX_PAD;
import static org.convspec.spec.convention.Document.STABLEHLO_SPEC;
import static org.convspec.spec.convention.Document.TF_MIRROR_PAD;
import static org.convspec.spec.convention.Document.TF_PAD;
import static org.convspec.spec.convention.Document.TORCH_CONVOLUTION_CPP;
import static org.convspec.spec.convention.Document.TORCH_CONV_PY;
import static org.convspec.spec.convention.Document.TORCH_PAD;
import static org.convspec.spec.convention.Document.TORCH_POOL_H;
import static org.convspec.spec.convention.Document.TORCH_REFLECTION_PAD;
import static org.convspec.spec.convention.Document.TOSA_ARGUMENTS;
import static org.convspec.spec.convention.Document.TOSA_CONV2D;
import static org.convspec.spec.convention.Document.TOSA_PAD;
import static org.convspec.spec.convention.Document.TOSA_TRANSPOSED;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.NEGATIVE_PADDING;
import static org.convspec.spec.convention.Point.PADDING_MODES;
import static org.convspec.spec.convention.Point.PADDING_ORDER;
import static org.convspec.spec.convention.Point.REFLECT_LIMIT;
import static org.convspec.spec.convention.Point.WRAP_LIMIT;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.leavesOpen;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about paddings in numbers and padding operators. */
final class PaddingFacts {

  private PaddingFacts() {}

  static List<Fact> facts() {
    return Stream.of(paddingOrder(), negativePadding(), paddingModes(), reflectLimit(), wrapLimit())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> paddingOrder() {
    return FactSheet.on(PADDING_ORDER)
        .says(ONNX, assumes(BEGINS_THEN_ENDS), ONNX_NN, ONNX_PAD)
        .says(
            PYTORCH,
            assumes(ONE_PER_AXIS, PAIRS_LAST_AXIS_FIRST),
            "pad takes pairs, everything else one number",
            TORCH_CONV_PY,
            TORCH_PAD)
        .says(
            TENSORFLOW,
            assumes(PAIRS),
            "one row of two for each axis, batch and channels included",
            TF_PAD,
            TF_MIRROR_PAD)
        .says(
            JAX,
            assumes(PAIRS),
            "StableHLO pad takes a list of low and a list of high paddings",
            STABLEHLO_SPEC,
            JAX_CONVOLUTION)
        .says(
            ONEDNN,
            assumes(BEGINS_THEN_ENDS),
            "two arguments, padding_l and padding_r",
            ONEDNN_CONVOLUTION)
        .says(TOSA, assumes(PAIRS), "top, bottom, left, right", TOSA_ARGUMENTS, TOSA_PAD)
        .says(
            WEBNN,
            assumes(PAIRS, BEGINS_THEN_ENDS),
            "pad takes a list of beginnings and a list of ends",
            WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> negativePadding() {
    return FactSheet.on(NEGATIVE_PADDING)
        .says(ONNX, assumes(NEGATIVE_CROPS_IN_PAD), ONNX_NN, ONNX_PAD)
        .says(
            PYTORCH,
            assumes(NEGATIVE_CROPS_IN_PAD),
            "constant and circular pad",
            TORCH_CONVOLUTION_CPP,
            TORCH_POOL_H,
            TORCH_PAD)
        .says(TENSORFLOW, assumes(NEGATIVE_REJECTED), "as read for Pad", TF_PAD)
        .says(JAX, assumes(NEGATIVE_CROPS), STABLEHLO_SPEC)
        .says(
            ONEDNN,
            assumes(NEGATIVE_AT_END),
            "poolings also allow exactly -stride",
            ONEDNN_CONVOLUTION_CPP,
            ONEDNN_POOLING_CPP)
        .says(
            TOSA,
            assumes(NEGATIVE_REJECTED),
            "out_pad of TRANSPOSE_CONV2D may be negative",
            TOSA_CONV2D,
            TOSA_PAD,
            TOSA_TRANSPOSED)
        .says(WEBNN, assumes(NEGATIVE_REJECTED), "paddings are unsigned", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> paddingModes() {
    return FactSheet.on(PADDING_MODES)
        .says(ONNX, assumes(PAD_CONSTANT, PAD_REFLECT, PAD_EDGE, PAD_WRAP), "Pad only", ONNX_PAD)
        .says(
            PYTORCH,
            assumes(PAD_CONSTANT, PAD_REFLECT, PAD_EDGE, PAD_WRAP),
            "pad, and padding_mode of the convolution modules; replicate is edge, circular is wrap",
            TORCH_PAD,
            TORCH_CONV_PY)
        .says(
            TENSORFLOW,
            assumes(PAD_CONSTANT, PAD_REFLECT, PAD_SYMMETRIC),
            "tf.pad only",
            TF_PAD,
            TF_MIRROR_PAD)
        .says(
            JAX,
            assumes(PAD_CONSTANT),
            "also between the positions (interior padding)",
            STABLEHLO_SPEC)
        .says(ONEDNN, lacks(), "no primitive pads")
        .says(TOSA, assumes(PAD_CONSTANT), "PAD only", TOSA_PAD)
        .says(WEBNN, assumes(PAD_CONSTANT, PAD_REFLECT, PAD_EDGE), "pad only", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> reflectLimit() {
    return FactSheet.on(REFLECT_LIMIT)
        .says(ONNX, leavesOpen(), "the text refers to numpy.pad", ONNX_PAD)
        .says(PYTORCH, assumes(REFLECT_BELOW_EXTENT), TORCH_REFLECTION_PAD)
        .says(
            TENSORFLOW, assumes(REFLECT_BELOW_EXTENT), "symmetric: up to the extent", TF_MIRROR_PAD)
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks(), TOSA_PAD)
        .says(WEBNN, assumes(REFLECT_BELOW_EXTENT), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> wrapLimit() {
    return FactSheet.on(WRAP_LIMIT)
        .says(ONNX, leavesOpen(), "the text refers to numpy.pad", ONNX_PAD)
        .says(PYTORCH, assumes(WRAP_UP_TO_EXTENT), TORCH_PAD)
        .says(TENSORFLOW, lacks(), TF_MIRROR_PAD)
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks(), TOSA_PAD)
        .says(WEBNN, lacks(), WEBNN_SPEC)
        .facts();
  }
}
