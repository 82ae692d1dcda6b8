package org.convspec.reference.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.ReceptiveFieldGraph;
import org.convspec.spec.geometry.ReceptiveFieldNode;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Arbitraries of small networks, every attribute of every axis drawn on its own. */
final class SmallNetworks {

  private static final int MOST_WINDOWS = 4;
  private static final int MOST_NODES = 6;
  private static final long MOST_OUTPUTS = 12;

  private SmallNetworks() {}

  /** Returns chains of up to four convolutions. */
  static Arbitrary<SmallNetwork> chains(int rank) {
    return Arbitraries.randomValue(
        random -> {
          Drawing drawing = new Drawing(random, rank);
          int windows = 1 + random.nextInt(MOST_WINDOWS);
          while (drawing.nodes.size() < windows) {
            drawing.addWindow(drawing.last());
          }
          return drawing.network();
        });
  }

  /** Returns networks whose maps are used again, and added where their extents are equal. */
  static Arbitrary<SmallNetwork> graphs(int rank) {
    return Arbitraries.randomValue(
        random -> {
          Drawing drawing = new Drawing(random, rank);
          drawing.addWindow(SmallNetwork.INPUT);
          while (drawing.nodes.size() < MOST_NODES) {
            if (random.nextInt(3) > 0) {
              drawing.addWindow(random.nextInt(3) == 0 ? drawing.anyMap() : drawing.last());
            } else {
              drawing.addSum();
            }
          }
          return drawing.network();
        });
  }

  /** A network that grows node by node. */
  private static final class Drawing {

    private final Random random;
    private final Shape input;
    private final List<ReceptiveFieldNode> nodes = new ArrayList<>();
    private final Map<String, Shape> extents = new LinkedHashMap<>();

    Drawing(Random random, int rank) {
      this.random = random;
      this.input = Shape.of(random.longs(rank, 1, rank == 1 ? 12 : 6).toArray());
      extents.put(SmallNetwork.INPUT, input);
    }

    String last() {
      return nodes.isEmpty() ? SmallNetwork.INPUT : nodes.get(nodes.size() - 1).name();
    }

    String anyMap() {
      return any(List.copyOf(extents.keySet()));
    }

    /** Adds a window, unless it has no outputs or too many. */
    void addWindow(String source) {
      Axis[] axes = Stream.generate(this::axis).limit(input.rank()).toArray(Axis[]::new);
      OutputRounding rounding = any(List.of(OutputRounding.FLOOR, OutputRounding.CEIL));
      ReceptiveFieldNode node =
          ReceptiveFieldNode.window("conv" + nodes.size(), source, rounding, axes);
      outputs(node).ifPresent(shape -> add(node, shape));
    }

    /** Adds a sum of two or three maps of equal extents, of which some may be the same. */
    void addSum() {
      String first = anyMap();
      List<String> alike =
          extents.keySet().stream()
              .filter(map -> extents.get(map).equals(extents.get(first)))
              .toList();
      List<String> sources = new ArrayList<>(List.of(first, any(alike)));
      if (random.nextInt(3) == 0) {
        sources.add(any(alike));
      }
      add(
          ReceptiveFieldNode.merge("sum" + nodes.size(), sources.toArray(String[]::new)),
          extents.get(first));
    }

    private void add(ReceptiveFieldNode node, Shape shape) {
      nodes.add(node);
      extents.put(node.name(), shape);
    }

    private Optional<Shape> outputs(ReceptiveFieldNode node) {
      Shape source = extents.get(node.sources().get(0));
      for (int number = 0; number < source.rank(); number++) {
        Axis axis = node.axes(source.rank()).get(number);
        long padded = source.extent(number) + axis.padding().before() + axis.padding().after();
        long outputs = padded < 0 ? 0 : axis.outputExtent(source.extent(number), node.rounding());
        if (outputs < 1 || outputs > MOST_OUTPUTS) {
          return Optional.empty();
        }
      }
      List<ReceptiveFieldNode> all = new ArrayList<>(nodes);
      all.add(node);
      return Optional.of(
          ReceptiveFieldGraph.of(SmallNetwork.INPUT, input.rank(), all)
              .over(input)
              .extents(node.name()));
    }

    /** Draws an axis; paddings of the two sides differ, and some are crops. */
    private Axis axis() {
      Padding padding = new Padding(random.nextInt(6) - 2, random.nextInt(6) - 2);
      return new Axis(1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3), padding);
    }

    SmallNetwork network() {
      Map<String, Tensor> weights = new HashMap<>();
      for (ReceptiveFieldNode node : nodes) {
        if (node instanceof ReceptiveFieldNode.WindowNode window) {
          Shape shape =
              Shape.of(
                  SmallNetwork.CHANNELS, SmallNetwork.CHANNELS, SmallNetwork.kernel(window.axes()));
          weights.put(
              node.name(),
              Tensor.tabulate(ElementType.FLOAT64, shape, index -> 0.5 + random.nextDouble()));
        }
      }
      return new SmallNetwork(nodes, input, weights, any(List.of(Orientation.values())));
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
