package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Regions over an input: along every spatial axis each output position reads the positions of one
 * interval, and over all axes their product. The tap is the distance from where the region begins.
 *
 * @param inputShape the input extents
 * @param perAxis the regions of each axis
 */
public record Regions(Shape inputShape, List<RegionSequence> perAxis) implements IndexRelation {

  /** Keeps an unmodifiable copy. */
  public Regions {
    perAxis = List.copyOf(perAxis);
  }

  /** POOL-10: one region, the whole input. */
  public static Regions whole(Shape input) {
    return adaptive(input, LongStream.range(0, input.rank()).mapToObj(axis -> 1L).toList());
  }

  /**
   * POOL-11: regions that share the input evenly.
   *
   * @param input input extents, each at least 1
   * @param outputs output extents, one per axis, each at least 1
   */
  public static Regions adaptive(Shape input, List<Long> outputs) {
    List<RegionSequence> perAxis = new ArrayList<>();
    for (int axis = 0; axis < input.rank(); axis++) {
      perAxis.add(new RegionSequence.Adaptive(input.extent(axis), outputs.get(axis)));
    }
    return new Regions(input, perAxis);
  }

  /**
   * POOL-12: regions as they are given.
   *
   * @param input input extents
   * @param perAxis the regions of each axis, none without elements, all inside the input
   */
  public static Regions given(Shape input, List<List<Interval>> perAxis) {
    return new Regions(
        input, perAxis.stream().<RegionSequence>map(RegionSequence.Given::new).toList());
  }

  @Override
  public Shape outputShape() {
    return Shape.of(perAxis.stream().mapToLong(RegionSequence::count).toArray());
  }

  @Override
  public List<Link> linksOfOutput(Index o) {
    return links(
        axis -> List.of(o.at(axis)),
        axis -> {
          Interval region = perAxis.get(axis).region(o.at(axis));
          return LongStream.range(region.from(), region.to()).boxed().toList();
        });
  }

  @Override
  public List<Link> linksOfInput(Index i) {
    return links(
        axis -> {
          RegionSequence regions = perAxis.get(axis);
          return LongStream.range(0, regions.count())
              .filter(o -> regions.region(o).contains(i.at(axis)))
              .boxed()
              .toList();
        },
        axis -> List.of(i.at(axis)));
  }

  /** Every combination of one output and one input position per axis, the last axis fastest. */
  private List<Link> links(
      IntFunction<List<Long>> outputsOfAxis, IntFunction<List<Long>> inputsOfAxis) {
    List<Link> links = new ArrayList<>();
    for (Index o : choices(outputsOfAxis)) {
      for (Index i : choices(inputsOfAxis)) {
        long[] tap = new long[perAxis.size()];
        for (int axis = 0; axis < tap.length; axis++) {
          tap[axis] = i.at(axis) - perAxis.get(axis).region(o.at(axis)).from();
        }
        links.add(new Link(o, Index.of(tap), i));
      }
    }
    return links;
  }

  private List<Index> choices(IntFunction<List<Long>> ofAxis) {
    List<List<Long>> positions = new ArrayList<>();
    for (int axis = 0; axis < perAxis.size(); axis++) {
      positions.add(ofAxis.apply(axis));
    }
    List<Index> choices = new ArrayList<>();
    for (Index choice : Shape.of(positions.stream().mapToLong(List::size).toArray()).indices()) {
      long[] position = new long[positions.size()];
      for (int axis = 0; axis < position.length; axis++) {
        position[axis] = positions.get(axis).get((int) choice.at(axis));
      }
      choices.add(Index.of(position));
    }
    return choices;
  }
}
