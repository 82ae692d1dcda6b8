package org.convspec.spec.convention;

import java.util.ArrayList;
import java.util.List;

/** Collects the facts about one point. */
final class FactSheet {

  private final Point point;
  private final List<Fact> facts = new ArrayList<>();

  private FactSheet(Point point) {
    this.point = point;
  }

  static FactSheet on(Point point) {
    return new FactSheet(point);
  }

  FactSheet says(Convention convention, Stance stance, Document... documents) {
    return says(convention, stance, "", documents);
  }

  /** Adds a fact; that an operator is lacking is read from the list of operators. */
  FactSheet says(Convention convention, Stance stance, String note, Document... documents) {
    List<Document> read = List.of(documents);
    if (read.isEmpty() && stance.standing() == Standing.NOT_OFFERED) {
      read = List.of(convention.catalogue());
    }
    facts.add(new Fact(convention, point, stance, note, read));
    return this;
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }
}
