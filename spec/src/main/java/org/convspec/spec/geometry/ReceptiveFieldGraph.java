package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Windows and merges, one behind another and side by side, over one input (chapter 13). A chain is
 * the graph in which every node has the one before it as its source.
 */
public final class ReceptiveFieldGraph {

  private static final Comparator<Index> ROW_MAJOR = ReceptiveFieldGraph::compare;

  private final String input;
  private final int rank;
  private final Map<String, ReceptiveFieldNode> nodes; // every node behind its sources

  private ReceptiveFieldGraph(String input, int rank, Map<String, ReceptiveFieldNode> nodes) {
    this.input = input;
    this.rank = rank;
    this.nodes = nodes;
  }

  /**
   * Returns the graph of these nodes.
   *
   * @param input the name of the input
   * @param rank how many spatial axes every map has
   * @param nodes the nodes in any order
   * @throws InvalidCallException by FIELD-02, FIELD-03, FIELD-04 or FIELD-06 if they are no graph
   */
  public static ReceptiveFieldGraph of(String input, int rank, List<ReceptiveFieldNode> nodes) {
    Set<String> names = new HashSet<>(Set.of(input));
    for (ReceptiveFieldNode node : nodes) {
      if (!names.add(node.name())) { // FIELD-02
        throw new InvalidCallException(
            "FIELD-02", "name " + node.name(), "taken", "a name of its own for every node");
      }
    }
    for (ReceptiveFieldNode node : nodes) {
      try {
        node.sources().forEach(source -> mustBeKnown(source, names));
        node.axes(rank); // FIELD-06
      } catch (InvalidCallException invalid) {
        throw invalid.within("node " + node.name());
      }
    }
    return new ReceptiveFieldGraph(input, rank, inOrder(input, nodes));
  }

  private static void mustBeKnown(String name, Set<String> names) {
    if (!names.contains(name)) { // FIELD-03
      throw new InvalidCallException("FIELD-03", "map " + name, "unknown", "a node or the input");
    }
  }

  /** Puts every node behind its sources. */
  private static Map<String, ReceptiveFieldNode> inOrder(
      String input, List<ReceptiveFieldNode> nodes) {
    Set<String> known = new HashSet<>(Set.of(input));
    Map<String, ReceptiveFieldNode> ordered = new LinkedHashMap<>();
    List<ReceptiveFieldNode> waiting = nodes;
    while (!waiting.isEmpty()) {
      List<ReceptiveFieldNode> later = new ArrayList<>();
      for (ReceptiveFieldNode node : waiting) {
        if (known.containsAll(node.sources())) {
          known.add(node.name());
          ordered.put(node.name(), node);
        } else {
          later.add(node);
        }
      }
      if (later.size() == waiting.size()) { // FIELD-04
        throw new InvalidCallException(
            "FIELD-04", "order of " + names(later), "cyclic", "no node that depends on itself");
      }
      waiting = later;
    }
    return ordered;
  }

  private static String names(List<ReceptiveFieldNode> nodes) {
    return nodes.stream().map(ReceptiveFieldNode::name).collect(Collectors.joining(", "));
  }

  /** Returns the name of the input. */
  public String input() {
    return input;
  }

  /** Returns how many spatial axes every map has. */
  public int rank() {
    return rank;
  }

  /** Returns the nodes, every one behind its sources. */
  public List<ReceptiveFieldNode> nodes() {
    return List.copyOf(nodes.values());
  }

  /** Returns what an output of a node sees of the input, axis by axis. */
  public List<ReceptiveField> fields(String node) {
    return fields(input, node);
  }

  /**
   * FIELD-15, FIELD-21: what an output of a node sees of an earlier map, over all paths between the
   * two, axis by axis.
   *
   * @throws InvalidCallException by FIELD-03 if a name is unknown, by FIELD-08 if paths of
   *     different jumps meet, by FIELD-09 if there is no path
   */
  public List<ReceptiveField> fields(String origin, String node) {
    Map<String, List<ReceptiveField>> fields = new HashMap<>();
    fields.put(origin, Collections.nCopies(rank, ReceptiveField.IDENTITY));
    for (ReceptiveFieldNode next : between(origin, node)) {
      try {
        fields.put(next.name(), behind(next, fields));
      } catch (InvalidCallException invalid) {
        throw invalid.within("node " + next.name());
      }
    }
    return fields.get(node);
  }

