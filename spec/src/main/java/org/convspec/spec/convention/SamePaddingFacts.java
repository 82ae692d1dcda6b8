package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.SAME_AFTER;
import static org.convspec.spec.convention.Alternative.SAME_BEFORE;
import static org.convspec.spec.convention.Alternative.SAME_NEVER_CROPS;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.JAX_CONVOLUTION;
import static org.convspec.spec.convention.Document.JAX_LAX_REFERENCE;
import static org.convspec.spec.convention.Document.ONEDNN_CONVOLUTION;
import static org.convspec.spec.convention.Document.ONEDNN_GRAPH_AVG_POOL;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.ONNX_RUNTIME_FINDINGS;
import static org.convspec.spec.convention.Document.TF_KERNEL_SHAPE;
import static org.convspec.spec.convention.Document.TORCH_CONV_PY;
import static org.convspec.spec.convention.Document.TORCH_POOL_H;
import static org.convspec.spec.convention.Document.TOSA_CONV2D;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.SAME_LONG_STRIDE;
import static org.convspec.spec.convention.Point.SAME_SIDE;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.leavesOpen;
import static org.convspec.spec.convention.Stance.selects;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about padding that is given by the word SAME. */
final class SamePaddingFacts {

  private SamePaddingFacts() {}

  static List<Fact> facts() {
    return Stream.of(sameSide(), sameLongStride()).flatMap(List::stream).toList();
  }

  private static List<Fact> sameSide() {
    return FactSheet.on(SAME_SIDE)
        .says(
            ONNX,
            selects(SAME_AFTER, SAME_BEFORE),
            "SAME_UPPER and SAME_LOWER; deprecated for poolings",
            ONNX_NN)
        .says(
            PYTORCH,
            assumes(SAME_AFTER),
            "convolutions only; poolings have no SAME",
            TORCH_POOL_H,
            TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(SAME_AFTER), TF_KERNEL_SHAPE)
        .says(
            JAX,
            selects(SAME_AFTER, SAME_BEFORE),
            "lax: SAME and SAME_LOWER; StableHLO has paddings in numbers only",
            JAX_CONVOLUTION)
        .says(
            ONEDNN,
            lacks(),
            "the Graph API has same_upper and same_lower",
            ONEDNN_CONVOLUTION,
            ONEDNN_GRAPH_AVG_POOL)
        .says(TOSA, lacks(), TOSA_CONV2D)
        .says(WEBNN, lacks(), "paddings are numbers", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> sameLongStride() {
    return FactSheet.on(SAME_LONG_STRIDE)
        .says(
            ONNX,
            leavesOpen(),
            "shape inference stops at 0, the formula for poolings does not; ONNX Runtime 1.29 "
                + "crops",
            ONNX_NN,
            ONNX_RUNTIME_FINDINGS)
        .says(PYTORCH, lacks(), "SAME takes no stride but 1", TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(SAME_NEVER_CROPS), TF_KERNEL_SHAPE)
        .says(JAX, assumes(SAME_NEVER_CROPS), JAX_LAX_REFERENCE)
        .says(ONEDNN, lacks(), ONEDNN_CONVOLUTION)
        .says(TOSA, lacks(), TOSA_CONV2D)
        .says(WEBNN, lacks(), WEBNN_SPEC)
        .facts();
  }
}
