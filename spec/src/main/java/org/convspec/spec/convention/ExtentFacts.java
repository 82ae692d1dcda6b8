package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.CEIL;
import static org.convspec.spec.convention.Alternative.DENSE_IS_ONE;
import static org.convspec.spec.convention.Alternative.DENSE_IS_ZERO;
import static org.convspec.spec.convention.Alternative.EMPTY_WINDOW_DROPPED;
import static org.convspec.spec.convention.Alternative.EMPTY_WINDOW_KEPT;
import static org.convspec.spec.convention.Alternative.EXACT;
import static org.convspec.spec.convention.Alternative.FLOOR;
import static org.convspec.spec.convention.Alternative.NO_ROOM_EMPTY;
import static org.convspec.spec.convention.Alternative.NO_ROOM_EMPTY_OR_REJECTED;
import static org.convspec.spec.convention.Alternative.NO_ROOM_REJECTED;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.ONEDNN_CONVOLUTION;
import static org.convspec.spec.convention.Document.ONEDNN_GRAPH_AVG_POOL;
import static org.convspec.spec.convention.Document.ONEDNN_POOLING;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.ONNX_RUNTIME_FINDINGS;
import static org.convspec.spec.convention.Document.STABLEHLO_SPEC;
import static org.convspec.spec.convention.Document.TF_KERNEL_SHAPE;
import static org.convspec.spec.convention.Document.TORCH_AVG_POOL_DOC;
import static org.convspec.spec.convention.Document.TORCH_CONV_PY;
import static org.convspec.spec.convention.Document.TORCH_POOL_H;
import static org.convspec.spec.convention.Document.TOSA_CONV2D;
import static org.convspec.spec.convention.Document.TOSA_MAX_POOL;
import static org.convspec.spec.convention.Document.WEBNN_ISSUE_935;
import static org.convspec.spec.convention.Document.WEBNN_ROUNDING;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.CEIL_LAST_WINDOW;
import static org.convspec.spec.convention.Point.DILATION_BASE;
import static org.convspec.spec.convention.Point.NO_ROOM;
import static org.convspec.spec.convention.Point.ROUNDING;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.leavesOpen;
import static org.convspec.spec.convention.Stance.unknown;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about how many windows there are. */
final class ExtentFacts {

  private ExtentFacts() {}

  static List<Fact> facts() {
    return Stream.of(rounding(), ceilLastWindow(), noRoom(), dilationBase())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> rounding() {
    return FactSheet.on(ROUNDING)
        .says(ONNX, assumes(FLOOR, CEIL), "ceil_mode, for poolings only", ONNX_NN)
        .says(
            PYTORCH,
            assumes(FLOOR, CEIL),
            "ceil_mode, for poolings only",
            TORCH_POOL_H,
            TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(FLOOR), TF_KERNEL_SHAPE)
        .says(JAX, assumes(FLOOR), STABLEHLO_SPEC)
        .says(
            ONEDNN,
            assumes(FLOOR),
            "Graph API poolings: rounding_type, floor or ceil",
            ONEDNN_CONVOLUTION,
            ONEDNN_POOLING,
            ONEDNN_GRAPH_AVG_POOL)
        .says(TOSA, assumes(EXACT), TOSA_CONV2D, TOSA_MAX_POOL)
        .says(
            WEBNN,
            assumes(FLOOR, CEIL),
            "outputShapeRounding, formerly roundingType, for poolings only",
            WEBNN_SPEC,
            WEBNN_ROUNDING)
        .facts();
  }

  private static List<Fact> ceilLastWindow() {
    return FactSheet.on(CEIL_LAST_WINDOW)
        .says(
            ONNX,
            assumes(EMPTY_WINDOW_DROPPED),
            "the text of LpPool does not say so; its shape inference does",
            ONNX_NN)
        .says(PYTORCH, assumes(EMPTY_WINDOW_DROPPED), TORCH_POOL_H, TORCH_AVG_POOL_DOC)
        .says(TENSORFLOW, lacks(), "no ceil", TF_KERNEL_SHAPE)
        .says(JAX, lacks(), "no ceil", STABLEHLO_SPEC)
        .says(ONEDNN, lacks(), "no ceil in the primitives", ONEDNN_POOLING)
        .says(TOSA, lacks(), "no ceil", TOSA_MAX_POOL)
        .says(
            WEBNN,
            assumes(EMPTY_WINDOW_KEPT),
            "the issue shows the case",
            WEBNN_SPEC,
            WEBNN_ISSUE_935)
        .facts();
  }

  private static List<Fact> noRoom() {
    return FactSheet.on(NO_ROOM)
        .says(ONNX, leavesOpen(), "ONNX Runtime 1.29 refuses", ONNX_NN, ONNX_RUNTIME_FINDINGS)
        .says(PYTORCH, assumes(NO_ROOM_REJECTED), "as read for poolings", TORCH_POOL_H)
        .says(TENSORFLOW, assumes(NO_ROOM_EMPTY_OR_REJECTED), TF_KERNEL_SHAPE)
        .says(JAX, assumes(NO_ROOM_EMPTY), STABLEHLO_SPEC)
        .says(ONEDNN, unknown())
        .says(TOSA, unknown())
        .says(WEBNN, assumes(NO_ROOM_REJECTED), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> dilationBase() {
    return FactSheet.on(DILATION_BASE)
        .says(ONNX, assumes(DENSE_IS_ONE), ONNX_NN)
        .says(
            PYTORCH,
            assumes(DENSE_IS_ONE),
            "AvgPool and LPPool have no dilation",
            TORCH_CONV_PY,
            TORCH_POOL_H)
        .says(TENSORFLOW, assumes(DENSE_IS_ONE), TF_KERNEL_SHAPE)
        .says(JAX, assumes(DENSE_IS_ONE), STABLEHLO_SPEC)
        .says(ONEDNN, assumes(DENSE_IS_ZERO), ONEDNN_CONVOLUTION, ONEDNN_POOLING)
        .says(
            TOSA,
            assumes(DENSE_IS_ONE),
            "poolings and TRANSPOSE_CONV2D have no dilation",
            TOSA_CONV2D)
        .says(WEBNN, assumes(DENSE_IS_ONE), WEBNN_SPEC)
        .facts();
  }
}
