package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/**
 * Counts how often drawn max poolings have the features that exposed known bugs, and asks for at
 * least a third of what the study of those bugs suggests. The windows are those of every pooling.
 * Writes target/max-pool-reach.txt.
 */
class MaxPoolReachTest {

  private static final long SEED = 1;
  private static final int CASES = 10_000;
  private static final double LEAST_PART = 1.0 / 3;
  private static final Path TABLE = Path.of("target", "max-pool-reach.txt");

  /** Something that a case may have: row of the study, words, suggested part, condition. */
  private record Row(
      String id, String what, double suggested, Predicate<OperatorCase<MaxPool>> feature) {

    static Row onAxis(String id, String what, double suggested, Predicate<BoundAxis> feature) {
      return new Row(id, what, suggested, onSomeAxis(feature));
    }

    /** Of CEIL rounding, with padding and steps above 1. */
    static Row atEnd(String id, String what, Predicate<BoundAxis> feature) {
      Predicate<BoundAxis> padded = PADDED.and(STRIDED).and(bound -> bound.wholeWindows() > 0);
      return new Row(
          id,
          "CEIL, padding, stride: " + what,
          0.35 / 4,
          drawn ->
              drawn.operator().window().rounding() == OutputRounding.CEIL
                  && onSomeAxis(padded.and(feature)).test(drawn));
    }

    /** Of data under some window. */
    static Row underWindow(String id, String what, double suggested, Predicate<double[]> feature) {
      return new Row(id, what, suggested, drawn -> windows(drawn).stream().anyMatch(feature));
    }

    double reached(List<OperatorCase<MaxPool>> cases) {
      return (double) cases.stream().filter(feature).count() / cases.size();
    }

    String line(List<OperatorCase<MaxPool>> cases) {
      return String.format(
          Locale.ROOT,
          "%-4s  %-64s  suggested %.3f  reached %.3f",
          id,
          what,
          suggested,
          reached(cases));
    }
  }

  /** The part of cases that have several axes. */
  private static final double ABOVE_RANK_1 = 0.45 + 0.25;

  private static final Predicate<BoundAxis> STRIDED = bound -> bound.axis().stride() > 1;
  private static final Predicate<BoundAxis> DILATED =
      bound -> bound.axis().dilation() > 1 && bound.axis().kernel() > 1;
  private static final Predicate<BoundAxis> ONE_TAP = bound -> bound.axis().kernel() == 1;
  private static final Predicate<BoundAxis> PADDED =
      bound -> bound.axis().padding().before() > 0 || bound.axis().padding().after() > 0;

