package org.convspec.reference.literal;

import org.convspec.reference.path.ConvolutionCall;
import org.convspec.reference.path.Path;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.LpPool;

/** The formulas of the chapters, read aloud. */
public final class LiteralPath {

  /** Every operator there is. */
  public static final Path PATH =
      Path.NONE
          .with("convolution", Convolution.class, ConvolutionCall.along(new LiteralConvolution()))
          .with("averagePool", AveragePool.class, new LiteralAveragePool<>())
          .with("lpPool", LpPool.class, new LiteralLpPool<>())
          .with("globalAveragePool", GlobalAveragePool.class, new LiteralAveragePool<>())
          .with("globalLpPool", GlobalLpPool.class, new LiteralLpPool<>())
          .with("adaptiveAveragePool", AdaptiveAveragePool.class, new LiteralAveragePool<>());

  private LiteralPath() {}
}
