package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.CHANNEL_FASTEST;
import static org.convspec.spec.convention.Alternative.COLUMN_MAJOR;
import static org.convspec.spec.convention.Alternative.INDEX_IN_PLANE;
import static org.convspec.spec.convention.Alternative.INDEX_IN_SAMPLE;
import static org.convspec.spec.convention.Alternative.INDEX_IN_TENSOR;
import static org.convspec.spec.convention.Alternative.MAX_EMPTY_EXCLUDED;
import static org.convspec.spec.convention.Alternative.MAX_EMPTY_INITIAL;
import static org.convspec.spec.convention.Alternative.MAX_EMPTY_LOWEST;
import static org.convspec.spec.convention.Alternative.MAX_EMPTY_MINUS_INFINITY;
import static org.convspec.spec.convention.Alternative.NAN_IGNORED;
import static org.convspec.spec.convention.Alternative.NAN_PROPAGATED;
import static org.convspec.spec.convention.Alternative.ROW_MAJOR;
import static org.convspec.spec.convention.Alternative.TIE_FIRST;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.FLAX_POOLING;
import static org.convspec.spec.convention.Document.JAX_WINDOWED;
import static org.convspec.spec.convention.Document.ONEDNN_POOLING;
import static org.convspec.spec.convention.Document.ONEDNN_REF_POOLING;
import static org.convspec.spec.convention.Document.ONNX_ISSUE_1922;
import static org.convspec.spec.convention.Document.ONNX_MAX_POOL_REFERENCE;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.ONNX_POOL_REFERENCE;
import static org.convspec.spec.convention.Document.STABLEHLO_SPEC;
import static org.convspec.spec.convention.Document.TF_MAX_POOL_ARGMAX;
import static org.convspec.spec.convention.Document.TF_MAX_POOL_KERNEL;
import static org.convspec.spec.convention.Document.TORCH_FRACTIONAL;
import static org.convspec.spec.convention.Document.TORCH_MAX_POOL_KERNEL;
import static org.convspec.spec.convention.Document.TORCH_POOL_H;
import static org.convspec.spec.convention.Document.TORCH_UNPOOL;
import static org.convspec.spec.convention.Document.TOSA_MAX_POOL;
import static org.convspec.spec.convention.Document.WEBNN_ISSUE_935;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.INDEX_BASE;
import static org.convspec.spec.convention.Point.INDEX_ORDER;
import static org.convspec.spec.convention.Point.MAX_EMPTY_WINDOW;
import static org.convspec.spec.convention.Point.MAX_NAN;
import static org.convspec.spec.convention.Point.MAX_TIE;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.leavesOpen;
import static org.convspec.spec.convention.Stance.selects;
import static org.convspec.spec.convention.Stance.unknown;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about maxima, their ties and their indices. */
final class MaxPoolFacts {

  private MaxPoolFacts() {}

