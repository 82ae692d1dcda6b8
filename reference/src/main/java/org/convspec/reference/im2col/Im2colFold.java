package org.convspec.reference.im2col;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** Folding by tiles of the patch matrix (chapter 7); its gradient is unfolding. */
public final class Im2colFold implements OperatorPath<Fold> {

  private final TileLimits limits;

  /** Computes in tiles of a few megabytes. */
  public Im2colFold() {
    this(TileLimits.DEFAULT);
  }

  Im2colFold(TileLimits limits) {
    this.limits = limits;
  }

  @Override
  public Tensor result(Fold fold, Call call, Slot slot) {
    PatchTiles tiles = new PatchTiles(fold.over(call.tensor(Slot.INPUT).shape()), limits);
    return slot == Slot.OUTPUT
        ? tiles.fold(call.tensor(Slot.INPUT))
        : tiles.unfold(call.tensor(Slot.OUTPUT_GRADIENT));
  }
}
