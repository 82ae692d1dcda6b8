package org.convspec.conformance.words;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Concat;
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
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.Pooling;
import org.convspec.spec.operator.RegionGeometry;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.Tanh;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.ConvolutionCase;

/** Which positions an element of a result reads, in words. */
@FunctionalInterface
public interface IndexTrace {

  /** Returns the sentences about one element of a result slot, given by its canonical index. */
  List<String> of(Slot slot, Index index);

  /** The traces of operators, each made from a case of that operator. */
  Map<Class<? extends Operator>, Function<Case, IndexTrace>> BY_OPERATOR =
      Map.ofEntries(
          Map.entry(AdaptiveAveragePool.class, IndexTrace::ofRegions),
          Map.entry(AdaptiveMaxPool.class, IndexTrace::ofRegions),
          Map.entry(AveragePool.class, IndexTrace::ofWindow),
          Map.entry(DeformableConvolution.class, DeformableTrace::of),
          Map.entry(Fold.class, PatchTrace::ofFold),
          Map.entry(FractionalMaxPool.class, IndexTrace::ofRegions),
          Map.entry(GlobalAveragePool.class, IndexTrace::ofRegions),
          Map.entry(GlobalLpPool.class, IndexTrace::ofRegions),
          Map.entry(GlobalMaxPool.class, IndexTrace::ofRegions),
          Map.entry(LocallyConnected.class, LocallyConnectedTrace::of),
          Map.entry(LpPool.class, IndexTrace::ofWindow),
          Map.entry(MaxPool.class, IndexTrace::ofWindow),
          Map.entry(MaxUnpool.class, UnpoolTrace::of),
          Map.entry(Pad.class, PadTrace::of),
          Map.entry(Resize.class, ResizeTrace::of),
          Map.entry(TransposedConvolution.class, TransposedConvolutionTrace::of),
          Map.entry(Unfold.class, PatchTrace::ofUnfold),
          Map.entry(Add.class, ArithmeticTrace::ofElementwise),
          Map.entry(Multiply.class, ArithmeticTrace::ofElementwise),
          Map.entry(Dropout.class, ArithmeticTrace::ofDropout),
          Map.entry(Linear.class, ArithmeticTrace::ofLinear),
          Map.entry(Concat.class, MoveTrace::ofConcat),
          Map.entry(PixelShuffle.class, MoveTrace::ofShuffle),
          Map.entry(PixelUnshuffle.class, MoveTrace::ofUnshuffle),
          Map.entry(GroupNorm.class, NormTrace::of),
          Map.entry(InstanceNorm.class, NormTrace::of),
          Map.entry(LayerNorm.class, NormTrace::of),
          Map.entry(LpNormalize.class, NormTrace::of),
          Map.entry(RmsNorm.class, NormTrace::of),
          Map.entry(WeightStandardization.class, NormTrace::of),
          Map.entry(Relu.class, ElementTrace::of),
          Map.entry(LeakyRelu.class, ElementTrace::of),
          Map.entry(Sigmoid.class, ElementTrace::of),
          Map.entry(Tanh.class, ElementTrace::of),
          Map.entry(Gelu.class, ElementTrace::of),
          Map.entry(Silu.class, ElementTrace::of),
          Map.entry(HardSwish.class, ElementTrace::of),
          Map.entry(Softmax.class, LineTrace::of),
          Map.entry(LogSoftmax.class, LineTrace::of),
          Map.entry(SoftmaxCrossEntropy.class, LossTrace::of),
          Map.entry(BatchNormInference.class, ChannelTrace::of),
          Map.entry(BatchNormTraining.class, ChannelTrace::of),
          Map.entry(LocalResponseNorm.class, ResponseTrace::of));

  private static IndexTrace ofWindow(Case example) {
    Pooling pooling = (Pooling) example.operator();
    return new PoolTrace((PoolGeometry) pooling.over(example.given().get(Slot.INPUT)));
  }

  private static IndexTrace ofRegions(Case example) {
    Pooling pooling = (Pooling) example.operator();
    return new RegionTrace((RegionGeometry) pooling.over(example.given().get(Slot.INPUT)));
  }

  /** Returns the trace of a valid case. */
  static IndexTrace of(Case example) {
    return example instanceof ConvolutionCase convolution
        ? new ConvolutionTrace(convolution.geometry())
        : BY_OPERATOR
            .getOrDefault(example.operator().getClass(), any -> (slot, index) -> List.of())
            .apply(example);
  }
}
