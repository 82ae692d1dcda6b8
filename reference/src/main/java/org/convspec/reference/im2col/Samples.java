package org.convspec.reference.im2col;

import org.convspec.spec.Call;
import org.convspec.spec.geometry.Coordinate.Neighbour;
import org.convspec.spec.geometry.SamplePoint;
import org.convspec.spec.geometry.SamplePoint.Corner;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.ejml.data.DMatrixRMaj;

/** What the moved taps of a deformable convolution read, and where gradients go from there. */
final class Samples {

  private static final int NO_AXIS = -1;

  private final DeformableGeometry geometry;
  private final double[] input;
  private final Tensor offset;
  private final Tensor mask;

  Samples(DeformableGeometry geometry, Call call) {
    this.geometry = geometry;
    this.input = call.tensor(Slot.INPUT).toArray();
    this.offset = call.tensor(Slot.OFFSET);
    this.mask = call.tensor(Slot.MASK);
  }

  /** Returns the patch matrix of a tile: masked samples, also where they are 0 (DEFORM-63). */
  DMatrixRMaj patches(Tile tile) {
    DMatrixRMaj patches = new DMatrixRMaj(tile.patchRows(), tile.patchColumns());
    tile.forEachPatch(
        (row, column, n, ic, k, o) ->
            patches.set(row, column, mask(n, ic, k, o) * sample(point(n, ic, k, o), n, ic)));
    return patches;
  }

  /** DEFORM-22: every sample hands its pull to its neighbours, by their shares. */
  void addInputGradient(Tile tile, DMatrixRMaj pull, double[] dx) {
    tile.forEachPatch(
        (row, column, n, ic, k, o) -> {
          double pulled = pull.get(row, column) * mask(n, ic, k, o);
          SamplePoint point = point(n, ic, k, o);
          for (Corner corner : point.corners()) {
            if (point.reads(corner)) {
              dx[place(n, ic, corner)] += pulled * share(point, corner, NO_AXIS);
            }
          }
        });
  }

  /** DEFORM-25: pull times sample. */
  void addMaskGradient(Tile tile, DMatrixRMaj pull, double[] dm) {
    tile.forEachPatch(
        (row, column, n, ic, k, o) -> {
          long channel = geometry.maskChannel(geometry.offsetGroupOf(ic), k);
          int place = (int) geometry.maskShape().offset(Index.of(n, channel, o));
          dm[place] += pull.get(row, column) * sample(point(n, ic, k, o), n, ic);
        });
  }

  /** DEFORM-26: pull times mask times the slope of the sample. */
  void addOffsetGradient(Tile tile, DMatrixRMaj pull, double[] doffset) {
    tile.forEachPatch(
        (row, column, n, ic, k, o) -> {
          SamplePoint point = point(n, ic, k, o);
          double pulled = pull.get(row, column) * mask(n, ic, k, o);
          for (int axis = 0; axis < geometry.spatialRank(); axis++) {
            long channel = geometry.offsetChannel(geometry.offsetGroupOf(ic), k, axis);
            int place = (int) geometry.offsetShape().offset(Index.of(n, channel, o));
            doffset[place] += pulled * slope(point, n, ic, axis);
          }
        });
  }

  private double mask(long n, long ic, Index k, Index o) {
    return mask == null ? 1 : mask.at(n, geometry.maskChannel(geometry.offsetGroupOf(ic), k), o);
  }

  private SamplePoint point(long n, long ic, Index k, Index o) {
    double[] moved = new double[geometry.spatialRank()];
    for (int axis = 0; axis < moved.length; axis++) {
      moved[axis] = offset.at(n, geometry.offsetChannel(geometry.offsetGroupOf(ic), k, axis), o);
    }
    return geometry.window().sample(o, k, moved);
  }

  private double sample(SamplePoint point, long n, long ic) {
    double sum = 0;
    for (Corner corner : point.corners()) {
      if (point.reads(corner)) {
        sum += share(point, corner, NO_AXIS) * input[place(n, ic, corner)];
      }
    }
    return sum;
  }

  private double slope(SamplePoint point, long n, long ic, int axis) {
    double sum = 0;
    for (Corner corner : point.corners()) {
      if (point.readsAcross(corner, axis)) {
        double term = share(point, corner, axis) * input[place(n, ic, corner)];
        sum += corner.sides().get(axis) == Neighbour.UPPER ? term : -term;
      }
    }
    return sum;
  }

  private static double share(SamplePoint point, Corner corner, int but) {
    double product = 1;
    for (int axis = 0; axis < point.coordinates().size(); axis++) {
      if (axis != but) {
        product *= point.coordinates().get(axis).share(corner.sides().get(axis));
      }
    }
    return product;
  }

  private int place(long n, long ic, Corner corner) {
    return (int) geometry.inputShape().offset(Index.of(n, ic, corner.input()));
  }
}
