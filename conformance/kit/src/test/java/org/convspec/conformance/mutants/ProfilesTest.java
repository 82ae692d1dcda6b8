package org.convspec.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convspec.conformance.judge.Level;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.report.Colour;
import org.convspec.conformance.report.TextReport;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.CheckRun;
import org.convspec.conformance.run.RuleSelection;
import org.convspec.conformance.run.RunReport;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Implementations that are careless in a known way, and careful ones of every kind: a check tells
 * which level each reaches, blames the careless ones, and no other.
 */
@DisplayName("profiles of accuracy")
class ProfilesTest {

  private static final Rulebook RULEBOOK = Rulebook.read();
  private static final int TRIES = 200;

  /**
   * An implementation of some operators.
   *
   * @param name what it does
   * @param type the element type of the calls
   * @param operator the one that does it
   * @param rule the accuracy rule of its outputs
   * @param level what it reaches
   */
  private record Profile(
      String name, ElementType type, PlainOperator operator, String rule, Level level) {

    RunReport check() {
      return ProfilesTest.check(new PlainEverything().with(operator), type, rule);
    }

    @Override
    public String toString() {
      return operator.label() + " in " + type.label() + ", " + name;
    }
  }

  private static RunReport check(Implementation implementation, ElementType type, String rule) {
    return check(implementation, type, rule, Optional.empty());
  }

  private static RunReport check(Implementation implementation, Case only) {
    return check(implementation, only.type(), "CONV-10", Optional.of(only));
  }

  private static RunReport check(
      Implementation implementation, ElementType type, String rule, Optional<Case> only) {
    RuleSelection selection = new RuleSelection(List.of(rule));
    CheckRun.Settings settings =
        new CheckRun.Settings(implementation, type, 1, TRIES, selection, only, "profile");
    return new CheckRun(settings, RULEBOOK).run(new Unwatched());
  }

  static Stream<Profile> careless() {
    return Stream.of(
        shortSums(ElementType.FLOAT16),
        shortSums(ElementType.BFLOAT16),
        shortAverages(ElementType.FLOAT16),
        shortAverages(ElementType.BFLOAT16),
        convolution(
            "Winograd F(2x2,3x3)",
            ElementType.FLOAT32,
            WinogradKernel.convolution(WinogradKernel.Transforms.TWO),
            Level.NORMWISE),
        convolution(
            "Winograd F(4x4,3x3)",
            ElementType.FLOAT32,
            WinogradKernel.convolution(WinogradKernel.Transforms.FOUR),
            Level.NORMWISE),
        convolution(
            "fast Fourier transforms",
            ElementType.FLOAT32,
            new PlainConvolution(FourierKernel::new),
            Level.NORMWISE),
        convolution(
            "inputs and weights cut as in TF32",
            ElementType.FLOAT32,
            new Prepared(tensor -> tensor.map(ProfilesTest::cutToTenBits)),
            Level.NONE),
        normalization(
            "the variance in one pass",
            ElementType.FLOAT32,
            NormValueMutants.OnePass::new,
            Level.NONE));
  }

  static Stream<Profile> careful() {
    return ElementType.FLOATING.stream()
        .flatMap(
            type ->
                Stream.of(
                    convolution(
                        "one after the other", type, new PlainConvolution(), Level.COMPONENTWISE),
                    convolution(
                        "fused multiply-add",
                        type,
                        new PlainConvolution(FusedKernel::new),
                        Level.COMPONENTWISE),
                    convolution(
                        "pairs",
                        type,
                        new PlainConvolution(PairwiseKernel::new),
                        Level.COMPONENTWISE),
                    new Profile(
                        "one after the other",
                        type,
                        new PlainAveragePool(),
                        "AVG-30",
                        Level.COMPONENTWISE),
                    normalization(
                        "the variance in two passes",
                        type,
                        PlainSpread::new,
                        Level.COMPONENTWISE)));
  }

  private static Profile normalization(
      String name, ElementType type, PlainNormalization.Kernel kernel, Level level) {
    return new Profile(name, type, new PlainNormalization("layerNorm", kernel), "NORM-63", level);
  }

  private static Profile convolution(
      String name, ElementType type, PlainOperator operator, Level level) {
    return new Profile(name, type, operator, "CONV-51", level);
  }

  private static Profile shortSums(ElementType type) {
    PlainConvolution operator =
        new PlainConvolution(
            call ->
                new PlainKernel(call) {
                  @Override
                  double round(double value) {
                    return type.round(value);
                  }
                });
    return convolution("sums in the element type", type, operator, Level.NONE);
  }

  private static Profile shortAverages(ElementType type) {
    PlainAveragePool operator =
        new PlainAveragePool(
            call ->
                new PlainAverage(call) {
                  @Override
                  double plus(double sum, double value) {
                    return type.round(sum + value);
                  }
                });
    return new Profile("sums in the element type", type, operator, "AVG-30", Level.NONE);
  }

