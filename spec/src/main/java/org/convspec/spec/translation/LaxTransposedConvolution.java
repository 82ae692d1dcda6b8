package org.convspec.spec.translation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.operator.TransposedConvolution;

/** {@code conv_transpose} of lax, with {@code transpose_kernel}: the adjoint of a convolution. */
final class LaxTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String NAME = "lax.conv_transpose";
  private static final String ADJOINT = "transpose_kernel";
  private static final String CROPS = "use_consistent_padding";

  @Override
  public Class<TransposedConvolution> operator() {
    return TransposedConvolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public TransposedConvolution read(ForeignAttributes given) {
    given.require(
        given.choice(ADJOINT, PyTorchWindow.FLAGS, "False"),
        ADJOINT,
        "False",
        "True: without it the kernel is mirrored and stored otherwise");
    boolean isCrop = given.choice(CROPS, PyTorchWindow.FLAGS, "False");
    given.require(
        given.isWord("padding") != isCrop,
        CROPS,
        isCrop,
        "True with numbers, which then crop the output, and False with VALID and SAME");
    TransposedConvolution operator =
        new TransposedConvolution(
            given.exactly(given.rank(), "strides"),
            given.perAxis("rhs_dilation", 1),
            LaxWindow.padding(given, LaxWindow.WORDS),
            Collections.nCopies(given.rank(), 0L),
            Optional.empty(),
            1);
    given.require(
        operator.padding() != AutoPadding.VALID
            || operator.strides().stream().allMatch(each -> each == 1),
        "strides",
        operator.strides(),
        "1 with VALID: a stride longer than the kernel makes the output longer there");
    return operator;
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = LaxWindow.draft(NAME);
    Convolutions.requireOneGroup(operator.groups(), draft);
    Transposed.requireUsed(operator, draft);
    Transposed.requireNoExtents(operator, draft);
    Sliding sliding = Transposed.sliding(operator);
    sliding.requireRank(draft, rank);
    draft.numbers("strides", sliding.strides());
    if (Transposed.isSame(operator)) {
      LaxWindow.writePadding(sliding.padding(), draft, LaxWindow.WORDS);
    } else {
      draft.pairs("padding", Transposed.folded(operator, draft)).word(CROPS, "True");
    }
    return draft.perAxis("rhs_dilation", sliding.dilations(), 1).word(ADJOINT, "True").build();
  }
}
