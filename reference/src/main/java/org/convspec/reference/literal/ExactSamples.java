package org.convspec.reference.literal;

import java.util.HashMap;
import java.util.Map;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Coordinate;
import org.convspec.spec.geometry.Coordinate.Neighbour;
import org.convspec.spec.geometry.SamplePoint;
import org.convspec.spec.geometry.SamplePoint.Corner;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** What the taps of a deformable convolution read, without any rounding. */
final class ExactSamples {

  /** One tap of one output position on one input channel. */
  private record Place(long n, long ic, Index k, Index o) {}

  /** Receives every tap of every output position on every input channel. */
  @FunctionalInterface
  interface Visitor {
    void visit(long n, long ic, Index k, Index o);
  }

  /** Receives an input position that a sample reads, and its share. */
  @FunctionalInterface
  interface ShareVisitor {
    void visit(Index i, ExactNumber share);
  }

  private final DeformableGeometry geometry;
  private final Tensor input;
  private final Tensor offset;
  private final Tensor mask;

  /** A sample is asked for once per output channel. */
  private final Map<Place, ExactNumber> masked = new HashMap<>();

  ExactSamples(DeformableGeometry geometry, Call call) {
    this.geometry = geometry;
    this.input = call.tensor(Slot.INPUT);
    this.offset = call.tensor(Slot.OFFSET);
    this.mask = call.tensor(Slot.MASK);
  }

  void forEach(Visitor visitor) {
    for (long n = 0; n < geometry.batch(); n++) {
      for (long ic = 0; ic < geometry.channels().inputChannels(); ic++) {
        for (Index o : geometry.window().outputShape().indices()) {
          for (Index k : geometry.window().kernel().indices()) {
            visitor.visit(n, ic, k, o);
          }
        }
      }
    }
  }

  /** DEFORM-17: the mask of a tap; without a mask, 1. */
  ExactNumber mask(long n, long ic, Index k, Index o) {
    return mask == null
        ? ExactNumber.ONE
        : ExactNumber.of(mask.at(n, geometry.maskChannel(geometry.offsetGroupOf(ic), k), o));
  }

  /** DEFORM-12: mask(n,g,k,o) * sample(n,ic,k,o). */
  ExactNumber masked(long n, long ic, Index k, Index o) {
    return masked.computeIfAbsent(
        new Place(n, ic, k, o), place -> mask(n, ic, k, o).times(sample(n, ic, k, o)));
  }

  /**
   * DEFORM-14: sample(n,ic,k,o) = sum over the neighbours i of p of share(i) * input(n,ic,i).
   * DEFORM-15: neighbours outside the input are left out.
   */
  ExactNumber sample(long n, long ic, Index k, Index o) {
    SamplePoint point = point(n, ic, k, o);
    ExactNumber sum = ExactNumber.ZERO;
    for (Corner corner : point.corners()) {
      if (point.reads(corner)) {
        ExactNumber value = ExactNumber.of(input.at(n, ic, corner.input()));
        sum = sum.plus(share(point, corner).times(value));
      }
    }
    return sum;
  }

  void forEachShare(long n, long ic, Index k, Index o, ShareVisitor visitor) {
    SamplePoint point = point(n, ic, k, o);
    for (Corner corner : point.corners()) {
      if (point.reads(corner)) {
        visitor.visit(corner.input(), share(point, corner));
      }
    }
  }

  /**
   * DEFORM-26: the slope of the sample along an axis: the shares on the other axes, times the upper
   * neighbour minus the lower one.
   */
  ExactNumber slope(long n, long ic, Index k, int axis, Index o) {
    SamplePoint point = point(n, ic, k, o);
    ExactNumber sum = ExactNumber.ZERO;
    for (Corner corner : point.corners()) {
      if (point.readsAcross(corner, axis)) {
        ExactNumber value = ExactNumber.of(input.at(n, ic, corner.input()));
        ExactNumber term = shareAcross(point, corner, axis).times(value);
        boolean isUpper = corner.sides().get(axis) == Neighbour.UPPER;
        sum = sum.plus(isUpper ? term : term.negated());
      }
    }
    return sum;
  }

  /** DEFORM-13: where a tap looks. */
  private SamplePoint point(long n, long ic, Index k, Index o) {
    double[] moved = new double[geometry.spatialRank()];
    for (int axis = 0; axis < moved.length; axis++) {
      moved[axis] = offset.at(n, geometry.offsetChannel(geometry.offsetGroupOf(ic), k, axis), o);
    }
    return geometry.window().sample(o, k, moved);
  }

  private static ExactNumber share(SamplePoint point, Corner corner) {
    ExactNumber product = ExactNumber.ONE;
    for (int axis = 0; axis < point.coordinates().size(); axis++) {
      product = product.times(share(point, corner, axis));
    }
    return product;
  }

  private static ExactNumber shareAcross(SamplePoint point, Corner corner, int but) {
    ExactNumber product = ExactNumber.ONE;
    for (int axis = 0; axis < point.coordinates().size(); axis++) {
      product = axis == but ? product : product.times(share(point, corner, axis));
    }
    return product;
  }

  private static ExactNumber share(SamplePoint point, Corner corner, int axis) {
    Coordinate coordinate = point.coordinates().get(axis);
    ExactNumber part = ExactNumber.of(coordinate.part());
    return coordinate.isPart(corner.sides().get(axis))
        ? part
        : ExactNumber.ONE.plus(part.negated());
  }
}
