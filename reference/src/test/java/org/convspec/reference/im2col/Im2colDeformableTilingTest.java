package org.convspec.reference.im2col;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.deform.SmallDeform;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.literal.LiteralDeformableConvolution;
import org.convspec.spec.operator.Slot;

/** The sampled patches in tiles far smaller than their layers. */
class Im2colDeformableTilingTest {

  @Property(tries = 100)
  @Label("whatever the tiles, integers and quarters come out as in the literal reference")
  void tilesDoNotShow(@ForAll("layers") SmallDeform layer, @ForAll("limits") TileLimits limits) {
    RecordingProduct recording = new RecordingProduct();
    Im2colDeformableConvolution tiled = new Im2colDeformableConvolution(recording, limits);
    for (Slot result : SmallDeform.RESULTS) {
      assertThat(layer.result(result, tiled))
          .as("%s of %s", result, layer.operator())
          .isEqualTo(layer.result(result, new LiteralDeformableConvolution()));
    }
    int longest = Math.max(limits.patchRows(), limits.positions());
    assertThat(recording.largestLeft())
        .isLessThanOrEqualTo(Math.max(limits.outputChannels() * longest, limits.positions()));
  }

  @Provide
  Arbitrary<SmallDeform> layers() {
    return SmallDeform.of(SmallLayers::integer, SmallDeform::quarter);
  }

  @Provide
  Arbitrary<TileLimits> limits() {
    return Arbitraries.of(
        new TileLimits(1, 1, 1), new TileLimits(5, 2, 2), new TileLimits(3, 7, 4));
  }
}
