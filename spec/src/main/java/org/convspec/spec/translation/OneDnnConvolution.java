package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.Convolution;

/** {@code convolution_forward} of oneDNN. */
final class OneDnnConvolution implements OperatorTranslation<Convolution> {

  private static final String NAME = "convolution_forward";

  @Override
  public Class<Convolution> operator() {
    return Convolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return OneDnnWindow.primitive(NAME, rank);
  }

  @Override
  public Convolution read(ForeignAttributes given) {
    return OneDnnWindow.read(given, "dilates").convolution(OneDnnWindow.groups(given));
  }

  @Override
  public ForeignOperator write(Convolution operator, int rank) {
    ForeignDraft draft = OneDnnWindow.draft(NAME, rank);
    Convolutions.requireCorrelation(operator, draft);
    OneDnnWindow.write(Sliding.of(operator), draft, "dilates", rank);
    return OneDnnWindow.writeGroups(operator.groups(), draft).build();
  }
}
