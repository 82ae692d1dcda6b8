package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.CHANNEL_INNERMOST;
import static org.convspec.spec.convention.Alternative.CHANNEL_SLOWEST;
import static org.convspec.spec.convention.Alternative.OFFSETS_BY_TAP;
import static org.convspec.spec.convention.Alternative.PATCHES_IN_A_ROW;
import static org.convspec.spec.convention.Alternative.PATCHES_IN_SPACE;
import static org.convspec.spec.convention.Alternative.ZERO_NEIGHBOURS;
import static org.convspec.spec.convention.Alternative.ZERO_SAMPLE;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.JAX_OTHER;
import static org.convspec.spec.convention.Document.ONNX_COL2IM_REFERENCE;
import static org.convspec.spec.convention.Document.ONNX_DEFORM_REFERENCE;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.TF_EXTRACT_PATCHES;
import static org.convspec.spec.convention.Document.TORCHVISION_DEFORM;
import static org.convspec.spec.convention.Document.TORCH_FOLD_PY;
import static org.convspec.spec.convention.Document.TORCH_IM2COL;
import static org.convspec.spec.convention.Point.DEFORMABLE_OFFSETS;
import static org.convspec.spec.convention.Point.DEFORMABLE_OUTSIDE;
import static org.convspec.spec.convention.Point.PATCH_AXES;
import static org.convspec.spec.convention.Point.PATCH_ORDER;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about patches and deformable sampling. */
final class PatchFacts {

  private PatchFacts() {}

  static List<Fact> facts() {
    return Stream.of(patchOrder(), patchAxes(), deformableOutside(), deformableOffsets())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> patchOrder() {
    return FactSheet.on(PATCH_ORDER)
        .says(ONNX, assumes(CHANNEL_SLOWEST), "Col2Im; there is no unfold", ONNX_COL2IM_REFERENCE)
        .says(PYTORCH, assumes(CHANNEL_SLOWEST), TORCH_IM2COL, TORCH_FOLD_PY)
        .says(TENSORFLOW, assumes(CHANNEL_INNERMOST), "there is no fold", TF_EXTRACT_PATCHES)
        .says(
            JAX,
            assumes(CHANNEL_SLOWEST),
            "lax.conv_general_dilated_patches; there is no fold",
            JAX_OTHER)
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> patchAxes() {
    return FactSheet.on(PATCH_AXES)
        .says(ONNX, assumes(PATCHES_IN_A_ROW), "Col2Im; there is no unfold", ONNX_COL2IM_REFERENCE)
        .says(PYTORCH, assumes(PATCHES_IN_A_ROW), TORCH_FOLD_PY)
        .says(TENSORFLOW, assumes(PATCHES_IN_SPACE), "channels last", TF_EXTRACT_PATCHES)
        .says(JAX, assumes(PATCHES_IN_SPACE), "channels first unless named otherwise", JAX_OTHER)
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> deformableOutside() {
    return FactSheet.on(DEFORMABLE_OUTSIDE)
        .says(
            ONNX,
            assumes(ZERO_SAMPLE),
            "outside the padded input, by the text; the reference evaluator reads zero neighbours",
            ONNX_NN,
            ONNX_DEFORM_REFERENCE)
        .says(PYTORCH, assumes(ZERO_NEIGHBOURS), "torchvision", TORCHVISION_DEFORM)
        .says(TENSORFLOW, lacks())
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }

  private static List<Fact> deformableOffsets() {
    return FactSheet.on(DEFORMABLE_OFFSETS)
        .says(ONNX, assumes(OFFSETS_BY_TAP), "the reference evaluator", ONNX_DEFORM_REFERENCE)
        .says(PYTORCH, assumes(OFFSETS_BY_TAP), "torchvision", TORCHVISION_DEFORM)
        .says(TENSORFLOW, lacks())
        .says(JAX, lacks())
        .says(ONEDNN, lacks())
        .says(TOSA, lacks())
        .says(WEBNN, lacks())
        .facts();
  }
}
