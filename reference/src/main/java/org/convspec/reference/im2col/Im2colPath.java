package org.convspec.reference.im2col;

import org.convspec.reference.path.ConvolutionCall;
import org.convspec.reference.path.Path;
import org.convspec.reference.path.TransposedConvolutionCall;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;

/** The operators that are a matrix product, or a reduction, over a patch matrix. */
public final class Im2colPath {

  /** Every operator that a patch matrix serves. */
  public static final Path PATH =
      Path.NONE
          .with("convolution", Convolution.class, ConvolutionCall.along(new Im2colConvolution()))
          .with(
              "transposedConvolution",
              TransposedConvolution.class,
              TransposedConvolutionCall.along(new Im2colTransposedConvolution()))
          .with("locallyConnected", LocallyConnected.class, new Im2colLocallyConnected())
          .with(
              "deformableConvolution",
              DeformableConvolution.class,
              new Im2colDeformableConvolution())
          .with("unfold", Unfold.class, new Im2colUnfold())
          .with("fold", Fold.class, new Im2colFold())
          .with("maxPool", MaxPool.class, new Im2colMaxPool<>())
          .with("averagePool", AveragePool.class, new Im2colAveragePool())
          .with("lpPool", LpPool.class, new Im2colLpPool<>())
          .with("globalMaxPool", GlobalMaxPool.class, new Im2colMaxPool<>())
          .with("globalAveragePool", GlobalAveragePool.class, new Im2colRegionAverage<>())
          .with("globalLpPool", GlobalLpPool.class, new Im2colLpPool<>())
          .with("adaptiveMaxPool", AdaptiveMaxPool.class, new Im2colMaxPool<>())
          .with("adaptiveAveragePool", AdaptiveAveragePool.class, new Im2colRegionAverage<>())
          .with("fractionalMaxPool", FractionalMaxPool.class, new Im2colMaxPool<>());

  private Im2colPath() {}
}
