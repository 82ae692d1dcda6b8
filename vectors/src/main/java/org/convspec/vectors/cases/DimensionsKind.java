package org.convspec.vectors.cases;

import java.util.List;

/**
 * One integer per spatial axis that the dimensions of a case already say: it has no word of its
 * own, and {@link OperatorNotation#following} puts it into the operator.
 */
public final class DimensionsKind implements AttributeKind<List<Long>> {

  @Override
  public List<Long> take(CaseTokens tokens, int rank) {
    return List.of();
  }

  @Override
  public String word(List<Long> value, int rank) {
    return "";
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
  public List<Long> withoutAxis(List<Long> value, int axis) {
    return Lists.without(value, axis);
  }
}
