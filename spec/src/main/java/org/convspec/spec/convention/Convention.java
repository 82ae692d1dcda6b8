package org.convspec.spec.convention;

/** The frameworks and formats whose conventions are known, with their operators of today. */
public enum Convention {
  ONNX("ONNX", Document.ONNX_NN),
  PYTORCH("PyTorch", Document.TORCH_MODULES),
  TENSORFLOW("TensorFlow/Keras", Document.TF_NN),
  JAX("JAX/StableHLO", Document.STABLEHLO_SPEC),
  ONEDNN("oneDNN", Document.ONEDNN_PRIMITIVES),
  TOSA("TOSA", Document.TOSA_OPERATORS),
  WEBNN("WebNN", Document.WEBNN_SPEC);

  private final String label;
  private final Document catalogue;

  Convention(String label, Document catalogue) {
    this.label = label;
    this.catalogue = catalogue;
  }

  /** Returns its name. */
  public String label() {
    return label;
  }

  /** Returns the document that lists its operators, and so shows which ones it lacks. */
  public Document catalogue() {
    return catalogue;
  }
}
