package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One real number per spatial axis, as {@code scale2x0.75}, or none at all, which is an empty list.
 *
 * @param key the letters in front of the numbers
 */
public record RealsKind(String key) implements AttributeKind<List<Double>> {

  private static final String NUMBER = "-?(Infinity|NaN|\\d++(\\.\\d++)?([eE]-?\\d++)?)";
  private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(x" + NUMBER + ")*+");

  @Override
  public List<Double> take(CaseTokens tokens, int rank) {
    return tokens
        .matching(key, NUMBERS)
        .map(numbers -> Arrays.stream(numbers.split("x")).map(Double::valueOf).toList())
        .orElse(List.of());
  }

  @Override
  public String word(List<Double> value, int rank) {
    return value.isEmpty()
        ? ""
        : key + value.stream().map(Plain::shortest).collect(Collectors.joining("x"));
  }

  @Override
  public Object toPlain(List<Double> value) {
    return value.stream().map(Plain::real).toList();
  }

  @Override
  public List<Double> fromPlain(Object plain) {
    return Plain.list(plain, Plain::toReal);
  }

  @Override
  public List<List<Double>> simpler(List<Double> value, int rank) {
    List<List<Double>> simpler = new ArrayList<>();
    if (!value.isEmpty()) {
      simpler.add(List.of());
    }
    for (int axis = 0; axis < value.size(); axis++) {
      if (value.get(axis) != 1) {
        simpler.add(Lists.replaced(value, axis, 1.0));
      }
    }
    return simpler;
  }

  @Override
  public List<Double> withoutAxis(List<Double> value, int axis) {
    return value.isEmpty() ? value : Lists.without(value, axis);
  }
}