  /** Merges the fields of a node's sources and moves its window over them. */
  private List<ReceptiveField> behind(
      ReceptiveFieldNode node, Map<String, List<ReceptiveField>> fields) {
    List<List<ReceptiveField>> paths =
        node.sources().stream().filter(fields::containsKey).map(fields::get).toList();
    List<ReceptiveField> perAxis = new ArrayList<>();
    for (int number = 0; number < rank; number++) {
      int axis = number;
      try {
        perAxis.add(
            paths.stream()
                .map(path -> path.get(axis))
                .reduce(ReceptiveField::merge)
                .orElseThrow()
                .then(node.axes(rank).get(axis)));
      } catch (InvalidCallException invalid) {
        throw invalid.within("axis " + axis);
      }
    }
    return perAxis;
  }

  /** Returns the nodes on the paths from one map to another, the origin left out, in order. */
  private List<ReceptiveFieldNode> between(String origin, String node) {
    mustBeKnown(origin);
    mustBeKnown(node);
    Set<String> ahead = new HashSet<>(Set.of(origin));
    for (ReceptiveFieldNode next : nodes.values()) {
      if (!Collections.disjoint(ahead, next.sources())) {
        ahead.add(next.name());
      }
    }
    if (!ahead.contains(node)) { // FIELD-09
      throw new InvalidCallException(
          "FIELD-09", "path from " + origin + " to " + node, "missing", "at least one");
    }
    Set<String> back = new HashSet<>(Set.of(node));
    List<ReceptiveFieldNode> between = new ArrayList<>();
    for (ReceptiveFieldNode next : backwards()) {
      if (back.contains(next.name())
          && ahead.contains(next.name())
          && !next.name().equals(origin)) {
        back.addAll(next.sources());
        between.add(0, next);
      }
    }
    return between;
  }

  private void mustBeKnown(String name) {
    if (!name.equals(input)) {
      mustBeKnown(name, nodes.keySet());
    }
  }

  private List<ReceptiveFieldNode> backwards() {
    List<ReceptiveFieldNode> backwards = new ArrayList<>(nodes.values());
    Collections.reverse(backwards);
    return backwards;
  }

  /** Returns the graph over an input of known extents. */
  public BoundReceptiveFieldGraph over(Shape inputExtents) {
    return BoundReceptiveFieldGraph.over(this, inputExtents);
  }

  /** Returns the positions of the input that an output reads where every map is endless. */
  public SortedSet<Index> read(String node, Index o) {
    return read(input, node, o);
  }

  /**
   * FIELD-17, FIELD-46: the positions of an earlier map that an output reads where every map is
   * endless, in row-major order. Their number grows with the extents of the field.
   *
   * @throws InvalidCallException by FIELD-06 if the output position has another number of axes, by
   *     FIELD-03 or FIELD-09 if there is no such map or no path from it
   */
  public SortedSet<Index> read(String origin, String node, Index o) {
    if (o.rank() != rank) { // FIELD-06
      throw new InvalidCallException(
          "FIELD-06", "rank of output position " + o, o.rank(), "that of the graph, " + rank);
    }
    return collect(origin, node, o, (next, position) -> read(next.axes(rank), position));
  }

  /** WIN-01, WIN-06: where all taps of one window look. */
  private static List<Index> read(List<Axis> axes, Index o) {
    Shape kernel = Shape.of(axes.stream().mapToLong(Axis::kernel).toArray());
    List<Index> positions = new ArrayList<>();
    for (Index k : kernel.indices()) {
      long[] position = new long[axes.size()];
      for (int number = 0; number < position.length; number++) {
        position[number] = axes.get(number).position(o.at(number), k.at(number));
      }
      positions.add(Index.of(position));
    }
    return positions;
  }

  /**
   * Follows all paths from a node back to an earlier map.
   *
   * @param reads the positions of its sources that a position of a node reads
   */
  SortedSet<Index> collect(
      String origin,
      String node,
      Index o,
      BiFunction<ReceptiveFieldNode, Index, List<Index>> reads) {
    Map<String, SortedSet<Index>> wanted = new HashMap<>();
    wanted.put(node, new TreeSet<>(ROW_MAJOR));
    wanted.get(node).add(o);
    List<ReceptiveFieldNode> between = between(origin, node);
    Collections.reverse(between);
    for (ReceptiveFieldNode next : between) {
      for (String source : next.sources()) {
        SortedSet<Index> positions =
            wanted.computeIfAbsent(source, name -> new TreeSet<>(ROW_MAJOR));
        wanted.get(next.name()).forEach(output -> positions.addAll(reads.apply(next, output)));
      }
    }
    return wanted.get(origin);
  }

  private static int compare(Index one, Index other) {
    for (int axis = 0; axis < one.rank(); axis++) {
      if (one.at(axis) != other.at(axis)) {
        return Long.compare(one.at(axis), other.at(axis));
      }
    }
    return 0;
  }
}
