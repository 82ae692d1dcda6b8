package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.convspec.spec.geometry.SmallGraph.Maps;
import org.convspec.spec.geometry.SmallGraphs.Paddings;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** Fields of graphs, and what outputs reach, against paths that are followed tap by tap. */
class ReceptiveFieldGraphRulesTest {

  private static final String INPUT = SmallGraph.INPUT;

  @Property
  @Label("required FIELD-02 every node has a name of its own")
  void everyNodeHasANameOfItsOwn(@ForAll("wild") SmallGraph small, @ForAll Random random) {
    ReceptiveFieldNode victim = any(random, small.nodes());
    String taken = random.nextBoolean() ? INPUT : victim.name();
    List<ReceptiveFieldNode> nodes = new ArrayList<>(small.nodes());
    nodes.add(random.nextInt(nodes.size() + 1), ReceptiveFieldNode.merge(taken, INPUT));
    assertRefusedBy(
        "FIELD-02",
        "name " + taken + " is taken",
        "a name of its own for every node",
        () -> ReceptiveFieldGraph.of(INPUT, small.input().rank(), nodes));
  }

  @Property
  @Label("required FIELD-03 every name is that of a map")
  void everyNameIsThatOfAMap(@ForAll("wild") SmallGraph small, @ForAll Random random) {
    String lost = any(random, small.nodes()).name();
    List<ReceptiveFieldNode> others = new ArrayList<>(small.nodes());
    others.removeIf(node -> node.name().equals(lost));
    boolean isSource = others.stream().anyMatch(node -> node.sources().contains(lost));
    int rank = small.input().rank();
    String message = "map " + lost + " is unknown";
    String expected = "a node or the input";
    if (isSource) {
      assertRefusedBy(
          "FIELD-03", message, expected, () -> ReceptiveFieldGraph.of(INPUT, rank, others));
    } else {
      ReceptiveFieldGraph graph = ReceptiveFieldGraph.of(INPUT, rank, others);
      BoundReceptiveFieldGraph bound = graph.over(small.input());
      Index o = Index.of(new long[rank]);
      assertRefusedBy("FIELD-03", message, expected, () -> graph.fields(lost));
      assertRefusedBy("FIELD-03", message, expected, () -> graph.fields(lost, INPUT));
      assertRefusedBy("FIELD-03", message, expected, () -> graph.read(INPUT, lost, o));
      assertRefusedBy("FIELD-03", message, expected, () -> bound.extents(lost));
      assertRefusedBy("FIELD-03", message, expected, () -> bound.reached(lost, INPUT, o));
    }
  }

  @Property
  @Label("required FIELD-04 no node depends on itself")
  void noNodeDependsOnItself(@ForAll("wild") SmallGraph small, @ForAll Random random) {
    List<ReceptiveFieldNode> nodes = new ArrayList<>(small.nodes());
    Collections.shuffle(nodes, random);
    assertThat(ReceptiveFieldGraph.of(INPUT, small.input().rank(), nodes).nodes())
        .containsExactlyInAnyOrderElementsOf(nodes)
        .allSatisfy(node -> assertThat(isBehindItsSources(node, small)).isTrue());
    ReceptiveFieldNode end = any(random, nodes);
    ReceptiveFieldNode begin = any(random, List.copyOf(ancestors(end, small)));
    nodes.remove(begin);
    List<String> sources = new ArrayList<>(begin.sources());
    sources.add(end.name());
    nodes.add(ReceptiveFieldNode.merge(begin.name(), sources.toArray(String[]::new)));
    assertRefusedBy("FIELD-04", () -> ReceptiveFieldGraph.of(INPUT, small.input().rank(), nodes));
  }

  private static boolean isBehindItsSources(ReceptiveFieldNode node, SmallGraph small) {
    List<String> order =
        small.graph().nodes().stream().map(ReceptiveFieldNode::name).collect(Collectors.toList());
    return node.sources().stream()
        .allMatch(source -> order.indexOf(source) < order.indexOf(node.name()));
  }

