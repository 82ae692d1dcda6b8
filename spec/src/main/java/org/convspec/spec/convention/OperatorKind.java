package org.convspec.spec.convention;

import java.util.Arrays;
import java.util.Optional;

/** The operators, as far as conventions differ about them. */
public enum OperatorKind {
  CONVOLUTION("convolution"),
  TRANSPOSED_CONVOLUTION("transposedConvolution"),
  LOCALLY_CONNECTED("locallyConnected"),
  DEFORMABLE_CONVOLUTION("deformableConvolution"),
  UNFOLD("unfold"),
  FOLD("fold"),
  PAD("pad"),
  RESIZE("resize"),
  MAX_POOL("maxPool"),
  MAX_UNPOOL("maxUnpool"),
  AVERAGE_POOL("averagePool"),
  LP_POOL("lpPool"),
  GLOBAL_MAX_POOL("globalMaxPool"),
  GLOBAL_AVERAGE_POOL("globalAveragePool"),
  GLOBAL_LP_POOL("globalLpPool"),
  ADAPTIVE_MAX_POOL("adaptiveMaxPool"),
  ADAPTIVE_AVERAGE_POOL("adaptiveAveragePool"),
  FRACTIONAL_MAX_POOL("fractionalMaxPool"),
  LAYER_NORM("layerNorm"),
  GROUP_NORM("groupNorm"),
  INSTANCE_NORM("instanceNorm"),
  RMS_NORM("rmsNorm"),
  LP_NORMALIZE("lpNormalize"),
  WEIGHT_STANDARDIZATION("weightStandardization");

  private final String label;

  OperatorKind(String label) {
    this.label = label;
  }

  /** Returns the operator with this name. */
  public static Optional<OperatorKind> of(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  /** Returns the name of the operator, such as {@code maxPool}. */
  public String label() {
    return label;
  }
}
