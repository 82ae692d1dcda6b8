package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.TransposedConvolution;

/**
 * {@code ConvTranspose1d} to {@code ConvTranspose3d} of PyTorch; {@code output_size} is an argument
 * of their calls.
 */
final class PyTorchTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String FAMILY = "ConvTranspose";
  private static final String EXTENTS = "output_size";

  @Override
  public Class<TransposedConvolution> operator() {
    return TransposedConvolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return PyTorchWindow.module(FAMILY, rank);
  }

  @Override
  public TransposedConvolution read(ForeignAttributes given) {
    TransposedConvolution operator =
        new TransposedConvolution(
            given.perAxisOrOne("stride", 1),
            given.perAxisOrOne("dilation", 1),
            new PaddingRule.Explicit(PyTorchWindow.paddings(given)),
            given.perAxisOrOne("output_padding", 0),
            Transposed.extents(given, EXTENTS),
            given.number("groups", 1));
    given.choice("padding_mode", Map.of("zeros", 0), "zeros"); // there is no other
    Transposed.requireUsed(operator, given);
    return operator;
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = PyTorchWindow.draft(this, rank, FAMILY);
    Transposed.requireUsed(operator, draft);
    Sliding sliding = Transposed.sliding(operator);
    sliding.requireRank(draft, rank);
    draft.perAxis("stride", sliding.strides(), 1);
    PyTorchWindow.writePaddings(sliding.paddings(draft), draft)
        .perAxis("output_padding", operator.outputPadding(), 0)
        .number("groups", operator.groups(), 1)
        .perAxis("dilation", sliding.dilations(), 1);
    Transposed.writeExtents(operator, draft, EXTENTS);
    return draft.build();
  }
}
