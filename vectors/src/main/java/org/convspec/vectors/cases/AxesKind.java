package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of canonical axes, as {@code axes1x2}: items are axis 0, channels axis 1, and the spatial
 * axes follow.
 *
 * @param key the letters in front of the numbers
 */
public record AxesKind(String key) implements AttributeKind<List<Long>> {

  private static final int FIRST_SPATIAL = 2;

  @Override
  public List<Long> take(CaseTokens tokens, int rank) {
    return tokens.needed(key, "numbers of axes, from 0");
  }

  @Override
  public String word(List<Long> value, int rank) {
    return key + CaseTokens.join(value);
  }

  @Override
  public Object toPlain(List<Long> value) {
    return value;
  }

  @Override
  public List<Long> fromPlain(Object plain) {
    return Plain.list(plain, Plain::integer);
  }

  /** Axes are left out, one at a time, but for the last one. */
  @Override
  public List<List<Long>> simpler(List<Long> value, int rank) {
    List<List<Long>> fewer = new ArrayList<>();
    for (int place = 0; value.size() > 1 && place < value.size(); place++) {
      fewer.add(Lists.without(value, place));
    }
    return fewer;
  }

  /** The axis is named no more, and those behind it have lower numbers. */
  @Override
  public List<Long> withoutAxis(List<Long> value, int axis) {
    long gone = FIRST_SPATIAL + axis;
    return value.stream()
        .filter(each -> each != gone)
        .map(each -> each > gone ? each - 1 : each)
        .toList();
  }
}
