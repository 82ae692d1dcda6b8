package org.convspec.conformance.contract;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.SamplePoint;
import org.convspec.spec.geometry.SamplePoint.Corner;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/** Examinations that look at where the taps of a deformable convolution lead. */
final class DeformableOracle {

  /** The samples of one case. */
  private record Sampling(DeformableGeometry geometry, Tensor input, Tensor offset) {

    static Sampling of(OperatorCase<DeformableConvolution> example) {
      return new Sampling(
          DeformableDomains.geometry(example),
          example.canonical(Slot.INPUT, example.shape(Slot.INPUT)),
          example.canonical(Slot.OFFSET, example.shape(Slot.OFFSET)));
    }

    SamplePoint point(long n, long ic, Index k, Index o) {
      long group = geometry.offsetGroupOf(ic);
      double[] moved = new double[geometry.spatialRank()];
      Arrays.setAll(moved, axis -> offset.at(n, geometry.offsetChannel(group, k, axis), o));
      return geometry.window().sample(o, k, moved);
    }

    /** Whether some sample of an output element has a NaN as a neighbour, share or not. */
    boolean isNextToNan(Index output) {
      for (long ic : geometry.channels().inputChannelsOf(output.at(1))) {
        for (Index k : geometry.window().kernel().indices()) {
          for (Corner corner : point(output.at(0), ic, k, output.spatial()).corners()) {
            if (Double.isNaN(input.at(output.at(0), ic, corner.input()))) {
              return true;
            }
          }
        }
      }
      return false;
    }

    /** Whether some sample has an input element as a neighbour, share or not. */
    boolean isNeighbour(Index element) {
      for (Index o : geometry.window().outputShape().indices()) {
        for (Index k : geometry.window().kernel().indices()) {
          for (Corner corner : point(element.at(0), element.at(1), k, o).corners()) {
            if (corner.input().equals(element.spatial())) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  private DeformableOracle() {}

  /** DEFORM-60; DEFORM-61 leaves open what a NaN without a share does. */
  static Finding nanReachesWhatReadsIt(
      Witness witness, OperatorCase<DeformableConvolution> example) {
    Sampling sampling = Sampling.of(example);
    Tensor literal = Oracle.want(example, Slot.OUTPUT);
    Tensor got = witness.ask(example.forward(), Slot.OUTPUT);
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            at -> {
              boolean isOpen = Double.isNaN(got.at(at)) && sampling.isNextToNan(at);
              return isOpen ? Double.NaN : literal.at(at);
            });
    return new Comparison(example, Slot.OUTPUT).exact(got, want);
  }

  /** DEFORM-27: the input gradient is 0 wherever nobody samples. */
  static Finding zeroWhereNobodySamples(
      Witness witness, OperatorCase<DeformableConvolution> example) {
    Sampling sampling = Sampling.of(example);
    return equalWhere(
        at -> !sampling.isNeighbour(at), at -> 0, witness, example, Slot.INPUT_GRADIENT);
  }

  /** Compares some elements; zeros among them are no weakness. */
  static Finding equalWhere(
      Predicate<Index> where,
      ToDoubleFunction<Index> value,
      Witness witness,
      OperatorCase<DeformableConvolution> example,
      Slot slot) {
    Tensor got = witness.ask(example.asking(slot), slot);
    Tensor want =
        Tensor.tabulate(
            got.type(), got.shape(), at -> where.test(at) ? value.applyAsDouble(at) : got.at(at));
    Finding finding = new Comparison(example, slot).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }
}
