package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.TransposedConvolution;

/** {@code deconvolution_forward} of oneDNN; an output padding is less padding behind. */
final class OneDnnTransposedConvolution implements OperatorTranslation<TransposedConvolution> {

  private static final String NAME = "deconvolution_forward";

  @Override
  public Class<TransposedConvolution> operator() {
    return TransposedConvolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return OneDnnWindow.primitive(NAME, rank);
  }

  @Override
  public TransposedConvolution read(ForeignAttributes given) {
    Sliding sliding = OneDnnWindow.read(given, "dilates");
    return Transposed.of(sliding.strides(), sliding.dilations(), OneDnnWindow.paddings(given))
        .withGroups(OneDnnWindow.groups(given));
  }

  @Override
  public ForeignOperator write(TransposedConvolution operator, int rank) {
    ForeignDraft draft = OneDnnWindow.draft(NAME, rank);
    Transposed.requireNoExtents(operator, draft);
    Sliding sliding = Transposed.sliding(operator);
    sliding.requireRank(draft, rank);
    PaddingRule folded = new PaddingRule.Explicit(Transposed.folded(operator, draft));
    Sliding whole = new Sliding(sliding.strides(), sliding.dilations(), folded, sliding.rounding());
    OneDnnWindow.write(whole, draft, "dilates", rank);
    return OneDnnWindow.writeGroups(operator.groups(), draft).build();
  }
}