  static List<Fact> facts() {
    return Stream.of(maxEmptyWindow(), maxNan(), maxTie(), indexBase(), indexOrder())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> maxEmptyWindow() {
    return FactSheet.on(MAX_EMPTY_WINDOW)
        .says(ONNX, leavesOpen(), ONNX_ISSUE_1922)
        .says(
            PYTORCH,
            assumes(MAX_EMPTY_MINUS_INFINITY),
            "met with dilation only: a padding is at most half of the kernel without it",
            TORCH_MAX_POOL_KERNEL,
            TORCH_POOL_H)
        .says(TENSORFLOW, unknown())
        .says(
            JAX,
            assumes(MAX_EMPTY_INITIAL),
            "flax.linen.max_pool starts at minus infinity",
            STABLEHLO_SPEC,
            FLAX_POOLING)
        .says(ONEDNN, assumes(MAX_EMPTY_LOWEST), ONEDNN_REF_POOLING, ONEDNN_POOLING)
        .says(TOSA, assumes(MAX_EMPTY_EXCLUDED), "a padding is less than the kernel", TOSA_MAX_POOL)
        .says(WEBNN, leavesOpen(), "implementations give 0 or minus infinity", WEBNN_ISSUE_935)
        .facts();
  }

  private static List<Fact> maxNan() {
    return FactSheet.on(MAX_NAN)
        .says(
            ONNX,
            leavesOpen(),
            "the reference evaluator marks padding by NaN, and so drops a real one",
            ONNX_NN,
            ONNX_POOL_REFERENCE)
        .says(PYTORCH, assumes(NAN_PROPAGATED), TORCH_MAX_POOL_KERNEL, TORCH_FRACTIONAL)
        .says(
            TENSORFLOW,
            leavesOpen(),
            "MaxPoolWithArgmax on the CPU keeps a NaN only where it meets it first",
            TF_MAX_POOL_ARGMAX,
            TF_MAX_POOL_KERNEL)
        .says(JAX, assumes(NAN_PROPAGATED), "maximum of IEEE 754", STABLEHLO_SPEC)
        .says(
            ONEDNN,
            leavesOpen(),
            "the reference code skips NaN",
            ONEDNN_POOLING,
            ONEDNN_REF_POOLING)
        .says(TOSA, selects(NAN_PROPAGATED, NAN_IGNORED), "nan_mode", TOSA_MAX_POOL)
        .says(WEBNN, leavesOpen(), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> maxTie() {
    return FactSheet.on(MAX_TIE)
        .says(
            ONNX,
            leavesOpen(),
            "the reference evaluator reports the first; there are no gradients",
            ONNX_NN,
            ONNX_MAX_POOL_REFERENCE)
        .says(PYTORCH, assumes(TIE_FIRST), "CPU; of several NaN the last", TORCH_MAX_POOL_KERNEL)
        .says(TENSORFLOW, assumes(TIE_FIRST), "CPU", TF_MAX_POOL_KERNEL)
        .says(
            JAX,
            assumes(TIE_FIRST),
            "gradient only: select_and_scatter with GE",
            JAX_WINDOWED,
            STABLEHLO_SPEC)
        .says(
            ONEDNN,
            leavesOpen(),
            "the reference code takes the first",
            ONEDNN_POOLING,
            ONEDNN_REF_POOLING)
        .says(TOSA, lacks(), "neither indices nor gradients", TOSA_MAX_POOL)
        .says(WEBNN, lacks(), "neither indices nor gradients", WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> indexBase() {
    return FactSheet.on(INDEX_BASE)
        .says(ONNX, assumes(INDEX_IN_TENSOR), ONNX_NN)
        .says(PYTORCH, assumes(INDEX_IN_PLANE), TORCH_MAX_POOL_KERNEL, TORCH_UNPOOL)
        .says(
            TENSORFLOW,
            assumes(INDEX_IN_SAMPLE, INDEX_IN_TENSOR),
            "include_batch_in_index",
            TF_MAX_POOL_ARGMAX)
        .says(JAX, lacks())
        .says(ONEDNN, lacks(), "an opaque workspace", ONEDNN_POOLING)
        .says(TOSA, lacks(), TOSA_MAX_POOL)
        .says(WEBNN, lacks(), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> indexOrder() {
    return FactSheet.on(INDEX_ORDER)
        .says(
            ONNX,
            assumes(ROW_MAJOR, COLUMN_MAJOR),
            "storage_order; MaxUnpool reads row-major only",
            ONNX_NN)
        .says(PYTORCH, assumes(ROW_MAJOR), TORCH_MAX_POOL_KERNEL, TORCH_UNPOOL)
        .says(TENSORFLOW, assumes(CHANNEL_FASTEST), TF_MAX_POOL_ARGMAX)
        .says(JAX, lacks())
        .says(ONEDNN, lacks(), "an opaque workspace", ONEDNN_POOLING)
        .says(TOSA, lacks(), TOSA_MAX_POOL)
        .says(WEBNN, lacks(), WEBNN_SPEC)
        .facts();
  }
}
