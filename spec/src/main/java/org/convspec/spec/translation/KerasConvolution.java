package org.convspec.spec.translation;

import java.util.List;
import java.util.stream.Stream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;

/** {@code Conv1D} to {@code Conv3D} of Keras, and {@code DepthwiseConv} as a refusal. */
final class KerasConvolution implements OperatorTranslation<Convolution> {

  private static final String DEPTHWISE = "DepthwiseConv";
  private static final String CAUSAL = "causal";

  @Override
  public Class<Convolution> operator() {
    return Convolution.class;
  }

  @Override
  public List<String> names(int rank) {
    List<String> depthwise = rank < 3 ? KerasWindow.layer(DEPTHWISE, rank, "") : List.of();
    return Stream.concat(KerasWindow.layer("Conv", rank, "").stream(), depthwise.stream()).toList();
  }

  @Override
  public Convolution read(ForeignAttributes given) {
    given.require(
        !given.name().startsWith(DEPTHWISE),
        "groups",
        "the number of input channels",
        "Conv with groups in numbers: the attributes do not say how many channels there are");
    Sliding sliding =
        new Sliding(
            given.perAxisOrOne("strides", 1),
            given.perAxisOrOne("dilation_rate", 1),
            padding(given),
            OutputRounding.FLOOR);
    KerasWindow.requireOneOfStrideAndDilation(sliding.strides(), sliding.dilations(), given);
    return sliding.convolution(given.number("groups", 1));
  }

  private static PaddingRule padding(ForeignAttributes given) {
    boolean isCausal = given.rank() == 1 && given.valueIs("padding", CAUSAL);
    return isCausal ? AutoPadding.CAUSAL : KerasWindow.padding(given);
  }

  @Override
  public ForeignOperator write(Convolution operator, int rank) {
    ForeignDraft draft = KerasWindow.draft("Conv", rank, "");
    Convolutions.requireCorrelation(operator, draft);
    Sliding sliding = Sliding.of(operator);
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    KerasWindow.requireOneOfStrideAndDilation(sliding.strides(), sliding.dilations(), draft);
    draft.perAxis("strides", sliding.strides(), 1);
    writePadding(sliding.padding(), draft, rank);
    return draft
        .perAxis("dilation_rate", sliding.dilations(), 1)
        .number("groups", operator.groups(), 1)
        .build();
  }

  private static void writePadding(PaddingRule padding, ForeignDraft draft, int rank) {
    if (padding == AutoPadding.CAUSAL && rank == 1) {
      draft.word("padding", CAUSAL);
    } else {
      KerasWindow.writePadding(padding, draft);
    }
  }
}
