package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.RESIZE_ALIGN_CORNERS;
import static org.convspec.spec.convention.Alternative.RESIZE_ASYMMETRIC;
import static org.convspec.spec.convention.Alternative.RESIZE_CEIL;
import static org.convspec.spec.convention.Alternative.RESIZE_FLOOR;
import static org.convspec.spec.convention.Alternative.RESIZE_HALF_PIXEL;
import static org.convspec.spec.convention.Alternative.RESIZE_HALF_PIXEL_SYMMETRIC;
import static org.convspec.spec.convention.Alternative.RESIZE_PREFER_CEIL;
import static org.convspec.spec.convention.Alternative.RESIZE_PREFER_FLOOR;
import static org.convspec.spec.convention.Alternative.RESIZE_PYTORCH_HALF_PIXEL;
import static org.convspec.spec.convention.Alternative.RESIZE_SCALE_GIVEN;
import static org.convspec.spec.convention.Alternative.RESIZE_SCALE_OF_EXTENTS;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.JAX_IMAGE_SCALE;
import static org.convspec.spec.convention.Document.KERAS_UP_SAMPLING;
import static org.convspec.spec.convention.Document.ONEDNN_RESAMPLING;
import static org.convspec.spec.convention.Document.ONNX_RESIZE_REFERENCE;
import static org.convspec.spec.convention.Document.TF_IMAGE_OPS;
import static org.convspec.spec.convention.Document.TF_IMAGE_RESIZER;
import static org.convspec.spec.convention.Document.TF_RESIZE_NEAREST;
import static org.convspec.spec.convention.Document.TORCH_INTERPOLATE_DOC;
import static org.convspec.spec.convention.Document.TORCH_UPSAMPLE;
import static org.convspec.spec.convention.Document.TORCH_UPSAMPLE_CUDA;
import static org.convspec.spec.convention.Document.TOSA_RESIZE;
import static org.convspec.spec.convention.Document.WEBNN_ISSUE_358;
import static org.convspec.spec.convention.Document.WEBNN_RESAMPLE_TESTS;
import static org.convspec.spec.convention.Point.RESIZE_COORDINATES;
import static org.convspec.spec.convention.Point.RESIZE_NEAREST;
import static org.convspec.spec.convention.Point.RESIZE_SCALE;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.leavesOpen;
import static org.convspec.spec.convention.Stance.selects;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about resizing. */
final class ResizeFacts {

  private ResizeFacts() {}

  static List<Fact> facts() {
    return Stream.of(resizeCoordinates(), resizeNearest(), resizeScale())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> resizeCoordinates() {
    return FactSheet.on(RESIZE_COORDINATES)
        .says(
            ONNX,
            assumes(
                RESIZE_HALF_PIXEL,
                RESIZE_HALF_PIXEL_SYMMETRIC,
                RESIZE_PYTORCH_HALF_PIXEL,
                RESIZE_ALIGN_CORNERS,
                RESIZE_ASYMMETRIC),
            "coordinate_transformation_mode, which has tf_crop_and_resize too",
            ONNX_RESIZE_REFERENCE)
        .says(
            PYTORCH,
            assumes(RESIZE_HALF_PIXEL, RESIZE_ALIGN_CORNERS),
            "linear modes and nearest-exact; the mode nearest is asymmetric",
            TORCH_UPSAMPLE,
            TORCH_UPSAMPLE_CUDA)
        .says(
            TENSORFLOW,
            assumes(RESIZE_HALF_PIXEL),
            "tf.image.resize; the operators beneath it are asymmetric unless told otherwise; "
                + "UpSampling2D repeats",
            TF_IMAGE_OPS,
            TF_IMAGE_RESIZER,
            KERAS_UP_SAMPLING)
        .says(JAX, assumes(RESIZE_HALF_PIXEL), JAX_IMAGE_SCALE)
        .says(ONEDNN, assumes(RESIZE_HALF_PIXEL), ONEDNN_RESAMPLING)
        .says(
            TOSA,
            selects(RESIZE_HALF_PIXEL, RESIZE_ALIGN_CORNERS, RESIZE_ASYMMETRIC),
            "a scale and an offset, both quotients of integers",
            TOSA_RESIZE)
        .says(WEBNN, assumes(RESIZE_HALF_PIXEL), WEBNN_ISSUE_358, WEBNN_RESAMPLE_TESTS)
        .facts();
  }

  private static List<Fact> resizeNearest() {
    return FactSheet.on(RESIZE_NEAREST)
        .says(
            ONNX,
            assumes(RESIZE_PREFER_FLOOR, RESIZE_PREFER_CEIL, RESIZE_FLOOR, RESIZE_CEIL),
            "nearest_mode",
            ONNX_RESIZE_REFERENCE)
        .says(
            PYTORCH,
            assumes(RESIZE_FLOOR, RESIZE_PREFER_CEIL),
            "nearest, with asymmetric coordinates; nearest-exact",
            TORCH_UPSAMPLE,
            TORCH_UPSAMPLE_CUDA)
        .says(
            TENSORFLOW,
            assumes(RESIZE_PREFER_CEIL),
            "the cell that the middle of the output cell lies in",
            TF_RESIZE_NEAREST)
        .says(
            JAX,
            assumes(RESIZE_PREFER_CEIL),
            "the cell that the middle of the output cell lies in",
            JAX_IMAGE_SCALE)
        .says(ONEDNN, leavesOpen(), "rounds; the middle is not mentioned", ONEDNN_RESAMPLING)
        .says(TOSA, assumes(RESIZE_PREFER_CEIL), TOSA_RESIZE)
        .says(WEBNN, assumes(RESIZE_PREFER_FLOOR), WEBNN_RESAMPLE_TESTS)
        .facts();
  }

  private static List<Fact> resizeScale() {
    return FactSheet.on(RESIZE_SCALE)
        .says(ONNX, assumes(RESIZE_SCALE_GIVEN), "scales", ONNX_RESIZE_REFERENCE)
        .says(
            PYTORCH,
            assumes(RESIZE_SCALE_GIVEN, RESIZE_SCALE_OF_EXTENTS),
            "scale_factor; recompute_scale_factor",
            TORCH_UPSAMPLE,
            TORCH_INTERPOLATE_DOC)
        .says(TENSORFLOW, lacks(), "sizes only; UpSampling2D has whole factors", TF_IMAGE_OPS)
        .says(JAX, lacks(), "shapes only; scale_and_translate has scales", JAX_IMAGE_SCALE)
        .says(ONEDNN, assumes(RESIZE_SCALE_OF_EXTENTS), ONEDNN_RESAMPLING)
        .says(TOSA, assumes(RESIZE_SCALE_GIVEN), "the extents have to fit", TOSA_RESIZE)
        .says(
            WEBNN,
            assumes(RESIZE_SCALE_OF_EXTENTS),
            "as its tests have it: scale 1.5 of 3 positions",
            WEBNN_RESAMPLE_TESTS)
        .facts();
  }
}
