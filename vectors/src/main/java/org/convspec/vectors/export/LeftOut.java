package org.convspec.vectors.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vector, or a result of one, that a format cannot say.
 *
 * @param id the id of the vector
 * @param reason why
 */
public record LeftOut(String id, Reason reason) {

  /**
   * All that are left out for reasons of one kind.
   *
   * @param kind the kind
   * @param count how many they are
   * @param example the id of the first
   */
  public record Group(String kind, int count, String example) {}

  /** Returns them by kind, the most frequent first. */
  public static List<Group> byKind(List<LeftOut> all) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (LeftOut each : all) {
      groups.merge(
          each.reason().kind(),
          new Group(each.reason().kind(), 1, each.id()),
          (group, one) -> new Group(group.kind(), group.count() + 1, group.example()));
    }
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingInt(Group::count).reversed().thenComparing(Group::kind));
    return sorted;
  }
}
