package org.convspec.vectors.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/**
 * Resizing as {@code Resize} of the spatial axes, by {@code sizes} or by {@code scales}. The rule
 * of TensorFlow for nearest positions was in the operator sets 11 and 12 only.
 */
final class ResizeWriter implements NodeWriter<Resize> {

  /** How many axes stand in front of the spatial ones. */
  private static final int FIXED = 2;

  /** ONNX's names of the rules that its attribute knows. */
  private static final Map<CoordinateRule, String> TRANSFORMATIONS =
      Map.of(
          CoordinateRule.HALF_PIXEL, "half_pixel",
          CoordinateRule.HALF_PIXEL_SYMMETRIC, "half_pixel_symmetric",
          CoordinateRule.PYTORCH_HALF_PIXEL, "pytorch_half_pixel",
          CoordinateRule.ALIGN_CORNERS, "align_corners",
          CoordinateRule.ASYMMETRIC, "asymmetric");

  @Override
  public String node() {
    return "Resize";
  }

  @Override
  public Optional<String> inexpressible(Resize resize, Call call) {
    if (!TRANSFORMATIONS.containsKey(resize.coordinates())) {
      return Optional.of("has no " + resize.coordinates() + " coordinates");
    }
    return resize.scales().isEmpty() ? Optional.empty() : inexpressibleScales(resize, call);
  }

  private static Optional<String> inexpressibleScales(Resize resize, Call call) {
    if (!resize.scales().stream().allMatch(ElementType.FLOAT32::holds)) {
      return Optional.of("has scales of float32 only");
    }
    return resize.outputExtents().equals(extents(resize, call))
        ? Optional.empty()
        : Optional.of("has no extents beside scales");
  }

  /** The extents that follow from scales: input extent times scale, rounded down. */
  private static List<Long> extents(Resize resize, Call call) {
    Shape input = call.tensor(Slot.INPUT).shape();
    List<Double> scales = resize.scales();
    int axes = Math.min(Math.max(0, input.rank() - FIXED), scales.size());
    return IntStream.range(0, axes)
        .mapToObj(axis -> (long) Math.floor(input.extent(FIXED + axis) * scales.get(axis)))
        .toList();
  }

  @Override
  public NodeCall write(Resize resize, Call call) {
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .absent()
            .result(Slot.OUTPUT)
            .attribute("coordinate_transformation_mode", TRANSFORMATIONS.get(resize.coordinates()));
    writeExtents(node, resize, call.tensor(Slot.INPUT).shape());
    return writeMode(node, resize.mode());
  }

  /** Both lists are of all axes; items and channels stay what they are. */
  private static void writeExtents(NodeCall node, Resize resize, Shape input) {
    int fixed = Math.min(FIXED, input.rank());
    if (resize.scales().isEmpty()) {
      List<Long> sizes = new ArrayList<>();
      IntStream.range(0, fixed).forEach(axis -> sizes.add(input.extent(axis)));
      sizes.addAll(resize.outputExtents());
      node.absent().constant("sizes", sizes);
    } else {
      List<Double> scales = new ArrayList<>(Collections.nCopies(fixed, 1.0));
      scales.addAll(resize.scales());
      node.constantNumbers("scales", scales);
    }
  }

  private static NodeCall writeMode(NodeCall node, ResizeMode mode) {
    return mode == ResizeMode.LINEAR
        ? node.attribute("mode", "linear")
        : node.attribute("mode", "nearest").attribute("nearest_mode", nearest(mode));
  }

  private static String nearest(ResizeMode mode) {
    return switch (mode) {
      case NEAREST_FLOOR -> "floor";
      case NEAREST_CEIL -> "ceil";
      case NEAREST_PREFER_FLOOR -> "round_prefer_floor";
      case NEAREST_PREFER_CEIL -> "round_prefer_ceil";
      case LINEAR -> throw new IllegalArgumentException("no nearest position: " + mode);
    };
  }
}
