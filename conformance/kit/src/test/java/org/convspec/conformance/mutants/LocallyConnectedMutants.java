package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the locally connected operator. */
final class LocallyConnectedMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainLocallyConnected::new;

  static final List<Mutant> ALL = all();

  private LocallyConnectedMutants() {}

  private static List<Mutant> all() {
    List<Mutant> all =
        new ArrayList<>(
            List.of(
                around(
                    "L1",
                    "any rank of weights is taken",
                    Careless.lenient(RIGHT, "LOCAL-01"),
                    "LOCAL-01"),
                around(
                    "L2",
                    "weights of any input channels are taken",
                    Careless.lenient(RIGHT, "LOCAL-02"),
                    "LOCAL-02"),
                around(
                    "L3",
                    "weights of any positions are taken",
                    Careless.lenient(RIGHT, "LOCAL-03"),
                    "LOCAL-03"),
                around("L4", "any bias is taken", Careless.lenient(RIGHT, "LOCAL-04"), "LOCAL-04"),
                around(
                    "L5",
                    "any output gradient is taken",
                    Careless.lenient(RIGHT, "LOCAL-05"),
                    "LOCAL-05"),
                around(
                    "L6",
                    "an empty output is an error",
                    Careless.withoutEmptyOutput(RIGHT),
                    "LOCAL-07"),
                around("L7", "the last answer comes again", Forgetful.repeating(RIGHT), "LOCAL-11"),
                around(
                    "L8",
                    "channels last is read as channels first",
                    Misstored.unpermuted(RIGHT),
                    "TEN-07",
                    "TEN-08"),
                around(
                    "L9",
                    "a gradient of nothing is left over",
                    Careless.leavingOnes(RIGHT, Slot.WEIGHTS_GRADIENT),
                    "LOCAL-18"),
                around(
                    "L10",
                    "the input gradient of a tail is left over",
                    Careless.uncleared(RIGHT, Slot.INPUT_GRADIENT),
                    "LOCAL-17"),
                around(
                    "L11",
                    "the weights gradient is summed over positions",
                    Careless.changing(RIGHT, Slot.WEIGHTS_GRADIENT, LocallyConnectedMutants::first),
                    "LOCAL-13"),
                around(
                    "L12",
                    "a NaN becomes 0",
                    Careless.changing(
                        RIGHT, Slot.OUTPUT, y -> y.map(value -> Double.isNaN(value) ? 0 : value)),
                    "LOCAL-44"),
                around(
                    "L13",
                    "an infinity is the largest number",
                    PlaneMistakes.infinityIsFinite(RIGHT),
                    "LOCAL-45")));
    all.addAll(kernels());
    all.addAll(gradients());
    return List.copyOf(all);
  }

  private static List<Mutant> kernels() {
    return List.of(
        grid("L20", "the stride of the first axis for all", GridMistakes::firstStride, "LOCAL-06"),
        grid("L21", "dilation in the shape only", GridMistakes::dense, "LOCAL-08", "LOCAL-20"),
        kernel(
            "L22",
            "taps stand before positions in the weights",
            call ->
                new PlainLocal(call) {
                  @Override
                  int weightPlace(int oc, int within, int o, int k) {
                    return ((oc * channels.inputsPerGroup() + within) * taps + k) * positions + o;
                  }
                },
            "LOCAL-08",
            "LOCAL-20"),
        kernel(
            "L23",
            "the weights of the first position for all",
            call ->
                new PlainLocal(call) {
                  @Override
                  int weightPlace(int oc, int within, int o, int k) {
                    return super.weightPlace(oc, within, 0, k);
                  }
                },
            "LOCAL-08",
            "LOCAL-26",
            "LOCAL-14",
            "LOCAL-41"),
        kernel(
            "L24",
            "a bias that is not there is 1",
            call ->
                new PlainLocal(call) {
                  @Override
                  double absentBias() {
                    return 1;
                  }
                },
            "LOCAL-09"),
        kernel(
            "L25",
            "the bias of the first position for all",
            call ->
                new PlainLocal(call) {
                  @Override
                  int biasPlace(int oc, int o) {
                    return oc * positions;
                  }
                },
            "LOCAL-23"),
        kernel(
            "L26",
            "an output channel reads the group of its remainder",
            call ->
                new PlainLocal(call) {
                  @Override
                  int inputPlace(int n, int oc, int within, int o, int k) {
                    int group = oc % channels.groups;
                    return super.inputPlace(
                        n, group * (channels.outputs / channels.groups), within, o, k);
                  }
                },
            "LOCAL-10",
            "LOCAL-25"),
        kernel(
            "L27",
            "the sum is of magnitudes of the input",
            call ->
                new PlainLocal(call) {
                  @Override
                  double input(int place) {
                    return Math.abs(x[place]);
                  }
                },
            "LOCAL-21",
            "LOCAL-27"),
        kernel(
            "L28",
            "weights are cut off at 4",
            call ->
                new PlainLocal(call) {
                  @Override
                  double weight(int place) {
                    return Math.min(4, w[place]);
                  }
                },
            "LOCAL-22",
            "LOCAL-28",
            "LOCAL-40"),
        kernel(
            "L29",
            "the last item gets the data of the first",
            call ->
                new PlainLocal(call) {
                  @Override
                  int inputPlace(int n, int oc, int within, int o, int k) {
                    return super.inputPlace(n == grid.batch - 1 ? 0 : n, oc, within, o, k);
                  }
                },
            "LOCAL-24"));
  }

  private static List<Mutant> gradients() {
    return List.of(
        kernel(
            "L30",
            "the weights gradient is the mean over items",
            call ->
                new PlainLocal(call) {
                  @Override
                  double[] weightsGradient() {
                    int items = Math.max(1, grid.batch);
                    return Arrays.stream(super.weightsGradient())
                        .map(dw -> type.round(dw / items))
                        .toArray();
                  }
                },
            "LOCAL-15",
            "LOCAL-28",
            "LOCAL-31",
            "LOCAL-42"),
        kernel(
            "L31",
            "the bias gradient is that of the first item",
            call ->
                new PlainLocal(call) {
                  @Override
                  double outputGradient(int place) {
                    return place < channels.outputs * positions ? dy[place] : 0;
                  }
                },
            "LOCAL-16",
            "LOCAL-29",
            "LOCAL-43"),
        kernel(
            "L32",
            "a negative output gradient is cut off",
            call ->
                new PlainLocal(call) {
                  @Override
                  double outputGradient(int place) {
                    return Math.max(0, dy[place]);
                  }
                },
            "LOCAL-30"));
  }

  /** Returns the weights gradient without its last half of axes. */
  private static Tensor first(Tensor gradient) {
    int axes = (gradient.shape().rank() - 2) / 2;
    Shape shared = gradient.shape().slice(0, 2 + axes);
    return Tensor.zeros(gradient.type(), shared);
  }

  private static Mutant kernel(
      String id, String what, Function<Call, PlainLocal> kernel, String... rules) {
    return around(id, what, () -> new PlainLocallyConnected(kernel), rules);
  }

  private static Mutant grid(String id, String what, GridMistakes.GridOf grid, String... rules) {
    return kernel(
        id,
        what,
        call ->
            new PlainLocal(
                call, grid.of(PlainLocal.window(call), call.tensor(Slot.INPUT).shape().toArray())),
        rules);
  }
}
