package org.convspec.conformance.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convspec.conformance.golden.VectorJudge;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Undeclared;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.CheckRun.Progress;
import org.convspec.conformance.run.RuleResult.Violation;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorException;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;

/**
 * Checks an implementation against golden vectors: every test counts for each rule that its flags
 * name. What became of a test without a rule would be told nowhere, so there may be none.
 */
public final class VectorRun {

  private static final int LONGEST_COMMENT = 120;

  private final Implementation implementation;
  private final Rulebook rulebook;
  private final String repeat;
  private final List<String> ids;
  private final Set<String> notFound;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, PointResult> points = new TreeMap<>();
  private final List<FailedVector> failures = new ArrayList<>();
  private long expected;
  private long passed;

  /** What became of the tests of one rule. */
  private static final class Tally {
    private final Map<String, Integer> skips = new LinkedHashMap<>();
    private int cases;
  }

  /**
   * Prepares a run.
   *
   * @param implementation who is checked
   * @param rulebook the rules
   * @param repeat how to name the implementation on the command line, such as {@code im2col}
   * @param ids the only tests to ask; all if there are none
   */
  public VectorRun(
      Implementation implementation, Rulebook rulebook, String repeat, List<String> ids) {
    this.ids = List.copyOf(ids);
    this.notFound = new TreeSet<>(ids);
    this.implementation = implementation;
    this.rulebook = rulebook;
    this.repeat = repeat;
  }

  /** Asks every test of some files, in order, and returns what became of every rule. */
  public RunReport run(VectorSet set, List<Manifest.Entry> files, Progress progress) {
    progress.begin(files.stream().mapToLong(entry -> entry.tests().orElse(0)).sum());
    Set<Part> begun = EnumSet.noneOf(Part.class);
    VectorJudge judge = new VectorJudge(implementation);
    for (Manifest.Entry entry : files) {
      VectorFile file = set.read(entry);
      if (begun.add(entry.part())) {
        progress.part(entry.part().label());
      }
      for (Vector test : file.tests()) {
        if (test.kind() != Kind.INDEX_MAP && (ids.isEmpty() || ids.contains(test.id()))) {
          notFound.remove(test.id());
          refuseWithoutRule(file, test);
          expected++;
          take(test, finding(judge, test));
        }
        progress.step(1);
      }
    }
    progress.end();
    failures.sort(FailedVector.MOST_TELLING_FIRST);
    List<RuleResult> results =
        rulebook.rules().stream()
            .filter(rule -> tallies.containsKey(rule.id()))
            .map(this::result)
            .toList();
    return new RunReport(
        implementation.profile(),
        BuiltIn.VERSION,
        new CaseOrigin.Golden(
            set.manifest(), expected, passed, failures, List.copyOf(points.values())),
        results,
        Map.of());
  }

  /** Returns which of the tests to ask were in none of the files, or have nothing to ask. */
  public Set<String> notFound() {
    return Collections.unmodifiableSet(notFound);
  }

  private void refuseWithoutRule(VectorFile file, Vector test) {
    if (rulebook.rules().stream().noneMatch(rule -> test.flags().contains(rule.id()))) {
      throw new VectorException(
          file.path(), test.id(), "none of its flags is a rule of the specification");
    }
  }

  private Finding finding(VectorJudge judge, Vector test) {
    Optional<Undeclared> undeclared = Undeclared.of(implementation.profile(), test.call());
    if (undeclared.isPresent()) {
      return Finding.skip(undeclared.get().reason());
    }
    if (test.outcome() instanceof Outcome.Convention convention) {
      Map<String, Finding> alternatives = judge.alternatives(convention);
      String point = convention.point();
      points.put(point, points.getOrDefault(point, PointResult.unasked(point)).plus(alternatives));
      return VectorJudge.together(alternatives);
    }
    return judge.examine(test);
  }

  private void take(Vector test, Finding finding) {
    passed += finding.verdict() == Verdict.PASS ? 1 : 0;
    if (finding.isViolation()) {
      failures.add(failed(test, finding));
    }
    for (String rule : test.flags()) {
      Tally tally = tallies.computeIfAbsent(rule, any -> new Tally());
      if (finding.verdict() == Verdict.SKIP) {
        tally.skips.merge(finding.reason(), 1, Integer::sum);
      } else {
        tally.cases++;
      }
    }
  }

  private FailedVector failed(Vector test, Finding finding) {
    List<Rule> rules =
        rulebook.rules().stream().filter(rule -> test.flags().contains(rule.id())).toList();
    long elements =
        test.call().tensors().values().stream()
            .mapToLong(tensor -> tensor.shape().elementCount())
            .sum();
    return new FailedVector(
        test.id(),
        test.comment(),
        rules,
        elements,
        new Violation(test.caseLine(), finding, command(test)));
  }

  /** The test that says most of a rule stands for all that fail. */
  private RuleResult result(Rule rule) {
    Tally tally = tallies.get(rule.id());
    Optional<Violation> violation =
        failures.stream().filter(failed -> failed.isAbout(rule)).findFirst().map(VectorRun::named);
    Verdict verdict =
        violation
            .map(found -> found.finding().verdict())
            .orElse(tally.cases > 0 ? Verdict.PASS : Verdict.SKIP);
    return new RuleResult(rule, verdict, tally.cases, 0, tally.skips, violation);
  }

  /** Says which test it was, and why that is there. */
  private static Violation named(FailedVector failed) {
    String why = failed.why();
    String said = why.length() <= LONGEST_COMMENT ? why : why.substring(0, LONGEST_COMMENT) + "...";
    Finding finding = failed.violation().finding();
    String reason = finding.reason() + "; vector " + failed.id() + ": " + said;
    return new Violation(
        failed.violation().caseLine(),
        new Finding(finding.verdict(), reason, finding.mismatch()),
        failed.violation().command());
  }

  private String command(Vector test) {
    return "./convspec vectors check " + repeat + " --id " + test.id();
  }
}
