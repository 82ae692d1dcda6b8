package org.convspec.reference.im2col;

import org.convspec.reference.path.ConvolutionCall;
import org.convspec.reference.path.Path;
import org.convspec.reference.path.TransposedConvolutionCall;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;

/** The operators that are a matrix product, or a reduction, over a patch matrix. */
public final class Im2colPath {

  /** Every operator that a patch matrix serves. */
  public static final Path PATH =
      Path.NONE
          .with("convolution", Convolution.class, ConvolutionCall.along(new Im2colConvolution()))
          .with("averagePool", AveragePool.class, new Im2colAveragePool())
          .with("fold", Fold.class, new Im2colFold())
          .with("unfold", Unfold.class, new Im2colUnfold())
          .with(
              "transposedConvolution",
              TransposedConvolution.class,
              TransposedConvolutionCall.along(new Im2colTransposedConvolution()))
          .with("maxPool", MaxPool.class, new Im2colMaxPool());

  private Im2colPath() {}
}