  private static Set<ReceptiveFieldNode> ancestors(ReceptiveFieldNode node, SmallGraph small) {
    Set<ReceptiveFieldNode> ancestors = new LinkedHashSet<>(Set.of(node));
    small.paths(node.name()).forEach(ancestors::addAll);
    return ancestors;
  }

  @Property
  @Label("required FIELD-05 a merge has a source")
  void aMergeHasASource(@ForAll @Size(max = 3) List<@IntRange(min = 0, max = 9) Integer> numbers) {
    String[] sources = numbers.stream().map(number -> "map" + number).toArray(String[]::new);
    if (sources.length == 0) {
      assertRefusedBy(
          "FIELD-05",
          "node a, number of sources is 0",
          "at least 1",
          () -> ReceptiveFieldNode.merge("a", sources));
    } else {
      assertThat(ReceptiveFieldNode.merge("a", sources).sources()).containsExactly(sources);
    }
  }

  @Property
  @Label("required FIELD-06 all maps have one number of axes")
  void allMapsHaveOneNumberOfAxes(
      @ForAll("wild") SmallGraph small, @ForAll @IntRange(min = 0, max = 3) int other) {
    int rank = small.input().rank();
    boolean hasWindows =
        small.nodes().stream().anyMatch(ReceptiveFieldNode.WindowNode.class::isInstance);
    if (other == rank) {
      assertThat(small.graph().rank()).isEqualTo(rank);
      return;
    }
    if (hasWindows) {
      assertRefusedBy(
          "FIELD-06",
          "number of axes is " + rank,
          "that of the graph, " + other,
          () -> ReceptiveFieldGraph.of(INPUT, other, small.nodes()));
    }
    long[] extents = LongStream.range(1, other + 1).toArray();
    assertRefusedBy(
        "FIELD-06",
        "rank of the input is " + other,
        "that of the graph, " + rank,
        () -> small.graph().over(Shape.of(extents)));
    assertRefusedBy("FIELD-06", () -> small.graph().read(INPUT, INPUT, Index.of(extents)));
  }

  @Property
  @Label("required FIELD-07 merged maps have equal extents")
  void mergedMapsHaveEqualExtents(@ForAll("wild") SmallGraph small, @ForAll Random random) {
    String one = any(random, small.nodes()).name();
    String other = random.nextBoolean() ? INPUT : any(random, small.nodes()).name();
    List<ReceptiveFieldNode> nodes = new ArrayList<>(small.nodes());
    nodes.add(ReceptiveFieldNode.merge("both", one, other));
    SmallGraph merged = new SmallGraph(nodes, small.input());
    if (small.extents(one).equals(small.extents(other))) {
      assertThat(merged.bound().extents("both")).isEqualTo(small.extents(one));
    } else {
      assertRefusedBy(
          "FIELD-07",
          "node both, extents of " + other + " is " + small.extents(other),
          "those beside it, " + small.extents(one),
          merged::bound);
    }
  }

  @Property
  @Label("a graph refuses the field of a node where paths of different jumps meet, and no other")
  void jumps(@ForAll("wild") SmallGraph small) {
    for (ReceptiveFieldNode node : small.nodes()) {
      long jumps =
          small.paths(node.name()).stream()
              .map(path -> jumps(path, small.input().rank()))
              .distinct()
              .count();
      if (jumps == 1) {
        assertThat(small.graph().fields(node.name())).hasSize(small.input().rank());
      } else {
        assertRefusedBy("FIELD-08", () -> small.graph().fields(node.name()));
      }
    }
  }

  private static List<Long> jumps(List<ReceptiveFieldNode> path, int rank) {
    return through(path, rank).stream().map(ReceptiveField::jump).toList();
  }

  private static List<ReceptiveField> through(List<ReceptiveFieldNode> path, int rank) {
    List<ReceptiveField> fields = new ArrayList<>();
    for (int number = 0; number < rank; number++) {
      int axis = number;
      fields.add(
          ReceptiveField.through(path.stream().map(node -> node.axes(rank).get(axis)).toList()));
    }
    return fields;
  }