  private static final List<Row> ROWS =
      List.of(
          new Row("G1", "axes differ", 0.85 * ABOVE_RANK_1, MaxPoolReachTest::axesDiffer),
          new Row("G2", "batch, channels and extents all differ", 0.6, d -> allDiffer(d)),
          new Row("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1),
          new Row("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2),
          new Row("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3),
          Row.onAxis(
              "G4", "padding in front only", 0.35 / 3, bound -> front(bound) && !back(bound)),
          Row.onAxis("G4", "padding behind only", 0.35 / 3, bound -> back(bound) && !front(bound)),
          Row.onAxis("G7", "stride above 1", 0.5, STRIDED),
          Row.onAxis("G8", "last partial step", 0.35, bound -> bound.tail() > 0),
          Row.onAxis("G10", "dilation, padding and stride", 0.12, DILATED.and(PADDED).and(STRIDED)),
          new Row(
              "G10",
              "one tap on an axis, dilation on another",
              0.06,
              onSomeAxis(DILATED).and(onSomeAxis(ONE_TAP))),
          Row.onAxis("G14", "input extent 1", 0.06, bound -> bound.inputExtent() == 1),
          Row.onAxis(
              "G14",
              "kernel longer than the input, not than the padded input",
              0.06,
              bound ->
                  bound.axis().effectiveKernel() > bound.inputExtent() && bound.outputExtent() > 0),
          Row.atEnd("G20a", "a window would start in the padding", b -> next(b) > b.inputExtent()),
          Row.atEnd("G20b", "a window would start at the edge", b -> next(b) == b.inputExtent()),
          Row.atEnd(
              "G20c",
              "a window overhangs with 1 element left",
              b -> next(b) == b.inputExtent() - 1 && b.axis().effectiveKernel() > 1),
          Row.atEnd("G20d", "no overhang", bound -> bound.tail() == 0),
          Row.underWindow("G22", "no element", 0.03, values -> values.length == 0),
          new Row(
              "G23",
              "nothing but negative numbers, with padding",
              0.2,
              drawn ->
                  drawn.fill().kind() == Fill.Kind.NEGATIVES && onSomeAxis(PADDED).test(drawn)),
          Row.underWindow("G24", "NaN first", 0.1 / 4, v -> is(v, 0, Double::isNaN) && !all(v)),
          Row.underWindow(
              "G24", "NaN last", 0.1 / 4, v -> is(v, v.length - 1, Double::isNaN) && !all(v)),
          Row.underWindow("G24", "NaN between numbers", 0.1 / 4, MaxPoolReachTest::hasNanInside),
          Row.underWindow("G24", "nothing but NaN", 0.1 / 4, MaxPoolReachTest::all),
          Row.underWindow(
              "G24",
              "nothing but negative infinities",
              0.1 / 4,
              v -> v.length > 1 && DoubleStream.of(v).allMatch(x -> x == -1 / 0.0)),
          Row.underWindow(
              "G24",
              "positive infinity",
              0.1 / 4,
              v -> DoubleStream.of(v).anyMatch(x -> x == 1 / 0.0)),
          Row.underWindow("G24", "zeros of both signs", 0.1 / 4, MaxPoolReachTest::hasBothZeros),
          new Row("G25", "ties under most windows", 0.15, MaxPoolReachTest::mostTie),
          new Row(
              "G26",
              "many planes, padding, rows",
              0.15 / 2,
              d -> indexed(d, StorageOrder.ROW_MAJOR)),
          new Row(
              "G26",
              "many planes, padding, columns",
              0.15 / 2,
              d -> indexed(d, StorageOrder.COLUMN_MAJOR)),
          new Row(
              "G26",
              "many planes, dilation, within the tensor",
              0.15 / 2,
              drawn ->
                  hasManyPlanes(drawn)
                      && drawn.operator().indexing().base() == IndexBase.TENSOR
                      && onSomeAxis(DILATED).test(drawn)),
          new Row("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0));

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    List<OperatorCase<MaxPool>> cases = draw();
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, ROWS.stream().map(row -> row.line(cases)).toList());
    assertSoftly(
        softly ->
            ROWS.forEach(
                row ->
                    softly
                        .assertThat(row.reached(cases))
                        .as(row.id() + " " + row.what())
                        .isGreaterThanOrEqualTo(row.suggested() * LEAST_PART)));
  }

  private static List<OperatorCase<MaxPool>> draw() {
    Random random = new Random(SEED);
    List<OperatorCase<MaxPool>> cases = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<OperatorCase<MaxPool>> generator =
              MaxPoolCases.ofAnyData(ElementType.FLOAT64).generator(CASES, false);
          for (int drawn = 0; drawn < CASES; drawn++) {
            cases.add(generator.next(random).value());
          }
        });
    return cases;
  }

  private static PoolGeometry geometry(OperatorCase<MaxPool> drawn) {
    return drawn.operator().over(drawn.shape(Slot.INPUT));
  }

  private static Predicate<OperatorCase<MaxPool>> onSomeAxis(Predicate<BoundAxis> feature) {
    return drawn -> geometry(drawn).window().axes().stream().anyMatch(feature);
  }

  private static boolean axesDiffer(OperatorCase<MaxPool> drawn) {
    return geometry(drawn).window().axes().stream().distinct().count() > 1;
  }

  private static boolean allDiffer(OperatorCase<MaxPool> drawn) {
    long[] extents = drawn.dimensions().input().toArray();
    return LongStream.of(extents).distinct().count() == extents.length;
  }

  private static boolean front(BoundAxis bound) {
    Padding padding = bound.axis().padding();
    return padding.before() > 0;
  }

  private static boolean back(BoundAxis bound) {
    Padding padding = bound.axis().padding();
    return padding.after() > 0;
  }

  /** Where the window behind the last whole one starts; never, if there is no partial step. */
  private static long next(BoundAxis bound) {
    return bound.tail() == 0 ? Long.MIN_VALUE : bound.axis().position(bound.wholeWindows(), 0);
  }

  /** The elements under every window of the first plane. */
  private static List<double[]> windows(OperatorCase<MaxPool> drawn) {
    PoolGeometry geometry = geometry(drawn);
    List<double[]> windows = new ArrayList<>();
    if (geometry.outputShape().hasNoElements()) {
      return windows;
    }
    Tensor input = drawn.canonical(Slot.INPUT, geometry.inputShape());
    for (Index o : geometry.window().outputShape().indices()) {
      List<Link> links = geometry.window().linksOfOutput(o);
      windows.add(links.stream().mapToDouble(link -> input.at(0, 0, link.input())).toArray());
    }
    return windows;
  }

  private static boolean is(double[] values, int place, DoublePredicate what) {
    return values.length > 1 && what.test(values[place]);
  }

  private static boolean all(double[] values) {
    return values.length > 1 && DoubleStream.of(values).allMatch(Double::isNaN);
  }

  private static boolean hasNanInside(double[] values) {
    return values.length > 2
        && !Double.isNaN(values[0])
        && !Double.isNaN(values[values.length - 1])
        && DoubleStream.of(values).anyMatch(Double::isNaN);
  }

  private static boolean hasBothZeros(double[] values) {
    return DoubleStream.of(values).anyMatch(x -> Double.compare(x, 0.0) == 0)
        && DoubleStream.of(values).anyMatch(x -> Double.compare(x, -0.0) == 0);
  }

  private static boolean mostTie(OperatorCase<MaxPool> drawn) {
    List<double[]> windows = windows(drawn);
    long ties = windows.stream().filter(MaxPoolReachTest::hasTie).count();
    return ties * 2 > windows.size();
  }

  private static boolean hasTie(double[] values) {
    double largest = DoubleStream.of(values).max().orElse(Double.NaN);
    return DoubleStream.of(values).filter(value -> value == largest).count() > 1;
  }

  private static boolean indexed(OperatorCase<MaxPool> drawn, StorageOrder order) {
    return hasManyPlanes(drawn)
        && drawn.operator().indexing().order() == order
        && onSomeAxis(PADDED).test(drawn);
  }

  private static boolean hasManyPlanes(OperatorCase<MaxPool> drawn) {
    return drawn.dimensions().batch() > 1
        && drawn.dimensions().channels() > 1
        && drawn.spatialRank() > 1;
  }
}
