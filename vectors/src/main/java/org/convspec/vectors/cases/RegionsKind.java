package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.Interval;

/**
 * Regions of each spatial axis, as {@code r0:3,3:7x0:2,1:5}; in plain form a list of axes, each a
 * list of pairs.
 *
 * @param key the letters in front
 */
public record RegionsKind(String key) implements AttributeKind<List<List<Interval>>> {

  private static final Pattern REGIONS =
      Pattern.compile("-|-?\\d{1,18}:-?\\d{1,18}([,x]-?\\d{1,18}:-?\\d{1,18})*+");

  @Override
  public List<List<Interval>> take(CaseTokens tokens, int rank) {
    String axes =
        tokens
            .matching(key, REGIONS)
            .orElseThrow(
                () -> new CaseSyntaxException("missing " + key + "..., the regions of each axis"));
    return axes.equals(CaseTokens.NO_NUMBERS)
        ? List.of()
        : Arrays.stream(axes.split("x")).map(RegionsKind::axis).toList();
  }

  private static List<Interval> axis(String regions) {
    return Arrays.stream(regions.split(","))
        .map(region -> region.split(":"))
        .map(ends -> new Interval(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
        .toList();
  }

  @Override
  public String word(List<List<Interval>> value, int rank) {
    return value.isEmpty()
        ? key + CaseTokens.NO_NUMBERS
        : key + value.stream().map(RegionsKind::axisWord).collect(Collectors.joining("x"));
  }

  private static String axisWord(List<Interval> regions) {
    return regions.stream()
        .map(region -> region.from() + ":" + region.to())
        .collect(Collectors.joining(","));
  }

  @Override
  public Object toPlain(List<List<Interval>> value) {
    return value.stream()
        .map(axis -> axis.stream().map(region -> List.of(region.from(), region.to())).toList())
        .toList();
  }

  @Override
  public List<List<Interval>> fromPlain(Object plain) {
    Function<Object, Interval> region = RegionsKind::region;
    return Plain.list(plain, axis -> Plain.list(axis, region));
  }

  private static Interval region(Object plain) {
    List<Long> ends = Plain.list(plain, Plain::integer);
    if (ends.size() != 2) {
      throw new IllegalArgumentException("a list of pairs [from, to] for each spatial axis");
    }
    return new Interval(ends.get(0), ends.get(1));
  }

  @Override
  public List<List<List<Interval>>> simpler(List<List<Interval>> value, int rank) {
    List<List<List<Interval>>> simpler = new ArrayList<>();
    for (int axis = 0; axis < value.size(); axis++) {
      for (List<Interval> fewer : simplerAxes(value.get(axis))) {
        simpler.add(Lists.replaced(value, axis, fewer));
      }
    }
    return simpler;
  }

  /** With one region less, or one region shorter, or nearer to the front. */
  private static List<List<Interval>> simplerAxes(List<Interval> axis) {
    List<List<Interval>> simpler = new ArrayList<>();
    for (int at = 0; at < axis.size(); at++) {
      Interval region = axis.get(at);
      if (axis.size() > 1) {
        simpler.add(Lists.without(axis, at));
      }
      for (long to : Descent.of(region.to(), region.from() + 1)) {
        simpler.add(Lists.replaced(axis, at, new Interval(region.from(), to)));
      }
      for (long less : Descent.of(region.from(), 0)) {
        long to = region.to() - region.from() + less;
        simpler.add(Lists.replaced(axis, at, new Interval(less, to)));
      }
    }
    return simpler;
  }

  @Override
  public List<List<Interval>> withoutAxis(List<List<Interval>> value, int axis) {
    return Lists.without(value, axis);
  }
}
