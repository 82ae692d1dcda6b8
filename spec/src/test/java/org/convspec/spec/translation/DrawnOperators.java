package org.convspec.spec.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;

/**
 * Random operators. Each attribute is plain in two of three draws, since a framework lacks
 * something of most others; every attribute is drawn by itself, and per axis.
 */
final class DrawnOperators {

  private final Random random;
  private final int rank;

  DrawnOperators(Random random) {
    this.random = random;
    this.rank = random.nextInt(3) == 0 ? 1 + 2 * random.nextInt(2) : 2;
  }

  int rank() {
    return rank;
  }

  /** Returns an operator of any kind. */
  Operator operator() {
    return switch (random.nextInt(7)) {
      case 0 -> convolution();
      case 1 -> pad();
      case 3 -> maxPool();
      case 2 -> transposedConvolution();
      case 4 -> averagePool();
      case 5 -> patches();
      default -> region();
    };
  }

  private Convolution convolution() {
    return new Convolution(
        oftenOnes(4),
        oftenOnes(3),
        padding(),
        rounding(),
        plain() ? 1 : upTo(4),
        mostly(Orientation.CORRELATION, Orientation.values()));
  }

  private AveragePool averagePool() {
    boolean isGiven = random.nextInt(5) == 0;
    return new AveragePool(
        window(),
        isGiven ? Divisor.GIVEN : pick(List.of(Divisor.values()).subList(0, 3)),
        isGiven ? upTo(9) : 0,
        mostly(EmptyWindow.REJECTED, EmptyWindow.values()));
  }

  private TransposedConvolution transposedConvolution() {
    boolean isGiven = random.nextInt(5) == 0;
    return new TransposedConvolution(
        oftenOnes(4),
        oftenOnes(3),
        padding(),
        isGiven || plain() ? perAxis(() -> 0L) : perAxis(() -> upTo(2) - 1),
        isGiven ? Optional.of(perAxis(() -> upTo(9))) : Optional.empty(),
        plain() ? 1 : upTo(4));
  }

  private MaxPool maxPool() {
    Indexing indexing =
        new Indexing(
            mostly(StorageOrder.ROW_MAJOR, StorageOrder.values()),
            mostly(IndexBase.PLANE, IndexBase.values()));
    return new MaxPool(
        window(),
        mostly(NanPolicy.PROPAGATE, NanPolicy.values()),
        mostly(TieRule.FIRST, TieRule.values()),
        pick(List.of(EmptyWindow.values())),
        indexing);
  }

  private Operator patches() {
    return random.nextBoolean() ? Unfold.by(window()) : Fold.to(perAxis(() -> upTo(9)), window());
  }

  private Operator region() {
    NanPolicy nan = mostly(NanPolicy.PROPAGATE, NanPolicy.values());
    TieRule ties = mostly(TieRule.FIRST, TieRule.values());
    Indexing indexing =
        new Indexing(StorageOrder.ROW_MAJOR, mostly(IndexBase.PLANE, IndexBase.values()));
    Sign sign = pick(List.of(Sign.values()));
    double power = plain() ? 2 : 0.5 + upTo(3);
    return switch (random.nextInt(6)) {
      case 0 -> new GlobalAveragePool();
      case 1 -> new GlobalMaxPool(nan, ties, indexing);
      case 2 -> new GlobalLpPool(power, sign);
      case 3 -> new AdaptiveAveragePool(perAxis(() -> upTo(5)));
      case 4 -> new AdaptiveMaxPool(perAxis(() -> upTo(5)), nan, ties, indexing);
      default -> new LpPool(window(), power, sign);
    };
  }

  private Pad pad() {
    List<Padding> paddings = new ArrayList<>(List.of(itemsOrChannels(), itemsOrChannels()));
    paddings.addAll(perAxis(plain() ? this::even : this::any));
    PadMode mode = mostly(PadMode.CONSTANT, PadMode.values());
    return new Pad(paddings, mode, mode == PadMode.CONSTANT && plain() ? -0.5 : 0);
  }

  private Padding itemsOrChannels() {
    return plain() ? Padding.NONE : any();
  }

  private Padding any() {
    return new Padding(upTo(5) - 3, upTo(5) - 3);
  }

  private PoolWindow window() {
    List<Long> kernel = perAxis(() -> upTo(4));
    return new PoolWindow(
        kernel, plain() ? kernel : oftenOnes(4), oftenOnes(3), padding(), rounding());
  }

  private PaddingRule padding() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> pick(List.of(AutoPadding.values()));
      case 2, 3 -> new PaddingRule.Explicit(perAxis(() -> Padding.NONE));
      case 4 -> new PaddingRule.Explicit(perAxis(this::any));
      case 5 -> new PaddingRule.Explicit(perAxis(() -> new Padding(upTo(4) - 1, upTo(4) - 1)));
      default -> new PaddingRule.Explicit(perAxis(this::even));
    };
  }

  private Padding even() {
    long both = random.nextInt(3);
    return new Padding(both, both);
  }

  private OutputRounding rounding() {
    return mostly(OutputRounding.FLOOR, OutputRounding.values());
  }

  private List<Long> oftenOnes(int most) {
    return plain() ? perAxis(() -> 1L) : perAxis(() -> upTo(most));
  }

  private boolean plain() {
    return random.nextInt(3) > 0;
  }

  private long upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> List<T> perAxis(Supplier<T> ofAxis) {
    return Stream.generate(ofAxis).limit(rank).toList();
  }

  private <T> T mostly(T usual, T[] all) {
    return plain() ? usual : pick(List.of(all));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
