package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.TransposedConvolution;

/** {@code TRANSPOSE_CONV2D} of TOSA: its padding is added to the output. */
final class TosaTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String NAME = "TRANSPOSE_CONV2D";

  @Override
  public Class<TransposedConvolution> operator() {
    return TransposedConvolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return rank == 2 ? List.of(NAME) : List.of();
  }

  @Override
  public TransposedConvolution read(ForeignAttributes given) {
    List<Long> added = given.exactly(2 * given.rank(), "out_pad");
    return Transposed.of(
        given.exactly(given.rank(), "stride"),
        Sliding.dense(given.rank()),
        Paddings.ofFlat(added.stream().map(each -> -each).toList()));
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = TosaWindow.draft(this, NAME, rank);
    Convolutions.requireOneGroup(operator.groups(), draft);
    Transposed.requireNoExtents(operator, draft);
    Sliding sliding = Transposed.sliding(operator);
    sliding.requireRank(draft, rank);
    sliding.requireDense(draft);
    List<Long> cropped = Paddings.flat(Transposed.folded(operator, draft));
    return draft
        .numbers("out_pad", cropped.stream().map(each -> -each).toList())
        .numbers("stride", sliding.strides())
        .build();
  }
}
