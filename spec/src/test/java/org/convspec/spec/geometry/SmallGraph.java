package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A graph over a small input, and what its outputs read, found by following every tap of every
 * path.
 *
 * @param nodes the nodes in any order
 * @param input the extents of the input
 */
record SmallGraph(List<ReceptiveFieldNode> nodes, Shape input) {

  static final String INPUT = "input";

  /** Whether maps have ends. */
  enum Maps {
    ENDLESS,
    BOUND
  }

  ReceptiveFieldGraph graph() {
    return ReceptiveFieldGraph.of(INPUT, input.rank(), nodes);
  }

  BoundReceptiveFieldGraph bound() {
    return graph().over(input);
  }

  ReceptiveFieldNode node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns the extents of a map, window by window. */
  Shape extents(String map) {
    if (map.equals(INPUT)) {
      return input;
    }
    ReceptiveFieldNode node = node(map);
    Shape source = extents(node.sources().get(0));
    long[] extents = new long[source.rank()];
    for (int number = 0; number < extents.length; number++) {
      extents[number] =
          node.axes(source.rank()).get(number).outputExtent(source.extent(number), node.rounding());
    }
    return Shape.of(extents);
  }

  /** Returns every path from the input to a map, as the nodes on it. */
  List<List<ReceptiveFieldNode>> paths(String map) {
    if (map.equals(INPUT)) {
      return List.of(List.of());
    }
    List<List<ReceptiveFieldNode>> paths = new ArrayList<>();
    for (String source : node(map).sources()) {
      for (List<ReceptiveFieldNode> front : paths(source)) {
        List<ReceptiveFieldNode> path = new ArrayList<>(front);
        path.add(node(map));
        paths.add(path);
      }
    }
    return paths;
  }

  /** Returns the positions of the input that taps lead to, from one output of a map. */
  TreeSet<Index> positions(String map, Index o, Maps maps) {
    TreeSet<Index> positions =
        new TreeSet<>(Comparator.comparing((Index index) -> index.toArray(), Arrays::compare));
    for (List<ReceptiveFieldNode> path : paths(map)) {
      follow(path, o, maps, positions);
    }
    return positions;
  }

  private void follow(List<ReceptiveFieldNode> path, Index o, Maps maps, TreeSet<Index> positions) {
    if (path.isEmpty()) {
      positions.add(o);
      return;
    }
    List<ReceptiveFieldNode> front = path.subList(0, path.size() - 1);
    List<Axis> axes = path.get(path.size() - 1).axes(input.rank());
    Shape map = extents(front.isEmpty() ? INPUT : front.get(front.size() - 1).name());
    for (Index k : Shape.of(axes.stream().mapToLong(Axis::kernel).toArray()).indices()) {
      long[] position = new long[input.rank()];
      boolean inside = true;
      for (int number = 0; number < position.length; number++) {
        Axis axis = axes.get(number);
        Padding padding = axis.padding();
        position[number] =
            o.at(number) * axis.stride() + k.at(number) * axis.dilation() - padding.before();
        inside &= position[number] >= Math.max(0, -padding.before());
        inside &= position[number] < map.extent(number) + Math.min(0, padding.after());
      }
      if (inside || maps == Maps.ENDLESS) {
        follow(front, Index.of(position), maps, positions);
      }
    }
  }
}
