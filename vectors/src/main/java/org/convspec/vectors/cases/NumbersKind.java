package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** One integer per spatial axis, as {@code s2x1}. */
public final class NumbersKind implements AttributeKind<List<Long>> {

  private final String key;
  private final OptionalLong standard;
  private final long simplest;

  private NumbersKind(String key, OptionalLong standard, long simplest) {
    this.key = key;
    this.standard = standard;
    this.simplest = simplest;
  }

  /** Numbers that may be left out: then each is this one. */
  public static NumbersKind each(String key, long standard) {
    return new NumbersKind(key, OptionalLong.of(standard), standard);
  }

  /** Numbers that must be there; the simplest is 1. */
  public static NumbersKind needed(String key) {
    return new NumbersKind(key, OptionalLong.empty(), 1);
  }

  @Override
  public List<Long> take(CaseTokens tokens, int rank) {
    return standard.isEmpty()
        ? tokens.needed(key, "one number per spatial axis")
        : tokens.numbers(key).orElseGet(() -> Collections.nCopies(rank, standard.getAsLong()));
  }

  @Override
  public String word(List<Long> value, int rank) {
    boolean isStandard =
        standard.isPresent() && value.equals(Collections.nCopies(rank, standard.getAsLong()));
    return isStandard ? "" : key + CaseTokens.join(value);
  }

  @Override
  public Object toPlain(List<Long> value) {
    return value;
  }

  @Override
  public List<Long> fromPlain(Object plain) {
    return Plain.list(plain, Plain::integer);
  }

  @Override
  public List<List<Long>> simpler(List<Long> value, int rank) {
    List<List<Long>> simpler = new ArrayList<>();
    for (int axis = 0; axis < value.size(); axis++) {
      for (long smaller : Descent.of(value.get(axis), simplest)) {
        simpler.add(Lists.replaced(value, axis, smaller));
      }
    }
    return simpler;
  }

  @Override
  public List<Long> withoutAxis(List<Long> value, int axis) {
    return Lists.without(value, axis);
  }
}
