package org.convspec.conformance.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.convspec.conformance.judge.Judge;
import org.convspec.conformance.judge.Levels;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;

/**
 * The cases that a property of a rule is tried with, without asking anybody.
 *
 * @param label strength, id and title of the rule
 * @param rule the id of the rule
 * @param name the name of the property
 * @param cases the first cases of the property, in one element type
 */
public record RuleCases(String label, String rule, String name, List<Case> cases) {

  /** Returns the first cases of every property there is. */
  public static List<RuleCases> first(int count, ElementType type, long seed) {
    Subject subject =
        new Subject(BuiltIn.LITERAL.implementation(), type, new Levels(), Judge.Search.NONE);
    List<RuleCases> all = new ArrayList<>();
    JqwikSession.run(
        () ->
            RuleProperty.of(Subject.class)
                .sorted(Comparator.comparing(RuleProperty::name))
                .forEach(property -> all.add(first(property, count, subject, seed))));
    return all;
  }

  private static RuleCases first(RuleProperty property, int count, Subject subject, long seed) {
    Stream<Case> cases = property.cases(subject, seed).limit(count);
    return new RuleCases(property.label(), property.rule(), property.name(), cases.toList());
  }
}
