package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.EPSILON_GIVEN;
import static org.convspec.spec.convention.Alternative.EPSILON_HUNDREDTH_OF_THOUSANDTH;
import static org.convspec.spec.convention.Alternative.EPSILON_THOUSANDTH;
import static org.convspec.spec.convention.Alternative.MOMENTUM_KEEPS;
import static org.convspec.spec.convention.Alternative.MOMENTUM_TAKES;
import static org.convspec.spec.convention.Alternative.RUNNING_BIASED;
import static org.convspec.spec.convention.Alternative.RUNNING_UNBIASED;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.FLAX_NORM;
import static org.convspec.spec.convention.Document.KERAS_BATCH_NORM;
import static org.convspec.spec.convention.Document.ONEDNN_BATCH_NORM;
import static org.convspec.spec.convention.Document.ONNX_BATCH_NORM;
import static org.convspec.spec.convention.Document.ONNX_BATCH_NORM_REFERENCE;
import static org.convspec.spec.convention.Document.TF_FUSED_BATCH_NORM;
import static org.convspec.spec.convention.Document.TORCH_BATCH_NORM;
import static org.convspec.spec.convention.Document.TORCH_FUNCTIONAL;
import static org.convspec.spec.convention.Document.WEBNN_BASELINE_BATCH_NORM;
import static org.convspec.spec.convention.Point.BATCH_EPSILON;
import static org.convspec.spec.convention.Point.RUNNING_MOMENTUM;
import static org.convspec.spec.convention.Point.RUNNING_VARIANCE;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about batch normalization. */
final class BatchNormFacts {

  private BatchNormFacts() {}

  static List<Fact> facts() {
    return Stream.of(momentum(), variance(), epsilon()).flatMap(List::stream).toList();
  }

  private static List<Fact> momentum() {
    return FactSheet.on(RUNNING_MOMENTUM)
        .says(
            ONNX,
            assumes(MOMENTUM_KEEPS),
            "default 0.9",
            ONNX_BATCH_NORM,
            ONNX_BATCH_NORM_REFERENCE)
        .says(
            PYTORCH,
            assumes(MOMENTUM_TAKES),
            "default 0.1; None is 1 over the number of steps",
            TORCH_BATCH_NORM)
        .says(TENSORFLOW, assumes(MOMENTUM_KEEPS), "Keras layer, default 0.99", KERAS_BATCH_NORM)
        .says(JAX, assumes(MOMENTUM_KEEPS), "flax.linen, default 0.99", FLAX_NORM)
        .says(
            ONEDNN,
            lacks(),
            "the primitive gives the statistics of the batch; the caller blends",
            ONEDNN_BATCH_NORM)
        .says(TOSA, lacks())
        .says(WEBNN, lacks(), "inference alone", WEBNN_BASELINE_BATCH_NORM)
        .facts();
  }

  private static List<Fact> variance() {
    return FactSheet.on(RUNNING_VARIANCE)
        .says(ONNX, assumes(RUNNING_BIASED), ONNX_BATCH_NORM, ONNX_BATCH_NORM_REFERENCE)
        .says(
            PYTORCH,
            assumes(RUNNING_UNBIASED),
            "a channel of one element is refused",
            TORCH_BATCH_NORM,
            TORCH_FUNCTIONAL)
        .says(
            TENSORFLOW,
            assumes(RUNNING_BIASED),
            "Keras layer; the fused kernel gives the unbiased one, and of one element 0",
            KERAS_BATCH_NORM,
            TF_FUSED_BATCH_NORM)
        .says(
            JAX,
            assumes(RUNNING_BIASED),
            "flax.linen; by default the mean of squares less the square of the mean",
            FLAX_NORM)
        .says(
            ONEDNN,
            lacks(),
            "the statistics of the batch are biased; the caller blends",
            ONEDNN_BATCH_NORM)
        .says(TOSA, lacks())
        .says(WEBNN, lacks(), "inference alone", WEBNN_BASELINE_BATCH_NORM)
        .facts();
  }

  private static List<Fact> epsilon() {
    return FactSheet.on(BATCH_EPSILON)
        .says(
            ONNX,
            assumes(EPSILON_HUNDREDTH_OF_THOUSANDTH),
            ONNX_BATCH_NORM_REFERENCE,
            ONNX_BATCH_NORM)
        .says(PYTORCH, assumes(EPSILON_HUNDREDTH_OF_THOUSANDTH), TORCH_BATCH_NORM)
        .says(TENSORFLOW, assumes(EPSILON_THOUSANDTH), "Keras layer", KERAS_BATCH_NORM)
        .says(JAX, assumes(EPSILON_HUNDREDTH_OF_THOUSANDTH), "flax.linen", FLAX_NORM)
        .says(ONEDNN, assumes(EPSILON_GIVEN), ONEDNN_BATCH_NORM)
        .says(TOSA, lacks())
        .says(WEBNN, assumes(EPSILON_HUNDREDTH_OF_THOUSANDTH), WEBNN_BASELINE_BATCH_NORM)
        .facts();
  }
}
