package org.convspec.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.convspec.conformance.cases.ReachTable;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.BuiltIn;
import org.convspec.reference.accuracy.AveragePoolBound;
import org.convspec.reference.accuracy.DeformableBound;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.reference.accuracy.MaxPoolBound;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sums of thousands of numbers of one sign, which random cases are too small for: errors cannot
 * cancel, and a sum that is kept in too few bits stops growing. Within the bound of every operator
 * is who adds one number after the other in the accumulator type, and nobody who adds in 11 bits,
 * those of float16.
 */
@DisplayName("long sums of numbers of one sign")
class LongReductionTest {

  private static final ReachTable TABLE = new ReachTable();

  private static final List<ElementType> TYPES =
      List.of(ElementType.FLOAT32, ElementType.FLOAT16, ElementType.BFLOAT16);

  /** How large an error of a result of a call may be. */
  private interface Bound extends BiFunction<Call, Slot, Tensor> {}

  /**
   * A sum.
   *
   * @param line the case, but for its data
   * @param slot the result with the sum
   * @param bound the accuracy that is asked for
   */
  private record Reduction(String line, Slot slot, Bound bound) {

    @Override
    public String toString() {
      return slot.label() + " of " + line;
    }
  }

  /** Those whose plain operator adds in a place of its own, which can be given fewer bits. */
  private static final List<Reduction> SPOILABLE =
      List.of(
          linear("conv n1 c1 m1 i64x64 k64x64", Slot.OUTPUT),
          linear("conv n1 c1024 m1 i4 k4", Slot.OUTPUT),
          linear("conv n1 c1 m1024 i4 k4 pfull", Slot.INPUT_GRADIENT),
          linear("conv n1 c1 m1 i65x65 k2x2", Slot.WEIGHTS_GRADIENT),
          linear("conv n1 c1 m1 i64x64 k1x1 bias", Slot.BIAS_GRADIENT),
          linear("tconv n1 c4096 m1 i1 k1", Slot.OUTPUT),
          linear("tconv n1 c1 m1 i1x1 k64x64", Slot.INPUT_GRADIENT),
          linear("tconv n1 c1 m1 i64x64 k2x2", Slot.WEIGHTS_GRADIENT),
          linear("tconv n1 c1 m1 i64x64 k1x1 bias", Slot.BIAS_GRADIENT),
          linear("fold n1 c1 i1x1 k32x64 pfull", Slot.OUTPUT),
          linear("unfold n1 c1 i1x1 k32x64 pfull", Slot.INPUT_GRADIENT),
          linear("pad n1 c1 i1x1 p0:0,0:0,31:32,31:32 replicate", Slot.INPUT_GRADIENT),
          average("avgpool n1 c1 i64x64 k64x64", Slot.OUTPUT),
          average("globalavg n1 c1 i64x64", Slot.OUTPUT),
          average("adaptiveavg n1 c1 i64x64 o1x1", Slot.OUTPUT));

  private static final List<Reduction> OTHERS =
      List.of(
          linear("local n1 c1 m1 i64x64 k64x64", Slot.OUTPUT),
          linear("local n1 c1 m4096 i1 k1", Slot.INPUT_GRADIENT),
          linear("local n4096 c1 m1 i1 k1", Slot.WEIGHTS_GRADIENT),
          linear("local n4096 c1 m1 i1 k1 bias", Slot.BIAS_GRADIENT),
          deformable("deform n1 c1 m1 i64x64 k64x64", Slot.OUTPUT),
          deformable("deform n1 c1 m4096 i1 k1", Slot.INPUT_GRADIENT),
          deformable("deform n1 c1 m1 i64x64 k1x1", Slot.WEIGHTS_GRADIENT),
          deformable("deform n1 c1 m1 i64x64 k1x1 bias", Slot.BIAS_GRADIENT),
          deformable("deform n1 c4096 m1 i1 k1 mask", Slot.MASK_GRADIENT),
          average("avgpool n1 c1 i1x1 k64x64 pfull", Slot.INPUT_GRADIENT),
          average("adaptiveavg n1 c1 i1x1 o64x64", Slot.INPUT_GRADIENT),
          new Reduction("maxpool n1 c1 i1x1 k64x64 pfull", Slot.INPUT_GRADIENT, MaxPoolBound::of),
          norm("lppool n1 c1 i64x64 k64x64 power1", Slot.OUTPUT),
          norm("lppool n1 c1 i64x64 k64x64 power2", Slot.OUTPUT),
          norm("globallp n1 c1 i64x64 power1", Slot.OUTPUT));

  private static Reduction linear(String line, Slot slot) {
    return new Reduction(line, slot, MultilinearBound::of);
  }

  private static Reduction deformable(String line, Slot slot) {
    return new Reduction(line, slot, DeformableBound::of);
  }

  private static Reduction norm(String line, Slot slot) {
    return new Reduction(line, slot, LpPoolBound::of);
  }

  private static Reduction average(String line, Slot slot) {
    return new Reduction(line, slot, AveragePoolBound::of);
  }

