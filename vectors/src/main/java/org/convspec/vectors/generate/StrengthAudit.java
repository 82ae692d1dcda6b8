package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.vectors.golden.Vector;

/** Looks at every vector of a plan: is it weak, and does its line say why? */
public final class StrengthAudit {

  /**
   * What was found of a vector.
   *
   * @param vector the vector
   * @param weaknesses in what it is weak
   * @param reasons why it may be, as far as it is
   */
  public record Row(Vector vector, List<Weakness> weaknesses, Set<WeakReason> reasons) {

    private static Row of(Vector vector) {
      return new Row(vector, Strength.of(vector).weaknesses(), WeakReason.of(vector));
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<String> corrections = new ArrayList<>();

  private StrengthAudit() {}

  /** Looks at every vector of a plan. */
  public static StrengthAudit of(Plan plan) {
    StrengthAudit audit = new StrengthAudit();
    for (Map.Entry<String, List<PlanLine>> lines : plan.lines().entrySet()) {
      List<List<Row>> found = lines.getValue().parallelStream().map(StrengthAudit::rows).toList();
      for (int number = 0; number < found.size(); number++) {
        audit.add(lines.getValue().get(number), found.get(number));
      }
    }
    return audit;
  }

  private static List<Row> rows(PlanLine line) {
    return VectorMaker.of(line).stream().map(Row::of).toList();
  }

  private void add(PlanLine line, List<Row> found) {
    rows.addAll(found);
    Set<WeakReason> needed = EnumSet.noneOf(WeakReason.class);
    found.forEach(row -> needed.addAll(row.reasons()));
    if (!needed.equals(line.reasons())) {
      corrections.add(line.with(needed).toString());
    }
  }

  /** Returns what was found of each vector, in the order of the plan. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Returns what lines ought to be that give other reasons than their vectors need. */
  public List<String> corrections() {
    return List.copyOf(corrections);
  }
}
