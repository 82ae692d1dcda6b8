package org.convspec.spec.translation;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;

/**
 * {@code conv_general_dilated} of lax, and the convolution of StableHLO, which has no words for
 * paddings but can mirror its window.
 */
final class LaxConvolution implements OperatorTranslation<Convolution> {

  private static final String LAX = "lax.conv_general_dilated";
  private static final String STABLEHLO = "stablehlo.convolution";

  @Override
  public Class<Convolution> operator() {
    return Convolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(LAX, STABLEHLO);
  }

  @Override
  public Convolution read(ForeignAttributes given) {
    boolean isLax = given.name().equals(LAX);
    List<Long> stretch = given.perAxis("lhs_dilation", 1);
    given.require(
        stretch.stream().allMatch(each -> each == 1),
        "lhs_dilation",
        stretch,
        "1: it makes a transposed convolution, whose crop needs the kernel");
    long batchGroups = given.number("batch_group_count", 1);
    given.require(batchGroups == 1, "batch_group_count", batchGroups, "1: items are independent");
    Sliding sliding =
        new Sliding(
            given.exactly(given.rank(), "window_strides"),
            given.perAxis("rhs_dilation", 1),
            isLax
                ? LaxWindow.padding(given, LaxWindow.CONVOLUTION_WORDS)
                : new PaddingRule.Explicit(given.pairs(given.rank(), "padding")),
            OutputRounding.FLOOR);
    return sliding
        .convolution(given.number("feature_group_count", 1))
        .withOrientation(isLax ? Orientation.CORRELATION : orientation(given));
  }

  private static Orientation orientation(ForeignAttributes given) {
    List<Long> reversal = given.perAxis("window_reversal", 0);
    boolean isMirrored = reversal.equals(Sliding.dense(given.rank()));
    given.require(
        isMirrored || reversal.equals(Collections.nCopies(given.rank(), 0L)),
        "window_reversal",
        reversal,
        "1 for all axes or 0 for all");
    return isMirrored ? Orientation.FLIPPED : Orientation.CORRELATION;
  }

  @Override
  public ForeignOperator write(Convolution operator, int rank) {
    boolean isMirrored = operator.orientation() == Orientation.FLIPPED;
    ForeignDraft draft = LaxWindow.draft(isMirrored ? STABLEHLO : LAX);
    Sliding sliding = Sliding.of(operator);
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    draft.numbers("window_strides", sliding.strides());
    if (isMirrored) {
      draft.pairs("padding", sliding.paddings(draft));
      draft.numbers("window_reversal", Sliding.dense(rank));
    } else {
      LaxWindow.writePadding(sliding.padding(), draft, LaxWindow.CONVOLUTION_WORDS);
    }
    return draft
        .perAxis("rhs_dilation", sliding.dilations(), 1)
        .number("feature_group_count", operator.groups(), 1)
        .build();
  }
}
