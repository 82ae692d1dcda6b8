package org.convspec.reference.accuracy;

import java.util.Arrays;
import org.convspec.spec.Call;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * DEFORM-50, DEFORM-51, DEFORM-52, DEFORM-53, DEFORM-54, DEFORM-55: how far a result may be from
 * its exact value. Beside the roundings of products and sums there are those of the sampling place,
 * to which the shares of its neighbours answer. Chapter 6, Accuracy, derives it.
 */
public final class DeformableBound {

  /** Roundings beside those of the sum: the products of a term, and those that store results. */
  private static final int MORE_ROUNDINGS = 6;

  private final DeformableGeometry geometry;
  private final Call call;
  private final Slot slot;
  private final Shape shape;
  private final double[] terms;
  private final double[] magnitude;
  private final double[] moved;

  private DeformableBound(DeformableGeometry geometry, Call call, Slot slot) {
    this.geometry = geometry;
    this.call = call;
    this.slot = slot;
    this.shape = call.resultShapes().get(slot);
    this.terms = Tensor.allocate(shape);
    this.magnitude = Tensor.allocate(shape);
    this.moved = Tensor.allocate(shape);
  }

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call asked, Slot slot) {
    Call call = asked.canonical();
    DeformableConvolution operator = (DeformableConvolution) call.operator();
    DeformableGeometry geometry =
        operator.over(call.tensor(Slot.INPUT).shape(), call.tensor(Slot.WEIGHTS).shape());
    DeformableBound bound = new DeformableBound(geometry, call, slot);
    bound.addBias();
    bound.addTerms();
    return StoredResult.bound(call, slot, bound.result());
  }

  private Tensor result() {
    ElementType type = call.elementType().accumulator();
    double[] bound = new double[terms.length];
    Arrays.setAll(
        bound,
        place -> {
          double roundings = terms[place] + geometry.spatialRank() + MORE_ROUNDINGS;
          double relative = MultilinearBound.gamma(type, roundings);
          double ofSum = magnitude[place] == 0 ? 0 : relative * magnitude[place];
          return ofSum + moved[place];
        });
    return Tensor.rounding(ElementType.FLOAT64, shape, bound);
  }

  private void addBias() {
    Tensor bias = call.tensor(Slot.BIAS);
    if (slot == Slot.OUTPUT && bias != null) {
      shape.indices().forEach(index -> add(index, Math.abs(bias.at(index.at(1))), 0));
    }
    if (slot == Slot.BIAS_GRADIENT) {
      Tensor dy = call.tensor(Slot.OUTPUT_GRADIENT);
      dy.shape().indices().forEach(at -> add(Index.of(at.at(1)), Math.abs(dy.at(at)), 0));
    }
  }

  private void addTerms() {
    if (slot == Slot.BIAS_GRADIENT) {
      return;
    }
    for (long n = 0; n < geometry.batch(); n++) {
      for (long ic = 0; ic < geometry.channels().inputChannels(); ic++) {
        for (Index k : geometry.window().kernel().indices()) {
          for (Index o : geometry.window().outputShape().indices()) {
            addSample(n, ic, k, o);
          }
        }
      }
    }
  }

  /** Adds what one sample gives to every result that it is part of. */
  private void addSample(long n, long ic, Index k, Index o) {
    double mask = slot == Slot.MASK_GRADIENT ? 1 : mask(n, ic, k, o);
    double[] offset = offset(n, ic, k, o);
    ChannelGroups channels = geometry.channels();
    ShareBounds shares =
        new ShareBounds(geometry.window(), call.elementType().accumulator(), o, k, offset);
    for (long oc : channels.outputChannelsOf(ic)) {
      long within = channels.withinGroup(ic);
      double dy = slot == Slot.OUTPUT ? 1 : size(Slot.OUTPUT_GRADIENT, Index.of(n, oc, o));
      double weight =
          slot == Slot.WEIGHTS_GRADIENT ? 1 : size(Slot.WEIGHTS, Index.of(oc, within, k));
      double factor = dy * weight * mask;
      if (slot == Slot.OFFSET_GRADIENT) {
        addSlopes(shares, n, ic, k, o, factor);
        continue;
      }
      shares.forEach(
          (i, share, error) -> {
            double x = slot == Slot.INPUT_GRADIENT ? 1 : size(Slot.INPUT, Index.of(n, ic, i));
            Index at =
                switch (slot) {
                  case OUTPUT -> Index.of(n, oc, o);
                  case INPUT_GRADIENT -> Index.of(n, ic, i);
                  case WEIGHTS_GRADIENT -> Index.of(oc, within, k);
                  default -> Index.of(n, maskChannel(ic, k), o);
                };
            add(at, factor * x * share, factor * x * error);
          });
    }
  }

  private void addSlopes(ShareBounds shares, long n, long ic, Index k, Index o, double factor) {
    for (int axis = 0; axis < geometry.spatialRank(); axis++) {
      Index at = Index.of(n, geometry.offsetChannel(geometry.offsetGroupOf(ic), k, axis), o);
      shares.forEachAcross(
          axis,
          (i, share, error) -> {
            double x = size(Slot.INPUT, Index.of(n, ic, i));
            add(at, factor * x * share, factor * x * error);
          });
      if (shares.isNextToKink(axis)) {
        moved[(int) shape.offset(at)] = Double.POSITIVE_INFINITY;
      }
    }
  }

  private void add(Index at, double size, double error) {
    int place = (int) shape.offset(at);
    terms[place]++;
    magnitude[place] += size;
    moved[place] += error;
  }

  private double size(Slot of, Index at) {
    return Math.abs(call.tensor(of).at(at));
  }

  private long maskChannel(long ic, Index k) {
    return geometry.maskChannel(geometry.offsetGroupOf(ic), k);
  }

  private double mask(long n, long ic, Index k, Index o) {
    return call.tensor(Slot.MASK) == null ? 1 : size(Slot.MASK, Index.of(n, maskChannel(ic, k), o));
  }

  private double[] offset(long n, long ic, Index k, Index o) {
    double[] offset = new double[geometry.spatialRank()];
    Arrays.setAll(
        offset,
        axis ->
            call.tensor(Slot.OFFSET)
                .at(n, geometry.offsetChannel(geometry.offsetGroupOf(ic), k, axis), o));
    return offset;
  }
}
