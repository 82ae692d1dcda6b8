package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.tensor.Shape;

/** Arbitraries of graphs over one or two axes, rarely none. */
final class SmallGraphs {

  /** How windows pad. */
  enum Paddings {
    /** On either side, crops included. */
    ANY,
    /** On either side. */
    WITHOUT_CROPS,
    /** As any, but only over the input. */
    AT_THE_INPUT
  }

  private static final int MOST_NODES = 6;
  private static final long MOST_OUTPUTS = 8;

  private SmallGraphs() {}

  /** Returns graphs in which any maps meet that have equal extents, whatever their jumps are. */
  static Arbitrary<SmallGraph> wild(Paddings paddings) {
    return Arbitraries.randomValue(
        random -> {
          Shape input = extents(random, 1, 7);
          Map<String, Shape> maps = new LinkedHashMap<>(Map.of(SmallGraph.INPUT, input));
          List<ReceptiveFieldNode> nodes = new ArrayList<>();
          int count = 1 + random.nextInt(MOST_NODES);
          while (nodes.size() < count) {
            String name = "node" + nodes.size();
            ReceptiveFieldNode node =
                random.nextInt(3) == 0
                    ? merge(random, name, maps)
                    : window(random, name, maps, paddings);
            outputs(node, maps)
                .ifPresent(
                    shape -> {
                      nodes.add(node);
                      maps.put(name, shape);
                    });
          }
          Collections.shuffle(nodes, random);
          return new SmallGraph(nodes, input);
        });
  }

  private static ReceptiveFieldNode merge(Random random, String name, Map<String, Shape> maps) {
    String first = any(random, List.copyOf(maps.keySet()));
    List<String> alike =
        maps.keySet().stream().filter(map -> maps.get(map).equals(maps.get(first))).toList();
    return ReceptiveFieldNode.merge(name, first, any(random, alike), any(random, alike));
  }

  private static ReceptiveFieldNode window(
      Random random, String name, Map<String, Shape> maps, Paddings paddings) {
    List<String> names = List.copyOf(maps.keySet());
    String source = random.nextInt(3) == 0 ? any(random, names) : names.get(names.size() - 1);
    boolean pads = paddings != Paddings.AT_THE_INPUT || source.equals(SmallGraph.INPUT);
    int least = paddings == Paddings.WITHOUT_CROPS ? 0 : -2;
    Axis[] axes =
        IntStream.range(0, maps.get(source).rank())
            .mapToObj(number -> axis(random))
            .map(axis -> pads ? axis.padded(padding(random, least, 4)) : axis)
            .toArray(Axis[]::new);
    OutputRounding rounding =
        paddings == Paddings.AT_THE_INPUT || random.nextBoolean()
            ? OutputRounding.FLOOR
            : OutputRounding.CEIL;
    return ReceptiveFieldNode.window(name, source, rounding, axes);
  }

  /** Returns the extents of a node; nothing, if it has no outputs or too many. */
  private static Optional<Shape> outputs(ReceptiveFieldNode node, Map<String, Shape> maps) {
    Shape source = maps.get(node.sources().get(0));
    long[] outputs = new long[source.rank()];
    for (int number = 0; number < outputs.length; number++) {
      Axis axis = node.axes(source.rank()).get(number);
      long extent = source.extent(number);
      outputs[number] =
          SmallAxes.paddedExtent(axis, extent) < 0 ? 0 : axis.outputExtent(extent, node.rounding());
      if (outputs[number] < 1 || outputs[number] > MOST_OUTPUTS) {
        return Optional.empty();
      }
    }
    return Optional.of(Shape.of(outputs));
  }

  /**
   * Returns graphs of blocks one behind another. The branches of a block have equal strides and
   * lose equally many positions, or so nearly that their extents are equal; so paths that meet have
   * equal jumps, and no window lacks room.
   */
  static Arbitrary<SmallGraph> aligned() {
    return Arbitraries.randomValue(
        random -> {
          while (true) {
            Optional<SmallGraph> graph = new Blocks(random, extents(random, 6, 14)).draw();
            if (graph.isPresent()) {
              return graph.get();
            }
          }
        });
  }

  /** Draws blocks; there is no result where a window lacks room. */
  private static final class Blocks {

    private final Random random;
    private final Shape input;
    private final List<ReceptiveFieldNode> nodes = new ArrayList<>();
    private boolean lacksRoom;

    Blocks(Random random, Shape input) {
      this.random = random;
      this.input = input;
    }

    Optional<SmallGraph> draw() {
      String current = SmallGraph.INPUT;
      Shape extents = input;
      for (int block = 0; block < 1 + random.nextInt(2) && !lacksRoom; block++) {
        current = add(current, extents, "block" + block);
        extents = lacksRoom ? extents : new SmallGraph(nodes, input).extents(current);
      }
      Collections.shuffle(nodes, random);
      return lacksRoom ? Optional.empty() : Optional.of(new SmallGraph(nodes, input));
    }

    /** Adds two or three branches and their merge. */
    private String add(String source, Shape extents, String block) {
      long[] strides = random.longs(input.rank(), 1, 4).toArray();
      long[] losses = random.longs(input.rank(), -1, 4).toArray();
      List<String> branches = new ArrayList<>();
      for (int branch = 0; branch < 2 + random.nextInt(2); branch++) {
        String from = source;
        if (random.nextInt(3) == 0) {
          long[] ones = Collections.nCopies(input.rank(), 1L).stream().mapToLong(l -> l).toArray();
          from = window(block + "same" + branch, source, extents, ones, ones);
        }
        branches.add(window(block + "branch" + branch, from, extents, strides, losses));
      }
      boolean keepsExtents =
          IntStream.range(0, input.rank()).allMatch(a -> strides[a] == 1 && losses[a] == 1);
      if (keepsExtents) {
        branches.add(source);
      }
      nodes.add(ReceptiveFieldNode.merge(block, branches.toArray(String[]::new)));
      return block;
    }

    /** Adds a window that loses so many positions, one of which its stride may hide. */
    private String window(
        String name, String source, Shape extents, long[] strides, long[] losses) {
      Axis[] axes = new Axis[losses.length];
      for (int number = 0; number < axes.length; number++) {
        long kernel = 1 + random.nextInt(4);
        Axis axis = new Axis(kernel, strides[number], 1 + random.nextInt(3), Padding.NONE);
        long room = extents.extent(number) - losses[number];
        boolean hides = room % strides[number] > 0 && random.nextBoolean();
        long total = axis.effectiveKernel() - losses[number] - (hides ? 1 : 0);
        long before = random.nextInt(8) - 2;
        axes[number] = axis.padded(new Padding(before, total - before));
        lacksRoom |= room < 1 || extents.extent(number) + total < 0;
      }
      nodes.add(ReceptiveFieldNode.window(name, source, OutputRounding.FLOOR, axes));
      return name;
    }
  }

  private static Axis axis(Random random) {
    return new Axis(
        1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3), Padding.NONE);
  }

  private static Padding padding(Random random, int least, int most) {
    return new Padding(
        least + random.nextInt(most - least + 1), least + random.nextInt(most - least + 1));
  }

  private static Shape extents(Random random, int least, int most) {
    int rank = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(2);
    return Shape.of(random.longs(rank, least, most + 1).toArray());
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
