package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the gradients of a deformable convolution. */
final class DeformableGradientMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainDeformableConvolution::new;

  static final List<Mutant> ALL =
      List.of(
          around(
              "D60",
              "the offset gradient has no axes",
              Careless.changing(
                  RIGHT,
                  Slot.OFFSET_GRADIENT,
                  dp -> Tensor.zeros(dp.type(), dp.shape().slice(0, 2))),
              "DEFORM-21"),
          around(
              "D61",
              "where nobody samples the gradient is left over",
              Careless.uncleared(RIGHT, Slot.INPUT_GRADIENT),
              "DEFORM-27"),
          around(
              "D62",
              "a gradient of nothing is left over",
              Careless.leavingOnes(RIGHT, Slot.WEIGHTS_GRADIENT),
              "DEFORM-28"),
          around(
              "D63",
              "the offset gradient points the other way",
              Careless.changing(RIGHT, Slot.OFFSET_GRADIENT, dp -> dp.map(value -> -value)),
              "DEFORM-26",
              "DEFORM-42"),
          kernel(
              "D64",
              "gradients forget the mask",
              call ->
                  new PlainDeform(call) {
                    @Override
                    double gradientMask(int n, int group, int k, int o) {
                      return 1;
                    }
                  },
              "DEFORM-22",
              "DEFORM-23",
              "DEFORM-26",
              "DEFORM-38",
              "DEFORM-39",
              "DEFORM-42",
              "DEFORM-51",
              "DEFORM-52",
              "DEFORM-53"),
          kernel(
              "D65",
              "the bias gradient is that of the first item",
              call ->
                  new PlainDeform(call) {
                    @Override
                    double[] biasGradient() {
                      double[] db = new double[channels.outputs];
                      for (int place = 0;
                          place < Math.min(dy.length, db.length * positions);
                          place++) {
                        db[place / positions] = add(db[place / positions], dy[place]);
                      }
                      return db;
                    }
                  },
              "DEFORM-24",
              "DEFORM-41",
              "DEFORM-55"),
          kernel(
              "D66",
              "the mask gradient is multiplied by the mask",
              call ->
                  new PlainDeform(call) {
                    @Override
                    double[] maskGradient() {
                      double[] gradient = super.maskGradient();
                      for (int place = 0;
                          place < Math.min(masks.length, gradient.length);
                          place++) {
                        gradient[place] = times(gradient[place], masks[place]);
                      }
                      return gradient;
                    }
                  },
              "DEFORM-25",
              "DEFORM-40",
              "DEFORM-54"),
          kernel(
              "D67",
              "at a position the slope is that from below",
              call ->
                  new PlainDeform(call) {
                    @Override
                    double[] slopePlace(int n, int ic, int k, int axis, int o) {
                      double[] place = super.slopePlace(n, ic, k, axis, o);
                      place[axis] = Math.ceil(place[axis]) - 1;
                      return place;
                    }
                  },
              "DEFORM-26",
              "DEFORM-42"),
          kernel(
              "D68",
              "the slope is that along the last axis",
              call ->
                  new PlainDeform(call) {
                    @Override
                    double slope(int n, int ic, int k, int own, int o) {
                      return super.slope(n, ic, k, grid.rank - 1, o);
                    }
                  },
              "DEFORM-26",
              "DEFORM-42",
              "DEFORM-53"),
          kernel(
              "D69",
              "a negative output gradient is cut off",
              call ->
                  new PlainDeform(call) {
                    @Override
                    double outputGradient(int n, int oc, int o) {
                      return Math.max(0, super.outputGradient(n, oc, o));
                    }
                  },
              "DEFORM-43"));

  private DeformableGradientMutants() {}

  private static Mutant kernel(
      String id, String what, Function<Call, PlainDeform> kernel, String... rules) {
    return around(id, what, () -> new PlainDeformableConvolution(kernel), rules);
  }

  private static Mutant around(
      String id, String what, Supplier<PlainOperator> operator, String... rules) {
    return Mutant.around(id, what, operator, rules);
  }
}
