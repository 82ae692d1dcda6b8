package org.convspec.spec.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;

/** Counts that no long holds are refused; no tensor is made. */
class LargeCountsTest {

  /** Linear layers of as many features as they have, one behind the other. */
  private static Block chain(int layers, long features) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (int layer = 0; layer < layers; layer++) {
      parameters.put("w" + layer, Parameter.learned(Shape.of(features, features)));
    }
    List<Step> steps =
        IntStream.range(0, layers)
            .mapToObj(
                layer ->
                    new Step(
                        "y" + layer,
                        new Linear(),
                        Map.of(
                            Slot.INPUT,
                            layer == 0 ? "x" : "y" + (layer - 1),
                            Slot.WEIGHTS,
                            "w" + layer)))
            .toList();
    return new Block(List.of("x"), parameters, steps);
  }

  @Example
  @Label("a parameter count of 2^63 is refused")
  void parameters() {
    assertThat(chain(1, 1L << 31).parameterCount()).isEqualTo(1L << 62);
    assertRefusedBy("BLOCK-05", () -> chain(2, 1L << 31).parameterCount());
    assertRefusedBy("TEN-02", () -> chain(1, 1L << 32).parameterCount());
  }

  @Example
  @Label("a multiply-add count of 2^63 is refused")
  void multiplyAdds() {
    Map<String, Shape> ofTwo = Map.of("x", Shape.of(2, 1L << 30));
    assertThat(chain(2, 1L << 30).multiplyAddCount(ofTwo)).isEqualTo(1L << 62);
    assertRefusedBy("BLOCK-06", () -> chain(4, 1L << 30).multiplyAddCount(ofTwo));
    Map<String, Shape> ofMany = Map.of("x", Shape.of(1L << 40, 1L << 30));
    assertRefusedBy("TEN-02", () -> chain(1, 1L << 30).multiplyAddCount(ofMany));
  }
}