  /** TF32 has the exponents of float32 and 10 bits behind the point. */
  private static double cutToTenBits(double value) {
    int bits = Float.floatToRawIntBits((float) value);
    return Float.intBitsToFloat(bits & 0xffffe000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("careless")
  @DisplayName("required ACC-13 the level of each operator is told")
  void carelessOnesFailAndTheLevelTellsWhy(Profile profile) throws IOException {
    RunReport report = profile.check();
    assertThat(report.count(Verdict.FAIL)).isEqualTo(1);
    assertThat(report.levels()).containsEntry(profile.operator().label(), profile.level());
    assertThat(TextReport.render(report, Colour.NONE))
        .contains("  " + profile.level().label(), profile.operator().label() + "\n");
    note(profile, report);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("careful")
  @DisplayName("required ACC-02 the order of additions is free")
  void carefulOnesHold(Profile profile) throws IOException {
    RunReport report = profile.check();
    assertThat(report.hasViolations()).isFalse();
    assertThat(report.levels().get(profile.operator().label()))
        .isLessThanOrEqualTo(profile.level());
    note(profile, report);
  }

  @Test
  @DisplayName("required ACC-01 sums are formed in the accumulator type")
  void shortSumsAreBlamed() {
    for (ElementType type : List.of(ElementType.FLOAT16, ElementType.BFLOAT16)) {
      for (Profile profile : List.of(shortSums(type), shortAverages(type))) {
        assertThat(profile.check().hasViolations()).as(profile.toString()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("required ACC-04 exact sums give exact results")
  void truncatedResultsAreBlamed() {
    Case exact = CaseLine.parse("conv n1 c303 m1 i1 k1 bfloat16 ones"); // 303 is no bfloat16
    assertThat(check(new PlainEverything(), exact).hasViolations()).isFalse();
    assertThat(check(new PlainEverything().with(new Truncating()), exact).hasViolations()).isTrue();
  }

  @Test
  @DisplayName("the literal path is exact in every type")
  void literalIsExact() {
    for (ElementType type : ElementType.FLOATING) {
      RunReport report = check(BuiltIn.LITERAL.implementation(), type, "CONV-51");
      assertThat(report.levels()).containsEntry("convolution", Level.EXACT);
    }
  }

  @Test
  @DisplayName("the factor of the normwise level is that of F(4x4,3x3)")
  void amplification() {
    assertThat(WinogradKernel.amplification(WinogradKernel.Transforms.FOUR)).isEqualTo(256);
    assertThat(WinogradKernel.amplification(WinogradKernel.Transforms.TWO)).isBetween(7.1, 7.2);
  }

  private static final List<String> NOTES = new ArrayList<>();

  private static void note(Profile profile, RunReport report) throws IOException {
    String label = profile.operator().label();
    NOTES.add(String.format(Locale.ROOT, "%-60s %s", profile, report.levels().get(label).label()));
    Files.write(Path.of("target", "profiles.txt"), NOTES);
  }

  /** A convolution of tensors that are changed first. */
  private static final class Prepared extends WrappedOperator {
    private final UnaryOperator<Tensor> change;

    Prepared(UnaryOperator<Tensor> change) {
      super(new PlainConvolution());
      this.change = change;
    }

    @Override
    Call before(Call call) {
      return changing(changing(call, Slot.INPUT, change), Slot.WEIGHTS, change);
    }
  }

  /** Sums in float32, and drops the bits that bfloat16 has not. */
  private static final class Truncating extends WrappedOperator {

    Truncating() {
      super(new PlainConvolution());
    }

    @Override
    Tensor compute(Call canonical, Slot slot) {
      Map<Slot, Tensor> wide = new EnumMap<>(canonical.tensors());
      wide.replaceAll((name, tensor) -> tensor.as(ElementType.FLOAT32));
      Call summed =
          new Call(
              canonical.operator(), canonical.direction(), canonical.layouts(), wide, Set.of(slot));
      return super.compute(summed, slot)
          .map(sum -> Float.intBitsToFloat(Float.floatToRawIntBits((float) sum) & 0xffff0000))
          .as(ElementType.BFLOAT16);
    }
  }

  /** Multiplies and adds with one rounding. */
  private static final class FusedKernel extends PlainKernel {

    FusedKernel(Call call) {
      super(call);
    }

    @Override
    double outputElement(long n, long oc, long[] o) {
      double sum = bias(oc);
      for (long j = 0; j < inputsPerGroup(); j++) {
        for (long[] k : taps()) {
          long[] i = positions(o, k);
          if (isInside(i, input.space())) {
            sum = fused(input(n, inputChannel(oc, j), i), weight(oc, j, k), sum);
          }
        }
      }
      return sum;
    }

    private double fused(double a, double b, double sum) {
      return type.accumulator() == ElementType.FLOAT32
          ? Math.fma((float) a, (float) b, (float) sum)
          : Math.fma(a, b, sum);
    }
  }

  /** Adds products in pairs, then the sums of pairs in pairs, and so on. */
  private static final class PairwiseKernel extends PlainKernel {

    PairwiseKernel(Call call) {
      super(call);
    }

    @Override
    double outputElement(long n, long oc, long[] o) {
      List<Double> terms = new ArrayList<>();
      terms.add(bias(oc));
      for (long j = 0; j < inputsPerGroup(); j++) {
        for (long[] k : taps()) {
          terms.add(term(n, oc, o, j, k));
        }
      }
      return sum(terms.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double sum(double[] terms) {
      int half = terms.length / 2;
      return half == 0
          ? terms[0]
          : add(
              sum(Arrays.copyOfRange(terms, 0, half)),
              sum(Arrays.copyOfRange(terms, half, terms.length)));
    }
  }

  /** Nobody looks. */
  private static final class Unwatched implements CheckRun.Progress {
    @Override
    public void begin(long cases) {
      // nobody looks
    }

    @Override
    public void rule(String label) {
      // nobody looks
    }

    @Override
    public void step(long cases) {
      // nobody looks
    }

    @Override
    public void end() {
      // nobody looks
    }
  }
}
