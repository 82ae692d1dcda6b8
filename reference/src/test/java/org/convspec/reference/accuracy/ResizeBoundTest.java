package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bound of resizing: honest arithmetic stays within, and comes near. */
class ResizeBoundTest {

  private static final int CASES = 3_000;
  private static final long SEED = 1;
  private static final double LEAST_REACHED = 0.01;
  private static final double[] SCALES = {2, 0.5, 0.25, 1.5, 0.75, 2.6, 0.3, 1.9, 3};

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"FLOAT64", "FLOAT32", "FLOAT16", "BFLOAT16"})
  @DisplayName("formulas in any arrangement stay within the bound, and come within a factor of 100")
  void honestArithmeticStaysWithin(ElementType type) throws IOException {
    Random random = new Random(SEED);
    double worstOutput = 0;
    double worstGradient = 0;
    for (int drawn = 0; drawn < CASES; drawn++) {
      Shape input = shape(random);
      Resize resize = resize(random, input);
      RoundedResize rounded =
          new RoundedResize(
              resize,
              input,
              type,
              any(random, RoundedResize.Arrangement.values()),
              any(random, RoundedResize.Mixture.values()),
              random);
      Tensor x = reals(random, type, input);
      Call forward = call(resize, Direction.FORWARD, Map.of(Slot.INPUT, x), Slot.OUTPUT);
      Tensor output = rounded.output(x);
      if (resize.mode().isNearest()) {
        assertCopies(resize, type, x, output);
      } else {
        worstOutput = Math.max(worstOutput, worst(forward, Slot.OUTPUT, output));
      }
      Tensor dy = reals(random, type, output.shape());
      Call backward =
          call(
              resize,
              Direction.GRADIENT,
              Map.of(Slot.INPUT, x, Slot.OUTPUT_GRADIENT, dy),
              Slot.INPUT_GRADIENT);
      double gradient = worst(backward, Slot.INPUT_GRADIENT, rounded.inputGradient(dy));
      boolean isChoice = resize.mode().isNearest(); // the bound is then the term that is chosen
      worstGradient = isChoice ? worstGradient : Math.max(worstGradient, gradient);
    }
    print(type, worstOutput, worstGradient);
    assertThat(worstOutput).isGreaterThan(LEAST_REACHED);
    assertThat(worstGradient).isGreaterThan(LEAST_REACHED);
  }

  private static void print(ElementType type, double output, double gradient) throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "resize-tightness-" + type.label() + ".txt"),
        String.format(
            Locale.ROOT,
            "%s: worst error / bound: output %.3f, inputGradient %.3f%n",
            type.label(),
            output,
            gradient));
  }

  /** Returns the largest quotient of error and bound, which must not be above 1. */
  private static double worst(Call call, Slot slot, Tensor got) {
    Tensor want = LiteralPath.PATH.result(call, slot);
    Tensor bound = ResizeBound.of(call, slot);
    double worst = 0;
    for (Index index : want.shape().indices()) {
      double error = Math.abs(got.at(index) - want.at(index));
      assertThat(error).as(call.operator() + " at " + index).isLessThanOrEqualTo(bound.at(index));
      worst = error == 0 ? worst : Math.max(worst, error / bound.at(index));
    }
    return worst;
  }

  private static void assertCopies(Resize resize, ElementType type, Tensor x, Tensor output) {
    ResizeReach reach = ResizeReach.of(resize.over(x.shape()), type);
    for (Index index : output.shape().indices()) {
      List<Double> allowed = new ArrayList<>();
      reach.visit(Slot.OUTPUT, index, (element, share, change) -> allowed.add(x.at(element)));
      assertThat(allowed).as(resize + " at " + index).contains(output.at(index));
    }
  }

  private static Call call(
      Resize resize, Direction direction, Map<Slot, Tensor> tensors, Slot wanted) {
    return new Call(resize, direction, Call.Layouts.CANONICAL, tensors, Set.of(wanted));
  }

  private static Shape shape(Random random) {
    long[] extents = new long[2 + 1 + random.nextInt(3)];
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = axis < 2 ? 1 : 1 + random.nextInt(extents.length == 3 ? 60 : 6);
    }
    return Shape.of(extents);
  }

  private static Resize resize(Random random, Shape input) {
    CoordinateRule rule = any(random, CoordinateRule.values());
    ResizeMode mode = random.nextBoolean() ? ResizeMode.LINEAR : any(random, ResizeMode.values());
    if (rule == CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST && !mode.isNearest()) {
      mode = ResizeMode.NEAREST_FLOOR;
    }
    boolean isScaled = rule != CoordinateRule.ALIGN_CORNERS && random.nextInt(3) == 0;
    List<Long> outputs = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (int axis = 2; axis < input.rank(); axis++) {
      outputs.add(1L + random.nextInt(input.rank() == 3 ? 80 : 7));
      if (isScaled) {
        scales.add(SCALES[random.nextInt(SCALES.length)]);
      }
    }
    return new Resize(outputs, mode, rule, scales);
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Numbers of one sign often, so that differences are small beside them. */
  private static Tensor reals(Random random, ElementType type, Shape shape) {
    double middle = random.nextInt(3) * 4;
    return Tensor.tabulate(type, shape, index -> middle + random.nextGaussian());
  }

  @Test
  @DisplayName("a scale that is a power of two leaves no choice, another one may")
  void decidesTies() {
    Tensor x = Tensor.of(ElementType.FLOAT32, Shape.of(1, 1, 4), new double[] {1, 2, 3, 4});
    assertThat(choices(x, 2, CoordinateRule.HALF_PIXEL)).containsExactly(1, 1);
    assertThat(choices(x, 8, CoordinateRule.HALF_PIXEL)).containsOnly(1);
    assertThat(choices(x, 7, CoordinateRule.ALIGN_CORNERS)).containsOnly(1); // steps of 1/2
    Tensor fifths = Tensor.of(ElementType.FLOAT32, Shape.of(1, 1, 5), new double[] {1, 2, 3, 4, 5});
    assertThat(choices(fifths, 6, CoordinateRule.ASYMMETRIC)).containsExactly(1, 1, 1, 2, 1, 1);
  }

  /** How many elements each element of the output may copy. */
  private static List<Integer> choices(Tensor x, long outputs, CoordinateRule rule) {
    Resize resize = new Resize(List.of(outputs), ResizeMode.NEAREST_PREFER_FLOOR, rule, List.of());
    ResizeReach reach = ResizeReach.of(resize.over(x.shape()), x.type());
    List<Integer> counts = new ArrayList<>();
    for (Index index : Shape.of(1, 1, outputs).indices()) {
      int[] count = {0};
      reach.visit(Slot.OUTPUT, index, (element, share, change) -> count[0]++);
      counts.add(count[0]);
    }
    return counts;
  }
}
