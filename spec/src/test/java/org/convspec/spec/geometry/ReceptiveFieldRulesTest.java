package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Fields of chains along one axis, against positions that are read one by one. */
class ReceptiveFieldRulesTest {

  @Property
  @Label("required FIELD-01 a field has an extent and a jump of at least one")
  void aFieldHasAnExtentAndAJumpOfAtLeastOne(
      @ForAll @LongRange(min = -3, max = 3) long extent,
      @ForAll @LongRange(min = -3, max = 3) long jump) {
    if (extent < 1) {
      assertRefusedBy(
          "FIELD-01", "extent is " + extent, "at least 1", () -> field(extent, jump, 0, 0));
    } else if (jump < 1) {
      assertRefusedBy("FIELD-01", "jump is " + jump, "at least 1", () -> field(extent, jump, 0, 0));
    } else {
      assertThat(field(extent, jump, 0, 0).extent()).isEqualTo(extent);
      assertThat(field(extent, jump, 0, 0).jump()).isEqualTo(jump);
    }
  }

  @Property
  @Label("required FIELD-08 paths that meet have equal jumps")
  void pathsThatMeetHaveEqualJumps(
      @ForAll("fields") ReceptiveField one, @ForAll("fields") ReceptiveField other) {
    if (one.jump() == other.jump()) {
      assertThat(one.merge(other).jump()).isEqualTo(one.jump());
    } else {
      assertRefusedBy(
          "FIELD-08",
          "jump is " + other.jump(),
          "that of the other path, " + one.jump(),
          () -> one.merge(other));
    }
  }

  @Property(tries = 1000)
  @Label("required FIELD-11 a field has the outputs of the one window that spans it")
  void aFieldHasTheOutputsOfTheOneWindowThatSpansIt(
      @ForAll("chains") List<Axis> chain, @ForAll @LongRange(min = 0, max = 200) long input) {
    long extent = input;
    for (Axis window : chain) {
      long padded = extent + window.padding().before() + window.padding().after();
      if (padded < window.effectiveKernel()) {
        return; // without room
      }
      extent = window.outputExtent(extent, OutputRounding.FLOOR);
    }
    assertThat(ReceptiveField.through(chain).window().outputExtent(input, OutputRounding.FLOOR))
        .isEqualTo(extent);
  }

  @Property
  @Label("required FIELD-12 the field of a window is its effective kernel, stride and padding")
  void theFieldOfAWindow(@ForAll("windows") Axis window) {
    ReceptiveField field = ReceptiveField.of(window);
    TreeSet<Long> first = NaiveReading.of(List.of(window), 0);
    TreeSet<Long> second = NaiveReading.of(List.of(window), 1);
    assertThat(field.extent()).isEqualTo(first.last() - first.first() + 1);
    assertThat(field.jump()).isEqualTo(second.first() - first.first());
    assertThat(field.start()).isEqualTo(first.first());
    assertThat(field.padding()).isEqualTo(window.padding());
  }

  @Property(tries = 1000)
  @Label("required FIELD-13 a chain multiplies jumps and scales what comes later")
  void aChainMultipliesJumpsAndScalesWhatComesLater(@ForAll("chains") List<Axis> chain) {
    ReceptiveField field = ReceptiveField.through(chain);
    TreeSet<Long> first = NaiveReading.of(chain, 0);
    TreeSet<Long> second = NaiveReading.of(chain, 1);
    assertThat(field.extent()).isEqualTo(first.last() - first.first() + 1);
    assertThat(field.jump()).isEqualTo(second.first() - first.first());
    assertThat(field.start()).isEqualTo(first.first());
    assertThat(field.padding().before()).isEqualTo(-first.first());
    assertThat(-field.padding().after()).isEqualTo(NaiveReading.of(mirrored(chain), 0).first());
  }

  /** Front and back change places. */
  private static List<Axis> mirrored(List<Axis> chain) {
    return chain.stream()
        .map(
            window ->
                window.padded(new Padding(window.padding().after(), window.padding().before())))
        .toList();
  }

