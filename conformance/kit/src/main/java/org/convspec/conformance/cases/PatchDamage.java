package org.convspec.conformance.cases;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/** A way to damage the window of an unfolding or a folding; sometimes it breaks no rule. */
public enum PatchDamage {
  /** A kernel without taps. */
  KERNEL("WIN-02") {
    @Override
    PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant) {
      return window.withKernel(Lists.replaced(window.kernel(), axis, -(variant % 2)));
    }
  },
  /** A stride of 0 or less. */
  STRIDE("WIN-03") {
    @Override
    PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant) {
      return window.withStrides(Lists.replaced(window.strides(), axis, -(variant % 3)));
    }
  },
  /** A dilation of 0, which some libraries use for dense, or less. */
  DILATION("WIN-04") {
    @Override
    PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant) {
      return window.withDilations(Lists.replaced(window.dilations(), axis, -(variant % 3)));
    }
  },
  /** A crop of one position more than there is. */
  CROP("WIN-09") {
    @Override
    PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant) {
      List<Padding> none = Collections.nCopies(extents.size(), Padding.NONE);
      Padding beyond = new Padding(-1 - extents.get(axis), 0);
      return window.withPadding(new PaddingRule.Explicit(Lists.replaced(none, axis, beyond)));
    }
  },
  /** A last partial step where none may be. */
  PARTIAL_STEP("WIN-14") {
    @Override
    PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant) {
      return window.withRounding(OutputRounding.EXACT);
    }
  },
  /** An effective kernel beyond 64 bits. */
  OVERFLOW("WIN-22") {
    @Override
    PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant) {
      return window
          .withKernel(Lists.replaced(window.kernel(), axis, 4L))
          .withDilations(Lists.replaced(window.dilations(), axis, Long.MAX_VALUE / 2));
    }
  },
  /** A kernel extent, stride, dilation or padding too many, or one too few. */
  NUMBER_OF_ATTRIBUTES("WIN-24") {
    @Override
    PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant) {
      int count = extents.size() + (variant % 2 == 0 ? 1 : -1);
      List<Long> ones = Collections.nCopies(count, 1L);
      return switch ((int) (variant / 2 % 4)) {
        case 0 -> window.withStrides(ones);
        case 1 -> window.withDilations(ones);
        case 2 -> window.withKernel(ones);
        default ->
            window.withPadding(new PaddingRule.Explicit(Collections.nCopies(count, Padding.NONE)));
      };
    }
  };

  private final String rule;

  PatchDamage(String rule) {
    this.rule = rule;
  }

  abstract PoolWindow damage(PoolWindow window, List<Long> extents, int axis, long variant);

  /** Returns the rule that is broken. */
  public String rule() {
    return rule;
  }

  /** Damages an unfolding that has a spatial axis. */
  public OperatorCase<Unfold> ofUnfold(OperatorCase<Unfold> example) {
    return example.with(Unfold.by(damaged(example, example.operator().window())));
  }

  /** Damages a folding that has a spatial axis. */
  public OperatorCase<Fold> ofFold(OperatorCase<Fold> example) {
    PoolWindow damaged = damaged(example, example.operator().window());
    return example.with(Fold.to(example.operator().outputExtents(), damaged));
  }

  private PoolWindow damaged(OperatorCase<?> example, PoolWindow window) {
    long seed = example.fill().seed();
    int rank = example.spatialRank();
    return rank == 0
        ? window
        : damage(window, example.dimensions().extents(), (int) (seed / 8 % rank), seed);
  }

  /** No channels. */
  public static <O extends Operator> OperatorCase<O> noChannels(OperatorCase<O> example) {
    return example.with(example.dimensions().withChannels(0));
  }

  /** An input without channels. */
  public static OperatorCase<Unfold> imageRank(OperatorCase<Unfold> example) {
    return example.withShape(Slot.INPUT, Shape.of(example.dimensions().batch()));
  }

  /** Patches without items, or with an axis too many. */
  public static OperatorCase<Fold> patchesRank(OperatorCase<Fold> example) {
    Shape right = example.shape(Slot.INPUT);
    return example.withShape(
        Slot.INPUT,
        example.fill().seed() % 2 == 0
            ? Shape.of(right.extent(1), right.extent(2))
            : Shape.of(right.extent(0), right.extent(1), Shape.of(right.extent(2), 1)));
  }

  /** Patches with one row more. */
  public static OperatorCase<Fold> rows(OperatorCase<Fold> example) {
    Shape right = example.shape(Slot.INPUT);
    return example.withShape(
        Slot.INPUT, Shape.of(right.extent(0), right.extent(1) + 1, right.extent(2)));
  }

  /** Patches with one column more or less. */
  public static OperatorCase<Fold> columns(OperatorCase<Fold> example) {
    Shape right = example.shape(Slot.INPUT);
    long other =
        right.extent(2) + (example.fill().seed() % 2 == 0 || right.extent(2) == 0 ? 1 : -1);
    return example.withShape(Slot.INPUT, Shape.of(right.extent(0), right.extent(1), other));
  }

  /** An output gradient that is one longer on some axis. */
  public static <O extends Operator> OperatorCase<O> outputGradient(OperatorCase<O> example) {
    long[] extents = example.outputShape().toArray();
    extents[(int) (example.fill().seed() % extents.length)]++;
    return example.withShape(Slot.OUTPUT_GRADIENT, Shape.of(extents));
  }
}
