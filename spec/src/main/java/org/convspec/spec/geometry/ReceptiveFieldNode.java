package org.convspec.spec.geometry;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.rule.InvalidCallException;

/**
 * A map of a graph, and how it follows from the maps before it. Operators that look at one position
 * at a time, such as an activation, change no field and need no node.
 */
public sealed interface ReceptiveFieldNode {

  /** Returns the name by which other nodes refer to this one. */
  String name();

  /** Returns the names of the maps that it is made of. */
  List<String> sources();

  /** Returns its window in a graph over this number of spatial axes. */
  List<Axis> axes(int rank);

  /** Returns what becomes of a last partial step of its window. */
  OutputRounding rounding();

  /** Returns a node that moves a window over its source. */
  static ReceptiveFieldNode window(
      String name, String source, OutputRounding rounding, Axis... axes) {
    return new WindowNode(name, source, rounding, List.of(axes));
  }

  /** Returns a node that adds its sources, or puts their channels behind each other. */
  static ReceptiveFieldNode merge(String name, String... sources) {
    return new MergeNode(name, List.of(sources));
  }

  /**
   * A window that moves over its source: of a convolution, a pooling or the like.
   *
   * @param name how it is called
   * @param source the name of what it moves over
   * @param rounding what becomes of a last partial step
   * @param axes its spatial axes in order
   */
  record WindowNode(String name, String source, OutputRounding rounding, List<Axis> axes)
      implements ReceptiveFieldNode {

    /** Keeps an unmodifiable copy. */
    public WindowNode {
      axes = List.copyOf(axes);
    }

    @Override
    public List<String> sources() {
      return List.of(source);
    }

    @Override
    public List<Axis> axes(int rank) {
      if (axes.size() != rank) { // FIELD-06
        throw new InvalidCallException(
            "FIELD-06", "number of axes", axes.size(), "that of the graph, " + rank);
      }
      return axes;
    }
  }

  /**
   * Several maps that are combined position by position.
   *
   * @param name how it is called
   * @param sources the names of what it combines
   */
  record MergeNode(String name, List<String> sources) implements ReceptiveFieldNode {

    private static final Axis ONE_TAP = new Axis(1, 1, 1, Padding.NONE);

    /**
     * Keeps an unmodifiable copy.
     *
     * @throws InvalidCallException by FIELD-05 if there is nothing to combine
     */
    public MergeNode {
      sources = List.copyOf(sources);
      if (sources.isEmpty()) { // FIELD-05
        throw new InvalidCallException("FIELD-05", "number of sources", 0, "at least 1")
            .within("node " + name);
      }
    }

    @Override
    public List<Axis> axes(int rank) {
      return Collections.nCopies(rank, ONE_TAP);
    }

    @Override
    public OutputRounding rounding() {
      return OutputRounding.FLOOR;
    }
  }
}
