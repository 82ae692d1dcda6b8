package org.convspec.conformance.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convspec.conformance.cases.Simplification;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.vectors.cases.Case;

/**
 * The way from a violating case to a smallest one: take any simpler case that still violates in the
 * same way, until none does. Bounded, because an implementation may take its time on each.
 */
final class Shrinking<C extends Case> {

  private static final int MOST_EXAMINATIONS = 2_000;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Predicate<C> domain;
  private final Function<C, Finding> examination;
  private final Verdict verdict;
  private final Instant deadline = Instant.now().plus(LONGEST);
  private int examinations;
  private Optional<Finding> last = Optional.empty();

  Shrinking(Predicate<C> domain, Function<C, Finding> examination, Verdict verdict) {
    this.domain = domain;
    this.examination = examination;
    this.verdict = verdict;
  }

  C smallest(C violating) {
    C smallest = violating;
    Optional<C> smaller = oneSmaller(smallest);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = oneSmaller(smallest);
    }
    return smallest;
  }

  /** Returns what was found on the smallest case, or this if no smaller case was found. */
  Finding findingOr(Finding original) {
    return last.orElse(original);
  }

  private Optional<C> oneSmaller(C violating) {
    for (C candidate : Simplification.of(violating)) {
      if (examinations >= MOST_EXAMINATIONS || Instant.now().isAfter(deadline)) {
        return Optional.empty();
      }
      if (isInDomain(candidate) && stillViolates(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean isInDomain(C candidate) {
    try {
      return domain.test(candidate);
    } catch (InvalidCallException invalid) {
      return false;
    }
  }

  private boolean stillViolates(C candidate) {
    examinations++;
    Finding finding = examination.apply(candidate);
    if (finding.verdict() != verdict) {
      return false;
    }
    last = Optional.of(finding);
    return true;
  }
}
