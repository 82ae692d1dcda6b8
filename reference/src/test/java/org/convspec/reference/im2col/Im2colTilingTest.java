package org.convspec.reference.im2col;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.layer.SmallLayer;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.literal.LiteralConvolution;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;

/** The fast path in tiles far smaller than its layers. */
class Im2colTilingTest {

  @Property(tries = 400)
  @Label("whatever the tiles, integers come out as in the literal reference, bit for bit")
  void tilesDoNotShow(@ForAll("layers") SmallLayer layer, @ForAll("limits") TileLimits limits) {
    Im2colConvolution tiled = new Im2colConvolution(new EjmlProduct(), limits);
    for (Slot result : SmallLayer.RESULTS) {
      assertThat(layer.result(result, tiled))
          .as("%s of %s", result, layer.convolution())
          .isEqualTo(layer.result(result, new LiteralConvolution()));
    }
  }

  @Property
  @Label("scratch matrices never exceed the limits")
  void scratchStaysWithinLimits(
      @ForAll("layers") SmallLayer layer, @ForAll("limits") TileLimits limits) {
    int patches = limits.patchRows() * limits.positions();
    int weights = limits.outputChannels() * limits.patchRows();
    int outputs = limits.outputChannels() * limits.positions();
    assertScratch(layer, limits, Slot.OUTPUT, weights, patches, outputs);
    assertScratch(layer, limits, Slot.INPUT_GRADIENT, weights, outputs, patches);
    assertScratch(layer, limits, Slot.WEIGHTS_GRADIENT, outputs, patches, weights);
    assertScratch(layer, limits, Slot.BIAS_GRADIENT, limits.positions(), limits.positions(), 1);
  }

  private static void assertScratch(
      SmallLayer layer, TileLimits limits, Slot result, int left, int right, int product) {
    RecordingProduct recording = new RecordingProduct();
    layer.result(result, new Im2colConvolution(recording, limits));
    assertThat(recording.largestLeft()).as("left of %s", result).isLessThanOrEqualTo(left);
    assertThat(recording.largestRight()).as("right of %s", result).isLessThanOrEqualTo(right);
    assertThat(recording.largestResult()).as("product of %s", result).isLessThanOrEqualTo(product);
  }

  @Provide
  Arbitrary<SmallLayer> layers() {
    return SmallLayers.of(ElementType.FLOAT64, SmallLayers::integer);
  }

  @Provide
  Arbitrary<TileLimits> limits() {
    return Arbitraries.of(
        new TileLimits(1, 1, 1),
        new TileLimits(2, 3, 1),
        new TileLimits(5, 2, 2),
        new TileLimits(3, 7, 4),
        TileLimits.DEFAULT);
  }
}
