package org.convspec.reference.im2col;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.Tensor;

/** Unfolding by tiles of the patch matrix (chapter 7); its gradient is folding. */
public final class Im2colUnfold implements OperatorPath<Unfold> {

  private final TileLimits limits;

  /** Computes in tiles of a few megabytes. */
  public Im2colUnfold() {
    this(TileLimits.DEFAULT);
  }

  Im2colUnfold(TileLimits limits) {
    this.limits = limits;
  }

  @Override
  public Tensor result(Unfold unfold, Call call, Slot slot) {
    PatchTiles tiles = new PatchTiles(unfold.over(call.tensor(Slot.INPUT).shape()), limits);
    return slot == Slot.OUTPUT
        ? tiles.unfold(call.tensor(Slot.INPUT))
        : tiles.fold(call.tensor(Slot.OUTPUT_GRADIENT));
  }
}
