package org.convspec.conformance.mutants;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.Shuffling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Exchanges between channels and space: digits of places in an order of their own. */
class PlainShuffle implements PlainResults {

  private final Call call;
  private final boolean isShuffle;
  private final List<Long> factors;
  private final BlockOrder order;

  PlainShuffle(Call call) {
    this.call = call;
    this.isShuffle = call.operator() instanceof PixelShuffle;
    this.factors = ((Shuffling) call.operator()).factors();
    this.order = order(((Shuffling) call.operator()).order());
  }

  BlockOrder order(BlockOrder asked) {
    return asked;
  }

  @Override
  public Tensor result(Slot slot) {
    boolean isForward = slot == Slot.OUTPUT;
    Tensor from = call.tensor(isForward ? Slot.INPUT : Slot.OUTPUT_GRADIENT);
    boolean isToSpace = isShuffle == isForward;
    long[] deep = isToSpace ? from.shape().toArray() : deep(from.shape().toArray());
    long[] wide = wide(deep);
    double[] values = from.toArray();
    double[] moved = new double[values.length];
    for (int place = 0; place < values.length; place++) {
      int other = deepPlace(place, wide, deep);
      moved[isToSpace ? place : other] = values[isToSpace ? other : place];
    }
    return Tensor.of(call.elementType(), Shape.of(isToSpace ? wide : deep), moved);
  }

  private int blocks() {
    return factors.stream().mapToInt(Long::intValue).reduce(1, (a, b) -> a * b);
  }

  private long[] deep(long[] wide) {
    long[] deep = wide.clone();
    deep[1] *= blocks();
    for (int axis = 0; axis < factors.size(); axis++) {
      deep[2 + axis] /= factors.get(axis);
    }
    return deep;
  }

  private long[] wide(long[] deep) {
    long[] wide = deep.clone();
    wide[1] /= blocks();
    for (int axis = 0; axis < factors.size(); axis++) {
      wide[2 + axis] *= factors.get(axis);
    }
    return wide;
  }

  /** Which axes of a block are counted first. */
  int axis(int digit) {
    return digit;
  }

  private int deepPlace(int place, long[] wide, long[] deep) {
    int[] at = new int[wide.length];
    int rest = place;
    for (int axis = wide.length - 1; axis >= 0; axis--) {
      at[axis] = (int) (rest % wide[axis]);
      rest /= (int) wide[axis];
    }
    int within = 0;
    for (int digit = 0; digit < factors.size(); digit++) {
      int axis = axis(digit);
      int factor = factors.get(axis).intValue();
      within = within * factor + at[2 + axis] % factor;
    }
    int channel =
        order == BlockOrder.CHANNEL_FIRST
            ? at[1] * blocks() + within
            : (int) (within * wide[1] + at[1]);
    int found = (int) (at[0] * deep[1] + channel);
    for (int axis = 0; axis < factors.size(); axis++) {
      found = (int) (found * deep[2 + axis] + at[2 + axis] / factors.get(axis).intValue());
    }
    return found;
  }
}
