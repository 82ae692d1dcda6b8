package org.convspec.conformance.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.notation.Notations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** There are numbers for every operator and direction in every element type. */
@DisplayName("element types of the vectors")
class PlannedTypesTest {

  private static final long LEAST = 2;

  private final Map<String, Long> counts = counts();

  @Test
  @DisplayName("every operator and direction has two vectors in each floating-point type")
  void everyFloat() {
    for (String operator : Notations.labels()) {
      for (Direction direction : Direction.values()) {
        for (ElementType type :
            List.of(
                ElementType.FLOAT64,
                ElementType.FLOAT32,
                ElementType.FLOAT16,
                ElementType.BFLOAT16)) {
          expectAtLeastTwo(operator, direction, type);
        }
      }
    }
  }

  @Test
  @DisplayName("two poolings and convolution have two vectors in each integer type")
  void everyInteger() {
    for (String operator : List.of("maxPool", "averagePool", "convolution")) {
      for (ElementType type : List.of(ElementType.INT8, ElementType.UINT8, ElementType.INT32)) {
        expectAtLeastTwo(operator, Direction.FORWARD, type);
      }
    }
  }

  private void expectAtLeastTwo(String operator, Direction direction, ElementType type) {
    String key = key(operator, direction, type);
    assertThat(counts.getOrDefault(key, 0L)).as(key).isGreaterThanOrEqualTo(LEAST);
  }

  private static Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    PlannedVectors.all()
        .filter(vector -> vector.outcome() instanceof Outcome.Valid)
        .forEach(vector -> counts.merge(key(vector), 1L, Long::sum));
    return counts;
  }

  private static String key(Vector vector) {
    return key(
        vector.call().operator().label(), vector.call().direction(), vector.call().elementType());
  }

  private static String key(String operator, Direction direction, ElementType type) {
    return operator + " " + direction + " " + type.label();
  }
}
