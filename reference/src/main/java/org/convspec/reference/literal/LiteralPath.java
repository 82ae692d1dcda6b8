package org.convspec.reference.literal;

import org.convspec.reference.path.ConvolutionCall;
import org.convspec.reference.path.Path;
import org.convspec.reference.path.TransposedConvolutionCall;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.operator.WeightStandardization;

/** The formulas of the chapters, read aloud. */
public final class LiteralPath {

  /** Every operator there is. */
  public static final Path PATH =
      Path.NONE
          .with("convolution", Convolution.class, ConvolutionCall.along(new LiteralConvolution()))
          .with(
              "transposedConvolution",
              TransposedConvolution.class,
              TransposedConvolutionCall.along(new LiteralTransposedConvolution()))
          .with("locallyConnected", LocallyConnected.class, new LiteralLocallyConnected())
          .with(
              "deformableConvolution",
              DeformableConvolution.class,
              new LiteralDeformableConvolution())
          .with("unfold", Unfold.class, new LiteralUnfold())
          .with("fold", Fold.class, new LiteralFold())
          .with("pad", Pad.class, new LiteralPad())
          .with("maxPool", MaxPool.class, new LiteralMaxPool<>())
          .with("maxUnpool", MaxUnpool.class, new LiteralMaxUnpool())
          .with("averagePool", AveragePool.class, new LiteralAveragePool<>())
          .with("lpPool", LpPool.class, new LiteralLpPool<>())
          .with("globalMaxPool", GlobalMaxPool.class, new LiteralMaxPool<>())
          .with("globalAveragePool", GlobalAveragePool.class, new LiteralAveragePool<>())
          .with("globalLpPool", GlobalLpPool.class, new LiteralLpPool<>())
          .with("adaptiveMaxPool", AdaptiveMaxPool.class, new LiteralMaxPool<>())
          .with("adaptiveAveragePool", AdaptiveAveragePool.class, new LiteralAveragePool<>())
          .with("fractionalMaxPool", FractionalMaxPool.class, new LiteralMaxPool<>())
          .with("batchNormTraining", BatchNormTraining.class, new LiteralBatchNormTraining())
          .with("batchNormInference", BatchNormInference.class, new LiteralBatchNormInference())
          .with("localResponseNorm", LocalResponseNorm.class, new LiteralLocalResponseNorm())
          .with("groupNorm", GroupNorm.class, new LiteralNormalization<>())
          .with("instanceNorm", InstanceNorm.class, new LiteralNormalization<>())
          .with("layerNorm", LayerNorm.class, new LiteralNormalization<>())
          .with("lpNormalize", LpNormalize.class, new LiteralLpNormalize())
          .with("rmsNorm", RmsNorm.class, new LiteralNormalization<>())
          .with("weightStandardization", WeightStandardization.class, new LiteralNormalization<>());

  private LiteralPath() {}
}