  @Property
  @Label("required FIELD-14 an empty chain sees its own position")
  void anEmptyChainSeesItsOwnPosition(@ForAll("fields") ReceptiveField field, @ForAll int o) {
    ReceptiveField empty = ReceptiveField.through(List.of());
    assertThat(empty).isEqualTo(field(1, 1, 0, 0));
    assertThat(empty.region(o)).isEqualTo(new Region(o, o));
    assertThat(empty.then(field)).isEqualTo(field);
    assertThat(field.then(empty)).isEqualTo(field);
  }

  @Property
  @Label("required FIELD-16 a region starts at jump times output minus padding")
  void aRegionStartsAtJumpTimesOutputMinusPadding(
      @ForAll("chains") List<Axis> chain, @ForAll @LongRange(min = 0, max = 20) long o) {
    ReceptiveField field = ReceptiveField.through(chain);
    Region region = field.region(o);
    assertThat(region.first()).isEqualTo(o * field.jump() - field.padding().before());
    assertThat(region.extent()).isEqualTo(field.extent());
    assertThat(region.last())
        .isEqualTo(o * field.jump() - field.padding().before() + field.extent() - 1);
  }

  @Property
  @Label("a region does not end before it starts")
  void regionsAreNotEmpty(@ForAll int first, @ForAll int last) {
    if (first <= last) {
      assertThat(new Region(first, last).extent()).isEqualTo((long) last - first + 1);
    } else {
      assertRefusedBy(
          "FIELD-16",
          "last position is " + last,
          "at least the first, " + first,
          () -> new Region(first, last));
    }
  }

  @Property(tries = 1000)
  @Label("required FIELD-17 a region is the least interval that is read")
  void aRegionIsTheLeastIntervalThatIsRead(
      @ForAll("chains") List<Axis> chain, @ForAll @LongRange(min = 0, max = 20) long o) {
    TreeSet<Long> read = NaiveReading.of(chain, o);
    assertThat(ReceptiveField.through(chain).region(o))
        .isEqualTo(new Region(read.first(), read.last()));
  }

  @Property
  @Label("required FIELD-18 a region has its centre halfway")
  void aRegionHasItsCentreHalfway(
      @ForAll @LongRange(min = -50, max = 50) long first,
      @ForAll @LongRange(min = 1, max = 30) long extent) {
    Region region = new Region(first, first + extent - 1);
    long low = first;
    long high = first + extent - 1;
    while (low < high) { // walk towards each other from both ends
      low++;
      high--;
    }
    assertThat(region.twiceCentre()).isEqualTo(low + high);
  }

  @Property
  @Label("required FIELD-19 a region falls into padding and input")
  void aRegionFallsIntoPaddingAndInput(
      @ForAll @LongRange(min = -12, max = 12) long first,
      @ForAll @LongRange(min = 1, max = 20) long extent,
      @ForAll @LongRange(min = 0, max = 8) long input) {
    Region region = new Region(first, first + extent - 1);
    List<Long> positions = LongStream.range(first, first + extent).boxed().toList();
    List<Long> inside = positions.stream().filter(i -> 0 <= i && i < input).toList();
    assertThat(region.parts(input))
        .isEqualTo(
            new Region.Parts(
                positions.stream().filter(i -> i < 0).count(),
                inside.size(),
                positions.stream().filter(i -> i >= 0 && i >= input).count()));
    assertThat(region.inside(input).isPresent()).isEqualTo(!inside.isEmpty());
    region
        .inside(input)
        .ifPresent(
            part ->
                assertThat(LongStream.rangeClosed(part.first(), part.last()).boxed().toList())
                    .isEqualTo(inside));
  }

  @Example
  @Label("an input has no negative extent")
  void noNegativeInput() {
    assertRefusedBy("TEN-01", () -> new Region(0, 3).inside(-1));
    assertRefusedBy("TEN-01", () -> new Region(0, 3).parts(-1));
  }

