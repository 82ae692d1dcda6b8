package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.Convolution;

/** {@code Conv1d} to {@code Conv3d} of PyTorch. */
final class PyTorchConvolution implements OperatorTranslation<Convolution> {

  @Override
  public Class<Convolution> operator() {
    return Convolution.class;
  }

  @Override
  public List<String> names(int rank) {
    return PyTorchWindow.module("Conv", rank);
  }

  @Override
  public Convolution read(ForeignAttributes given) {
    Sliding sliding =
        new Sliding(
            given.perAxisOrOne("stride", 1),
            given.perAxisOrOne("dilation", 1),
            PyTorchWindow.rule(given),
            OutputRounding.FLOOR);
    PyTorchWindow.requireStrideOfSame(sliding, given);
    given.choice("padding_mode", Map.of("zeros", 0), "zeros"); // others need a pad in front
    return sliding.convolution(given.number("groups", 1));
  }

  @Override
  public ForeignOperator write(Convolution operator, int rank) {
    ForeignDraft draft = PyTorchWindow.draft(this, rank, "Conv");
    Convolutions.requireCorrelation(operator, draft);
    Sliding sliding = Sliding.of(operator);
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    PyTorchWindow.requireStrideOfSame(sliding, draft);
    draft.perAxis("stride", sliding.strides(), 1);
    return PyTorchWindow.writeRule(sliding, draft)
        .perAxis("dilation", sliding.dilations(), 1)
        .number("groups", operator.groups(), 1)
        .build();
  }
}
