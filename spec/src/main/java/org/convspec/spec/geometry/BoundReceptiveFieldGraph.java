package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A graph over an input of known extents: every map has an end, and behind it there is nothing to
 * read (chapter 13).
 */
public final class BoundReceptiveFieldGraph {

  private final ReceptiveFieldGraph graph;
  private final Map<String, Shape> extents;
  private final Map<String, Window> windows;

  private BoundReceptiveFieldGraph(
      ReceptiveFieldGraph graph, Map<String, Shape> extents, Map<String, Window> windows) {
    this.graph = graph;
    this.extents = extents;
    this.windows = windows;
  }

  /**
   * Binds a graph to its input, map by map.
   *
   * @throws InvalidCallException by FIELD-06 if the input has another number of axes, by FIELD-07
   *     if maps of different extents meet, or by the rule that a window and its input break
   */
  static BoundReceptiveFieldGraph over(ReceptiveFieldGraph graph, Shape inputExtents) {
    if (inputExtents.rank() != graph.rank()) { // FIELD-06
      throw new InvalidCallException(
          "FIELD-06",
          "rank of the input",
          inputExtents.rank(),
          "that of the graph, " + graph.rank());
    }
    Map<String, Shape> extents = new HashMap<>(Map.of(graph.input(), inputExtents));
    Map<String, Window> windows = new HashMap<>();
    for (ReceptiveFieldNode node : graph.nodes()) {
      try {
        Window window = window(node, sourceExtents(node, extents));
        windows.put(node.name(), window);
        extents.put(node.name(), window.outputShape());
      } catch (InvalidCallException invalid) {
        throw invalid.within("node " + node.name());
      }
    }
    return new BoundReceptiveFieldGraph(graph, extents, windows);
  }

  private static Shape sourceExtents(ReceptiveFieldNode node, Map<String, Shape> extents) {
    Shape common = extents.get(node.sources().get(0));
    for (String source : node.sources()) {
      if (!extents.get(source).equals(common)) { // FIELD-07
        throw new InvalidCallException(
            "FIELD-07", "extents of " + source, extents.get(source), "those beside it, " + common);
      }
    }
    return common;
  }

  private static Window window(ReceptiveFieldNode node, Shape input) {
    List<Axis> axes = node.axes(input.rank());
    List<BoundAxis> bound = new ArrayList<>();
    for (int number = 0; number < axes.size(); number++) {
      try {
        bound.add(BoundAxis.over(axes.get(number), input.extent(number), node.rounding()));
      } catch (InvalidCallException invalid) {
        throw invalid.within("axis " + number);
      }
    }
    return new Window(bound);
  }

  /** Returns the spatial extents of the input or of a node. */
  public Shape extents(String map) {
    if (!extents.containsKey(map)) { // FIELD-03
      throw new InvalidCallException("FIELD-03", "map " + map, "unknown", "a node or the input");
    }
    return extents.get(map);
  }

  /** FIELD-16, FIELD-21: what an output of a node sees of the input, padding included. */
  public List<Region> regions(String node, Index o) {
    mustBeInside(node, o);
    List<ReceptiveField> fields = graph.fields(node);
    List<Region> regions = new ArrayList<>();
    for (int number = 0; number < fields.size(); number++) {
      regions.add(fields.get(number).region(o.at(number)));
    }
    return regions;
  }

  /** FIELD-19: the part of each region that is inside the input. */
  public List<Optional<Region>> clippedRegions(String node, Index o) {
    Shape input = extents(graph.input());
    List<Region> regions = regions(node, o);
    List<Optional<Region>> clipped = new ArrayList<>();
    for (int number = 0; number < regions.size(); number++) {
      clipped.add(regions.get(number).inside(input.extent(number)));
    }
    return clipped;
  }

  /** Returns the positions of the input that an output of a node depends on (FIELD-20). */
  public SortedSet<Index> reached(String node, Index o) {
    return reached(graph.input(), node, o);
  }

  /**
   * FIELD-20, FIELD-30: the positions of an earlier map that an output of a node depends on, in
   * row-major order: those that it reads on a path that never leaves a map on its way. They lie in
   * the clipped region (FIELD-43), where FIELD-44 and FIELD-45 hold without a loss; along a chain
   * they are a product of axes (FIELD-48).
   *
   * @throws InvalidCallException by FIELD-10 if there is no such output, by FIELD-03 or FIELD-09 if
   *     there is no such map or no path from it
   */
  public SortedSet<Index> reached(String origin, String node, Index o) {
    mustBeInside(node, o);
    return graph.collect(
        origin,
        node,
        o,
        (next, position) ->
            windows.get(next.name()).linksOfOutput(position).stream()
                .map(Window.Link::input)
                .toList());
  }

  private void mustBeInside(String node, Index o) {
    if (!extents(node).contains(o)) { // FIELD-10
      throw new InvalidCallException(
          "FIELD-10", "output position " + o + " of " + node, "outside", "inside " + extents(node));
    }
  }
}
