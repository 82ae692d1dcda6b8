package org.convspec.reference.literal;

import org.convspec.reference.path.ConvolutionCall;
import org.convspec.reference.path.Path;
import org.convspec.reference.path.TransposedConvolutionCall;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;

/** The formulas of the chapters, read aloud. */
public final class LiteralPath {

  /** Every operator there is. */
  public static final Path PATH =
      Path.NONE
          .with("convolution", Convolution.class, ConvolutionCall.along(new LiteralConvolution()))
          .with("averagePool", AveragePool.class, new LiteralAveragePool())
          .with("fold", Fold.class, new LiteralFold())
          .with("pad", Pad.class, new LiteralPad())
          .with("unfold", Unfold.class, new LiteralUnfold())
          .with(
              "transposedConvolution",
              TransposedConvolution.class,
              TransposedConvolutionCall.along(new LiteralTransposedConvolution()))
          .with("maxPool", MaxPool.class, new LiteralMaxPool())
          .with("maxUnpool", MaxUnpool.class, new LiteralMaxUnpool());

  private LiteralPath() {}
}
