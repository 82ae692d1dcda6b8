package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.Slot;

/** Gelu as {@code Gelu}. */
final class GeluWriter implements NodeWriter<Gelu> {

  @Override
  public String node() {
    return "Gelu";
  }

  @Override
  public Optional<String> inexpressible(Gelu gelu, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(Gelu gelu, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .result(Slot.OUTPUT)
        .attribute("approximate", approximate(gelu.form()));
  }

  private static String approximate(GeluForm form) {
    return switch (form) {
      case ERF -> "none";
      case TANH -> "tanh";
    };
  }
}
