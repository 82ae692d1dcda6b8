package org.convspec.spec.translation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.TransposedConvolution;

/** {@code conv_transpose} of lax, with {@code transpose_kernel}: the adjoint of a convolution. */
final class LaxTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String NAME = "lax.conv_transpose";
  private static final String ADJOINT = "transpose_kernel";

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
    given.require(
        !given.has("padding") || given.isWord("padding"),
        "padding",
        "numbers",
        "VALID or SAME: numbers pad the stretched input, and how much they crop needs the kernel");
    List<Long> strides = given.exactly(given.rank(), "strides");
    TransposedConvolution operator =
        new TransposedConvolution(
            strides,
            given.perAxis("rhs_dilation", 1),
            LaxWindow.padding(given, LaxWindow.WORDS),
            Collections.nCopies(given.rank(), 0L),
            Optional.empty(),
            1);
    requireDerived(operator, given);
    return operator;
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = LaxWindow.draft(NAME);
    Convolutions.requireOneGroup(operator.groups(), draft);
    Transposed.requireNoExtents(operator, draft);
    Sliding sliding = Transposed.sliding(operator);
    sliding.requireRank(draft, rank);
    requireDerived(operator, draft);
    draft.require(
        operator.outputPadding().stream().allMatch(each -> each == 0),
        "output padding",
        operator.outputPadding(),
        "0: there is no such attribute");
    boolean isNone = Paddings.isNone(sliding.padding());
    draft.numbers("strides", sliding.strides());
    return LaxWindow.writePadding(
            isNone ? AutoPadding.VALID : words(sliding.padding(), draft), draft, LaxWindow.WORDS)
        .perAxis("rhs_dilation", sliding.dilations(), 1)
        .word(ADJOINT, "True")
        .build();
  }

  private static PaddingRule words(PaddingRule padding, Refusing side) {
    side.require(
        padding instanceof AutoPadding,
        "padding",
        padding,
        "none or SAME: numbers pad the stretched input there, and which they are needs the kernel");
    return padding;
  }

  /** Refuses VALID with strides: the output is longer where a stride exceeds the kernel. */
  private static void requireDerived(TransposedConvolution operator, Refusing side) {
    side.require(
        Transposed.isSame(operator) || operator.strides().stream().allMatch(each -> each == 1),
        "strides",
        operator.strides(),
        "1 with VALID: a stride longer than the kernel makes the output longer there");
  }
}
