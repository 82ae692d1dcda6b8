package org.convspec.reference.literal;

import org.convspec.reference.path.ConvolutionCall;
import org.convspec.reference.path.Path;
import org.convspec.reference.path.TransposedConvolutionCall;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.Tanh;
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
          .with("add", Add.class, LiteralElementwise.sum())
          .with("multiply", Multiply.class, LiteralElementwise.product())
          .with("dropout", Dropout.class, new LiteralDropout())
          .with("linear", Linear.class, new LiteralLinear())
          .with("concat", Concat.class, new LiteralConcat())
          .with("pixelShuffle", PixelShuffle.class, LiteralShuffle.shuffle())
          .with("pixelUnshuffle", PixelUnshuffle.class, LiteralShuffle.unshuffle())
          .with("relu", Relu.class, new LiteralActivation<>())
          .with("leakyRelu", LeakyRelu.class, new LiteralActivation<>())
          .with("sigmoid", Sigmoid.class, new LiteralActivation<>())
          .with("tanh", Tanh.class, new LiteralActivation<>())
          .with("gelu", Gelu.class, new LiteralActivation<>())
          .with("silu", Silu.class, new LiteralActivation<>())
          .with("hardSwish", HardSwish.class, new LiteralActivation<>())
          .with("softmax", Softmax.class, new LiteralSoftmax<>())
          .with("logSoftmax", LogSoftmax.class, new LiteralSoftmax<>())
          .with("softmaxCrossEntropy", SoftmaxCrossEntropy.class, new LiteralSoftmaxCrossEntropy())
          .with("resize", Resize.class, new LiteralResize())
          .with("groupNorm", GroupNorm.class, new LiteralNormalization<>())
          .with("instanceNorm", InstanceNorm.class, new LiteralNormalization<>())
          .with("layerNorm", LayerNorm.class, new LiteralNormalization<>())
          .with("lpNormalize", LpNormalize.class, new LiteralLpNormalize())
          .with("rmsNorm", RmsNorm.class, new LiteralNormalization<>())
          .with("weightStandardization", WeightStandardization.class, new LiteralNormalization<>())
          .with("batchNormTraining", BatchNormTraining.class, new LiteralBatchNormTraining())
          .with("batchNormInference", BatchNormInference.class, new LiteralBatchNormInference())
          .with("localResponseNorm", LocalResponseNorm.class, new LiteralLocalResponseNorm());

  private LiteralPath() {}
}
