package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.AXES_ANY;
import static org.convspec.spec.convention.Alternative.AXES_LAST_ONE;
import static org.convspec.spec.convention.Alternative.AXES_TRAILING;
import static org.convspec.spec.convention.Alternative.EPSILON_INSIDE;
import static org.convspec.spec.convention.Alternative.NORM_FLOOR;
import static org.convspec.spec.convention.Alternative.NORM_ZERO;
import static org.convspec.spec.convention.Alternative.SCALE_PER_CHANNEL;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.FLAX_NORM;
import static org.convspec.spec.convention.Document.KERAS_LAYER_NORM;
import static org.convspec.spec.convention.Document.KERAS_LAYER_NORM_2;
import static org.convspec.spec.convention.Document.ONEDNN_GROUP_NORM;
import static org.convspec.spec.convention.Document.ONEDNN_LAYER_NORM;
import static org.convspec.spec.convention.Document.ONNX_GROUP_NORM;
import static org.convspec.spec.convention.Document.ONNX_LAYER_NORM;
import static org.convspec.spec.convention.Document.ONNX_LP_NORM;
import static org.convspec.spec.convention.Document.TORCH_GROUP_NORM;
import static org.convspec.spec.convention.Document.TORCH_LAYER_NORM;
import static org.convspec.spec.convention.Document.TORCH_NORMALIZE;
import static org.convspec.spec.convention.Document.TRACT_GROUP_NORM;
import static org.convspec.spec.convention.Document.WEBNN_BASELINE_LAYER_NORM;
import static org.convspec.spec.convention.Point.GROUP_NORM_SCALE;
import static org.convspec.spec.convention.Point.LAYER_NORM_AXES;
import static org.convspec.spec.convention.Point.LP_NORMALIZE_EPSILON;
import static org.convspec.spec.convention.Point.NORM_EPSILON;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.unknown;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about normalization. */
final class NormFacts {

  private NormFacts() {}

  static List<Fact> facts() {
    return Stream.of(epsilon(), axes(), scale(), norm()).flatMap(List::stream).toList();
  }

  private static List<Fact> epsilon() {
    return FactSheet.on(NORM_EPSILON)
        .says(ONNX, assumes(EPSILON_INSIDE), "default 1e-5", ONNX_LAYER_NORM, ONNX_GROUP_NORM)
        .says(PYTORCH, assumes(EPSILON_INSIDE), "default 1e-5", TORCH_LAYER_NORM, TORCH_GROUP_NORM)
        .says(TENSORFLOW, assumes(EPSILON_INSIDE), "Keras layers, default 1e-3", KERAS_LAYER_NORM)
        .says(
            JAX,
            assumes(EPSILON_INSIDE),
            "flax.linen, default 1e-6; use_fast_variance, the default, is E[x^2] - E[x]^2",
            FLAX_NORM)
        .says(ONEDNN, assumes(EPSILON_INSIDE), ONEDNN_LAYER_NORM, ONEDNN_GROUP_NORM)
        .says(TOSA, lacks())
        .says(WEBNN, assumes(EPSILON_INSIDE), "default 1e-5", WEBNN_BASELINE_LAYER_NORM)
        .facts();
  }

  private static List<Fact> axes() {
    return FactSheet.on(LAYER_NORM_AXES)
        .says(ONNX, assumes(AXES_TRAILING), "from axis on, default -1", ONNX_LAYER_NORM)
        .says(PYTORCH, assumes(AXES_TRAILING), "normalized_shape", TORCH_LAYER_NORM)
        .says(
            TENSORFLOW,
            assumes(AXES_ANY),
            "Keras layers, default -1",
            KERAS_LAYER_NORM_2,
            KERAS_LAYER_NORM)
        .says(JAX, assumes(AXES_ANY), "flax.linen reduction_axes, default -1", FLAX_NORM)
        .says(ONEDNN, assumes(AXES_LAST_ONE), ONEDNN_LAYER_NORM)
        .says(TOSA, lacks())
        .says(
            WEBNN,
            assumes(AXES_ANY),
            "default all but the first; scale and bias have the order of the list",
            WEBNN_BASELINE_LAYER_NORM)
        .facts();
  }

  private static List<Fact> scale() {
    return FactSheet.on(GROUP_NORM_SCALE)
        .says(
            ONNX,
            assumes(SCALE_PER_CHANNEL),
            "since version 21; per group in version 18",
            ONNX_GROUP_NORM,
            TRACT_GROUP_NORM)
        .says(PYTORCH, assumes(SCALE_PER_CHANNEL), TORCH_GROUP_NORM)
        .says(TENSORFLOW, unknown())
        .says(JAX, assumes(SCALE_PER_CHANNEL), "flax.linen", FLAX_NORM)
        .says(ONEDNN, assumes(SCALE_PER_CHANNEL), ONEDNN_GROUP_NORM)
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> norm() {
    return FactSheet.on(LP_NORMALIZE_EPSILON)
        .says(ONNX, assumes(NORM_ZERO), "p is 1 or 2", ONNX_LP_NORM)
        .says(PYTORCH, assumes(NORM_FLOOR), "default 1e-12", TORCH_NORMALIZE)
        .says(TENSORFLOW, unknown())
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }
}