  @Property
  @Label("required FIELD-40 fields can be joined in any grouping")
  void fieldsCanBeJoinedInAnyGrouping(
      @ForAll("chains") List<Axis> chain, @ForAll @LongRange(min = 0, max = 4) long cut) {
    int at = (int) Math.min(cut, chain.size());
    ReceptiveField front = ReceptiveField.through(chain.subList(0, at));
    ReceptiveField back = ReceptiveField.through(chain.subList(at, chain.size()));
    assertThat(front.then(back)).isEqualTo(ReceptiveField.through(chain));
  }

  @Property
  @Label("joining three fields is associative")
  void associative(
      @ForAll("fields") ReceptiveField a,
      @ForAll("fields") ReceptiveField b,
      @ForAll("fields") ReceptiveField c) {
    assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
  }

  @Property
  @Label("required FIELD-41 neighbouring outputs see regions a jump apart")
  void neighbouringOutputsSeeRegionsAJumpApart(
      @ForAll("chains") List<Axis> chain, @ForAll @LongRange(min = 0, max = 20) long o) {
    ReceptiveField field = ReceptiveField.through(chain);
    TreeSet<Long> moved = new TreeSet<>();
    NaiveReading.of(chain, o).forEach(position -> moved.add(position + field.jump()));
    assertThat(NaiveReading.of(chain, o + 1)).isEqualTo(moved);
    assertThat(field.region(o + 1)).isEqualTo(new Region(moved.first(), moved.last()));
  }

  @Property
  @Label("required FIELD-42 with unit strides extents add up")
  void withUnitStridesExtentsAddUp(@ForAll("chains") List<Axis> chain, @ForAll Random random) {
    List<Axis> dense = new ArrayList<>();
    long extent = 1;
    for (Axis window : chain) {
      dense.add(new Axis(window.kernel(), 1, window.dilation(), window.padding()));
      extent += (window.kernel() - 1) * window.dilation();
    }
    ReceptiveField field = ReceptiveField.through(dense);
    assertThat(field.extent()).isEqualTo(extent);
    assertThat(field.jump()).isEqualTo(1);
    Collections.shuffle(dense, random);
    assertThat(ReceptiveField.through(dense)).isEqualTo(field);
  }

  @Property(tries = 1000)
  @Label("required FIELD-46 overlapping windows leave no holes")
  void overlappingWindowsLeaveNoHoles(@ForAll("chains") List<Axis> chain, @ForAll Random random) {
    List<Axis> overlapping = new ArrayList<>();
    ReceptiveField front = ReceptiveField.IDENTITY;
    for (Axis window : chain) {
      long most = Math.max(1, front.extent() / front.jump());
      boolean fits = front.jump() <= front.extent();
      Axis next =
          new Axis(
              fits ? window.kernel() : 1, // over gaps, only one tap leaves no hole of its own
              window.stride(),
              1 + (long) (random.nextDouble() * most),
              window.padding());
      overlapping.add(next);
      front = front.then(next);
    }
    assertThat(NaiveReading.of(overlapping, 3)).hasSize((int) front.extent());
  }

  @Property
  @Label("required FIELD-47 a window behind a merge could stand on every path")
  void aWindowBehindAMergeCouldStandOnEveryPath(
      @ForAll("fields") ReceptiveField one,
      @ForAll("fields") ReceptiveField drawn,
      @ForAll("windows") Axis window) {
    ReceptiveField other = new ReceptiveField(drawn.extent(), one.jump(), drawn.padding());
    assertThat(one.merge(other).then(window)).isEqualTo(one.then(window).merge(other.then(window)));
  }

