package org.convspec.reference.deform;

import java.math.BigDecimal;
import java.util.Arrays;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * The results of a deformable convolution in decimal arithmetic, by another description of
 * interpolation: every position of the input has the share {@code 1 - |p - i|}, where that is
 * positive. Nothing is said of neighbours, floors or edges.
 */
public final class HatSums {

  private final SmallDeform layer;
  private final DeformableGeometry geometry;
  private final Slot slot;
  private final Shape shape;
  private final BigDecimal[] sums;

  private HatSums(SmallDeform layer, Slot slot) {
    this.layer = layer;
    this.geometry = layer.geometry();
    this.slot = slot;
    this.shape = layer.asking(slot).resultShapes().get(slot);
    this.sums = new BigDecimal[(int) shape.elementCount()];
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  /** Returns the exact value of every element of a result, in row-major order. */
  public static BigDecimal[] of(SmallDeform layer, Slot slot) {
    HatSums hats = new HatSums(layer, slot);
    for (Index output : hats.geometry.outputShape().indices()) {
      hats.addOutput(output);
    }
    return hats.sums;
  }

  private void addOutput(Index output) {
    BigDecimal dy = at(Slot.OUTPUT_GRADIENT, output);
    switch (slot) {
      case OUTPUT -> add(output, at(Slot.BIAS, Index.of(output.at(1))));
      case BIAS_GRADIENT -> add(Index.of(output.at(1)), dy);
      default -> {}
    }
    long groups = geometry.channels().groups();
    long inputs = geometry.channels().inputChannels() / groups;
    long group = output.at(1) / (geometry.channels().outputChannels() / groups);
    for (long within = 0; within < inputs; within++) {
      for (Index k : geometry.window().kernel().indices()) {
        addTap(output, dy, group * inputs + within, Index.of(output.at(1), within, k), k);
      }
    }
  }

  private void addTap(Index output, BigDecimal dy, long ic, Index weightAt, Index k) {
    long taps = geometry.window().kernel().elementCount();
    long group = ic / (geometry.channels().inputChannels() / geometry.offsetGroups());
    long tap = group * taps + geometry.window().kernel().offset(k);
    Index o = output.spatial();
    Index maskAt = Index.of(output.at(0), tap, o);
    BigDecimal weight = at(Slot.WEIGHTS, weightAt);
    BigDecimal mask = at(Slot.MASK, maskAt);
    int rank = o.rank();
    BigDecimal[] place = new BigDecimal[rank];
    for (int axis = 0; axis < rank; axis++) {
      Axis of = geometry.window().axes().get(axis).axis();
      long unmoved = o.at(axis) * of.stride() + k.at(axis) * of.dilation() - of.padding().before();
      Index offsetAt = Index.of(output.at(0), tap * rank + axis, o);
      place[axis] = at(Slot.OFFSET, offsetAt).add(BigDecimal.valueOf(unmoved));
    }
    for (Index i : geometry.window().inputShape().indices()) {
      if (!isCropped(i)) {
        Index inputAt = Index.of(output.at(0), ic, i);
        BigDecimal x = at(Slot.INPUT, inputAt);
        BigDecimal share = share(place, i, -1);
        switch (slot) {
          case OUTPUT -> add(output, weight.multiply(mask).multiply(share).multiply(x));
          case INPUT_GRADIENT -> add(inputAt, dy.multiply(weight).multiply(mask).multiply(share));
          case WEIGHTS_GRADIENT -> add(weightAt, dy.multiply(mask).multiply(share).multiply(x));
          case MASK_GRADIENT -> add(maskAt, dy.multiply(weight).multiply(share).multiply(x));
          case OFFSET_GRADIENT -> {
            for (int axis = 0; axis < rank; axis++) {
              BigDecimal slope = slope(place[axis], i.at(axis)).multiply(share(place, i, axis));
              add(
                  Index.of(output.at(0), tap * rank + axis, o),
                  dy.multiply(weight).multiply(mask).multiply(slope).multiply(x));
            }
          }
          default -> {}
        }
      }
    }
  }

  private boolean isCropped(Index i) {
    for (int axis = 0; axis < i.rank(); axis++) {
      BoundAxis bound = geometry.window().axes().get(axis);
      long before = bound.axis().padding().before();
      long after = bound.axis().padding().after();
      if (i.at(axis) < -before || i.at(axis) >= bound.inputExtent() + after) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal share(BigDecimal[] place, Index i, int but) {
    BigDecimal product = BigDecimal.ONE;
    for (int axis = 0; axis < place.length; axis++) {
      BigDecimal distance = place[axis].subtract(BigDecimal.valueOf(i.at(axis))).abs();
      BigDecimal own = BigDecimal.ONE.subtract(distance).max(BigDecimal.ZERO);
      product = axis == but ? product : product.multiply(own);
    }
    return product;
  }

  /** The derivative of {@code max(0, 1 - |p - i|)} by p, from above. */
  private static BigDecimal slope(BigDecimal p, long i) {
    BigDecimal distance = p.subtract(BigDecimal.valueOf(i));
    if (distance.compareTo(BigDecimal.ONE.negate()) < 0
        || distance.compareTo(BigDecimal.ONE) >= 0) {
      return BigDecimal.ZERO;
    }
    return distance.signum() < 0 ? BigDecimal.ONE : BigDecimal.ONE.negate();
  }

  private BigDecimal at(Slot of, Index index) {
    return new BigDecimal(layer.tensors().get(of).at(index));
  }

  private void add(Index index, BigDecimal term) {
    int place = (int) shape.offset(index);
    sums[place] = sums[place].add(term);
  }
}
