package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** Unfolding and its gradient, which is folding, as chapter 7 states them. */
public final class LiteralUnfold implements OperatorPath<Unfold> {

  @Override
  public Tensor result(Unfold unfold, Call call, Slot slot) {
    PatchGeometry geometry = unfold.over(call.tensor(Slot.INPUT).shape());
    return slot == Slot.OUTPUT
        ? patches(geometry, call.tensor(Slot.INPUT))
        : LiteralFold.image(geometry, call.tensor(Slot.OUTPUT_GRADIENT)); // PATCH-22
  }

  /**
   * PATCH-08: patches(n,row,column) = image(n,c,i), where tap k of the row looks from position o of
   * the column, bit for bit (PATCH-52, PATCH-53, PATCH-55); PATCH-11: 0 where it looks outside.
   */
  static Tensor patches(PatchGeometry geometry, Tensor image) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.patchesShape(),
        index -> {
          long c = geometry.channelOf(index.at(1));
          Index k = geometry.tapOf(index.at(1));
          Index o = geometry.windowOf(index.at(2));
          Index i = geometry.window().position(o, k);
          return geometry.window().isInside(i) ? image.at(index.at(0), c, i) : 0;
        });
  }
}
