package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.tensor.Shape;

/**
 * The layers of a published network over a square input, written down one behind the other;
 * paddings are resolved on the way. Layers that look at one position only are left out.
 */
final class Layers {

  static final String INPUT = "input";

  private final List<ReceptiveFieldNode> nodes = new ArrayList<>();
  private final Map<String, Shape> extents = new HashMap<>();
  private final Map<String, String> endPoints = new LinkedHashMap<>();
  private String current = INPUT;

  Layers(long resolution) {
    extents.put(INPUT, Shape.of(resolution, resolution));
  }

  /** Returns the map that the next layer moves over. */
  String current() {
    return current;
  }

  /** Goes back to an earlier map. */
  Layers from(String map) {
    current = map;
    return this;
  }

  /** Adds a layer with a square kernel. */
  Layers square(long kernel, long stride, PaddingRule padding) {
    return layer(kernel, kernel, stride, padding);
  }

  /** Adds a layer. */
  Layers layer(long height, long width, long stride, PaddingRule padding) {
    Axis[] axes = {axis(0, height, stride, padding), axis(1, width, stride, padding)};
    Shape input = extents.get(current);
    String name = "layer" + nodes.size();
    nodes.add(ReceptiveFieldNode.window(name, current, OutputRounding.FLOOR, axes));
    extents.put(
        name,
        Shape.of(
            axes[0].outputExtent(input.extent(0), OutputRounding.FLOOR),
            axes[1].outputExtent(input.extent(1), OutputRounding.FLOOR)));
    current = name;
    return this;
  }

  private Axis axis(int number, long kernel, long stride, PaddingRule padding) {
    Axis unpadded = new Axis(kernel, stride, 1, Padding.NONE);
    return unpadded.padded(padding.resolve(number, unpadded, extents.get(current).extent(number)));
  }

  /** Merges maps. */
  Layers merge(List<String> maps) {
    String name = "merge" + nodes.size();
    nodes.add(ReceptiveFieldNode.merge(name, maps.toArray(String[]::new)));
    extents.put(name, extents.get(maps.get(0)));
    current = name;
    return this;
  }

  /** Gives the current map the name that it has in the publication. */
  Layers endPoint(String name) {
    endPoints.put(name, current);
    return this;
  }

  /** Returns the graph. */
  ReceptiveFieldGraph graph() {
    return ReceptiveFieldGraph.of(INPUT, 2, nodes);
  }

  /** Returns the map at an end point. */
  String at(String endPoint) {
    return endPoints.get(endPoint);
  }

  /** Returns the names of the end points. */
  List<String> endPoints() {
    return List.copyOf(endPoints.keySet());
  }

  /** Returns the extents that were found on the way. */
  Shape extents(String map) {
    return extents.get(map);
  }
}
