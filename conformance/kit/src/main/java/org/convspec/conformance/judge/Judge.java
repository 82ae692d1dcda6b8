package org.convspec.conformance.judge;

import java.time.Duration;
import java.util.function.Predicate;
import org.convspec.spec.Implementation;
import org.convspec.vectors.cases.Case;

/** Settles whether a rule holds on a case; where it does not, finds a smaller case first. */
public final class Judge {

  private static final Duration SLOW = Duration.ofSeconds(1);

  private final Witness witness;
  private final Search search;

  /** What a judge does about a case on which a rule does not hold. */
  public enum Search {
    /** Look for a smaller one. */
    SMALLEST,
    /** Leave it as it is. */
    NONE
  }

  /** Makes a judge of an implementation. */
  public Judge(Implementation implementation) {
    this(implementation, new Levels(), Search.SMALLEST);
  }

  /** Makes a judge who takes down how close answers come. */
  public Judge(Implementation implementation, Levels levels, Search search) {
    this.witness = new Witness(implementation, levels);
    this.search = search;
  }

  /**
   * Examines a case. Returns if the rule held.
   *
   * @param <C> the cases that the rule is tried with
   * @param rule the id of the rule
   * @param domain the cases that the rule speaks about; smaller cases are sought among them
   * @param examination what the rule asks
   * @param example the case
   * @throws RuleViolation if the rule did not hold, with the smallest case found
   * @throws NotJudged if the case was skipped, weak or outside the domain
   */
  public <C extends Case> void settle(
      String rule, Predicate<C> domain, Examination<C> examination, C example) {
    if (!domain.test(example)) {
      throw new NotJudged(NotJudged.Kind.OUTSIDE, NotJudged.OUTSIDE_ITS_DOMAIN);
    }
    long began = System.nanoTime();
    Finding finding = examine(examination, example);
    boolean isSlow = System.nanoTime() - began > SLOW.toNanos();
    if (search == Search.NONE && finding.isViolation()) {
      throw new RuleViolation(rule, example, finding);
    }
    switch (finding.verdict()) {
      case PASS -> {}
      case SKIP -> throw new NotJudged(NotJudged.Kind.SKIPPED, finding.reason());
      case WEAK -> throw new NotJudged(NotJudged.Kind.WEAK, finding.reason());
      case ERROR ->
          throw isSlow // a hang: every smaller case would take as long
              ? new RuleViolation(rule, example, finding)
              : smallestError(rule, domain, examination, example, finding);
      case FAIL -> throw smallest(rule, domain, examination, example, finding);
    }
  }

  /** An error that depends on earlier calls says nothing of smaller cases: it stays as it is. */
  private <C extends Case> RuleViolation smallestError(
      String rule, Predicate<C> domain, Examination<C> examination, C example, Finding finding) {
    return examine(examination, example).verdict() == Verdict.ERROR
        ? smallest(rule, domain, examination, example, finding)
        : new RuleViolation(
            rule,
            example,
            Finding.error(finding.reason() + "; not so when the case was tried once more"));
  }

  private <C extends Case> RuleViolation smallest(
      String rule, Predicate<C> domain, Examination<C> examination, C example, Finding finding) {
    Shrinking<C> shrinking =
        new Shrinking<>(domain, smaller -> examine(examination, smaller), finding.verdict());
    C smallest = shrinking.smallest(example);
    return new RuleViolation(rule, smallest, shrinking.findingOr(finding));
  }

  private <C extends Case> Finding examine(Examination<C> examination, C example) {
    try {
      return examination.examine(witness, example);
    } catch (NoAnswer noAnswer) {
      return noAnswer.finding();
    }
  }
}
