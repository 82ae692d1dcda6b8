package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;

/** A padding, as {@code p1:0,0:2} or {@code psame-extra-after}; pairs, or a name, in plain form. */
public final class PaddingKind implements AttributeKind<PaddingRule> {

  private static final String KEY = "p";

  @Override
  public PaddingRule take(CaseTokens tokens, int rank) {
    return tokens.padding(rank);
  }

  @Override
  public String word(PaddingRule value, int rank) {
    return value.equals(none(rank)) ? "" : KEY + CaseTokens.join(value);
  }

  private static PaddingRule none(int rank) {
    return new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE));
  }

  @Override
  public Object toPlain(PaddingRule value) {
    if (value instanceof PaddingRule.Explicit explicit) {
      return explicit.perAxis().stream()
          .map(padding -> List.of(padding.before(), padding.after()))
          .toList();
    }
    return ((AutoPadding) value).name();
  }

  @Override
  public PaddingRule fromPlain(Object plain) {
    if (plain instanceof String name) {
      return Arrays.stream(AutoPadding.values())
          .filter(rule -> rule.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("pairs, or one of " + rules()));
    }
    return new PaddingRule.Explicit(Plain.list(plain, PaddingKind::pair));
  }

  private static String rules() {
    return Arrays.stream(AutoPadding.values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  static Padding pair(Object plain) {
    List<Long> sides = Plain.list(plain, Plain::integer);
    if (sides.size() != 2) {
      throw new IllegalArgumentException("[before, after]");
    }
    return new Padding(sides.get(0), sides.get(1));
  }

  @Override
  public List<PaddingRule> simpler(PaddingRule value, int rank) {
    if (!(value instanceof PaddingRule.Explicit explicit)) {
      return List.of(none(rank));
    }
    List<PaddingRule> simpler = new ArrayList<>();
    for (int axis = 0; axis < explicit.perAxis().size(); axis++) {
      for (Padding less : simpler(explicit.perAxis().get(axis))) {
        simpler.add(new PaddingRule.Explicit(Lists.replaced(explicit.perAxis(), axis, less)));
      }
    }
    return simpler;
  }

  static List<Padding> simpler(Padding padding) {
    List<Padding> simpler = new ArrayList<>();
    for (long before : Descent.towardsZero(padding.before())) {
      simpler.add(new Padding(before, padding.after()));
    }
    for (long after : Descent.towardsZero(padding.after())) {
      simpler.add(new Padding(padding.before(), after));
    }
    return simpler;
  }

  @Override
  public PaddingRule withoutAxis(PaddingRule value, int axis) {
    return value instanceof PaddingRule.Explicit explicit
        ? new PaddingRule.Explicit(Lists.without(explicit.perAxis(), axis))
        : value;
  }
}