  @Property
  @Label("required FIELD-09 a field needs a path")
  void aFieldNeedsAPath(@ForAll("wild") SmallGraph small) {
    for (ReceptiveFieldNode origin : small.nodes()) {
      for (ReceptiveFieldNode node : small.nodes()) {
        boolean leads = ancestors(node, small).contains(origin);
        if (leads) {
          assertThat(fieldsOrRefusal(small, origin.name(), node.name())).isIn("fields", "FIELD-08");
        } else {
          assertRefusedBy(
              "FIELD-09",
              "path from " + origin.name() + " to " + node.name() + " is missing",
              "at least one",
              () -> small.graph().fields(origin.name(), node.name()));
        }
      }
      assertRefusedBy("FIELD-09", () -> small.graph().fields(origin.name(), INPUT));
    }
  }

  private static String fieldsOrRefusal(SmallGraph small, String origin, String node) {
    try {
      assertThat(small.graph().fields(origin, node)).hasSize(small.input().rank());
      return "fields";
    } catch (InvalidCallException refused) {
      return refused.rule();
    }
  }

  @Property
  @Label("required FIELD-10 an output position lies inside its map")
  void anOutputPositionLiesInsideItsMap(
      @ForAll("aligned") SmallGraph small,
      @ForAll @Size(2) List<@LongRange(min = -2, max = 16) Long> drawn) {
    int rank = small.input().rank();
    Index o = Index.of(drawn.subList(0, rank).stream().mapToLong(Long::longValue).toArray());
    for (ReceptiveFieldNode node : small.nodes()) {
      BoundReceptiveFieldGraph bound = small.bound();
      Shape extents = small.extents(node.name());
      boolean inside = true;
      for (int axis = 0; axis < rank; axis++) {
        inside &= 0 <= o.at(axis) && o.at(axis) < extents.extent(axis);
      }
      if (inside) {
        assertThat(bound.reached(node.name(), o)).isNotNull();
        assertThat(bound.clippedRegions(node.name(), o)).hasSize(rank);
      } else {
        String message = "output position " + o + " of " + node.name() + " is outside";
        String expected = "inside " + extents;
        assertRefusedBy("FIELD-10", message, expected, () -> bound.reached(node.name(), o));
        assertRefusedBy("FIELD-10", message, expected, () -> bound.regions(node.name(), o));
        assertRefusedBy("FIELD-10", message, expected, () -> bound.clippedRegions(node.name(), o));
      }
    }
  }

  @Property(tries = 500)
  @Label("maps have the extents that one window gives also behind merges")
  void extentsBehindMerges(@ForAll("aligned") SmallGraph small) {
    BoundReceptiveFieldGraph bound = small.bound();
    for (ReceptiveFieldNode node : small.nodes()) {
      List<ReceptiveField> fields = small.graph().fields(node.name());
      long[] extents = new long[fields.size()];
      for (int axis = 0; axis < extents.length; axis++) {
        extents[axis] =
            fields
                .get(axis)
                .window()
                .outputExtent(small.input().extent(axis), OutputRounding.FLOOR);
      }
      assertThat(Shape.of(extents)).isEqualTo(bound.extents(node.name()));
      assertThat(bound.extents(node.name())).isEqualTo(small.extents(node.name()));
    }
  }

