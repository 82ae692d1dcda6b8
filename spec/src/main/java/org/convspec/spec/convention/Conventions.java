package org.convspec.spec.convention;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All facts: one for every convention and point. */
public final class Conventions {

  private static final List<Fact> FACTS =
      Stream.of(
              SamePaddingFacts.facts(),
              ExtentFacts.facts(),
              PaddingFacts.facts(),
              AveragePoolFacts.facts(),
              MaxPoolFacts.facts(),
              OtherPoolFacts.facts(),
              TransposedFacts.facts(),
              LayoutFacts.facts(),
              PatchFacts.facts(),
              NormFacts.facts(),
              ResizeFacts.facts())
          .flatMap(List::stream)
          .toList();

  private static final Map<Point, Map<Convention, Fact>> TABLE = table(FACTS);

  private Conventions() {}

  private static Map<Point, Map<Convention, Fact>> table(List<Fact> facts) {
    Map<Point, Map<Convention, Fact>> table = new EnumMap<>(Point.class);
    for (Fact fact : facts) {
      Fact other =
          table
              .computeIfAbsent(fact.point(), point -> new EnumMap<>(Convention.class))
              .put(fact.convention(), fact);
      if (other != null) {
        throw new IllegalStateException("said twice: " + fact.convention() + " " + fact.point());
      }
    }
    return table;
  }

  /** Returns all facts, point by point. */
  public static List<Fact> facts() {
    return FACTS;
  }

  /** Returns what a convention says about a point. */
  public static Fact fact(Convention convention, Point point) {
    return TABLE.get(point).get(convention);
  }
}
