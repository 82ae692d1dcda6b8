package org.convspec.spec.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.geometry.OutputCrop;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PadAxis;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.RegionSequence;
import org.convspec.spec.geometry.TransposedWindow;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Shapes and indices of tensors that fit in no memory, against arithmetic without limits: every
 * number is exact, or refused by a rule. No tensor is made.
 */
class LargeExtentsTest {

  private static final long MOST = Long.MAX_VALUE;

  /** Extents around 2^31 and 2^32, where narrower integers end, and far beyond. */
  @Provide
  Arbitrary<Long> extents() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 9),
        Arbitraries.longs().between((1L << 31) - 2, (1L << 31) + 2),
        Arbitraries.longs().between((1L << 32) - 2, (1L << 32) + 2),
        Arbitraries.longs().between(1L << 33, 1L << 45));
  }

  private static void assertExactOr(String rule, BigInteger expected, LongSupplier actual) {
    if (expected.bitLength() < Long.SIZE) {
      assertThat(BigInteger.valueOf(actual.getAsLong())).isEqualTo(expected);
    } else {
      assertRefusedBy(rule, actual::getAsLong);
    }
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static Window window(
      long kernel, long input, long stride, long dilation, PaddingRule padding) {
    return Window.over(
        Shape.of(kernel),
        Shape.of(input),
        List.of(stride),
        List.of(dilation),
        padding,
        OutputRounding.FLOOR);
  }

  @Property
  @Label("SAME of long axes has ceil(input / stride) outputs, and reads back what it wrote")
  void same(
      @ForAll("extents") long input,
      @ForAll @LongRange(min = 1, max = 5) long kernel,
      @ForAll @LongRange(min = 1, max = 1L << 40) long stride,
      @ForAll @LongRange(min = 1, max = 1L << 33) long dilation) {
    for (AutoPadding rule : List.of(AutoPadding.SAME_EXTRA_AFTER, AutoPadding.SAME_EXTRA_BEFORE)) {
      Window same = window(kernel, input, stride, dilation, rule);
      long outputs = (input + stride - 1) / stride;
      assertThat(same.outputShape()).isEqualTo(Shape.of(outputs));
      Index last = Index.of(outputs - 1);
      assertThat(same.linksOfOutput(last))
          .allSatisfy(link -> assertThat(same.linksOfInput(link.input())).contains(link));
    }
  }

  @Property
  @Label("the output extent of a long transposed axis is exact")
  void transposed(
      @ForAll("extents") long input,
      @ForAll @LongRange(min = 1, max = 1L << 20) long kernel,
      @ForAll @LongRange(min = 1, max = 1L << 40) long stride,
      @ForAll @LongRange(min = 1, max = 1L << 33) long dilation) {
    OutputCrop crop =
        new OutputCrop(PaddingRule.explicit(new Padding(0, -1)), List.of(0L), Optional.empty());
    BigInteger full =
        big(input - 1)
            .multiply(big(stride))
            .add(big(kernel - 1).multiply(big(dilation)))
            .add(big(1));
    assertExactOr(
        "WIN-22",
        full.add(big(1)),
        () ->
            TransposedWindow.over(
                    Shape.of(kernel), Shape.of(input), List.of(stride), List.of(dilation), crop)
                .outputShape()
                .extent(0));
  }

  @Example
  @Label("behind a full result that ends far in front nothing is written")
  void farBehindAFullResult() {
    OutputCrop crop =
        new OutputCrop(
            PaddingRule.explicit(new Padding(1L << 62, -3 * (1L << 61))),
            List.of(0L),
            Optional.empty());
    TransposedWindow window =
        TransposedWindow.over(
            Shape.of(1), Shape.of((1L << 62) + 1), List.of(1L), List.of(1L), crop);
    Index last = Index.of(window.outputShape().extent(0) - 1);
    assertThat(window.outputShape()).isEqualTo(Shape.of(3 * (1L << 61) + 1));
    assertThat(window.linksOfOutput(last)).isEmpty();
    assertThat(window.linksOfOutput(Index.of(0))).hasSize(1);
  }

  @Property
  @Label("adaptive regions of long axes are exact")
  void adaptive(
      @ForAll @LongRange(min = 1) long input,
      @ForAll @LongRange(min = 1, max = (1L << 31) + 2) long count,
      @ForAll @LongRange(min = 0) long some) {
    long o = some % count;
    Interval region = new RegionSequence.Adaptive(input, count).region(o);
    assertThat(region.from())
        .isEqualTo(big(o).multiply(big(input)).divide(big(count)).longValueExact());
    assertThat(region.to())
        .isEqualTo(
            big(o + 1)
                .multiply(big(input))
                .add(big(count - 1))
                .divide(big(count))
                .longValueExact());
  }

  @Example
  @Label("regions so many that a partial product does not fit are refused")
  void tooManyRegions() {
    RegionSequence regions = new RegionSequence.Adaptive(MOST, 1L << 33);
    assertThat(regions.region(0)).isEqualTo(new Interval(0, 1L << 30));
    assertRefusedBy(
        "WIN-22",
        "boundary of a region is too large",
        "a 64-bit integer",
        () -> regions.region((1L << 33) - 1));
  }

  @Property
  @Label("the number of a position in a huge tensor is exact, or refused")
  void numbers(
      @ForAll StorageOrder order,
      @ForAll("extents") long items,
      @ForAll("extents") long channels,
      @ForAll @LongRange(min = 1, max = 1L << 31) long rows,
      @ForAll @LongRange(min = 1, max = 1L << 31) long columns) {
    Shape data = Shape.of(items, channels, rows, columns);
    Indexing indexing = new Indexing(order, IndexBase.TENSOR);
    BigInteger plane = big(rows).multiply(big(columns));
    BigInteger first = big(items).multiply(big(channels)).subtract(big(1)).multiply(plane);
    assertExactOr("TEN-02", first, () -> indexing.firstOfPlane(data, items - 1, channels - 1));
    assertExactOr(
        "TEN-02",
        first.add(plane).subtract(big(1)),
        () -> indexing.number(data, Index.of(items - 1, channels - 1, rows - 1, columns - 1)));
    Index position = Index.of(0, 0, rows - 1, columns / 2);
    long number = indexing.withBase(IndexBase.PLANE).number(data, position);
    assertThat(indexing.position(data, number)).isEqualTo(position.spatial());
  }

  @Property
  @Label("rows and columns of huge patches are exact, or refused")
  void patches(
      @ForAll("extents") long channels,
      @ForAll("extents") long rows,
      @ForAll("extents") long columns,
      @ForAll @LongRange(min = 1, max = 4) long kernel) {
    BigInteger windows = big(rows).multiply(big(columns));
    Unfold unfold =
        new Unfold(
            List.of(kernel, 1L),
            List.of(1L, 1L),
            List.of(1L, 1L),
            PaddingRule.explicit(new Padding(kernel - 1, 0), Padding.NONE),
            OutputRounding.FLOOR);
    Shape image = Shape.of(1, channels, rows, columns);
    assertExactOr("TEN-02", windows, () -> unfold.over(image).patchesShape().extent(2));
    if (windows.bitLength() < Long.SIZE) {
      assertThat(unfold.over(image).column(Index.of(rows - 1, columns - 1)))
          .isEqualTo(windows.longValueExact() - 1);
      assertThat(unfold.over(image).row(channels - 1, Index.of(kernel - 1, 0)))
          .isEqualTo(channels * kernel - 1);
    }
  }

  @Property
  @Label("channels of huge offsets are exact, or refused")
  void offsets(
      @ForAll("extents") long offsetGroups, @ForAll @LongRange(min = 1, max = 1L << 45) long taps) {
    DeformableGeometry geometry =
        new DeformableGeometry(
            1,
            new ChannelGroups(offsetGroups, 1, 1),
            offsetGroups,
            window(taps, taps, 1, 1, AutoPadding.VALID));
    BigInteger masks = big(offsetGroups).multiply(big(taps));
    assertExactOr(
        "TEN-02",
        masks.subtract(big(1)),
        () -> geometry.offsetChannel(offsetGroups - 1, Index.of(taps - 1), 0));
    assertExactOr("TEN-02", masks, () -> geometry.maskShape().extent(1));
  }

  @Property
  @Label("a mirror on a long axis shows the position on the other side of it")
  void mirrors(
      @ForAll @LongRange(min = 1L << 31, max = 1L << 61) long input,
      @ForAll @IntRange(min = 1, max = 9) int behind) {
    Padding padding = new Padding(input - 1, input - 1);
    PadAxis axis = new PadAxis(padding, PadMode.REFLECT, input);
    assertThat(axis.outputExtent()).isEqualTo(3 * input - 2);
    assertThat(axis.source(input - 1 - behind)).hasValue(behind);
    assertThat(axis.source(2 * input - 2 + behind)).hasValue(input - 1 - behind);
  }

  @Example
  @Label("taps are counted where the end of the padding is no 64-bit integer")
  void endOfPaddingBeyondAllIntegers() {
    Window window = window(2, MOST, 1L << 62, 1, PaddingRule.explicit(new Padding(-10, 10)));
    assertThat(window.outputShape()).isEqualTo(Shape.of(2));
    assertThat(LongStream.of(0, 1).map(o -> window.tapsInsidePadded(Index.of(o))))
        .containsExactly(2L, 2L);
  }

  @Example
  @Label("so many taps that their number is no 64-bit integer are refused, not wrapped")
  void tooManyTaps() {
    long taps = 1L << 22;
    PoolWindow window =
        new PoolWindow(
            List.of(taps, taps, taps),
            List.of(1L, 1L, 1L),
            List.of(1L, 1L, 1L),
            AutoPadding.VALID,
            OutputRounding.FLOOR);
    PoolGeometry geometry = window.over(Shape.of(1, 1, taps, taps, taps));
    Index first = Index.of(0, 0, 0);
    for (Divisor divisor : List.of(Divisor.KERNEL, Divisor.INSIDE_PADDED_INPUT)) {
      AveragePool pool = new AveragePool(window, divisor, 0, EmptyWindow.ZERO);
      assertRefusedBy("TEN-02", () -> pool.divisorAt(geometry, first));
    }
  }

  @Example
  @Label("a neighbourhood far longer than its axis has all elements, and is not walked through")
  void longNeighbourhoods() {
    LocalResponseNorm norm =
        new LocalResponseNorm(
            ResponseRegion.ACROSS_CHANNELS,
            1L << 60,
            ExtraNeighbour.AFTER,
            1,
            AlphaDivisor.SIZE,
            1,
            1);
    ResponseGeometry geometry = norm.over(Shape.of(1, 3));
    Index[] all = {Index.of(0, 0), Index.of(0, 1), Index.of(0, 2)};
    assertThat(geometry.neighbours(all[1])).containsExactly(all);
    assertThat(geometry.neighboursOf(all[1])).containsExactlyInAnyOrder(all);
  }
}
