package org.convspec.spec.convention;

import static org.convspec.spec.convention.Alternative.AS_STORED;
import static org.convspec.spec.convention.Alternative.BELOW_STRIDE;
import static org.convspec.spec.convention.Alternative.BELOW_STRIDE_OR_DILATION;
import static org.convspec.spec.convention.Alternative.CROP_MORE_AFTER;
import static org.convspec.spec.convention.Alternative.CROP_MORE_BEFORE;
import static org.convspec.spec.convention.Alternative.GIVEN_EXTENT;
import static org.convspec.spec.convention.Alternative.INPUT_TIMES_STRIDE;
import static org.convspec.spec.convention.Alternative.LONGER_AFTER;
import static org.convspec.spec.convention.Alternative.PADDING_CROPS;
import static org.convspec.spec.convention.Alternative.PADDING_EXTENDS;
import static org.convspec.spec.convention.Alternative.PADDING_OF_STRETCHED_INPUT;
import static org.convspec.spec.convention.Alternative.REVERSED;
import static org.convspec.spec.convention.Alternative.TRANSPOSED_ANY_ORDER;
import static org.convspec.spec.convention.Alternative.TRANSPOSED_INPUT_OUTPUT_SPACE;
import static org.convspec.spec.convention.Alternative.TRANSPOSED_OUTPUT_INPUT_SPACE;
import static org.convspec.spec.convention.Alternative.TRANSPOSED_OUTPUT_SPACE_INPUT;
import static org.convspec.spec.convention.Alternative.TRANSPOSED_SPACE_INPUT_OUTPUT;
import static org.convspec.spec.convention.Alternative.TRANSPOSED_SPACE_OUTPUT_INPUT;
import static org.convspec.spec.convention.Convention.JAX;
import static org.convspec.spec.convention.Convention.ONEDNN;
import static org.convspec.spec.convention.Convention.ONNX;
import static org.convspec.spec.convention.Convention.PYTORCH;
import static org.convspec.spec.convention.Convention.TENSORFLOW;
import static org.convspec.spec.convention.Convention.TOSA;
import static org.convspec.spec.convention.Convention.WEBNN;
import static org.convspec.spec.convention.Document.JAX_CONVOLUTION;
import static org.convspec.spec.convention.Document.JAX_CONV_TRANSPOSE;
import static org.convspec.spec.convention.Document.KERAS_BACKEND;
import static org.convspec.spec.convention.Document.KERAS_TRANSPOSED;
import static org.convspec.spec.convention.Document.ONEDNN_CONVOLUTION;
import static org.convspec.spec.convention.Document.ONEDNN_DECONVOLUTION_CPP;
import static org.convspec.spec.convention.Document.ONNX_COL2IM_REFERENCE;
import static org.convspec.spec.convention.Document.ONNX_CONV_TRANSPOSE_REFERENCE;
import static org.convspec.spec.convention.Document.ONNX_NN;
import static org.convspec.spec.convention.Document.TORCH_CONV_PY;
import static org.convspec.spec.convention.Document.TORCH_ISSUE_169236;
import static org.convspec.spec.convention.Document.TOSA_TRANSPOSED;
import static org.convspec.spec.convention.Document.WEBNN_BASELINE_TRANSPOSED;
import static org.convspec.spec.convention.Document.WEBNN_SPEC;
import static org.convspec.spec.convention.Point.OUTPUT_PADDING_RANGE;
import static org.convspec.spec.convention.Point.OUTPUT_PADDING_SIDE;
import static org.convspec.spec.convention.Point.TRANSPOSED_FLIP;
import static org.convspec.spec.convention.Point.TRANSPOSED_PADDING;
import static org.convspec.spec.convention.Point.TRANSPOSED_SAME_EXTENT;
import static org.convspec.spec.convention.Point.TRANSPOSED_SAME_SIDE;
import static org.convspec.spec.convention.Point.TRANSPOSED_WEIGHTS;
import static org.convspec.spec.convention.Stance.assumes;
import static org.convspec.spec.convention.Stance.lacks;
import static org.convspec.spec.convention.Stance.selects;

import java.util.List;
import java.util.stream.Stream;

/** What the conventions say about transposed convolution. */
final class TransposedFacts {

  private TransposedFacts() {}

