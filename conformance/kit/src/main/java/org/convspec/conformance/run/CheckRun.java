package org.convspec.conformance.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.convspec.conformance.contract.Contract;
import org.convspec.conformance.judge.Judge;
import org.convspec.conformance.judge.Levels;
import org.convspec.conformance.judge.NotJudged;
import org.convspec.conformance.judge.RuleViolation;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.rulebook.Strength;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;

/**
 * Checks an implementation against the contracts: every selected property with as many cases as
 * asked for, or all of them with one given case.
 */
public final class CheckRun {

  /**
   * What to check.
   *
   * @param implementation who is checked
   * @param type element type of the cases
   * @param seed the seed that all cases come from
   * @param tries judged cases per property
   * @param selection which rules
   * @param only the one case to examine, instead of generated ones
   * @param repeat how to name the implementation on the command line, such as {@code im2col}
   */
  public record Settings(
      Implementation implementation,
      ElementType type,
      long seed,
      int tries,
      RuleSelection selection,
      Optional<Case> only,
      String repeat) {}

  /** Told how far a run is. */
  public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /** The run begins and will examine this many cases at most. */
    default void begin(long cases) {}

    /** A property of this rule begins. */
    default void rule(String label) {}

    /** A part of a set of vectors begins. */
    default void part(String label) {}

    /** So many cases more are dealt with. */
    default void step(long cases) {}

    /** The run is over. */
    default void end() {}
  }

  private static final long MOST_DRAWS_PER_TRY = 20;

  /** What little an implementation does is found even with few tries. */
  private static final long LEAST_DRAWS = 100;

  private final Settings settings;
  private final Rulebook rulebook;

  /** Prepares a run. */
  public CheckRun(Settings settings, Rulebook rulebook) {
    this.settings = settings;
    this.rulebook = rulebook;
  }

  /** Runs to the end and returns what became of every selected rule. */
  public RunReport run(Progress progress) {
    Map<String, List<RuleProperty>> properties = selectedProperties();
    long count = properties.values().stream().mapToLong(List::size).sum();
    progress.begin(count * casesPerProperty());
    Levels levels = new Levels();
    Subject subject =
        new Subject(settings.implementation(), settings.type(), levels, Judge.Search.SMALLEST);
    List<RuleResult> results = new ArrayList<>();
    JqwikSession.run(
        () -> {
          for (Rule rule : rulebook.rules()) {
            if (properties.containsKey(rule.id())) {
              Optional.of(examine(rule, properties.get(rule.id()), subject, progress))
                  .filter(result -> settings.only().isEmpty() || isWorthShowing(result))
                  .ifPresent(results::add);
            } else if (isShownAsUntested(rule)) {
              results.add(RuleTally.untested(rule));
            }
          }
        });
    progress.end();
    return new RunReport(
        settings.implementation().profile(),
        BuiltIn.VERSION,
        new CaseOrigin.Drawn(settings.type(), settings.seed(), settings.tries()),
        results,
        levels.byOperator());
  }

  /** Returns every rule id that some property of the contracts checks. */
  public static List<String> checkedRules() {
    return allProperties().map(RuleProperty::rule).distinct().sorted().toList();
  }

  /** Returns the label of every property of the contracts. */
  public static List<String> propertyLabels() {
    return allProperties().map(RuleProperty::label).sorted().toList();
  }

  private static Stream<RuleProperty> allProperties() {
    return RuleProperty.of(Subject.class);
  }

  private Map<String, List<RuleProperty>> selectedProperties() {
    Map<String, List<RuleProperty>> byRule = new LinkedHashMap<>();
    allProperties()
        .filter(property -> settings.selection().includes(property.rule()))
        .sorted(Comparator.comparing(RuleProperty::name))
        .forEach(
            property ->
                byRule.computeIfAbsent(property.rule(), id -> new ArrayList<>()).add(property));
    return byRule;
  }

  /** Of a single case, rules that say nothing of it would only hide those that do. */
  private boolean isWorthShowing(RuleResult result) {
    return !settings.selection().equals(RuleSelection.ALL) || !result.isOutside();
  }

  private boolean isShownAsUntested(Rule rule) {
    return rule.strength() == Strength.UNTESTED
        && settings.only().isEmpty()
        && settings.selection().includes(rule.id());
  }

  private long casesPerProperty() {
    return settings.only().isPresent() ? 1 : settings.tries();
  }

  private RuleResult examine(
      Rule rule, List<RuleProperty> properties, Subject subject, Progress progress) {
    progress.rule(rule.label());
    RuleTally tally = new RuleTally(rule, settings.repeat());
    for (RuleProperty property : properties) {
      if (tally.isViolated()) {
        observe(rule, property, subject, cases(property, subject).iterator());
        progress.step(casesPerProperty());
        continue; // one smallest case per rule is what the reader needs
      }
      int before = tally.cases();
      examine(rule, property, subject, tally, progress);
      progress.step(casesPerProperty() - (tally.cases() - before));
    }
    return tally.result();
  }

  /**
   * Examines cases until as many were judged as asked for. Skipped cases are drawn again, many
   * times if some are judged, so that an implementation that does little is still tried hard on
   * that.
   */
  private void examine(
      Rule rule, RuleProperty property, Subject subject, RuleTally tally, Progress progress) {
    Iterator<Case> cases = cases(property, subject).iterator();
    if (settings.only().isEmpty() && !cases.hasNext()) {
      tally.addNone(settings.type());
    }
    int before = tally.cases();
    for (int drawn = 0; cases.hasNext(); drawn++) {
      int judged = tally.cases() - before;
      long most =
          judged == 0
              ? Math.max(settings.tries(), LEAST_DRAWS)
              : settings.tries() * MOST_DRAWS_PER_TRY;
      if (judged == settings.tries() || drawn >= most) {
        return;
      }
      Case example = cases.next();
      if (!tally.add(() -> property.examine(subject, example))) {
        observe(rule, property, subject, cases);
        return;
      }
      progress.step(tally.cases() - before - judged);
    }
  }

  /** ACC-13: where one case failed, the level still is that of many. */
  private void observe(Rule rule, RuleProperty property, Subject subject, Iterator<Case> cases) {
    if (rule.strength() != Strength.ACCURACY) {
      return;
    }
    Subject observed = subject.observed();
    for (int tries = 0; tries < settings.tries() && cases.hasNext(); tries++) {
      try {
        property.examine(observed, cases.next());
      } catch (NotJudged | RuleViolation known) {
        continue; // the verdict stands
      }
    }
  }

  private Stream<Case> cases(RuleProperty property, Contract subject) {
    return settings.only().isPresent()
        ? settings.only().stream().filter(property::takes)
        : property.cases(subject, settings.seed());
  }
}
