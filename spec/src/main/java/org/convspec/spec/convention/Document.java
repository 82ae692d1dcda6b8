package org.convspec.spec.convention;

/** What the facts were read from: texts and sources that are open to everybody. */
public enum Document {
  ONNX_NN(
      "ONNX operator definitions, neural networks, opset 22",
      file("onnx/onnx", "onnx/defs/nn/defs.cc", "1fe533014f0a")),
  ONNX_PAD(
      "ONNX operator Pad",
      page("https://onnx.ai/onnx/operators/onnx__Pad.html", "opset 19 and later")),
  ONNX_POOL_REFERENCE(
      "ONNX reference evaluator, pooling",
      file("onnx/onnx", "onnx/reference/ops/op_pool_common.py", "00c98a47cc23")),
  ONNX_MAX_POOL_REFERENCE(
      "ONNX reference evaluator, MaxPool",
      file("onnx/onnx", "onnx/reference/ops/op_max_pool.py", "0aece928fe0a")),
  ONNX_CONV_REFERENCE(
      "ONNX reference evaluator, Conv",
      file("onnx/onnx", "onnx/reference/ops/op_conv.py", "0edb5c555a79")),
  ONNX_CONV_TRANSPOSE_REFERENCE(
      "ONNX reference evaluator, ConvTranspose",
      file("onnx/onnx", "onnx/reference/ops/op_conv_transpose.py", "1801d2c71c1e")),
  ONNX_COL2IM_REFERENCE(
      "ONNX reference evaluator, Col2Im",
      file("onnx/onnx", "onnx/reference/ops/op_col2im.py", "1e9bf6edc981")),
  ONNX_DEFORM_REFERENCE(
      "ONNX reference evaluator, DeformConv",
      file("onnx/onnx", "onnx/reference/ops/op_deform_conv.py", "3e6fbf27ed10")),
  ONNX_ISSUE_1922(
      "ONNX issue 1922, pooling windows of padding only",
      page("https://github.com/onnx/onnx/issues/1922", "open")),
  ONNX_ISSUE_5276(
      "ONNX issue 5276, divisor of an overhanging window",
      page("https://github.com/onnx/onnx/issues/5276", "discussion")),
  ONNX_ISSUE_5459(
      "ONNX issue 5459, negative inputs of LpPool",
      page("https://github.com/onnx/onnx/issues/5459", "discussion")),
  ONNX_RUNTIME_FINDINGS(
      "ConvSpec, what was found in ONNX Runtime",
      page("docs/onnxruntime.md", "ONNX Runtime 1.29.0")),
  TORCH_CONV_PY(
      "PyTorch module documentation, convolutions",
      file("pytorch/pytorch", "torch/nn/modules/conv.py", "ddbcf1cd2995")),
  TORCH_CONVOLUTION_CPP(
      "PyTorch checks of convolutions",
      file("pytorch/pytorch", "aten/src/ATen/native/Convolution.cpp", "954cecd17071")),
  TORCH_POOL_H(
      "PyTorch extents and checks of poolings",
      file("pytorch/pytorch", "aten/src/ATen/native/Pool.h", "05f542c9ef2e")),
  TORCH_MAX_POOL_KERNEL(
      "PyTorch kernel of max pooling, CPU",
      file("pytorch/pytorch", "aten/src/ATen/native/cpu/MaxPoolKernel.cpp", "0a0a3c7c24c4")),
  TORCH_AVG_POOL_KERNEL(
      "PyTorch kernel of average pooling, CPU",
      file("pytorch/pytorch", "aten/src/ATen/native/cpu/AvgPoolKernel.cpp", "003ddb78e22c")),
  TORCH_AVG_POOL_DOC(
      "PyTorch documentation, AvgPool2d",
      page("https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html", "stable")),
  TORCH_ADAPTIVE_H(
      "PyTorch regions of adaptive pooling",
      file("pytorch/pytorch", "aten/src/ATen/native/AdaptivePooling.h", "048e6c50f11f")),
  TORCH_FRACTIONAL(
      "PyTorch fractional max pooling, CPU",
      file("pytorch/pytorch", "aten/src/ATen/native/FractionalMaxPool2d.cpp", "006048e4b659")),
  TORCH_UNPOOL(
      "PyTorch max unpooling, CPU",
      file("pytorch/pytorch", "aten/src/ATen/native/MaxUnpooling.cpp", "0704fb6bb70d")),
  TORCH_PAD(
      "PyTorch pad, constant and circular",
      file("pytorch/pytorch", "aten/src/ATen/native/PadNd.cpp", "0298aaa1d1d1")),
  TORCH_REFLECTION_PAD(
      "PyTorch pad, reflect",
      file("pytorch/pytorch", "aten/src/ATen/native/ReflectionPad.cpp", "00eb953ba8db")),
  TORCH_IM2COL(
      "PyTorch im2col and col2im",
      file("pytorch/pytorch", "aten/src/ATen/native/im2col.h", "131c37be7853")),
  TORCH_FOLD_PY(
      "PyTorch module documentation, Fold and Unfold",
      file("pytorch/pytorch", "torch/nn/modules/fold.py", "010414aa1642")),
  TORCH_FUNCTIONAL(
      "PyTorch functional interface, lp_pool2d",
      file("pytorch/pytorch", "torch/nn/functional.py", "0642de177e17")),
  TORCH_MODULES(
      "PyTorch modules, one file per family", folder("pytorch/pytorch", "torch/nn/modules")),
  TORCH_ISSUE_169236(
      "PyTorch issue 169236, range of output_padding",
      page("https://github.com/pytorch/pytorch/issues/169236", "discussion")),
  TORCHVISION_DEFORM(
      "torchvision deform_conv2d, CPU",
      file("pytorch/vision", "torchvision/csrc/ops/cpu/deform_conv2d_kernel.cpp", "0f030ff7c587")),
  TF_KERNEL_SHAPE(
      "TensorFlow windowed output sizes",
      file(
          "tensorflow/tensorflow",
          "tensorflow/core/framework/kernel_shape_util.cc",
          "1142c5f52b00")),
  TF_CONV2D(
      "TensorFlow operation Conv2D",
      file(
          "tensorflow/tensorflow",
          "tensorflow/core/api_def/base_api/api_def_Conv2D.pbtxt",
          "4014d39af3ee")),
  TF_MAX_POOL_ARGMAX(
      "TensorFlow operation MaxPoolWithArgmax",
      file(
          "tensorflow/tensorflow",
          "tensorflow/core/api_def/base_api/api_def_MaxPoolWithArgmax.pbtxt",
          "732e2b91ab70")),
  TF_MAX_POOL_KERNEL(
      "TensorFlow kernel of max pooling, CPU",
      file("tensorflow/tensorflow", "tensorflow/core/kernels/maxpooling_op.cc", "01c00c0cdede")),
  TF_AVG_POOL_LOWERING(
      "TensorFlow lowering to XLA, AvgPool",
      file(
          "tensorflow/tensorflow",
          "tensorflow/compiler/mlir/tf2xla/transforms/legalize_tf.cc",
          "18c005b3ace1")),
  TF_FRACTIONAL(
      "TensorFlow fractional pooling sequences",
      file(
          "tensorflow/tensorflow",
          "tensorflow/core/kernels/fractional_pool_common.cc",
          "36a0868fdbdc")),
  TF_PAD(
      "TensorFlow kernel of Pad",
      file("tensorflow/tensorflow", "tensorflow/core/kernels/pad_op.cc", "00ccdc58e11b")),
  TF_MIRROR_PAD(
      "TensorFlow operation MirrorPad",
      file(
          "tensorflow/tensorflow",
          "tensorflow/core/api_def/base_api/api_def_MirrorPad.pbtxt",
          "1eb8247c4caf")),
  TF_EXTRACT_PATCHES(
      "TensorFlow operation ExtractImagePatches",
      file(
          "tensorflow/tensorflow",
          "tensorflow/core/api_def/base_api/api_def_ExtractImagePatches.pbtxt",
          "1eb8247c4caf")),
  TF_NN(
      "TensorFlow tf.nn, list of operations",
      file("tensorflow/tensorflow", "tensorflow/python/ops/nn.py", "00343a48d39d")),
  KERAS_CONV(
      "Keras convolution layers",
      file("keras-team/keras", "keras/src/layers/convolutional/base_conv.py", "1c000ffb6b71")),
  KERAS_DEPTHWISE(
      "Keras depthwise convolution layers",
      file(
          "keras-team/keras",
          "keras/src/layers/convolutional/base_depthwise_conv.py",
          "040582fc160b")),
  KERAS_TRANSPOSED(
      "Keras transposed convolution layers",
      file(
          "keras-team/keras",
          "keras/src/layers/convolutional/base_conv_transpose.py",
          "05aa52ddcdb9")),
  KERAS_BACKEND(
      "Keras extents and paddings of the back ends",
      file("keras-team/keras", "keras/src/backend/common/backend_utils.py", "0376b0525e3e")),
  KERAS_AVERAGE_POOL(
      "Keras AveragePooling2D",
      file("keras-team/keras", "keras/src/layers/pooling/average_pooling2d.py", "1353b11f343f")),
  KERAS_MAX_POOL(
      "Keras MaxPooling2D",
      file("keras-team/keras", "keras/src/layers/pooling/max_pooling2d.py", "240b6718792e")),
  KERAS_POOLING(
      "Keras pooling layers, one file per layer",
      folder("keras-team/keras", "keras/src/layers/pooling")),
  STABLEHLO_SPEC(
      "StableHLO specification", file("openxla/stablehlo", "docs/spec.md", "0c176bc15f2f")),
  JAX_CONVOLUTION(
      "JAX lax convolutions", file("jax-ml/jax", "jax/_src/lax/convolution.py", "14b86259d5a7")),
  JAX_CONV_TRANSPOSE(
      "JAX documentation, lax.conv_transpose",
      page("https://docs.jax.dev/en/latest/_autosummary/jax.lax.conv_transpose.html", "latest")),
  JAX_WINDOWED(
      "JAX lax window reductions",
      file("jax-ml/jax", "jax/_src/lax/windowed_reductions.py", "319ab98980ba")),
  JAX_LAX_REFERENCE(
      "JAX lax reference in NumPy", file("jax-ml/jax", "jax/lax_reference.py", "00f5ef2ac0f4")),
  JAX_OTHER(
      "JAX lax patches and unshared convolutions",
      file("jax-ml/jax", "jax/_src/lax/other.py", "1bb87b9bdf73")),
  FLAX_POOLING("Flax linen poolings", file("google/flax", "flax/linen/pooling.py", "0e5fc04018f1")),
  ONEDNN_CONVOLUTION(
      "oneDNN developer guide, Convolution",
      file("uxlfoundation/oneDNN", "doc/primitives/convolution.md", "f2f364770f4c")),
  ONEDNN_POOLING(
      "oneDNN developer guide, Pooling",
      file("uxlfoundation/oneDNN", "doc/primitives/pooling.md", "0c6ec768c710")),
  ONEDNN_REDUCTION(
      "oneDNN developer guide, Reduction",
      file("uxlfoundation/oneDNN", "doc/primitives/reduction.md", "a3a87acb5d74")),
  ONEDNN_CONVOLUTION_CPP(
      "oneDNN checks of convolutions",
      file("uxlfoundation/oneDNN", "src/common/convolution.cpp", "063de53e70de")),
  ONEDNN_DECONVOLUTION_CPP(
      "oneDNN checks of deconvolutions",
      file("uxlfoundation/oneDNN", "src/common/deconvolution.cpp", "c51907ac2924")),
  ONEDNN_POOLING_CPP(
      "oneDNN checks of poolings",
      file("oneapi-src/oneDNN", "src/common/pooling.cpp", "025885b8e107")),
  ONEDNN_REF_POOLING(
      "oneDNN reference poolings, CPU",
      file("uxlfoundation/oneDNN", "src/cpu/ref_pooling.cpp", "08502655fcd5")),
  ONEDNN_GRAPH_AVG_POOL(
      "oneDNN Graph operation AvgPool",
      page("https://oneapi-src.github.io/oneDNN/dev_guide_op_avgpool.html", "latest")),
  ONEDNN_PRIMITIVES(
      "oneDNN developer guide, one page per primitive",
      folder("uxlfoundation/oneDNN", "doc/primitives")),
  TOSA_CONV2D(
      "TOSA operator CONV2D",
      file("arm/tosa-specification", "pseudocode/operators/CONV2D.tosac", "06a16e2fdd8e")),
  TOSA_DEPTHWISE(
      "TOSA operator DEPTHWISE_CONV2D",
      file(
          "arm/tosa-specification", "pseudocode/operators/DEPTHWISE_CONV2D.tosac", "06a16e2fdd8e")),
  TOSA_TRANSPOSED(
      "TOSA operator TRANSPOSE_CONV2D",
      file(
          "arm/tosa-specification", "pseudocode/operators/TRANSPOSE_CONV2D.tosac", "06a16e2fdd8e")),
  TOSA_AVG_POOL(
      "TOSA operator AVG_POOL2D",
      file("arm/tosa-specification", "pseudocode/operators/AVG_POOL2D.tosac", "06a16e2fdd8e")),
  TOSA_MAX_POOL(
      "TOSA operator MAX_POOL2D",
      file("arm/tosa-specification", "pseudocode/operators/MAX_POOL2D.tosac", "04905405607e")),
  TOSA_PAD(
      "TOSA operator PAD",
      file("arm/tosa-specification", "pseudocode/operators/PAD.tosac", "2dceaf7c10de")),
  TOSA_ARGUMENTS(
      "TOSA tensor operators, arguments",
      file("arm/tosa-specification", "chapters/tensor_ops.adoc", "a9101530d8ea")),
  TOSA_OPERATORS(
      "TOSA operators, one file per operator",
      folder("arm/tosa-specification", "pseudocode/operators")),
  WEBNN_SPEC(
      "Web Neural Network API", file("webmachinelearning/webnn", "index.bs", "004f2728b5dc")),
  WEBNN_BASELINE_CONV(
      "WebNN baseline, conv2d",
      file("webmachinelearning/webnn-baseline", "src/conv2d.js", "0938f3346bf4")),
  WEBNN_BASELINE_TRANSPOSED(
      "WebNN baseline, convTranspose2d",
      file("webmachinelearning/webnn-baseline", "src/conv_transpose2d.js", "0938f3346bf4")),
  WEBNN_BASELINE_POOL(
      "WebNN baseline, pooling",
      file("webmachinelearning/webnn-baseline", "src/pool2d.js", "0a4bef73d0b7")),
  WEBNN_ROUNDING(
      "ONNX Runtime pull request 28172, the new name of a WebNN option",
      page("https://github.com/microsoft/onnxruntime/pull/28172", "merged in April 2026")),
  WEBNN_ISSUE_935(
      "WebNN issue 935, max pooling of padding only",
      page("https://github.com/webmachinelearning/webnn/issues/935", "open")),
  ONNX_LAYER_NORM(
      "ONNX operator LayerNormalization",
      page("https://onnx.ai/onnx/operators/onnx__LayerNormalization.html", "opset 17")),
  ONNX_GROUP_NORM(
      "ONNX operator GroupNormalization",
      page("https://onnx.ai/onnx/operators/onnx__GroupNormalization.html", "opset 21")),
  ONNX_LP_NORM(
      "ONNX operator LpNormalization",
      page("https://onnx.ai/onnx/operators/onnx__LpNormalization.html", "opset 22")),
  TRACT_GROUP_NORM(
      "tract, GroupNormalization by versions of ONNX",
      page("https://docs.rs/crate/tract-onnx/0.23.6/source/src/ops/nn/group_norm.rs", "0.23.6")),
  TORCH_LAYER_NORM(
      "PyTorch documentation, LayerNorm",
      page("https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html", "stable")),
  TORCH_GROUP_NORM(
      "PyTorch documentation, GroupNorm",
      page("https://docs.pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html", "stable")),
  TORCH_NORMALIZE(
      "PyTorch documentation, functional.normalize",
      page(
          "https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html",
          "stable")),
  KERAS_LAYER_NORM(
      "Keras LayerNormalization",
      page(
          "https://www.tensorflow.org/versions/r2.21/api_docs/python/tf/keras/layers/LayerNormalization",
          "2.21")),
  KERAS_LAYER_NORM_2(
      "Keras 2 LayerNormalization",
      page("https://keras.io/2/api/layers/normalization_layers/layer_normalization", "Keras 2")),
  FLAX_NORM(
      "Flax linen normalizations",
      file("google/flax", "flax/linen/normalization.py", "018c99bac746")),
  ONEDNN_LAYER_NORM(
      "oneDNN developer guide, Layer Normalization",
      file("oneapi-src/oneDNN", "doc/primitives/layer_normalization.md", "0042c78158e9")),
  ONEDNN_GROUP_NORM(
      "oneDNN developer guide, Group Normalization",
      file("oneapi-src/oneDNN", "doc/primitives/group_normalization.md", "bbbc424d89a5")),
  WEBNN_BASELINE_LAYER_NORM(
      "WebNN baseline, layerNormalization",
      file("webmachinelearning/webnn-baseline", "src/layer_normalization.js", "5e5f729bb915")),
  ONNX_RESIZE_REFERENCE(
      "ONNX reference evaluator, Resize",
      file("onnx/onnx", "onnx/reference/ops/op_resize.py", "07ad8146b80f")),
  TORCH_UPSAMPLE(
      "PyTorch coordinates of interpolate, CPU",
      file("pytorch/pytorch", "aten/src/ATen/native/UpSample.h", "00465b4f6ec9")),
  TORCH_UPSAMPLE_CUDA(
      "PyTorch coordinates of interpolate, CUDA",
      file("pytorch/pytorch", "aten/src/ATen/native/cuda/UpSample.cuh", "216c13d1dcd7")),
  TORCH_INTERPOLATE_DOC(
      "PyTorch documentation, interpolate",
      page(
          "https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html",
          "stable")),
  TF_IMAGE_OPS(
      "TensorFlow tf.image",
      file("tensorflow/tensorflow", "tensorflow/python/ops/image_ops_impl.py", "006af3c435a2")),
  TF_IMAGE_RESIZER(
      "TensorFlow coordinates of resizing",
      file("tensorflow/tensorflow", "tensorflow/core/util/image_resizer_state.h", "023ab92b0a2b")),
  TF_RESIZE_NEAREST(
      "TensorFlow kernel of ResizeNearestNeighbor",
      file(
          "tensorflow/tensorflow",
          "tensorflow/core/kernels/image/resize_nearest_neighbor_op.cc",
          "021fa27b9b70")),
  KERAS_UP_SAMPLING(
      "Keras UpSampling2D",
      file("keras-team/keras", "keras/src/layers/reshaping/up_sampling2d.py", "2978b7ae4d39")),
  JAX_IMAGE_SCALE(
      "JAX image.resize", file("jax-ml/jax", "jax/_src/image/scale.py", "0a859453b3a6")),
  ONEDNN_RESAMPLING(
      "oneDNN developer guide, Resampling",
      file("uxlfoundation/oneDNN", "doc/primitives/resampling.md", "67f3ecfbb589")),
  TOSA_RESIZE(
      "TOSA operator RESIZE",
      file("arm/tosa-specification", "pseudocode/operators/RESIZE.tosac", "2d0e570fc471")),
  WEBNN_RESAMPLE_TESTS(
      "Web platform tests of WebNN, resample2d",
      page(
          "https://searchfox.org/firefox-main/source/testing/web-platform/tests/webnn/"
              + "conformance_tests/resample2d-nearest-half-pixel.https.any.js",
          "main")),
  WEBNN_ISSUE_358(
      "WebNN issue 358, interpolation of resample2d",
      page("https://github.com/webmachinelearning/webnn/issues/358", "discussion"));

  private final String title;
  private final Place place;

  Document(String title, Place place) {
    this.title = title;
    this.place = place;
  }

  /**
   * Where a document is.
   *
   * @param url its address, or a path of this project
   * @param version which version was read
   */
  private record Place(String url, String version) {}

  private static Place file(String repository, String path, String commit) {
    return new Place(
        "https://github.com/" + repository + "/blob/" + commit + "/" + path, "commit " + commit);
  }

  private static Place folder(String repository, String path) {
    return new Place("https://github.com/" + repository + "/tree/HEAD/" + path, "list of files");
  }

  private static Place page(String url, String version) {
    return new Place(url, version);
  }

  /** Returns what the document is. */
  public String title() {
    return title;
  }

  /** Returns its address, or its path where it belongs to this project. */
  public String url() {
    return place.url();
  }

  /** Returns which version was read. */
  public String version() {
    return place.version();
  }
}