  @Property
  @Label("a merge does not depend on the order of its paths, nor on one that comes twice")
  void mergesAreUnions(
      @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = 9) Long> extents,
      @ForAll("fields") ReceptiveField first,
      @ForAll Random random) {
    List<ReceptiveField> paths = new ArrayList<>(List.of(first));
    for (long extent : extents) {
      long before = random.nextInt(9) - 3;
      paths.add(field(extent, first.jump(), before, random.nextInt(9) - 3));
    }
    ReceptiveField merged = paths.stream().reduce(ReceptiveField::merge).orElseThrow();
    paths.add(paths.get(0));
    Collections.shuffle(paths, random);
    assertThat(paths.stream().reduce(ReceptiveField::merge).orElseThrow()).isEqualTo(merged);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("numbers near 2^63 are exact or refused, never wrapped")
  void exactOrRefused(
      @ForAll @LongRange(min = 1) long extent,
      @ForAll @LongRange(min = 1, max = 1L << 32) long jump,
      @ForAll @LongRange(min = 1, max = 1L << 33) long kernel,
      @ForAll @LongRange(min = 1, max = 1L << 33) long stride,
      @ForAll @LongRange(min = 0, max = 1L << 33) long before) {
    ReceptiveField field = field(extent, jump, 0, 0);
    Axis window = new Axis(kernel, stride, 1, new Padding(before, 0));
    boolean fits =
        Math.multiplyHigh(kernel - 1, jump) == 0
            && (kernel - 1) * jump >= 0
            && extent + (kernel - 1) * jump > 0
            && Math.multiplyHigh(jump, stride) == 0
            && jump * stride > 0
            && Math.multiplyHigh(jump, before) == 0
            && jump * before >= 0;
    if (fits) {
      ReceptiveField both = field.then(window);
      assertThat(both.extent()).isEqualTo(extent + (kernel - 1) * jump);
      assertThat(both.jump()).isEqualTo(jump * stride);
      assertThat(both.padding().before()).isEqualTo(jump * before);
    } else {
      assertRefusedBy("WIN-22", () -> field.then(window));
    }
  }

  @Example
  @Label("the largest numbers that fit, and the first that do not")
  void largest() {
    long most = Long.MAX_VALUE;
    assertThat(field(most, 1, 0, 0).then(new Axis(1, most, 1, Padding.NONE)).jump())
        .isEqualTo(most);
    assertRefusedBy(
        "WIN-22",
        "extent is too large",
        "a 64-bit integer",
        () -> field(most, 1, 0, 0).then(new Axis(2, 1, 1, Padding.NONE)));
    assertRefusedBy(
        "WIN-22",
        "jump is too large",
        "a 64-bit integer",
        () -> field(1, 1L << 62, 0, 0).then(new Axis(1, 2, 1, Padding.NONE)));
    assertRefusedBy(
        "WIN-22",
        "padding is too large",
        "a 64-bit integer",
        () -> field(1, 1L << 62, 0, 0).then(new Axis(1, 1, 1, new Padding(0, 2))));
    assertRefusedBy("WIN-22", () -> field(most, 1, 0, 0).merge(field(most, 1, 1, 0)));
    assertRefusedBy("WIN-22", () -> field(most, 1, -1, 0).merge(field(1, 1, 0, 0)));
    assertRefusedBy("WIN-22", () -> field(1, 1, Long.MIN_VALUE, 0).start());
    assertRefusedBy("WIN-22", () -> field(most, 1, 0, 0).region(2));
    assertRefusedBy("WIN-22", () -> new Region(-1, most).extent());
    assertRefusedBy("WIN-22", () -> new Region(1, most).twiceCentre());
    assertThat(field(most, 1, 0, 0).region(1)).isEqualTo(new Region(1, most));
  }

  private static ReceptiveField field(long extent, long jump, long before, long after) {
    return new ReceptiveField(extent, jump, new Padding(before, after));
  }

  @Provide
  Arbitrary<Axis> windows() {
    return SmallAxes.padded();
  }

  @Provide
  Arbitrary<List<Axis>> chains() {
    return SmallAxes.padded().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<ReceptiveField> fields() {
    return Combinators.combine(from(1, 9), from(1, 3), from(-4, 9), from(-4, 9))
        .as(ReceptiveFieldRulesTest::field);
  }

  private static Arbitrary<Long> from(long least, long most) {
    return Arbitraries.longs().between(least, most).withoutEdgeCases();
  }
}
