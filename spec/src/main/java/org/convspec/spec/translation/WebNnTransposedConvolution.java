package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.TransposedConvolution;

/** {@code convTranspose2d} of WebNN. */
final class WebNnTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String NAME = "convTranspose2d";
  private static final String EXTENTS = "outputSizes";

  @Override
  public Class<TransposedConvolution> operator() {
    return TransposedConvolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return WebNnWindow.planar(NAME, rank);
  }

  @Override
  public TransposedConvolution read(ForeignAttributes given) {
    Sliding sliding = WebNnWindow.read(given);
    TransposedConvolution operator =
        new TransposedConvolution(
            sliding.strides(),
            sliding.dilations(),
            sliding.padding(),
            given.perAxis("outputPadding", 0),
            Transposed.extents(given, EXTENTS),
            given.number("groups", 1));
    Transposed.requireUsed(operator, given);
    Transposed.requireBelowStride(operator, given);
    return operator;
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = WebNnWindow.draft(NAME, rank);
    Transposed.requireUsed(operator, draft);
    Transposed.requireBelowStride(operator, draft);
    WebNnWindow.write(Transposed.sliding(operator), draft, rank)
        .perAxis("outputPadding", operator.outputPadding(), 0);
    Transposed.writeExtents(operator, draft, EXTENTS);
    return draft.number("groups", operator.groups(), 1).build();
  }
}
