package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * The locally connected operator and its gradients as chapter 5 states them. A product is made
 * where a tap reads the input and nowhere else: there a NaN or an infinity arrives (LOCAL-44,
 * LOCAL-45).
 */
public final class LiteralLocallyConnected implements OperatorPath<LocallyConnected> {

  @Override
  public Tensor result(LocallyConnected operator, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    Tensor weights = call.tensor(Slot.WEIGHTS);
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    LocallyConnectedGeometry geometry = operator.over(input.shape(), weights.shape());
    return switch (slot) {
      case OUTPUT -> forward(geometry, input, weights, bias(geometry, call));
      case INPUT_GRADIENT -> inputGradient(geometry, weights, outputGradient);
      case WEIGHTS_GRADIENT -> weightsGradient(geometry, input, outputGradient);
      case BIAS_GRADIENT -> biasGradient(geometry, outputGradient);
      default -> throw new AssertionError(slot + " is no result of " + operator.label());
    };
  }

  /** LOCAL-09: a bias that is not there is a bias of zeros. */
  private static Tensor bias(LocallyConnectedGeometry geometry, Call call) {
    Tensor bias = call.tensor(Slot.BIAS);
    return bias != null ? bias : Tensor.zeros(ElementType.FLOAT64, geometry.biasShape());
  }

  /**
   * LOCAL-08: output(n,oc,o) = bias(oc,o) + sum over ic, k of input(n,ic,i) * weights(oc,ic,o,k),
   * with i = o * stride + k * dilation - before; LOCAL-10: ic in the group of oc.
   */
  private static Tensor forward(
      LocallyConnectedGeometry geometry, Tensor input, Tensor weights, Tensor bias) {
    ChannelGroups channels = geometry.channels();
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        index -> {
          long n = index.at(0);
          long oc = index.at(1);
          Index o = index.spatial();
          sum.clear().add(bias.at(geometry.bias(oc, o)));
          for (Link link : geometry.window().linksOfOutput(o)) {
            for (long ic : channels.inputChannelsOf(oc)) {
              sum.addProduct(
                  input.at(n, ic, link.input()),
                  weights.at(geometry.weight(oc, channels.withinGroup(ic), o, link.tap())));
            }
          }
          return sum.round();
        });
  }

  /**
   * LOCAL-14: inputGradient(n,ic,i) = sum over oc and all (o, k) with o * stride + k * dilation -
   * before = i of outputGradient(n,oc,o) * weights(oc,ic,o,k); LOCAL-17: 0 where no window reaches.
   */
  private static Tensor inputGradient(
      LocallyConnectedGeometry geometry, Tensor weights, Tensor outputGradient) {
    ChannelGroups channels = geometry.channels();
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        index -> {
          long n = index.at(0);
          long within = channels.withinGroup(index.at(1));
          sum.clear();
          for (Link link : geometry.window().linksOfInput(index.spatial())) {
            for (long oc : channels.outputChannelsOf(index.at(1))) {
              sum.addProduct(
                  outputGradient.at(n, oc, link.output()),
                  weights.at(geometry.weight(oc, within, link.output(), link.tap())));
            }
          }
          return sum.round();
        });
  }

  /**
   * LOCAL-15: weightsGradient(oc,ic,o,k) = sum over n of outputGradient(n,oc,o) * input(n,ic,i),
   * and 0 where i is not inside the input.
   */
  private static Tensor weightsGradient(
      LocallyConnectedGeometry geometry, Tensor input, Tensor outputGradient) {
    ChannelGroups channels = geometry.channels();
    int axes = geometry.window().axes().size();
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.weightsShape(),
        index -> {
          long oc = index.at(0);
          long ic = channels.inputChannel(oc, index.at(1));
          Index o = index.slice(2, axes);
          Index i = geometry.window().position(o, index.slice(2 + axes, axes));
          sum.clear();
          for (long n = 0; geometry.window().isInside(i) && n < geometry.batch(); n++) {
            sum.addProduct(outputGradient.at(n, oc, o), input.at(n, ic, i));
          }
          return sum.round();
        });
  }

  /** LOCAL-16: biasGradient(oc,o) = sum over n of outputGradient(n,oc,o). */
  private static Tensor biasGradient(LocallyConnectedGeometry geometry, Tensor outputGradient) {
    int axes = geometry.window().axes().size();
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.biasShape(),
        index -> {
          sum.clear();
          for (long n = 0; n < geometry.batch(); n++) { // LOCAL-18: of no items, 0
            sum.add(outputGradient.at(n, index.at(0), index.slice(1, axes)));
          }
          return sum.round();
        });
  }
}
