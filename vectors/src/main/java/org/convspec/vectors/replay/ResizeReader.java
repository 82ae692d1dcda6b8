package org.convspec.vectors.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;

/** Reads {@code Resize} of spatial axes, since operator set 11. */
final class ResizeReader implements NodeReader {

  private static final long FIRST = 11;

  private static final Map<String, CoordinateRule> COORDINATES =
      Map.of(
          "half_pixel", CoordinateRule.HALF_PIXEL,
          "half_pixel_symmetric", CoordinateRule.HALF_PIXEL_SYMMETRIC,
          "pytorch_half_pixel", CoordinateRule.PYTORCH_HALF_PIXEL,
          "align_corners", CoordinateRule.ALIGN_CORNERS,
          "asymmetric", CoordinateRule.ASYMMETRIC,
          "tf_half_pixel_for_nn", CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST);

  private static final String PREFER_FLOOR = "round_prefer_floor";

  private static final Map<String, ResizeMode> NEAREST =
      Map.of(
          PREFER_FLOOR,
          ResizeMode.NEAREST_PREFER_FLOOR,
          "round_prefer_ceil",
          ResizeMode.NEAREST_PREFER_CEIL,
          "floor",
          ResizeMode.NEAREST_FLOOR,
          "ceil",
          ResizeMode.NEAREST_CEIL);

  @Override
  public ReadCall read(GivenNode node) {
    node.requireSet(FIRST);
    GivenAttributes attributes = node.attributes();
    attributes.only("antialias", 0);
    attributes.only("exclude_outside", 0);
    attributes.only("keep_aspect_ratio_policy", "stretch");
    attributes.only("cubic_coeff_a", -0.75f);
    attributes.only("extrapolation_value", 0f);
    Optional<GivenTensor> region = given(node, 1);
    node.require(region.isEmpty(), "roi", "given", "nothing: no part of the input is cropped");
    Resize resize =
        extents(
            node,
            mode(attributes),
            attributes.choice("coordinate_transformation_mode", COORDINATES, "half_pixel"));
    return new ReadCall(resize, node.input(0)).result(Slot.OUTPUT);
  }

  private static ResizeMode mode(GivenAttributes attributes) {
    String mode = attributes.word("mode", "nearest");
    if (mode.equals("linear")) {
      attributes.only("nearest_mode", PREFER_FLOOR);
      return ResizeMode.LINEAR;
    }
    attributes.require(mode.equals("nearest"), "mode", mode, "linear or nearest");
    return attributes.choice("nearest_mode", NEAREST, PREFER_FLOOR);
  }

  /**
   * Returns an input that has elements; before operator set 13 those that are not there had none.
   */
  private static Optional<GivenTensor> given(GivenNode node, int number) {
    return node.optionalInput(number).filter(tensor -> !tensor.isEmpty());
  }

  private static Resize extents(GivenNode node, ResizeMode mode, CoordinateRule coordinates) {
    Optional<GivenTensor> scales = given(node, 2);
    Optional<GivenTensor> sizes = given(node, 3);
    node.require(
        scales.isPresent() != sizes.isPresent(), "scales and sizes", "both or none", "one of them");
    if (sizes.isPresent()) {
      List<Long> all = ofAllAxes(node, sizes.get().integers(), extents(node));
      node.require(
          all.subList(0, 2).equals(extents(node).subList(0, 2)),
          "sizes",
          all,
          "items and channels as they are");
      return new Resize(all.subList(2, all.size()), mode, coordinates, List.of());
    }
    List<Double> ones = extents(node).stream().map(any -> 1.0).toList();
    List<Double> all = ofAllAxes(node, scales.get().numbers(), ones);
    node.require(
        all.subList(0, 2).equals(List.of(1.0, 1.0)), "scales", all, "1 for items and channels");
    List<Double> factors = all.subList(2, all.size());
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < factors.size(); axis++) {
      extents.add((long) Math.floor(extents(node).get(2 + axis) * factors.get(axis)));
    }
    if (coordinates != CoordinateRule.ALIGN_CORNERS) {
      return new Resize(extents, mode, coordinates, factors);
    }
    for (int axis = 0; axis < factors.size(); axis++) {
      node.require(
          extents(node).get(2 + axis) * factors.get(axis) == extents.get(axis),
          "scales with align_corners",
          factors,
          "such as give whole extents: ONNX goes on with a fraction");
    }
    return new Resize(extents, mode, coordinates, List.of());
  }

  private static List<Long> extents(GivenNode node) {
    node.require(node.rank() >= 2, "input 0", node.input(0).shape(), "items and channels");
    return LongStream.of(node.input(0).shape().toArray()).boxed().toList();
  }

  /** Returns a value for each axis; the attribute {@code axes} says which ones are given. */
  private static <T> List<T> ofAllAxes(GivenNode node, List<T> given, List<T> standard) {
    List<Long> axes =
        node.attributes().integers("axes", LongStream.range(0, node.rank()).boxed().toList());
    node.require(given.size() == axes.size(), "scales or sizes", given, axes.size() + " of them");
    List<T> all = new ArrayList<>(standard);
    for (int place = 0; place < axes.size(); place++) {
      all.set((int) node.axis(axes.get(place)), given.get(place));
    }
    return all;
  }
}
