package org.convspec.conformance.mutants;

import java.util.*;
import java.util.stream.*;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.*;
import org.convspec.conformance.run.CheckRun.*;
import org.junit.jupiter.api.Test;

class NormMutantTryTest {
  @Test
  void all() {
    Rulebook book = Rulebook.read();
    Set<String> seen = new TreeSet<>();
    for (Mutant m :
        Stream.concat(NormMutants.ALL.stream(), NormValueMutants.ALL.stream()).toList()) {
      for (String rule : m.rules()) {
        long n =
            CheckRun.propertyLabels().stream().filter(l -> l.split(" ")[1].equals(rule)).count();
        Settings s =
            new Settings(
                m.implementation(),
                m.type(),
                1,
                1000 / (int) n,
                new RuleSelection(List.of(rule)),
                Optional.empty(),
                m.id());
        RuleResult r =
            new CheckRun(s, book)
                .run(
                    new Progress() {
                      public void begin(long c) {}

                      public void rule(String l) {}

                      public void step(long c) {}

                      public void end() {}
                    })
                .rules()
                .get(0);
        System.out.println(
            "MUT "
                + m.id()
                + " "
                + rule
                + " "
                + r.verdict()
                + " "
                + r.cases()
                + " "
                + r.violation().map(v -> v.caseLine()).orElse("-"));
        seen.add(rule);
      }
    }
    CheckRun.checkedRules().stream()
        .filter(x -> x.startsWith("NORM") && !seen.contains(x))
        .forEach(x -> System.out.println("UNSEEN " + x));
  }
}
