package org.convspec.conformance.cases;

import static org.convspec.conformance.cases.AxisFeatures.BACK_ONLY;
import static org.convspec.conformance.cases.AxisFeatures.DILATED;
import static org.convspec.conformance.cases.AxisFeatures.FRONT_ONLY;
import static org.convspec.conformance.cases.AxisFeatures.KERNEL_FITS_PADDED_INPUT_ONLY;
import static org.convspec.conformance.cases.AxisFeatures.ONE_INPUT;
import static org.convspec.conformance.cases.AxisFeatures.ONE_TAP;
import static org.convspec.conformance.cases.AxisFeatures.PADDED;
import static org.convspec.conformance.cases.AxisFeatures.STRIDED;
import static org.convspec.conformance.cases.AxisFeatures.TAIL;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
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

/** The windows are those of every pooling. Writes target/max-pool-reach.txt. */
class MaxPoolReachTest {

  /** The part of cases that have several axes. */
  private static final double ABOVE_RANK_1 = 0.45 + 0.25;

  private static final double OF_EACH_END = 0.35 / 4;
  private static final double OF_EACH_NAN = 0.1 / 4;
  private static final double OF_EACH_INDEXING = 0.15 / 2;

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    FeatureReach<OperatorCase<MaxPool>> reach =
        SameRows.in(
            new FeatureReach<>(drawn -> geometry(drawn).window()),
            drawn -> drawn.operator().window().padding());
    addAxes(reach);
    addEnds(reach);
    addData(reach);
    addIndices(reach);
    reach.check(MaxPoolCases.ofAnyData(ElementType.FLOAT64), "max-pool-reach.txt");
  }

  private static void addAxes(FeatureReach<OperatorCase<MaxPool>> reach) {
    reach
        .of("G1", "axes differ", 0.85 * ABOVE_RANK_1, MaxPoolReachTest::axesDiffer)
        .of("G2", "batch, channels and extents all differ", 0.6, MaxPoolReachTest::allDiffer)
        .of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1)
        .of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2)
        .of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3)
        .onAxis("G4", "padding in front only", 0.35 / 3, FRONT_ONLY)
        .onAxis("G4", "padding behind only", 0.35 / 3, BACK_ONLY)
        .onAxis("G7", "stride above 1", 0.5, STRIDED)
        .onAxis("G8", "last partial step", 0.35, TAIL)
        .onAxis("G10", "dilation, padding and stride", 0.12, DILATED.and(PADDED).and(STRIDED))
        .of(
            "G10",
            "one tap on an axis, dilation on another",
            0.06,
            reach.onSomeAxis(DILATED).and(reach.onSomeAxis(ONE_TAP)))
        .onAxis("G14", "input extent 1", 0.06, ONE_INPUT)
        .onAxis(
            "G14",
            "kernel longer than the input, not than the padded input",
            0.06,
            KERNEL_FITS_PADDED_INPUT_ONLY)
        .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0);
  }

  /** CEIL rounding, with padding and steps above 1. */
  private static void addEnds(FeatureReach<OperatorCase<MaxPool>> reach) {
    atEnd(reach, "G20a", "a window would start in the padding", b -> next(b) > b.inputExtent());
    atEnd(reach, "G20b", "a window would start at the edge", b -> next(b) == b.inputExtent());
    atEnd(
        reach,
        "G20c",
        "a window overhangs with 1 element left",
        b -> next(b) == b.inputExtent() - 1 && b.axis().effectiveKernel() > 1);
    atEnd(reach, "G20d", "no overhang", bound -> bound.tail() == 0);
  }

  private static void atEnd(
      FeatureReach<OperatorCase<MaxPool>> reach,
      String id,
      String what,
      Predicate<BoundAxis> feature) {
    Predicate<BoundAxis> padded = PADDED.and(STRIDED).and(bound -> bound.wholeWindows() > 0);
    Predicate<OperatorCase<MaxPool>> isCeil =
        drawn -> drawn.operator().window().rounding() == OutputRounding.CEIL;
    reach.of(
        id,
        "CEIL, padding, stride: " + what,
        OF_EACH_END,
        isCeil.and(reach.onSomeAxis(padded.and(feature))));
  }

  private static void addData(FeatureReach<OperatorCase<MaxPool>> reach) {
    reach
        .of(
            "G23",
            "nothing but negative numbers, with padding",
            0.2,
            drawn -> drawn.fill().kind() == Fill.Kind.NEGATIVES && onSomeAxis(drawn, PADDED))
        .of("G22", "no element", 0.03, underWindow(values -> values.length == 0))
        .of("G24", "NaN first", OF_EACH_NAN, underWindow(v -> is(v, 0, Double::isNaN) && !all(v)))
        .of(
            "G24",
            "NaN last",
            OF_EACH_NAN,
            underWindow(v -> is(v, v.length - 1, Double::isNaN) && !all(v)))
        .of("G24", "NaN between numbers", OF_EACH_NAN, underWindow(MaxPoolReachTest::hasNanInside))
        .of("G24", "nothing but NaN", OF_EACH_NAN, underWindow(MaxPoolReachTest::all))
        .of(
            "G24",
            "nothing but negative infinities",
            OF_EACH_NAN,
            underWindow(v -> v.length > 1 && DoubleStream.of(v).allMatch(x -> x == -1 / 0.0)))
        .of(
            "G24",
            "positive infinity",
            OF_EACH_NAN,
            underWindow(v -> DoubleStream.of(v).anyMatch(x -> x == 1 / 0.0)))
        .of("G24", "zeros of both signs", OF_EACH_NAN, underWindow(MaxPoolReachTest::hasBothZeros))
        .of("G25", "ties under most windows", 0.15, MaxPoolReachTest::mostTie);
  }

  private static Predicate<OperatorCase<MaxPool>> underWindow(Predicate<double[]> feature) {
    return drawn -> windows(drawn).stream().anyMatch(feature);
  }

  private static void addIndices(FeatureReach<OperatorCase<MaxPool>> reach) {
    reach
        .of(
            "G26",
            "many planes, padding, rows",
            OF_EACH_INDEXING,
            drawn -> indexed(drawn, StorageOrder.ROW_MAJOR))
        .of(
            "G26",
            "many planes, padding, columns",
            OF_EACH_INDEXING,
            drawn -> indexed(drawn, StorageOrder.COLUMN_MAJOR))
        .of(
            "G26",
            "many planes, dilation, within the tensor",
            OF_EACH_INDEXING,
            drawn ->
                hasManyPlanes(drawn)
                    && drawn.operator().indexing().base() == IndexBase.TENSOR
                    && onSomeAxis(drawn, DILATED));
  }

  private static boolean onSomeAxis(OperatorCase<MaxPool> drawn, Predicate<BoundAxis> feature) {
    return geometry(drawn).window().axes().stream().anyMatch(feature);
  }

  private static PoolGeometry geometry(OperatorCase<MaxPool> drawn) {
    return drawn.operator().over(drawn.shape(Slot.INPUT));
  }

  private static boolean axesDiffer(OperatorCase<MaxPool> drawn) {
    return geometry(drawn).window().axes().stream().distinct().count() > 1;
  }

  private static boolean allDiffer(OperatorCase<MaxPool> drawn) {
    long[] extents = drawn.dimensions().input().toArray();
    return LongStream.of(extents).distinct().count() == extents.length;
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
        && onSomeAxis(drawn, PADDED);
  }

  private static boolean hasManyPlanes(OperatorCase<MaxPool> drawn) {
    return drawn.dimensions().batch() > 1
        && drawn.dimensions().channels() > 1
        && drawn.spatialRank() > 1;
  }
}
