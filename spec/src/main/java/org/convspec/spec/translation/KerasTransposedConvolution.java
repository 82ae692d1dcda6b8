package org.convspec.spec.translation;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.TransposedConvolution;

/** {@code Conv1DTranspose} to {@code Conv3DTranspose} of Keras. */
final class KerasTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String ENDING = "Transpose";
  private static final String LONGER = "output_padding";

  @Override
  public Class<TransposedConvolution> operator() {
    return TransposedConvolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return KerasWindow.layer("Conv", rank, ENDING);
  }

  @Override
  public TransposedConvolution read(ForeignAttributes given) {
    List<Long> strides = given.perAxisOrOne("strides", 1);
    PaddingRule padding = KerasWindow.padding(given);
    if (padding == AutoPadding.VALID) {
      given.require(
          given.has(LONGER) || strides.stream().allMatch(each -> each == 1),
          LONGER,
          "missing",
          "numbers: left out, a stride longer than the kernel makes the output longer");
    } else {
      given.require(!given.has(LONGER), LONGER, "given", "it left out: it moves the crop of same");
    }
    TransposedConvolution operator =
        new TransposedConvolution(
            strides,
            given.perAxisOrOne("dilation_rate", 1),
            padding,
            given.perAxisOrOne(LONGER, 0),
            Optional.empty(),
            1);
    requireRange(operator, given);
    return operator;
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = KerasWindow.draft("Conv", rank, ENDING);
    Convolutions.requireOneGroup(operator.groups(), draft);
    Transposed.requireUsed(operator, draft);
    Transposed.requireNoExtents(operator, draft);
    Sliding sliding = Transposed.sliding(operator);
    sliding.requireRank(draft, rank);
    requireRange(operator, draft);
    draft.perAxis("strides", sliding.strides(), 1);
    KerasWindow.writePadding(sliding.padding(), draft)
        .perAxis("dilation_rate", sliding.dilations(), 1);
    boolean isStrided = sliding.strides().stream().anyMatch(each -> each > 1);
    if (isStrided && !Transposed.isSame(operator)) {
      draft.numbers(LONGER, operator.outputPadding());
    }
    return draft.build();
  }

  private static void requireRange(TransposedConvolution operator, Refusing side) {
    KerasWindow.requireOneOfStrideAndDilation(operator.strides(), operator.dilations(), side);
    Transposed.requireBelowStride(operator, side);
  }
}
