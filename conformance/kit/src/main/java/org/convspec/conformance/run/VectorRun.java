package org.convspec.conformance.run;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.convspec.conformance.golden.VectorJudge;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.CheckRun.Progress;
import org.convspec.conformance.run.RuleResult.Violation;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Manifest;
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
  private long expected;
  private long passed;
  private long failed;

  /** What became of the tests of one rule. */
  private static final class Tally {
    private final Map<String, Integer> skips = new LinkedHashMap<>();
    private int cases;
    private Optional<Violation> violation = Optional.empty();
    private long fewestRules = Long.MAX_VALUE;
    private long fewestElements = Long.MAX_VALUE;

    /** Keeps the test that says most of the rule: of few other rules, and small. */
    void take(Vector test, Violation found) {
      long rules = test.flags().size();
      long elements =
          test.call().tensors().values().stream()
              .mapToLong(tensor -> tensor.shape().elementCount())
              .sum();
      if (rules < fewestRules || rules == fewestRules && elements < fewestElements) {
        fewestRules = rules;
        fewestElements = elements;
        violation = Optional.of(found);
      }
    }

    RuleResult result(Rule rule) {
      Verdict verdict =
          violation
              .map(found -> found.finding().verdict())
              .orElse(cases > 0 ? Verdict.PASS : Verdict.SKIP);
      return new RuleResult(rule, verdict, cases, 0, skips, violation);
    }
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
    List<RuleResult> results =
        rulebook.rules().stream()
            .filter(rule -> tallies.containsKey(rule.id()))
            .map(rule -> tallies.get(rule.id()).result(rule))
            .toList();
    return new RunReport(
        implementation.profile(),
        BuiltIn.VERSION,
        new CaseOrigin.Golden(set.manifest(), expected, passed, failed),
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
    Implementation.Profile profile = implementation.profile();
    for (ElementType type : test.call().elementTypes()) {
      if (!profile.elementTypes().contains(type)) {
        return Finding.skip("declares no " + type.label());
      }
    }
    if (!profile.operators().contains(test.call().operator().label())) {
      return Finding.skip("declares no operator " + test.call().operator().label());
    }
    return judge.examine(test);
  }

  private void take(Vector test, Finding finding) {
    passed += finding.verdict() == Verdict.PASS ? 1 : 0;
    failed += finding.isViolation() ? 1 : 0;
    for (String rule : test.flags()) {
      Tally tally = tallies.computeIfAbsent(rule, any -> new Tally());
      if (finding.verdict() == Verdict.SKIP) {
        tally.skips.merge(finding.reason(), 1, Integer::sum);
        continue;
      }
      tally.cases++;
      if (finding.isViolation()) {
        tally.take(test, new Violation(test.caseLine(), named(test, finding), command(test)));
      }
    }
  }

  /** Says which test it was, and why that is there. */
  private static Finding named(Vector test, Finding finding) {
    String why = test.comment();
    String said = why.length() <= LONGEST_COMMENT ? why : why.substring(0, LONGEST_COMMENT) + "...";
    String reason = finding.reason() + "; vector " + test.id() + ": " + said;
    return new Finding(finding.verdict(), reason, finding.mismatch());
  }

  private String command(Vector test) {
    return "./convspec vectors check " + repeat + " --id " + test.id();
  }
}
