package org.convspec.conformance.mutants;

import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the loops over windows, the same for every operator that slides one. */
final class GridMistakes {

  private GridMistakes() {}

  /** Makes the loops of a window over an input of a shape. */
  interface GridOf {
    PlainGrid of(PoolWindow window, long[] shape);
  }

  /** Dilation is in the shape only. */
  static PlainGrid dense(PoolWindow window, long[] shape) {
    return new PlainGrid(window, shape) {
      @Override
      int position(int axis, int o, int k) {
        return o * stride[axis] + k - before[axis];
      }
    };
  }

  /** M10 of the study: with CEIL a last window may start in the padding. */
  static PlainGrid startingAnywhere(PoolWindow window, long[] shape) {
    return new PlainGrid(window, shape) {
      @Override
      boolean startsInside(int axis, int o) {
        return true;
      }
    };
  }

  /** M16 of the study: a window ends where its kernel would without dilation. */
  static PlainGrid endingEarly(PoolWindow window, long[] shape) {
    return new PlainGrid(window, shape) {
      @Override
      int inputPlace(int[] o, int[] k) {
        for (int axis = 0; axis < AXES; axis++) {
          if (k[axis] * dilation[axis] >= kernel[axis]) {
            return -1;
          }
        }
        return super.inputPlace(o, k);
      }
    };
  }

  /** With CEIL no window is partial. */
  static PlainGrid floored(PoolWindow window, long[] shape) {
    return new PlainGrid(window, shape) {
      @Override
      boolean startsInside(int axis, int o) {
        return false;
      }
    };
  }

  /** The stride of the first axis is that of all. */
  static PlainGrid firstStride(PoolWindow window, long[] shape) {
    return new PlainGrid(window, shape) {
      @Override
      int outputs(int axis) {
        stride[axis] = stride[AXES - rank];
        return super.outputs(axis);
      }
    };
  }

  /** The dilation of the first axis is that of all, but not in the extents. */
  static PlainGrid firstDilation(PoolWindow window, long[] shape) {
    return new PlainGrid(window, shape) {
      @Override
      int position(int axis, int o, int k) {
        return o * stride[axis] + k * dilation[AXES - rank] - before[axis];
      }
    };
  }

  /** A crop takes nothing away. */
  static PlainGrid uncropped(PoolWindow window, long[] shape) {
    return new PlainGrid(window, shape) {
      @Override
      boolean isInside(int axis, int i) {
        return i >= 0 && i < input[axis];
      }
    };
  }

  /** Cuts the gradient of an input to where the windows reach on its last axis. */
  static Tensor cutToReach(PlainGrid grid, Tensor gradient) {
    int last = PlainGrid.AXES - 1;
    int reached = grid.position(last, grid.output[last] - 1, grid.kernel[last] - 1) + 1;
    return PlaneMistakes.cut(gradient, reached);
  }
}