  static List<Fact> facts() {
    return Stream.of(
            transposedPadding(),
            transposedSameExtent(),
            transposedSameSide(),
            outputPaddingSide(),
            outputPaddingRange(),
            transposedWeights(),
            transposedFlip())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fact> transposedPadding() {
    return FactSheet.on(TRANSPOSED_PADDING)
        .says(ONNX, assumes(PADDING_CROPS), ONNX_NN)
        .says(PYTORCH, assumes(PADDING_CROPS), TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(PADDING_CROPS), "by the words valid and same only", KERAS_BACKEND)
        .says(
            JAX,
            assumes(PADDING_OF_STRETCHED_INPUT, PADDING_CROPS),
            "paddings in numbers; use_consistent_padding makes them crop",
            JAX_CONVOLUTION,
            JAX_CONV_TRANSPOSE)
        .says(ONEDNN, assumes(PADDING_CROPS), ONEDNN_DECONVOLUTION_CPP)
        .says(TOSA, assumes(PADDING_EXTENDS), "out_pad", TOSA_TRANSPOSED)
        .says(WEBNN, assumes(PADDING_CROPS), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> transposedSameExtent() {
    return FactSheet.on(TRANSPOSED_SAME_EXTENT)
        .says(ONNX, assumes(INPUT_TIMES_STRIDE, GIVEN_EXTENT), "output_shape", ONNX_NN)
        .says(PYTORCH, lacks(), "no SAME", TORCH_CONV_PY)
        .says(
            TENSORFLOW,
            assumes(INPUT_TIMES_STRIDE),
            "Keras layers without output_padding",
            KERAS_BACKEND)
        .says(JAX, assumes(INPUT_TIMES_STRIDE), "lax.conv_transpose", JAX_CONVOLUTION)
        .says(ONEDNN, lacks(), ONEDNN_DECONVOLUTION_CPP)
        .says(TOSA, lacks(), TOSA_TRANSPOSED)
        .says(WEBNN, lacks(), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> transposedSameSide() {
    return FactSheet.on(TRANSPOSED_SAME_SIDE)
        .says(
            ONNX,
            selects(CROP_MORE_AFTER, CROP_MORE_BEFORE),
            "SAME_UPPER and SAME_LOWER; output_shape with neither loses it before",
            ONNX_NN,
            ONNX_CONV_TRANSPOSE_REFERENCE)
        .says(PYTORCH, lacks(), "no SAME", TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(CROP_MORE_AFTER), KERAS_BACKEND)
        .says(JAX, assumes(CROP_MORE_AFTER), "lax.conv_transpose", JAX_CONVOLUTION)
        .says(ONEDNN, lacks(), ONEDNN_DECONVOLUTION_CPP)
        .says(TOSA, lacks(), TOSA_TRANSPOSED)
        .says(WEBNN, lacks(), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> outputPaddingSide() {
    return FactSheet.on(OUTPUT_PADDING_SIDE)
        .says(ONNX, assumes(LONGER_AFTER), ONNX_NN)
        .says(
            PYTORCH,
            assumes(LONGER_AFTER),
            "the text says one side; Keras, translating to it, says the right one",
            TORCH_CONV_PY,
            KERAS_BACKEND)
        .says(
            TENSORFLOW,
            assumes(LONGER_AFTER),
            "Keras, valid; with same it also moves the crop in front",
            KERAS_BACKEND)
        .says(JAX, lacks(), JAX_CONVOLUTION)
        .says(
            ONEDNN,
            lacks(),
            "the caller states the output extent; padding_l stays, so that the end grows",
            ONEDNN_DECONVOLUTION_CPP)
        .says(TOSA, lacks(), "out_pad of the end does it", TOSA_TRANSPOSED)
        .says(
            WEBNN,
            assumes(LONGER_AFTER),
            "the baseline; the text is silent",
            WEBNN_BASELINE_TRANSPOSED,
            WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> outputPaddingRange() {
    return FactSheet.on(OUTPUT_PADDING_RANGE)
        .says(ONNX, assumes(BELOW_STRIDE_OR_DILATION), ONNX_NN)
        .says(PYTORCH, assumes(BELOW_STRIDE_OR_DILATION), TORCH_ISSUE_169236)
        .says(TENSORFLOW, assumes(BELOW_STRIDE), "Keras layers", KERAS_TRANSPOSED)
        .says(JAX, lacks(), JAX_CONVOLUTION)
        .says(
            ONEDNN,
            lacks(),
            "the end padding may go down to 1 - stride instead",
            ONEDNN_DECONVOLUTION_CPP)
        .says(TOSA, lacks(), TOSA_TRANSPOSED)
        .says(WEBNN, assumes(BELOW_STRIDE), WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> transposedWeights() {
    return FactSheet.on(TRANSPOSED_WEIGHTS)
        .says(ONNX, assumes(TRANSPOSED_INPUT_OUTPUT_SPACE), ONNX_NN)
        .says(PYTORCH, assumes(TRANSPOSED_INPUT_OUTPUT_SPACE), TORCH_CONV_PY)
        .says(TENSORFLOW, assumes(TRANSPOSED_SPACE_OUTPUT_INPUT), KERAS_TRANSPOSED)
        .says(
            JAX,
            assumes(TRANSPOSED_SPACE_INPUT_OUTPUT, TRANSPOSED_ANY_ORDER),
            "transpose_kernel swaps input and output channels",
            JAX_CONVOLUTION)
        .says(
            ONEDNN,
            assumes(TRANSPOSED_OUTPUT_INPUT_SPACE),
            "with groups in front",
            ONEDNN_DECONVOLUTION_CPP)
        .says(TOSA, assumes(TRANSPOSED_OUTPUT_SPACE_INPUT), TOSA_TRANSPOSED)
        .says(
            WEBNN,
            assumes(
                TRANSPOSED_INPUT_OUTPUT_SPACE,
                TRANSPOSED_SPACE_OUTPUT_INPUT,
                TRANSPOSED_OUTPUT_SPACE_INPUT),
            "iohw, hwoi, ohwi",
            WEBNN_SPEC)
        .facts();
  }

  private static List<Fact> transposedFlip() {
    return FactSheet.on(TRANSPOSED_FLIP)
        .says(ONNX, assumes(AS_STORED), ONNX_CONV_TRANSPOSE_REFERENCE, ONNX_COL2IM_REFERENCE)
        .says(PYTORCH, assumes(AS_STORED), "the gradient of the convolution", TORCH_CONV_PY)
        .says(
            TENSORFLOW,
            assumes(AS_STORED),
            "lax.conv_transpose names Keras as the adjoint form",
            JAX_CONVOLUTION)
        .says(
            JAX,
            assumes(REVERSED, AS_STORED),
            "lax.conv_transpose; transpose_kernel gives the adjoint",
            JAX_CONVOLUTION)
        .says(ONEDNN, assumes(AS_STORED), "forward and backward passes swapped", ONEDNN_CONVOLUTION)
        .says(TOSA, assumes(AS_STORED), TOSA_TRANSPOSED)
        .says(
            WEBNN,
            assumes(AS_STORED),
            "the baseline; the text is silent",
            WEBNN_BASELINE_TRANSPOSED,
            WEBNN_SPEC)
        .facts();
  }
}
