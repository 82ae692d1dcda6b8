package org.convspec.conformance.contract;

import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.reference.accuracy.ResizeBound;
import org.convspec.reference.accuracy.ResizeReach;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Holds a result of a resizing against the literal one, as far as computed coordinates can tell.
 *
 * <p>RESIZE-52: a nearest element is a copy of an element that a computed coordinate may choose.
 * RESIZE-50, RESIZE-51: any other one is within its bound. RESIZE-53, RESIZE-54: where a NaN or an
 * infinity has a share that no rounding takes away, the result is not a number either; where its
 * share may be 0, or what computes as 0, nothing is asked.
 */
final class ResizeOracle {

  private final Tensor from;
  private final Slot slot;
  private final ResizeReach reach;
  private final Tensor want;
  private final Tensor bound;

  private ResizeOracle(OperatorCase<Resize> example, Slot slot) {
    Call call = example.asking(slot).canonical();
    this.slot = slot;
    this.from = call.tensor(slot == Slot.OUTPUT ? Slot.INPUT : Slot.OUTPUT_GRADIENT);
    this.reach = ResizeReach.of(ResizeDomains.geometry(example), example.type());
    this.want = Oracle.want(example, slot);
    this.bound = ResizeBound.of(call, slot);
  }

  /** What is known of the elements that one may take from. */
  private static final class Seen {
    boolean isFinite = true;
    boolean isCertainlyNan;
    boolean isCertainlyInfinite;
    boolean isCopied;

    boolean isFree() {
      return !isFinite && !isCertainlyNan && !isCertainlyInfinite;
    }
  }

  /** Every element is one that the rules allow. */
  static Examination<OperatorCase<Resize>> allows(Slot slot) {
    return (witness, example) -> {
      Tensor got = witness.ask(example.asking(slot), slot);
      ResizeOracle oracle = new ResizeOracle(example, slot);
      boolean areCopies = slot == Slot.OUTPUT && example.operator().mode().isNearest();
      Tensor wanted =
          Tensor.tabulate(
              ElementType.FLOAT64,
              got.shape(),
              index ->
                  areCopies
                      ? oracle.copy(index, got.at(index))
                      : oracle.number(index, got.at(index)));
      Tensor permitted =
          Tensor.tabulate(
              ElementType.FLOAT64,
              got.shape(),
              index -> areCopies || !oracle.seen(index, 0).isFinite ? 0 : oracle.bound.at(index));
      witness.compare(example, got, wanted, permitted);
      return new Comparison(example, slot).bounded(got, wanted, permitted);
    };
  }

  private double copy(Index index, double got) {
    return seen(index, got).isCopied ? got : want.at(index);
  }

  private double number(Index index, double got) {
    Seen seen = seen(index, got);
    boolean isAllowed =
        seen.isFree()
            || (seen.isCertainlyInfinite && !seen.isCertainlyNan && !Double.isFinite(got));
    return isAllowed ? got : want.at(index);
  }

  private Seen seen(Index index, double got) {
    Seen seen = new Seen();
    reach.visit(
        slot,
        index,
        (element, share, change) -> {
          double value = from.at(element);
          boolean isCertain = share > change;
          seen.isFinite &= Double.isFinite(value);
          seen.isCertainlyNan |= isCertain && Double.isNaN(value);
          seen.isCertainlyInfinite |= isCertain && Double.isInfinite(value);
          seen.isCopied |= value == got || (Double.isNaN(value) && Double.isNaN(got));
        });
    return seen;
  }
}
