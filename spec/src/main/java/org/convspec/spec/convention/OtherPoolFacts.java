package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.CUT_POINTS;
import static org.convspec.spec.convention.Alternative.FIXED_WINDOW;
import static org.convspec.spec.convention.Alternative.FLOOR_TO_CEIL;
import static org.convspec.spec.convention.Alternative.LP_ABSOLUTE;
import static org.convspec.spec.convention.Alternative.LP_SIGNED;
import static org.convspec.spec.convention.Alternative.P_INTEGER;
import static org.convspec.spec.convention.Alternative.P_REAL;
import static org.convspec.spec.convention.Alternative.P_TWO;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.KERAS_BACKEND;
import static org.convspec.spec.convention.Document.KERAS_POOLING;
import static org.convspec.spec.convention.Document.ONEDNN_POOLING;
import static org.convspec.spec.convention.Document.ONEDNN_REDUCTION;
import static org.convspec.spec.convention.Document.ONNX_ISSUE_5459;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.ONNX_POOL_REFERENCE;
import static org.convspec.spec.convention.Document.TF_FRACTIONAL;
import static org.convspec.spec.convention.Document.TORCH_ADAPTIVE_H;
import static org.convspec.spec.convention.Document.TORCH_FRACTIONAL;
import static org.convspec.spec.convention.Document.TORCH_FUNCTIONAL;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.ADAPTIVE_REGION;
import static org.convspec.spec.convention.Point.FRACTIONAL_REGIONS;
import static org.convspec.spec.convention.Point.LP_EXPONENT;
import static org.convspec.spec.convention.Point.LP_SIGN;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about Lp, adaptive and fractional pooling. */
final class OtherPoolFacts {

  private OtherPoolFacts() {}

  static List<Fact> facts() {
    return Stream.of(lpSign(), lpExponent(), adaptiveRegion(), fractionalRegions())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> lpSign() {
    return FactSheet.on(LP_SIGN)
        .says(
            ONNX,
            assumes(LP_ABSOLUTE),
            "the text says norm, the reference evaluator takes absolute values",
            ONNX_NN,
            ONNX_POOL_REFERENCE,
            ONNX_ISSUE_5459)
        .says(PYTORCH, assumes(LP_SIGNED), TORCH_FUNCTIONAL)
        .says(TENSORFLOW, lacks())
        .says(JAX, lacks())
        .says(
            ONEDNN,
            lacks(),
            "norms of the reduction primitive take absolute values",
            ONEDNN_POOLING,
            ONEDNN_REDUCTION)
        .says(TOSA, lacks())
        .says(WEBNN, assumes(LP_ABSOLUTE), "p is 2, so that the sign cannot matter", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> lpExponent() {
    return FactSheet.on(LP_EXPONENT)
        .says(ONNX, assumes(P_INTEGER), "default 2", ONNX_NN)
        .says(PYTORCH, assumes(P_REAL), TORCH_FUNCTIONAL)
        .says(TENSORFLOW, lacks())
        .says(JAX, lacks())
        .says(
            ONEDNN,
            lacks(),
            "norms of the reduction primitive take a real p of at least 1",
            ONEDNN_POOLING,
            ONEDNN_REDUCTION)
        .says(TOSA, lacks())
        .says(WEBNN, assumes(P_TWO), "l2Pool2d", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> adaptiveRegion() {
    return FactSheet.on(ADAPTIVE_REGION)
        .says(ONNX, lacks())
        .says(PYTORCH, assumes(FLOOR_TO_CEIL), TORCH_ADAPTIVE_H)
        .says(TENSORFLOW, assumes(FLOOR_TO_CEIL), "Keras layers", KERAS_BACKEND, KERAS_POOLING)
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> fractionalRegions() {
    return FactSheet.on(FRACTIONAL_REGIONS)
        .says(ONNX, lacks())
        .says(
            PYTORCH,
            assumes(FIXED_WINDOW),
            "u drawn for each plane and axis, or given",
            TORCH_FRACTIONAL)
        .says(
            TENSORFLOW,
            assumes(CUT_POINTS),
            "shuffled, or ceil(a * (i + u)) with pseudo_random; overlapping regions share the cut",
            TF_FRACTIONAL)
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }
}
