package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** Folding and its gradient, which is unfolding, as chapter 7 states them. */
public final class LiteralFold implements OperatorPath<Fold> {

  @Override
  public Tensor result(Fold fold, Call call, Slot slot) {
    PatchGeometry geometry = fold.over(call.tensor(Slot.INPUT).shape());
    return slot == Slot.OUTPUT
        ? image(geometry, call.tensor(Slot.INPUT))
        : LiteralUnfold.patches(geometry, call.tensor(Slot.OUTPUT_GRADIENT)); // PATCH-23
  }

  /**
   * PATCH-12: image(n,c,i) = sum over all (o, k) that read i of patches(n,row,column), with the row
   * of c and k and the column of o; PATCH-13, PATCH-24: 0 where no window reaches; PATCH-54: sums
   * follow IEEE 754.
   */
  static Tensor image(PatchGeometry geometry, Tensor patches) {
    if (patches.shape().hasNoElements()) {
      return Tensor.zeros(ElementType.FLOAT64, geometry.imageShape()); // every sum is empty
    }
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.imageShape(),
        index -> {
          sum.clear();
          for (Link link : geometry.window().linksOfInput(index.spatial())) {
            long row = geometry.row(index.at(1), link.tap());
            sum.add(patches.at(index.at(0), row, geometry.column(link.output())));
          }
          return sum.round();
        });
  }
}
