package org.convspec.reference.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Normalizations whose powers leave the range of doubles on the way, and whose results do not. */
class FarApartTest {

  private static Tensor output(Operator operator, double first, double second) {
    Tensor input =
        Tensor.tabulate(ElementType.FLOAT64, Shape.of(1, 2), at -> at.at(1) == 0 ? first : second);
    return LiteralPath.PATH.result(
        new Call(
            operator,
            Direction.FORWARD,
            Call.Layouts.CANONICAL,
            Map.of(Slot.INPUT, input),
            Set.of(Slot.OUTPUT)),
        Slot.OUTPUT);
  }

  @Example
  @Label("an element that is too small to count leaves a norm of any power as it is")
  void smallElementsOfNorms() {
    for (double power : List.of(0.75, 1.0, 1.5, 2.0, 3.0, 7.0)) {
      Tensor output =
          output(new LpNormalize(List.of(1L), power, 0, EpsilonUse.ADDED), 1e200, 1e-200);
      assertThat(output.at(Index.of(0, 0))).as("power " + power).isEqualTo(1);
      assertThat(output.at(Index.of(0, 1))).as("power " + power).isEqualTo(0);
    }
  }

  @Example
  @Label("zero divided by a vanishing power is zero")
  void zerosOverVanishingPowers() {
    LocalResponseNorm norm =
        new LocalResponseNorm(
            ResponseRegion.ACROSS_CHANNELS,
            1,
            ExtraNeighbour.AFTER,
            1,
            AlphaDivisor.ONE,
            20_000,
            0.5);
    Tensor output = output(norm, 0, 0.25);
    assertThat(output.at(Index.of(0, 0))).isEqualTo(0);
    assertThat(output.at(Index.of(0, 1))).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
