package org.convspec.conformance.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;

/** Every operator as somebody might write it. */
public final class PlainEverything implements Implementation {

  private final List<PlainOperator> operators;

  private PlainEverything(List<PlainOperator> operators) {
    this.operators = operators;
  }

  /** Makes every operator, without a mistake. */
  public PlainEverything() {
    this(Stream.of(PlainActivation.all(), others()).flatMap(List::stream).toList());
  }

  private static List<PlainOperator> others() {
    return List.of(
        new PlainAveragePool(),
        new PlainConvolution(),
        PlainPatching.fold(),
        new PlainPad(),
        new PlainTransposedConvolution(),
        PlainPatching.unfold(),
        new PlainMaxPool(),
        new PlainSoftmax("softmax"),
        new PlainSoftmax("logSoftmax"),
        new PlainCrossEntropy(),
        new PlainMaxUnpool(),
        new PlainLocallyConnected(),
        new PlainDeformableConvolution(),
        new PlainLpPool(),
        new PlainRegionPool("globalAveragePool"),
        new PlainRegionPool("globalLpPool"),
        new PlainRegionPool("adaptiveAveragePool"),
        new PlainRegionPool("globalMaxPool"),
        new PlainRegionPool("adaptiveMaxPool"),
        new KernelOperator("add", PlainElementwise::new),
        new KernelOperator("multiply", PlainElementwise::new),
        new KernelOperator("dropout", PlainDropout::new),
        new KernelOperator("linear", PlainLinear::new),
        new KernelOperator("concat", PlainConcat::new),
        new KernelOperator("pixelShuffle", PlainShuffle::new),
        new KernelOperator("pixelUnshuffle", PlainShuffle::new),
        new PlainRegionPool("fractionalMaxPool"),
        new PlainResize(),
        new PlainNormalization("layerNorm"),
        new PlainNormalization("groupNorm"),
        new PlainNormalization("instanceNorm"),
        new PlainNormalization("rmsNorm"),
        new PlainNormalization("lpNormalize"),
        new PlainNormalization("weightStandardization"),
        PlainBatchNorm.inference(),
        PlainBatchNorm.training(),
        new PlainLocalResponseNorm());
  }

  /** Returns everything with this operator in place of its plain one. */
  PlainEverything with(PlainOperator other) {
    List<PlainOperator> replaced = new ArrayList<>(operators);
    replaced.removeIf(each -> each.label().equals(other.label()));
    replaced.add(other);
    return new PlainEverything(replaced);
  }

  @Override
  public Profile profile() {
    List<String> layouts =
        Stream.concat(Layout.OF_DATA.stream(), Layout.OF_WEIGHTS.stream())
            .map(Layout::family)
            .toList();
    List<String> labels = operators.stream().map(PlainOperator::label).toList();
    return new Profile("plain", "1", List.of(ElementType.values()), layouts, labels);
  }

  @Override
  public Answer answer(Call call) {
    return operators.stream()
        .filter(each -> each.label().equals(call.operator().label()))
        .findFirst()
        .orElseThrow()
        .answer(call);
  }
}
