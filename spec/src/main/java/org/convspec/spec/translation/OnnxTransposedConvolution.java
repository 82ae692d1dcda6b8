package org.convspec.spec.translation;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.TransposedConvolution;

/** {@code ConvTranspose} of ONNX. */
final class OnnxTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String NAME = "ConvTranspose";
  private static final String EXTENTS = "output_shape";

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
    Optional<List<Long>> extents =
        given.has(EXTENTS) ? Optional.of(given.exactly(given.rank(), EXTENTS)) : Optional.empty();
    TransposedConvolution operator =
        new TransposedConvolution(
            given.perAxis("strides", 1),
            given.perAxis("dilations", 1),
            extents.isPresent() ? paddingOfExtents(given) : OnnxWindow.padding(given),
            given.perAxis("output_padding", 0),
            extents,
            given.number("group", 1));
    Transposed.requireUsed(operator, given);
    return operator;
  }

  /** Where the extents are given, paddings follow from them; the odd position is in front. */
  private static PaddingRule paddingOfExtents(ForeignAttributes given) {
    given.require(!given.has("pads"), "pads", "given", "it left out: output_shape says it");
    PaddingRule padding = OnnxWindow.padding(given);
    given.require(padding != AutoPadding.VALID, "auto_pad", padding, "SAME with output_shape");
    return padding instanceof AutoPadding ? padding : AutoPadding.SAME_EXTRA_BEFORE;
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.ONNX, NAME);
    Transposed.requireUsed(operator, draft);
    OnnxWindow.write(Transposed.sliding(operator), draft, rank)
        .perAxis("output_padding", operator.outputPadding(), 0);
    operator.outputExtents().ifPresent(extents -> writeExtents(operator, extents, draft));
    return draft.number("group", operator.groups(), 1).build();
  }

  private static void writeExtents(
      TransposedConvolution operator, List<Long> extents, ForeignDraft draft) {
    draft.require(
        Transposed.isSame(operator),
        "padding",
        operator.padding(),
        "SAME: where output_shape is given, paddings follow from it");
    draft.numbers(EXTENTS, extents);
  }
}
