package org.convspec.conformance.mutants;

import java.util.List;

/** The loops of a pooling over regions: the taps of a region count from where it begins. */
class PlainRegionGrid extends PlainGrid {

  /**
   * Cuts each axis into regions.
   *
   * @param shape (n, channels, space)
   * @param outputs regions per spatial axis
   */
  PlainRegionGrid(long[] shape, List<Long> outputs) {
    super(shape);
    for (int axis = 0; axis < rank; axis++) {
      int at = AXES - rank + axis;
      output[at] = outputs.get(axis).intValue();
      kernel[at] = Math.min(input[at], input[at] / output[at] + 2);
    }
  }

  int start(int axis, int o) {
    return o * input[axis] / output[axis];
  }

  int end(int axis, int o) {
    int scaled = (o + 1) * input[axis];
    return scaled / output[axis] + (scaled % output[axis] == 0 ? 0 : 1);
  }

  @Override
  int position(int axis, int o, int k) {
    return start(axis, o) + k;
  }

  @Override
  int inputPlace(int[] o, int[] k) {
    int place = 0;
    for (int axis = 0; axis < AXES; axis++) {
      int i = position(axis, o[axis], k[axis]);
      if (i < 0 || i >= Math.min(end(axis, o[axis]), input[axis])) {
        return -1;
      }
      place = place * input[axis] + i;
    }
    return place;
  }
}
