package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.Convolution;

/** {@code conv2d} of WebNN. */
final class WebNnConvolution implements OperatorTranslation<Convolution> {

  @Override
  public Class<Convolution> operator() {
    return Convolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return WebNnWindow.planar("conv2d", rank);
  }

  @Override
  public Convolution read(ForeignAttributes given) {
    return WebNnWindow.read(given).convolution(given.number("groups", 1));
  }

  @Override
  public ForeignOperator write(Convolution operator, int rank) {
    ForeignDraft draft = WebNnWindow.draft("conv2d", rank);
    Convolutions.requireCorrelation(operator, draft);
    Sliding sliding = Sliding.of(operator);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    return WebNnWindow.write(sliding, draft, rank).number("groups", operator.groups(), 1).build();
  }
}
