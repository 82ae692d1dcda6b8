package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.AVERAGE_EMPTY_EXCLUDED;
import static org.convspec.spec.convention.Alternative.GIVEN_DIVISOR;
import static org.convspec.spec.convention.Alternative.OVERHANG_NOT_COUNTED;
import static org.convspec.spec.convention.Alternative.PADDED_POSITIONS;
import static org.convspec.spec.convention.Alternative.REAL_POSITIONS;
import static org.convspec.spec.convention.Alternative.STRIDE_ONE;
import static org.convspec.spec.convention.Alternative.STRIDE_REQUIRED;
import static org.convspec.spec.convention.Alternative.STRIDE_WINDOW;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.FLAX_POOLING;
import static org.convspec.spec.convention.Document.JAX_WINDOWED;
import static org.convspec.spec.convention.Document.KERAS_AVERAGE_POOL;
import static org.convspec.spec.convention.Document.KERAS_MAX_POOL;
import static org.convspec.spec.convention.Document.ONEDNN_POOLING;
import static org.convspec.spec.convention.Document.ONEDNN_POOLING_CPP;
import static org.convspec.spec.convention.Document.ONEDNN_REF_POOLING;
import static org.convspec.spec.convention.Document.ONNX_ISSUE_1922;
import static org.convspec.spec.convention.Document.ONNX_ISSUE_5276;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.ONNX_POOL_REFERENCE;
import static org.convspec.spec.convention.Document.STABLEHLO_SPEC;
import static org.convspec.spec.convention.Document.TF_AVG_POOL_LOWERING;
import static org.convspec.spec.convention.Document.TF_KERNEL_SHAPE;
import static org.convspec.spec.convention.Document.TORCH_AVG_POOL_DOC;
import static org.convspec.spec.convention.Document.TORCH_AVG_POOL_KERNEL;
import static org.convspec.spec.convention.Document.TORCH_POOL_H;
import static org.convspec.spec.convention.Document.TOSA_ARGUMENTS;
import static org.convspec.spec.convention.Document.TOSA_AVG_POOL;
import static org.convspec.spec.convention.Document.WEBNN_BASELINE_POOL;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.AVERAGE_DIVISOR;
import static org.convspec.spec.convention.Point.AVERAGE_EMPTY_WINDOW;
import static org.convspec.spec.convention.Point.AVERAGE_OVERHANG;
import static org.convspec.spec.convention.Point.POOL_STRIDE;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.leavesOpen;
import static org.convspec.spec.convention.Stance.selects;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about average pooling, and the stride of poolings. */
final class AveragePoolFacts {

  private AveragePoolFacts() {}

  static List<Fact> facts() {
    return Stream.of(poolStride(), averageDivisor(), averageOverhang(), averageEmptyWindow())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> poolStride() {
    return FactSheet.on(POOL_STRIDE)
        .says(ONNX, assumes(STRIDE_ONE), ONNX_NN)
        .says(PYTORCH, assumes(STRIDE_WINDOW), TORCH_AVG_POOL_DOC)
        .says(
            TENSORFLOW, assumes(STRIDE_WINDOW), "Keras layers", KERAS_AVERAGE_POOL, KERAS_MAX_POOL)
        .says(JAX, assumes(STRIDE_REQUIRED), "flax.linen poolings: 1", JAX_WINDOWED, FLAX_POOLING)
        .says(ONEDNN, assumes(STRIDE_REQUIRED), ONEDNN_POOLING_CPP)
        .says(TOSA, assumes(STRIDE_REQUIRED), TOSA_ARGUMENTS)
        .says(WEBNN, assumes(STRIDE_ONE), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> averageDivisor() {
    return FactSheet.on(AVERAGE_DIVISOR)
        .says(ONNX, assumes(REAL_POSITIONS, PADDED_POSITIONS), "count_include_pad", ONNX_NN)
        .says(
            PYTORCH,
            assumes(PADDED_POSITIONS, REAL_POSITIONS, GIVEN_DIVISOR),
            "count_include_pad; divisor_override",
            TORCH_AVG_POOL_KERNEL,
            TORCH_AVG_POOL_DOC)
        .says(TENSORFLOW, assumes(REAL_POSITIONS), TF_AVG_POOL_LOWERING)
        .says(
            JAX,
            lacks(),
            "composed of sums; flax.linen.avg_pool divides by the whole window unless told "
                + "otherwise",
            STABLEHLO_SPEC,
            FLAX_POOLING)
        .says(
            ONEDNN,
            selects(PADDED_POSITIONS, REAL_POSITIONS),
            "pooling_avg_include_padding and pooling_avg_exclude_padding",
            ONEDNN_POOLING)
        .says(TOSA, assumes(REAL_POSITIONS), TOSA_AVG_POOL)
        .says(
            WEBNN,
            assumes(REAL_POSITIONS),
            "the baseline; the text is silent",
            WEBNN_BASELINE_POOL,
            WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> averageOverhang() {
    return FactSheet.on(AVERAGE_OVERHANG)
        .says(ONNX, leavesOpen(), ONNX_NN, ONNX_ISSUE_5276)
        .says(PYTORCH, assumes(OVERHANG_NOT_COUNTED), TORCH_AVG_POOL_KERNEL)
        .says(TENSORFLOW, lacks(), "no ceil", TF_KERNEL_SHAPE)
        .says(JAX, lacks(), "no ceil", STABLEHLO_SPEC)
        .says(ONEDNN, lacks(), "no ceil in the primitives", ONEDNN_POOLING)
        .says(TOSA, lacks(), "no ceil", TOSA_AVG_POOL)
        .says(WEBNN, lacks(), "padding never counts", WEBNN_BASELINE_POOL)
        .facts();
  }

  private static List<Fact> averageEmptyWindow() {
    return FactSheet.on(AVERAGE_EMPTY_WINDOW)
        .says(
            ONNX,
            leavesOpen(),
            "the reference evaluator gives NaN, or 0 with count_include_pad",
            ONNX_ISSUE_1922,
            ONNX_POOL_REFERENCE)
        .says(
            PYTORCH,
            assumes(AVERAGE_EMPTY_EXCLUDED),
            "a padding is at most half of the window",
            TORCH_POOL_H)
        .says(
            TENSORFLOW,
            assumes(AVERAGE_EMPTY_EXCLUDED),
            "VALID and SAME only; a SAME window without dilation meets the input",
            TF_KERNEL_SHAPE)
        .says(JAX, lacks(), "composed of sums", STABLEHLO_SPEC)
        .says(
            ONEDNN,
            assumes(AVERAGE_EMPTY_EXCLUDED),
            "exclude_padding; with include_padding the sum is 0",
            ONEDNN_POOLING_CPP,
            ONEDNN_REF_POOLING)
        .says(
            TOSA,
            assumes(AVERAGE_EMPTY_EXCLUDED),
            "a padding is less than the kernel",
            TOSA_AVG_POOL)
        .says(WEBNN, leavesOpen(), WEBNN_SPEC)
        .facts();
  }
}