  @Property(tries = 500)
  @Label("required FIELD-15 paths that meet are spanned together")
  void pathsThatMeetAreSpannedTogether(@ForAll("aligned") SmallGraph small) {
    int rank = small.input().rank();
    for (ReceptiveFieldNode node : small.nodes()) {
      List<List<ReceptiveField>> paths =
          small.paths(node.name()).stream().map(path -> through(path, rank)).toList();
      List<ReceptiveField> fields = small.graph().fields(node.name());
      for (int number = 0; number < rank; number++) {
        int axis = number;
        List<ReceptiveField> ofAxis = paths.stream().map(path -> path.get(axis)).toList();
        ReceptiveField field = fields.get(axis);
        assertThat(field.start())
            .isEqualTo(ofAxis.stream().mapToLong(ReceptiveField::start).min().orElseThrow());
        assertThat(field.region(0).last())
            .isEqualTo(
                ofAxis.stream().mapToLong(path -> path.region(0).last()).max().orElseThrow());
        assertThat(field.padding().after())
            .isEqualTo(
                ofAxis.stream().mapToLong(path -> path.padding().after()).max().orElseThrow());
        assertThat(ofAxis).allMatch(path -> path.jump() == field.jump());
      }
    }
  }

  @Property
  @Label("what is read where maps are endless is what taps lead to, and its hull is the region")
  void read(@ForAll("aligned") SmallGraph small, @ForAll @LongRange(min = 0, max = 3) long at) {
    int rank = small.input().rank();
    Index o = Index.of(LongStream.range(at, at + rank).toArray());
    for (ReceptiveFieldNode node : small.nodes()) {
      SortedSet<Index> read = small.graph().read(INPUT, node.name(), o);
      assertThat(read).containsExactlyElementsOf(small.positions(node.name(), o, Maps.ENDLESS));
      List<ReceptiveField> fields = small.graph().fields(node.name());
      for (int axis = 0; axis < rank; axis++) {
        TreeSet<Long> coordinates = coordinates(read, axis);
        assertThat(fields.get(axis).region(o.at(axis)))
            .isEqualTo(new Region(coordinates.first(), coordinates.last()));
      }
    }
  }

  private static TreeSet<Long> coordinates(Set<Index> positions, int axis) {
    return positions.stream().map(i -> i.at(axis)).collect(Collectors.toCollection(TreeSet::new));
  }

  @Property(tries = 500)
  @Label("required FIELD-20 an output reaches what a path inside the maps leads to")
  void anOutputReachesWhatAPathInsideTheMapsLeadsTo(@ForAll("wild") SmallGraph small) {
    BoundReceptiveFieldGraph bound = small.bound();
    for (ReceptiveFieldNode node : small.nodes()) {
      for (Index o : bound.extents(node.name()).indices()) {
        assertThat(bound.reached(node.name(), o))
            .containsExactlyElementsOf(small.positions(node.name(), o, Maps.BOUND));
      }
    }
  }

  @Property
  @Label("required FIELD-21 axes have fields of their own")
  void axesHaveFieldsOfTheirOwn(@ForAll("aligned") SmallGraph small) {
    for (int axis = 0; axis < small.input().rank(); axis++) {
      SmallGraph alone = alone(small, axis);
      for (ReceptiveFieldNode node : small.nodes()) {
        assertThat(small.graph().fields(node.name()).get(axis))
            .isEqualTo(alone.graph().fields(node.name()).get(0));
      }
    }
  }

  /** Leaves one axis. */
  private static SmallGraph alone(SmallGraph small, int axis) {
    List<ReceptiveFieldNode> nodes = new ArrayList<>();
    for (ReceptiveFieldNode node : small.nodes()) {
      if (node instanceof ReceptiveFieldNode.WindowNode window) {
        nodes.add(
            ReceptiveFieldNode.window(
                node.name(), window.source(), node.rounding(), window.axes().get(axis)));
      } else {
        nodes.add(node);
      }
    }
    return new SmallGraph(nodes, Shape.of(small.input().extent(axis)));
  }

