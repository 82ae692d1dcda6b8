package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** Index maps of operators whose outputs are sums of an input element times a weight. */
final class ProductTerms {

  private ProductTerms() {}

  /** Returns the pairs of input and weights of an operator whose output sums their products. */
  static Optional<List<List<long[]>>> of(Call call) {
    Operator operator = call.operator();
    if (operator instanceof Convolution convolution) {
      return Optional.of(products(convolution.over(input(call), weights(call))));
    }
    if (operator instanceof TransposedConvolution transposed) {
      return Optional.of(products(transposed.over(input(call), weights(call))));
    }
    if (operator instanceof LocallyConnected local) {
      return Optional.of(products(local.over(input(call), weights(call))));
    }
    if (operator instanceof Linear) {
      return Optional.of(products(input(call), weights(call)));
    }
    return Optional.empty();
  }

  private static Shape input(Call call) {
    return call.tensor(Slot.INPUT).shape();
  }

  private static Shape weights(Call call) {
    return call.tensor(Slot.WEIGHTS).shape();
  }

  /** The places of a pair in tensors of these shapes. */
  private static long[] pair(Shape input, Index read, Shape weights, Index multiplied) {
    return new long[] {input.offset(read), weights.offset(multiplied)};
  }

  private static List<List<long[]>> products(ConvolutionGeometry geometry) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : geometry.outputShape().indices()) {
      List<long[]> terms = new ArrayList<>();
      for (Link link : geometry.window().linksOfOutput(at.spatial())) {
        Index k = geometry.weightsTap(link.tap());
        for (long ic : geometry.channels().inputChannelsOf(at.at(1))) {
          Index weight = Index.of(at.at(1), geometry.channels().withinGroup(ic), k);
          Index read = Index.of(at.at(0), ic, link.input());
          terms.add(pair(geometry.inputShape(), read, geometry.weightsShape(), weight));
        }
      }
      map.add(terms);
    }
    return map;
  }

  private static List<List<long[]>> products(TransposedConvolutionGeometry geometry) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : geometry.outputShape().indices()) {
      List<long[]> terms = new ArrayList<>();
      for (Link link : geometry.window().linksOfOutput(at.spatial())) {
        for (long ic : geometry.inputChannelsOf(at.at(1))) {
          Index weight = Index.of(ic, geometry.withinGroup(at.at(1)), link.tap());
          Index read = Index.of(at.at(0), ic, link.input());
          terms.add(pair(geometry.inputShape(), read, geometry.weightsShape(), weight));
        }
      }
      map.add(terms);
    }
    return map;
  }

  private static List<List<long[]>> products(LocallyConnectedGeometry geometry) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : geometry.outputShape().indices()) {
      List<long[]> terms = new ArrayList<>();
      for (Link link : geometry.window().linksOfOutput(at.spatial())) {
        for (long ic : geometry.channels().inputChannelsOf(at.at(1))) {
          long within = geometry.channels().withinGroup(ic);
          Index weight = geometry.weight(at.at(1), within, at.spatial(), link.tap());
          Index read = Index.of(at.at(0), ic, link.input());
          terms.add(pair(geometry.inputShape(), read, geometry.weightsShape(), weight));
        }
      }
      map.add(terms);
    }
    return map;
  }

  /** Of a linear layer: every input feature of the item, with the weights of the output feature. */
  private static List<List<long[]>> products(Shape input, Shape weights) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : Shape.of(input.extent(0), weights.extent(0)).indices()) {
      List<long[]> terms = new ArrayList<>();
      for (long feature = 0; feature < input.extent(1); feature++) {
        Index weight = Index.of(at.at(1), feature);
        terms.add(pair(input, Index.of(at.at(0), feature), weights, weight));
      }
      map.add(terms);
    }
    return map;
  }
}
