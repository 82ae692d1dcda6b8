package org.convspec.spec.translation;

import static org.convspec.spec.convention.Convention.ONNX;

import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.Convolution;

/** {@code Conv} of ONNX. */
final class OnnxConvolution implements OperatorTranslation<Convolution> {

  @Override
  public Class<Convolution> operator() {
    return Convolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of("Conv");
  }

  @Override
  public Convolution read(ForeignAttributes given) {
    return OnnxWindow.read(given).convolution(given.number("group", 1));
  }

  @Override
  public ForeignOperator write(Convolution operator, int rank) {
    ForeignDraft draft = new ForeignDraft(ONNX, "Conv");
    Convolutions.requireCorrelation(operator, draft);
    Sliding sliding = Sliding.of(operator);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    return OnnxWindow.write(sliding, draft, rank).number("group", operator.groups(), 1).build();
  }
}
