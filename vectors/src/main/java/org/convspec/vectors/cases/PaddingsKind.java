package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;

/** One padding per axis of a tensor, items and channels too, as {@code p0:0,0:0,1:2}. */
public final class PaddingsKind implements AttributeKind<List<Padding>> {

  private static final String KEY = "p";

  /** Items and channels stand in front of the spatial axes. */
  private static final int LEADING_AXES = 2;

  @Override
  public List<Padding> take(CaseTokens tokens, int rank) {
    if (tokens.padding(rank + LEADING_AXES) instanceof PaddingRule.Explicit explicit) {
      return explicit.perAxis();
    }
    throw new CaseSyntaxException("a padding of all axes is given as numbers, not by a rule");
  }

  @Override
  public String word(List<Padding> value, int rank) {
    return value.equals(Collections.nCopies(rank + LEADING_AXES, Padding.NONE))
        ? ""
        : KEY + CaseTokens.join(new PaddingRule.Explicit(value));
  }

  @Override
  public Object toPlain(List<Padding> value) {
    return value.stream()
        .map(padding -> List.of(padding.before(), padding.after()))
        .collect(Collectors.toList());
  }

  @Override
  public List<Padding> fromPlain(Object plain) {
    return Plain.list(plain, PaddingKind::pair);
  }

  @Override
  public List<List<Padding>> simpler(List<Padding> value, int rank) {
    List<List<Padding>> simpler = new ArrayList<>();
    for (int axis = 0; axis < value.size(); axis++) {
      for (Padding less : PaddingKind.simpler(value.get(axis))) {
        simpler.add(Lists.replaced(value, axis, less));
      }
    }
    return simpler;
  }

  @Override
  public List<Padding> withoutAxis(List<Padding> value, int axis) {
    return Lists.without(value, LEADING_AXES + axis);
  }
}
