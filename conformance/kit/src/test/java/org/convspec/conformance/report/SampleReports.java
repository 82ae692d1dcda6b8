package org.convspec.conformance.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Level;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Strength;
import org.convspec.conformance.run.CaseOrigin;
import org.convspec.conformance.run.FailedVector;
import org.convspec.conformance.run.PointResult;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RuleResult.Violation;
import org.convspec.conformance.run.RunReport;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.golden.Header;
import org.convspec.vectors.golden.Manifest;

/** Reports that the tests look at. */
final class SampleReports {

  private static final String NO_LAYOUT = "layout NHWC is not supported";
  private static final String CASE = "conv n1 c1 m1 i5x1 k3x1 s2x1 p1:0,0:0";

  private static final Header HEADER = new Header("v1", "draft", "0.1.0", "0.1.0");
  private static final Implementation.Profile PROFILE =
      new Implementation.Profile(
          "naive",
          "1.4",
          List.of(ElementType.FLOAT64, ElementType.FLOAT32),
          List.of("NCHW", "OIHW"),
          List.of("convolution"));

  private SampleReports() {}

  /** Every verdict, reasons that rules share, and a rule that no check exists for. */
  static RunReport mixed() {
    return report(
        result(rule("TEN-07", "a layout permutes axes"), Verdict.SKIP, 0, 0, Map.of(NO_LAYOUT, 20)),
        result(
            rule("TEN-09", "a gradient is stored alike"),
            Verdict.PASS,
            14,
            0,
            Map.of(NO_LAYOUT, 4, "no \u001B[31mNCW\u001B[0m either", 2)),
        untested(),
        result(rule("WIN-08", "negative padding crops"), Verdict.PASS, 19, 1, Map.of("too odd", 1)),
        error("threw java.lang.IllegalStateException: a\nb"),
        fail("inputGradient differs"),
        result(rule("CONV-26", "gradients of nothing are zero"), Verdict.WEAK, 3, 3, Map.of()));
  }

  /** Two rules, of which one holds and one does not. */
  static RunReport small() {
    return report(
        result(
            rule("WIN-08", "negative padding crops"),
            Verdict.PASS,
            19,
            2,
            Map.of("padding below 0 is not supported", 1)),
        fail("inputGradient differs"));
  }

  /** Golden vectors, of which one fails two rules; of a convention, and of what is not declared. */
  static RunReport golden() {
    Rule window = rule("WIN-05", "dilation spreads the taps");
    Rule output = rule("CONV-10", "an output element is the sum over its taps");
    Finding differs =
        Finding.fail(
            "output differs", new Mismatch("output (0,0,1)", "3.0", "4.0", "0", List.of()));
    Violation violation =
        new Violation(
            "conv n1 c1 m1 i5 k2 d2 ints#1",
            differs,
            "./convspec vectors check naive --id convolution.forward.1");
    List<FailedVector> failures =
        List.of(
            new FailedVector(
                "convolution.forward.1",
                "shows: dilation ignored",
                List.of(window, output),
                7,
                violation),
            new FailedVector(
                "convolution.forward.2", "shows: the same", List.of(window), 9, violation));
    List<PointResult> points =
        List.of(new PointResult("rounding", 2, Map.of("floor", new PointResult.Count(1, 1, 0))));
    return new RunReport(
        PROFILE,
        "0.1.0",
        new CaseOrigin.Golden(new Manifest(HEADER, List.of()), 9, 4, failures, points),
        List.of(
            violated(window, 3, violation),
            violated(output, 6, violation),
            result(
                rule("CONV-63", "integers"),
                Verdict.SKIP,
                0,
                0,
                Map.of("declares no element type int32", 2)),
            result(
                rule("POOL-10", "a maximum"),
                Verdict.SKIP,
                0,
                0,
                Map.of("declares no operator maxPool", 2, "declares no layout NHWC", 1))),
        Map.of());
  }

  private static RuleResult violated(Rule rule, int cases, Violation violation) {
    return new RuleResult(rule, Verdict.FAIL, cases, 0, Map.of(), Optional.of(violation));
  }

  /** Rules that hold. */
  static RunReport passing() {
    return report(result(rule("WIN-08", "negative padding crops"), Verdict.PASS, 20, 2, Map.of()));
  }

  static RunReport report(RuleResult... results) {
    return new RunReport(
        PROFILE,
        "0.1.0",
        new CaseOrigin.Drawn(ElementType.FLOAT32, 42, 20),
        List.of(results),
        results.length == 0 ? Map.of() : Map.of("convolution", Level.NORMWISE));
  }

  static RuleResult result(
      Rule rule, Verdict verdict, int cases, int weak, Map<String, Integer> skips) {
    return new RuleResult(rule, verdict, cases, weak, skips, Optional.empty());
  }

  static RuleResult fail(String reason) {
    return violated(
        rule("CONV-22", "an input gradient sums over its windows"),
        Verdict.FAIL,
        Finding.fail(
            reason,
            new Mismatch(
                "inputGradient (0,0,2,0)",
                "2",
                "4",
                "0",
                List.of(
                    "is read by output channel 0",
                    "row 2 is read by output 1 at tap 1",
                    "column 0 is read by output 0 at tap 0"))));
  }

  static RuleResult error(String reason) {
    return violated(
        rule("CONV-12", "an empty output is an answer"), Verdict.ERROR, Finding.error(reason));
  }

  static Rule rule(String id, String title) {
    return new Rule(
        id,
        title,
        Strength.REQUIRED,
        "An implementation MUST do `so`.",
        "Many do not.",
        switch (id.substring(0, id.indexOf('-'))) {
          case "TEN" -> "01-tensors.md";
          case "WIN" -> "02-windows.md";
          default -> "03-convolution.md";
        });
  }

  private static RuleResult untested() {
    Rule rule =
        new Rule(
            "WIN-01",
            "letters are fixed",
            Strength.UNTESTED,
            "A text SHOULD use the letters.",
            "",
            "02-windows.md");
    return result(rule, Verdict.SKIP, 0, 0, Map.of());
  }

  private static RuleResult violated(Rule rule, Verdict verdict, Finding finding) {
    String command = "convspec check naive --rules " + rule.id() + " --case '" + CASE + "'";
    return new RuleResult(
        rule, verdict, 20, 0, Map.of(), Optional.of(new Violation(CASE, finding, command)));
  }
}
