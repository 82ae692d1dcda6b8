package org.convspec.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.convspec.conformance.cases.NormCases;
import org.convspec.reference.accuracy.NormalizationBound;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/**
 * No careful way to normalize is accused, in any type; how near they come to their bounds is
 * written to target/normalization-tightness.txt.
 */
class NormalizationTightnessTest {

  private static final long SEED = Integer.getInteger("convspec.seed", 1);
  private static final int CASES = Integer.getInteger("convspec.normalizations", 500);
  private static final Path TABLE = Path.of("target", "normalization-tightness.txt");

  private record Way(String name, PlainNormalization.Kernel kernel) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("two passes", PlainSpread::new),
          new Way("updates", CarefulSpreads.Updated::new),
          new Way("shifted", CarefulSpreads.Shifted::new),
          new Way("folded", CarefulSpreads.Folded::new));

  /** The largest part of its bound that an error has. */
  private static final class Worst {
    private double part;
    private String where = "-";
    private long judged;

    void meet(double error, double bound, String example) {
      judged++;
      if (error > part * bound) {
        part = error / bound;
        where = example;
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%8d elements  worst error/bound %.4f  %s", judged, part, where);
    }
  }

  private static double error(double got, double want) {
    return got == want || Double.isNaN(got) && Double.isNaN(want)
        ? 0
        : Double.isNaN(got - want) ? Double.POSITIVE_INFINITY : Math.abs(got - want);
  }

  private static List<OperatorCase<Normalization>> draw(ElementType type) {
    List<OperatorCase<Normalization>> cases = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<OperatorCase<Normalization>> generator =
              NormCases.any(type).generator(1000, false);
          Random random = new Random(SEED);
          for (int drawn = 0; drawn < CASES; drawn++) {
            cases.add(generator.next(random).value());
          }
        });
    return cases;
  }

  /** Cubes of inverses of tiny numbers leave the range, which is no mistake of rounding. */
  private static boolean suits(Way way, OperatorCase<Normalization> example) {
    return !way.name().equals("folded") || example.fill().kind() != Fill.Kind.MAGNITUDES;
  }

  private static PlainNormalization.Kernel kernel(Way way, OperatorCase<Normalization> example) {
    return example.operator().label().equals("lpNormalize") ? PlainNormDivision::new : way.kernel();
  }

  private static Stream<Slot> results(OperatorCase<Normalization> example) {
    return Stream.concat(
        Stream.of(Slot.OUTPUT), example.operator().signature().gradients().values().stream());
  }

  private static void measure(OperatorCase<Normalization> example, Slot slot, Worst worst) {
    Call call = example.asking(slot);
    Tensor want = LiteralPath.PATH.result(call, slot);
    Tensor bound = NormalizationBound.of(call, slot);
    for (Way way : WAYS) {
      if (suits(way, example)) {
        Tensor got =
            new PlainNormalization(example.operator().label(), kernel(way, example))
                .compute(call, slot);
        String where = way.name() + ", " + example;
        for (Index index : want.shape().indices()) {
          if (bound.at(index) < Double.POSITIVE_INFINITY) {
            worst.meet(error(got.at(index), want.at(index)), bound.at(index), where);
          }
        }
      }
    }
  }

  @Test
  void noCarefulWayIsAccused() throws IOException {
    Map<String, Worst> worst = new TreeMap<>();
    for (ElementType type : ElementType.FLOATING) {
      for (OperatorCase<Normalization> example : draw(type)) {
        results(example)
            .forEach(
                slot -> {
                  String row =
                      String.format(
                          "%-8s  %-21s  %-13s",
                          type.label(), example.operator().label(), slot.label());
                  measure(example, slot, worst.computeIfAbsent(row, none -> new Worst()));
                });
      }
    }
    Files.createDirectories(TABLE.getParent());
    Files.write(
        TABLE, worst.entrySet().stream().map(e -> e.getKey() + "  " + e.getValue()).toList());
    assertThat(worst.values()).allSatisfy(each -> assertThat(each.part).isLessThanOrEqualTo(1));
  }
}
