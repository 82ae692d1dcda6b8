package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.ALPHA_AS_IT_IS;
import static org.convspec.spec.convention.Alternative.ALPHA_BY_POSITIONS;
import static org.convspec.spec.convention.Alternative.EVEN_SIZE_EXCLUDED;
import static org.convspec.spec.convention.Alternative.EXTRA_BEHIND;
import static org.convspec.spec.convention.Alternative.EXTRA_IN_FRONT;
import static org.convspec.spec.convention.Alternative.EXTRA_LEFT_OUT;
import static org.convspec.spec.convention.Alternative.SQUARES_ACROSS_CHANNELS;
import static org.convspec.spec.convention.Alternative.SQUARES_WITHIN_CHANNEL;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.ONEDNN_LRN;
import static org.convspec.spec.convention.Document.ONEDNN_REF_LRN;
import static org.convspec.spec.convention.Document.ONNX_LRN;
import static org.convspec.spec.convention.Document.ONNX_LRN_REFERENCE;
import static org.convspec.spec.convention.Document.TF_LRN;
import static org.convspec.spec.convention.Document.TORCH_FUNCTIONAL;
import static org.convspec.spec.convention.Point.RESPONSE_ALPHA;
import static org.convspec.spec.convention.Point.RESPONSE_EVEN_SIZE;
import static org.convspec.spec.convention.Point.RESPONSE_REGION;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.selects;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about local response normalization. */
final class LocalResponseFacts {

  private LocalResponseFacts() {}

  static List<Fact> facts() {
    return Stream.of(evenSize(), alpha(), region()).flatMap(List::stream).toList();
  }

  private static List<Fact> evenSize() {
    return FactSheet.on(RESPONSE_EVEN_SIZE)
        .says(ONNX, assumes(EXTRA_BEHIND), ONNX_LRN, ONNX_LRN_REFERENCE)
        .says(PYTORCH, assumes(EXTRA_IN_FRONT), TORCH_FUNCTIONAL)
        .says(TENSORFLOW, assumes(EVEN_SIZE_EXCLUDED), "depth_radius r is the size 2 r + 1", TF_LRN)
        .says(JAX, lacks())
        .says(
            ONEDNN,
            assumes(EXTRA_LEFT_OUT),
            "the reference kernels; the guide's bounds are halves then",
            ONEDNN_REF_LRN,
            ONEDNN_LRN)
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> alpha() {
    return FactSheet.on(RESPONSE_ALPHA)
        .says(ONNX, assumes(ALPHA_BY_POSITIONS), ONNX_LRN, ONNX_LRN_REFERENCE)
        .says(PYTORCH, assumes(ALPHA_BY_POSITIONS), TORCH_FUNCTIONAL)
        .says(TENSORFLOW, assumes(ALPHA_AS_IT_IS), TF_LRN)
        .says(JAX, lacks())
        .says(
            ONEDNN,
            assumes(ALPHA_BY_POSITIONS),
            "within a channel the guide says the size, the reference kernels the number of positions",
            ONEDNN_REF_LRN,
            ONEDNN_LRN)
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> region() {
    return FactSheet.on(RESPONSE_REGION)
        .says(ONNX, assumes(SQUARES_ACROSS_CHANNELS), ONNX_LRN)
        .says(PYTORCH, assumes(SQUARES_ACROSS_CHANNELS), TORCH_FUNCTIONAL)
        .says(TENSORFLOW, assumes(SQUARES_ACROSS_CHANNELS), "along the last axis", TF_LRN)
        .says(JAX, lacks())
        .says(ONEDNN, selects(SQUARES_ACROSS_CHANNELS, SQUARES_WITHIN_CHANNEL), ONEDNN_LRN)
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }
}
