package org.convspec.adapter.onnxruntime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Tensor;

/** A call as a node of ONNX's operator {@code Conv}. */
final class ConvNode {

  /** The name of the output in the model; inputs have the labels of their slots. */
  static final String OUTPUT = Slot.OUTPUT.label();

  private static final String OPERATOR = "Conv";

  /** What the node is given, in the order in which ONNX numbers its inputs. */
  private static final List<Slot> INPUTS = List.of(Slot.INPUT, Slot.WEIGHTS, Slot.BIAS);

  /** ONNX's names of the rules that its attribute {@code auto_pad} knows. */
  private static final Map<PaddingRule, String> AUTO_PADS =
      Map.of(
          AutoPadding.VALID, "VALID",
          AutoPadding.SAME_EXTRA_AFTER, "SAME_UPPER",
          AutoPadding.SAME_EXTRA_BEFORE, "SAME_LOWER");

  private final Call call;
  private final Convolution convolution;

  ConvNode(Call call, Convolution convolution) {
    this.call = call;
    this.convolution = convolution;
  }

  /** Returns what the call asks for that no attribute of {@code Conv} can say, if anything. */
  Optional<String> inexpressible() {
    PaddingRule padding = convolution.padding();
    if (call.direction() != Direction.FORWARD) {
      return Optional.of("ONNX Conv has no gradient");
    }
    if (call.layouts().data() != Layout.CHANNELS_FIRST) {
      return Optional.of("ONNX Conv takes data as NC* only");
    }
    if (call.layouts().weights() != Layout.OUTPUT_INPUT_SPACE) {
      return Optional.of("ONNX Conv takes weights as OI* only");
    }
    if (convolution.orientation() != Orientation.CORRELATION) {
      return Optional.of("ONNX Conv has no flipped kernels");
    }
    if (convolution.rounding() != OutputRounding.FLOOR) {
      return Optional.of("ONNX Conv has no " + label(convolution.rounding()) + " rounding");
    }
    if (padding instanceof AutoPadding && !AUTO_PADS.containsKey(padding)) {
      return Optional.of("ONNX Conv has no " + padding + " padding");
    }
    return Optional.empty();
  }

  private static String label(OutputRounding rounding) {
    return switch (rounding) {
      case FLOOR -> "floor";
      case CEIL -> "ceil";
      case EXACT -> "exact";
    };
  }

  /**
   * Returns the model of the node, its attributes as the call gives them, right or wrong.
   *
   * <p>The attribute {@code kernel_shape} is left out: the extents of the weights say the same, and
   * saying it twice would only add a way for the two to differ, which no call can ask for.
   *
   * <p>The inputs are declared with their shapes, as exporters write them. So the library infers
   * shapes when it loads the model, and what is wrong with attributes shows there; without shapes
   * some of it would be met by no check at all.
   */
  OnnxModel model() {
    OnnxModel model = new OnnxModel(OPERATOR);
    inputs().forEach((name, tensor) -> model.input(name, tensor.type(), tensor.shape()));
    model
        .output(OUTPUT, call.elementType())
        .attribute("strides", convolution.strides())
        .attribute("dilations", convolution.dilations())
        .attribute("group", convolution.groups());
    return convolution.padding() instanceof PaddingRule.Explicit explicit
        ? model.attribute("pads", beginsThenEnds(explicit.perAxis()))
        : model.attribute("auto_pad", AUTO_PADS.get(convolution.padding()));
  }

  /** ONNX lists the padding before every axis, then the padding behind every axis. */
  private static List<Long> beginsThenEnds(List<Padding> paddings) {
    List<Long> pads = new ArrayList<>();
    paddings.forEach(padding -> pads.add(padding.before()));
    paddings.forEach(padding -> pads.add(padding.after()));
    return pads;
  }

  /** Returns the tensors that the call gives, by their names in the model, in the node's order. */
  Map<String, Tensor> inputs() {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (Slot slot : INPUTS) {
      if (call.tensors().containsKey(slot)) {
        inputs.put(slot.label(), call.tensor(slot));
      }
    }
    return inputs;
  }
}
