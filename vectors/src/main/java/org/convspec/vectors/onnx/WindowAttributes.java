package org.convspec.vectors.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** The attributes that ONNX's nodes with a window share, in ONNX's words. */
final class WindowAttributes {

  /** ONNX's names of the rules that its attribute {@code auto_pad} knows. */
  private static final Map<PaddingRule, String> AUTO_PADS =
      Map.of(
          AutoPadding.VALID, "VALID",
          AutoPadding.SAME_EXTRA_AFTER, "SAME_UPPER",
          AutoPadding.SAME_EXTRA_BEFORE, "SAME_LOWER");

  private WindowAttributes() {}

  /** Returns what {@code auto_pad} and {@code pads} cannot say of a padding. */
  static Optional<String> inexpressible(PaddingRule padding) {
    return padding instanceof AutoPadding && !AUTO_PADS.containsKey(padding)
        ? Optional.of("has no " + padding + " padding")
        : Optional.empty();
  }

  /** Returns what a node that has {@code pads} alone cannot say of a padding. */
  static Optional<String> inexpressibleWithoutAutoPad(PaddingRule padding) {
    return padding instanceof AutoPadding && padding != AutoPadding.VALID
        ? Optional.of("has no " + padding + " padding")
        : Optional.empty();
  }

  /** Returns what a node that has no attribute {@code ceil_mode} cannot say of a rounding. */
  static Optional<String> inexpressibleWithoutCeilMode(OutputRounding rounding) {
    return switch (rounding) {
      case FLOOR -> Optional.empty();
      case CEIL -> Optional.of("has no ceil rounding");
      case EXACT -> Optional.of("has no exact rounding");
    };
  }

  /** Returns what the node of a pooling cannot say of its window. */
  static Optional<String> inexpressible(PoolWindow window) {
    return window.rounding() == OutputRounding.EXACT
        ? Optional.of("has no exact rounding")
        : inexpressible(window.padding());
  }

  /** Returns whether a window reads nothing; of an invalid call, others say what is wrong. */
  static boolean leavesEmptyWindows(PoolWindow window, Shape input) {
    try {
      return window.over(input).window().hasEmptyWindow();
    } catch (InvalidCallException invalid) {
      return false;
    }
  }

  /** Sets {@code kernel_shape} and all others that the window of a pooling has. */
  static NodeCall write(NodeCall node, PoolWindow window) {
    node.attribute("kernel_shape", window.kernel())
        .attribute("strides", window.strides())
        .attribute("dilations", window.dilations())
        .attribute("ceil_mode", window.rounding() == OutputRounding.CEIL ? 1 : 0);
    return write(node, window.padding());
  }

  /** Sets {@code pads} or {@code auto_pad}. */
  static NodeCall write(NodeCall node, PaddingRule padding) {
    return padding instanceof PaddingRule.Explicit explicit
        ? node.attribute("pads", beginsThenEnds(explicit.perAxis()))
        : node.attribute("auto_pad", AUTO_PADS.get(padding));
  }

  /** Sets {@code pads} where there is a padding; without them there is none, as with VALID. */
  static NodeCall writeWithoutAutoPad(NodeCall node, PaddingRule padding) {
    return padding instanceof PaddingRule.Explicit ? write(node, padding) : node;
  }

  /** ONNX lists the padding before every axis, then the padding behind every axis. */
  static List<Long> beginsThenEnds(List<Padding> paddings) {
    List<Long> pads = new ArrayList<>();
    paddings.forEach(padding -> pads.add(padding.before()));
    paddings.forEach(padding -> pads.add(padding.after()));
    return pads;
  }
}
