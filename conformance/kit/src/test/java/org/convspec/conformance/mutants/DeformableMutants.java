package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;

/** Mistakes in the output of a deformable convolution. */
final class DeformableMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainDeformableConvolution::new;

  static final List<Mutant> ALL = all();

  private DeformableMutants() {}

  private static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    IntStream.rangeClosed(1, 9)
        .mapToObj(number -> "DEFORM-0" + number)
        .map(
            rule ->
                around(
                    "D-" + rule,
                    "a call that breaks " + rule + " is answered",
                    Careless.lenient(RIGHT, rule),
                    rule))
        .forEach(all::add);
    all.add(
        around(
            "D10", "an empty output is an error", Careless.withoutEmptyOutput(RIGHT), "DEFORM-11"));
    all.add(around("D11", "the last answer comes again", Forgetful.repeating(RIGHT), "DEFORM-20"));
    all.add(
        around(
            "D12",
            "channels last is read as channels first",
            Misstored.unpermuted(RIGHT),
            "TEN-07",
            "TEN-08",
            "TEN-09"));
    all.add(
        around(
            "D13",
            "a NaN becomes 0",
            Careless.changing(
                RIGHT, Slot.OUTPUT, y -> y.map(value -> Double.isNaN(value) ? 0 : value)),
            "DEFORM-60"));
    all.addAll(places());
    all.addAll(shares());
    all.addAll(channels());
    return List.copyOf(all);
  }

  private static List<Mutant> places() {
    return List.of(
        grid("D20", "the stride of the first axis for all", GridMistakes::firstStride, "DEFORM-10"),
        grid("D21", "dilation in the shape only", GridMistakes::dense, "DEFORM-12", "DEFORM-30"),
        grid("D22", "a crop takes nothing away", GridMistakes::uncropped, "WIN-08"),
        kernel(
            "D23",
            "offsets are ignored",
            call ->
                new PlainDeform(call) {
                  @Override
                  double offset(int n, int group, int k, int axis, int o) {
                    return 0;
                  }
                },
            "DEFORM-12",
            "DEFORM-31"),
        kernel(
            "D24",
            "x stands before y",
            call ->
                new PlainDeform(call) {
                  @Override
                  int offsetPlace(int n, int group, int k, int axis, int o) {
                    return super.offsetPlace(n, group, k, grid.rank - 1 - axis, o);
                  }
                },
            "DEFORM-13",
            "DEFORM-31"),
        kernel(
            "D25",
            "all y stand before all x",
            call ->
                new PlainDeform(call) {
                  @Override
                  int offsetPlace(int n, int group, int k, int axis, int o) {
                    return (((n * offsetGroups + group) * grid.rank + axis) * taps + k) * positions
                        + o;
                  }
                },
            "DEFORM-13"),
        kernel(
            "D26",
            "offsets move the other way",
            call ->
                new PlainDeform(call) {
                  @Override
                  double moved(int axis, int position, double offset) {
                    return add(position, -offset);
                  }
                },
            "DEFORM-12",
            "DEFORM-31"),
        kernel(
            "D27",
            "offsets are multiplied by the dilation",
            call ->
                new PlainDeform(call) {
                  @Override
                  double moved(int axis, int position, double offset) {
                    return add(position, times(offset, grid.dilation[axis]));
                  }
                },
            "DEFORM-12"));
  }

  private static List<Mutant> shares() {
    return List.of(
        kernel(
            "D30",
            "the nearest position is read",
            call ->
                new PlainDeform(call) {
                  @Override
                  double moved(int axis, int position, double offset) {
                    return Math.rint(add(position, offset));
                  }
                },
            "DEFORM-14"),
        kernel(
            "D31",
            "shares of lower and upper neighbour are swapped",
            call ->
                new PlainDeform(call) {
                  @Override
                  double fraction(double place) {
                    return type.round(1 - super.fraction(place));
                  }
                },
            "DEFORM-14"),
        kernel(
            "D32",
            "a place is cut off towards zero",
            call ->
                new PlainDeform(call) {
                  @Override
                  int lower(double place) {
                    return (int) place;
                  }
                },
            "DEFORM-14",
            "DEFORM-15"),
        kernel(
            "D33",
            "what is beyond the edge is read at the edge",
            call ->
                new PlainDeform(call) {
                  @Override
                  int inside(int axis, int i) {
                    return Math.max(0, Math.min(grid.input[axis] - 1, i));
                  }
                },
            "DEFORM-15",
            "DEFORM-31"),
        kernel(
            "D34",
            "half a position beyond the edge reads nothing",
            call ->
                new PlainDeform(call) {
                  @Override
                  double moved(int axis, int position, double offset) {
                    double place = super.moved(axis, position, offset);
                    return place < 0 || place > grid.input[axis] - 1 ? -100 : place;
                  }
                },
            "DEFORM-15"),
        kernel(
            "D35",
            "shares have eight bits, as textures have",
            call ->
                new PlainDeform(call) {
                  @Override
                  double fraction(double place) {
                    return Math.rint(256 * super.fraction(place)) / 256;
                  }
                },
            "DEFORM-50",
            "DEFORM-51",
            "DEFORM-52",
            "DEFORM-53",
            "DEFORM-54"),
        kernel(
            "D36",
            "magnitudes are sampled",
            call ->
                new PlainDeform(call) {
                  @Override
                  double input(int n, int ic, int source) {
                    return Math.abs(super.input(n, ic, source));
                  }
                },
            "DEFORM-32",
            "DEFORM-38"));
  }

  private static List<Mutant> channels() {
    return List.of(
        kernel(
            "D40",
            "a channel takes the offset group of its remainder",
            call ->
                new PlainDeform(call) {
                  @Override
                  int offsetGroup(int ic) {
                    return ic % offsetGroups;
                  }
                },
            "DEFORM-16",
            "DEFORM-37"),
        kernel(
            "D41",
            "the first offset group moves all taps",
            call ->
                new PlainDeform(call) {
                  @Override
                  double offset(int n, int group, int k, int axis, int o) {
                    return super.offset(n, 0, k, axis, o);
                  }
                },
            "DEFORM-16",
            "DEFORM-37"),
        kernel(
            "D42",
            "the mask is ignored",
            call ->
                new PlainDeform(call) {
                  @Override
                  double mask(int n, int group, int k, int o) {
                    return 1;
                  }
                },
            "DEFORM-17",
            "DEFORM-40"),
        kernel(
            "D43",
            "a mask that is not there is 0",
            call ->
                new PlainDeform(call) {
                  @Override
                  double absentMask() {
                    return 0;
                  }
                },
            "DEFORM-17"),
        kernel(
            "D44",
            "the mask is cut off at 1",
            call ->
                new PlainDeform(call) {
                  @Override
                  double mask(int n, int group, int k, int o) {
                    return Math.min(1, super.mask(n, group, k, o));
                  }
                },
            "DEFORM-17",
            "DEFORM-34"),
        kernel(
            "D45",
            "a bias that is not there is 1",
            call ->
                new PlainDeform(call) {
                  @Override
                  double absentBias() {
                    return 1;
                  }
                },
            "DEFORM-18"),
        kernel(
            "D46",
            "the weights of the first group for all",
            call ->
                new PlainDeform(call) {
                  @Override
                  int weightPlace(int oc, int within, int k) {
                    return super.weightPlace(oc % (channels.outputs / channels.groups), within, k);
                  }
                },
            "DEFORM-19",
            "DEFORM-36"),
        kernel(
            "D47",
            "weights are cut off at 4",
            call ->
                new PlainDeform(call) {
                  @Override
                  double weight(int place) {
                    return Math.min(4, w[place]);
                  }
                },
            "DEFORM-33",
            "DEFORM-39"),
        kernel(
            "D48",
            "the first item's offsets for all",
            call ->
                new PlainDeform(call) {
                  @Override
                  double offset(int n, int group, int k, int axis, int o) {
                    return super.offset(0, group, k, axis, o);
                  }
                },
            "DEFORM-35"));
  }

  private static Mutant kernel(
      String id, String what, Function<Call, PlainDeform> kernel, String... rules) {
    return around(id, what, () -> new PlainDeformableConvolution(kernel), rules);
  }

  private static Mutant grid(String id, String what, GridMistakes.GridOf grid, String... rules) {
    return kernel(
        id,
        what,
        call ->
            new PlainDeform(
                call, grid.of(PlainDeform.window(call), call.tensor(Slot.INPUT).shape().toArray())),
        rules);
  }
}
