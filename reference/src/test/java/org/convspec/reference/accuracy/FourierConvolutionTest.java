package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** How far a convolution by Fourier transforms in float32 is off: chapter 15, Levels. */
class FourierConvolutionTest {

  private static final int[] POINTS = {16, 64, 256};
  private static final int[] TAPS = {1, 3, 5};
  private static final int DRAWS = 20;

  /** A spectrum, or a line, of complex float32 numbers: real parts, imaginary parts. */
  private record Line(float[] real, float[] imaginary) {

    static Line of(Tensor tensor, int points) {
      Line line = new Line(new float[points], new float[points]);
      double[] elements = tensor.toArray();
      for (int i = 0; i < elements.length; i++) {
        line.real[i] = (float) elements[i];
      }
      return line;
    }

    /** The transform by halves (Cooley and Tukey); sign -1 there, 1 back. */
    Line transformed(int sign) {
      int points = real.length;
      if (points == 1) {
        return this;
      }
      Line even = half(0).transformed(sign);
      Line odd = half(1).transformed(sign);
      Line all = new Line(new float[points], new float[points]);
      for (int i = 0; i < points / 2; i++) {
        float cos = (float) Math.cos(2 * Math.PI * i / points);
        float sin = (float) (sign * Math.sin(2 * Math.PI * i / points));
        float re = odd.real[i] * cos - odd.imaginary[i] * sin;
        float im = odd.real[i] * sin + odd.imaginary[i] * cos;
        all.real[i] = even.real[i] + re;
        all.imaginary[i] = even.imaginary[i] + im;
        all.real[i + points / 2] = even.real[i] - re;
        all.imaginary[i + points / 2] = even.imaginary[i] - im;
      }
      return all;
    }

    private Line half(int first) {
      Line half = new Line(new float[real.length / 2], new float[real.length / 2]);
      for (int i = 0; i < half.real.length; i++) {
        half.real[i] = real[2 * i + first];
        half.imaginary[i] = imaginary[2 * i + first];
      }
      return half;
    }

    /** The spectrum of a correlation: a product with the conjugate. */
    Line timesConjugate(Line other) {
      Line product = new Line(new float[real.length], new float[real.length]);
      for (int i = 0; i < real.length; i++) {
        product.real[i] = real[i] * other.real[i] + imaginary[i] * other.imaginary[i];
        product.imaginary[i] = imaginary[i] * other.real[i] - real[i] * other.imaginary[i];
      }
      return product;
    }
  }

  private static Call call(int points, int taps, Random random) {
    Convolution convolution =
        new Convolution(
            List.of(1L),
            List.of(1L),
            PaddingRule.explicit(new Padding(0, 0)),
            OutputRounding.FLOOR,
            1,
            Orientation.CORRELATION);
    return new Call(
        convolution,
        Direction.FORWARD,
        Call.Layouts.CANONICAL,
        Map.of(Slot.INPUT, reals(points, random), Slot.WEIGHTS, reals(taps, random)),
        Set.of(Slot.OUTPUT));
  }

  private static Tensor reals(int extent, Random random) {
    return Tensor.tabulate(
        ElementType.FLOAT32, Shape.of(1, 1, extent), at -> random.nextGaussian());
  }

  private double ofOwn;
  private double ofLargest;

  /** Takes notice of the largest errors, as parts of what is permitted to each and to all. */
  private void measure(Call call, int points) {
    Tensor want = LiteralPath.PATH.result(call, Slot.OUTPUT);
    Tensor bound = MultilinearBound.of(call, Slot.OUTPUT);
    double largest = Arrays.stream(bound.toArray()).max().orElse(0);
    Line input = Line.of(call.tensor(Slot.INPUT), points).transformed(-1);
    Line weights = Line.of(call.tensor(Slot.WEIGHTS), points).transformed(-1);
    float[] got = input.timesConjugate(weights).transformed(1).real();
    for (Index index : want.shape().indices()) {
      double error = Math.abs(got[(int) index.at(2)] / points - want.at(index));
      ofOwn = Math.max(ofOwn, error / bound.at(index));
      ofLargest = Math.max(ofLargest, error / largest);
    }
  }

  @Example
  @Label("a convolution by Fourier transforms is normwise and not componentwise")
  void isNormwise() throws IOException {
    Random random = new Random(1);
    for (int points : POINTS) {
      for (int taps : TAPS) {
        for (int draw = 0; draw < DRAWS; draw++) {
          measure(call(points, taps, random), points);
        }
      }
    }
    Files.writeString(
        Path.of("target", "fourier.txt"),
        String.format(
            Locale.ROOT, "of its own bound %.1f, of the largest %.2f%n", ofOwn, ofLargest));
    assertThat(ofOwn).isGreaterThan(100);
    assertThat(ofLargest).isLessThan(4); // the level has 256
  }
}