  static Stream<Reduction> all() {
    return Stream.concat(SPOILABLE.stream(), OTHERS.stream());
  }

  static Stream<Reduction> spoilable() {
    return SPOILABLE.stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("whoever adds in the accumulator type is within the bound")
  void addingInTheAccumulatorTypeIsWithinTheBound(Reduction reduction) {
    for (ElementType type : TYPES) {
      assertThat(judged(BuiltIn.LITERAL.implementation(), reduction, type)).isEqualTo(Verdict.PASS);
      assertThat(judged(new PlainEverything(), reduction, type)).isEqualTo(Verdict.PASS);
      Implementation fast = BuiltIn.IM2COL.implementation();
      boolean isFast =
          fast.profile().operators().contains(example(reduction, type).operator().label());
      if (isFast) {
        assertThat(judged(fast, reduction, type)).isEqualTo(Verdict.PASS);
      }
      add(reduction, type, isFast ? "literal, plain, im2col: PASS" : "literal, plain: PASS");
    }
  }

  @ParameterizedTest
  @MethodSource("spoilable")
  @DisplayName("whoever adds in fewer bits is not")
  void addingInFewerBitsIsNot(Reduction reduction) {
    for (ElementType type : TYPES) {
      assertThat(judged(spoilt(), reduction, type)).isEqualTo(Verdict.FAIL);
      add(reduction, type, "sums of 11 bits: FAIL");
    }
  }

  private static void add(Reduction reduction, ElementType type, String verdicts) {
    TABLE.add("G43", reduction + " " + type.label(), verdicts);
  }

  @AfterAll
  static void writeTable() throws IOException {
    TABLE.write("long-reduction-reach.txt");
  }

  /** Every operator with sums of eleven bits. */
  private static Implementation spoilt() {
    return new PlainEverything()
        .with(new PlainConvolution(LongReductionTest::convolution))
        .with(new PlainTransposedConvolution(LongReductionTest::transposed))
        .with(new PlainPatching("fold", LongReductionTest::patches))
        .with(new PlainPatching("unfold", LongReductionTest::patches))
        .with(new PlainPad(LongReductionTest::surround))
        .with(new PlainAveragePool(call -> average(call, new PlainAverage(call))))
        .with(regions("globalAveragePool"))
        .with(regions("adaptiveAveragePool"));
  }

  private static PlainKernel convolution(Call call) {
    return new PlainKernel(call) {
      @Override
      double add(double sum, double term) {
        return ValueMutants.toHalfPrecision(sum + term);
      }
    };
  }

  private static PlainTransposedKernel transposed(Call call) {
    return new PlainTransposedKernel(call) {
      @Override
      double add(double sum, double term) {
        return ValueMutants.toHalfPrecision(sum + term);
      }
    };
  }

  private static PlainPatches patches(Call call) {
    return new PlainPatches(call) {
      @Override
      double add(double sum, double term) {
        return ValueMutants.toHalfPrecision(sum + term);
      }
    };
  }

  private static PlainSurround surround(Call call) {
    return new PlainSurround(call) {
      @Override
      double add(double sum, double term) {
        return ValueMutants.toHalfPrecision(sum + term);
      }
    };
  }

  private static PlainAverage average(Call call, PlainAverage like) {
    return new PlainAverage(call, like.grid, like.pool) {
      @Override
      double plus(double sum, double value) {
        return ValueMutants.toHalfPrecision(sum + value);
      }
    };
  }

  private static PlainRegionPool regions(String label) {
    return new PlainRegionPool(label) {
      @Override
      PlainAverage average(Call call, PlainGrid grid) {
        return LongReductionTest.average(call, super.average(call, grid));
      }
    };
  }

  private static Case example(Reduction reduction, ElementType type) {
    return CaseLine.parse(reduction.line + " " + type.label() + " reals#1");
  }

  private static Verdict judged(Implementation candidate, Reduction reduction, ElementType type) {
    Case example = example(reduction, type);
    Slot slot = reduction.slot;
    Call call = positive(example, slot);
    Tensor got = new Witness(candidate).ask(call, slot);
    Tensor want = LiteralPath.PATH.result(call, slot);
    Finding finding =
        new Comparison(example, slot).bounded(got, want, reduction.bound.apply(call, slot));
    return finding.verdict();
  }

  /** Every number positive, and no sample moved from its place. */
  private static Call positive(Case example, Slot slot) {
    boolean isForward = example.operator().signature().outputs().contains(slot);
    Map<Slot, Shape> shapes = new EnumMap<>(example.given());
    if (!isForward) {
      shapes.put(Slot.OUTPUT_GRADIENT, example.outputShape());
    }
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    shapes.forEach(
        (given, shape) -> {
          Tensor drawn = example.canonical(given, shape);
          tensors.put(given, given == Slot.OFFSET ? drawn.map(any -> 0) : drawn.map(Math::abs));
        });
    return example.calling(tensors, isForward ? Direction.FORWARD : Direction.GRADIENT, slot);
  }
}
