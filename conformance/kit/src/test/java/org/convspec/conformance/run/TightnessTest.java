package org.convspec.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.sessions.JqwikSession;
import org.convspec.conformance.contract.EveryContract;
import org.convspec.conformance.judge.Judge;
import org.convspec.conformance.judge.Levels;
import org.convspec.conformance.judge.NotJudged;
import org.convspec.conformance.mutants.PlainEverything;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How much of its bound a plain implementation uses up. A bound that nothing comes near tells
 * nobody anything.
 */
@DisplayName("bounds are tight")
class TightnessTest {

  private static final int CASES = 25;

  /**
   * Not in float64: exact values are known to float64, where a single rounding leaves no error. Nor
   * of operators that had nothing to round in any case drawn.
   */
  private static final double LEAST = 0.01;

  /** The largest part of a bound that an error was, by operator. */
  private static final class Measured extends Levels {
    private final Map<String, Double> worst = new TreeMap<>();

    @Override
    public void add(String operator, Tensor got, Tensor want, Tensor bound) {
      for (Index index : want.shape().indices()) {
        double error = Math.abs(got.at(index) - want.at(index));
        boolean isBounded = bound.at(index) > 0 && Double.isFinite(bound.at(index));
        if (isBounded && Double.isFinite(error)) {
          worst.merge(operator, error / bound.at(index), Math::max);
        }
      }
    }
  }

  /** Plain operators under every contract; nothing is shrunk. */
  private record Plain(ElementType elementType, Measured measured) implements EveryContract {

    @Override
    public Implementation implementation() {
      return new PlainEverything();
    }

    @Override
    public Judge judge() {
      return new Judge(implementation(), measured, Judge.Search.NONE);
    }
  }

  @Test
  @DisplayName("the worst error of each operator is within its bound, and within a factor of 100")
  void worstErrors() throws IOException {
    List<String> lines = new ArrayList<>();
    for (ElementType type : ElementType.FLOATING) {
      Measured measured = new Measured();
      JqwikSession.run(() -> examineAll(new Plain(type, measured)));
      measured.worst.forEach(
          (operator, part) ->
              lines.add(
                  String.format(
                      Locale.ROOT,
                      "%-22s %-9s worst error %.3f of its bound",
                      operator,
                      type.label(),
                      part)));
      Files.write(Path.of("target", "tightness.txt"), lines);
      measured.worst.values().removeIf(part -> part == 0);
      double least = type == ElementType.FLOAT64 ? 0 : LEAST;
      assertThat(measured.worst)
          .hasSizeGreaterThan(10)
          .allSatisfy((operator, part) -> assertThat(part).isBetween(least, 1.0));
    }
  }

  private static void examineAll(Plain plain) {
    RuleProperty.of(Plain.class)
        .filter(property -> property.label().startsWith("accuracy"))
        .forEach(
            property ->
                property
                    .cases(plain, 1)
                    .limit(CASES)
                    .forEach(example -> examine(property, plain, example)));
  }

  private static void examine(RuleProperty property, Plain plain, Case example) {
    try {
      property.examine(plain, example);
    } catch (NotJudged outside) {
      return; // the next one, then
    }
  }
}
