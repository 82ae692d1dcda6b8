package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.Convolution;

/** {@code CONV2D} and {@code CONV3D} of TOSA, and {@code DEPTHWISE_CONV2D} as a refusal. */
final class TosaConvolution implements OperatorTranslation<Convolution> {

  private static final String DEPTHWISE = "DEPTHWISE_CONV2D";

  @Override
  public Class<Convolution> operator() {
    return Convolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return switch (rank) {
      case 2 -> List.of("CONV2D", DEPTHWISE);
      case 3 -> List.of("CONV3D");
      default -> List.of();
    };
  }

  @Override
  public Convolution read(ForeignAttributes given) {
    given.require(
        !given.name().equals(DEPTHWISE),
        "groups",
        "the number of input channels",
        "CONV2D: the attributes do not say how many channels there are");
    return TosaWindow.read(given, given.exactly(given.rank(), "dilation")).convolution(1);
  }

  @Override
  public ForeignOperator write(Convolution operator, int rank) {
    ForeignDraft draft = TosaWindow.draft(this, "CONV" + rank + "D", rank);
    Convolutions.requireCorrelation(operator, draft);
    Convolutions.requireOneGroup(operator.groups(), draft);
    return TosaWindow.write(Sliding.of(operator), draft, rank)
        .numbers("dilation", operator.dilations())
        .build();
  }
}
