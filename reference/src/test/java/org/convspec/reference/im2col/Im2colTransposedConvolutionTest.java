package org.convspec.reference.im2col;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.layer.TransposedLayer;
import org.convspec.reference.literal.LiteralTransposedConvolution;
import org.convspec.spec.operator.Slot;

/** The fast transposed convolution, in tiles of any size. */
class Im2colTransposedConvolutionTest {

  @Property(tries = 300)
  @Label("integers come out as in the literal reference, bit for bit")
  void agreesWithLiteral(
      @ForAll("layers") TransposedLayer layer, @ForAll("limits") TileLimits limits) {
    Im2colTransposedConvolution tiled = new Im2colTransposedConvolution(new EjmlProduct(), limits);
    for (Slot result :
        List.of(Slot.OUTPUT, Slot.INPUT_GRADIENT, Slot.WEIGHTS_GRADIENT, Slot.BIAS_GRADIENT)) {
      assertThat(layer.result(result, tiled))
          .as("%s of %s", result, layer)
          .isEqualTo(layer.result(result, new LiteralTransposedConvolution()));
    }
  }

  @Provide
  Arbitrary<TransposedLayer> layers() {
    return TransposedLayer.any(SmallLayers::integer);
  }

  @Provide
  Arbitrary<TileLimits> limits() {
    return Arbitraries.of(
        new TileLimits(1, 1, 1),
        new TileLimits(2, 3, 1),
        new TileLimits(5, 2, 2),
        TileLimits.DEFAULT);
  }
}