  @Property
  @Label("required FIELD-43 what is reached lies in the clipped region")
  void whatIsReachedLiesInTheClippedRegion(@ForAll("aligned") SmallGraph small) {
    BoundReceptiveFieldGraph bound = small.bound();
    for (ReceptiveFieldNode node : small.nodes()) {
      for (Index o : bound.extents(node.name()).indices()) {
        SortedSet<Index> reached = bound.reached(node.name(), o);
        List<Region> regions = bound.regions(node.name(), o);
        List<Optional<Region>> clipped = bound.clippedRegions(node.name(), o);
        assertThat(reached).allMatch(small.input()::contains);
        for (int axis = 0; axis < o.rank() && !reached.isEmpty(); axis++) {
          TreeSet<Long> coordinates = coordinates(reached, axis);
          Region hull = new Region(coordinates.first(), coordinates.last());
          assertThat(isWithin(hull, regions.get(axis))).isTrue();
          assertThat(isWithin(hull, clipped.get(axis).orElseThrow())).isTrue();
        }
      }
    }
  }

  private static boolean isWithin(Region part, Region whole) {
    return whole.first() <= part.first() && part.last() <= whole.last();
  }

  @Property(tries = 1000)
  @Label("required FIELD-44 away from the border all that is read is reached")
  void awayFromTheBorderAllThatIsReadIsReached(@ForAll("withoutCrops") SmallGraph small) {
    BoundReceptiveFieldGraph bound = small.bound();
    for (ReceptiveFieldNode node : small.nodes()) {
      if (!fieldsOrRefusal(small, INPUT, node.name()).equals("fields")) {
        continue;
      }
      for (Index o : bound.extents(node.name()).indices()) {
        boolean away = true;
        for (int axis = 0; axis < small.input().rank(); axis++) {
          Region region = bound.regions(node.name(), o).get(axis);
          away &= region.first() >= 0 && region.last() < small.input().extent(axis);
        }
        if (away) {
          assertThat(bound.reached(node.name(), o))
              .containsExactlyElementsOf(small.graph().read(node.name(), o));
        }
      }
    }
  }

  @Property(tries = 500)
  @Label("required FIELD-45 without padding in between nothing inside is lost")
  void withoutPaddingInBetweenNothingInsideIsLost(@ForAll("paddedAtTheInput") SmallGraph small) {
    BoundReceptiveFieldGraph bound = small.bound();
    for (ReceptiveFieldNode node : small.nodes()) {
      for (Index o : bound.extents(node.name()).indices()) {
        SortedSet<Index> inside = new TreeSet<>(small.graph().read(node.name(), o));
        inside.removeIf(i -> !small.input().contains(i));
        assertThat(bound.reached(node.name(), o)).containsExactlyElementsOf(inside);
      }
    }
  }

  @Property
  @Label("required FIELD-48 along a chain what is reached is a product of axes")
  void alongAChainWhatIsReachedIsAProductOfAxes(@ForAll("wild") SmallGraph small) {
    for (ReceptiveFieldNode node : small.nodes()) {
      if (small.paths(node.name()).size() > 1) {
        continue;
      }
      for (Index o : small.extents(node.name()).indices()) {
        List<Set<Index>> perAxis = new ArrayList<>();
        for (int axis = 0; axis < o.rank(); axis++) {
          perAxis.add(alone(small, axis).bound().reached(node.name(), Index.of(o.at(axis))));
        }
        Set<Index> reached = small.bound().reached(node.name(), o);
        assertThat(reached)
            .hasSize(perAxis.stream().mapToInt(Set::size).reduce(1, (a, b) -> a * b));
        for (Index i : reached) {
          for (int axis = 0; axis < o.rank(); axis++) {
            assertThat(perAxis.get(axis)).contains(Index.of(i.at(axis)));
          }
        }
      }
    }
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @Provide
  Arbitrary<SmallGraph> wild() {
    return SmallGraphs.wild(Paddings.ANY);
  }

  @Provide
  Arbitrary<SmallGraph> withoutCrops() {
    return SmallGraphs.wild(Paddings.WITHOUT_CROPS);
  }

  @Provide
  Arbitrary<SmallGraph> paddedAtTheInput() {
    return SmallGraphs.wild(Paddings.AT_THE_INPUT);
  }

  @Provide
  Arbitrary<SmallGraph> aligned() {
    return SmallGraphs.aligned();
  }
}
