package org.convspec.reference.im2col;

import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * Unfolding and folding, tile by tile of the patch matrix: PATCH-08 copies each tile from the image
 * to the patches, PATCH-12 adds each tile of the patches onto the image.
 */
final class PatchTiles {

  private final PatchGeometry geometry;
  private final Tiling tiling;

  PatchTiles(PatchGeometry geometry, TileLimits limits) {
    this.geometry = geometry;
    this.tiling = new Tiling(convolution(geometry), limits);
  }

  /** Returns a convolution with this patch matrix: of one group and one output channel. */
  private static ConvolutionGeometry convolution(PatchGeometry geometry) {
    ChannelGroups dense = new ChannelGroups(geometry.channels(), 1, 1);
    return new ConvolutionGeometry(
        geometry.batch(), dense, geometry.window(), Orientation.CORRELATION);
  }

  Tensor unfold(Tensor image) {
    double[] x = image.toArray();
    double[] patches = Tensor.allocate(geometry.patchesShape());
    if (patches.length > 0) {
      tiling.forEach(tile -> tile.unfolded().add(tile.patches().gather(x), patches));
    }
    return Tensor.rounding(ElementType.FLOAT64, geometry.patchesShape(), patches);
  }

  Tensor fold(Tensor patches) {
    double[] p = patches.toArray();
    double[] x = Tensor.allocate(geometry.imageShape());
    if (p.length > 0) {
      tiling.forEach(tile -> tile.patches().add(tile.unfolded().gather(p), x));
    }
    return Tensor.rounding(ElementType.FLOAT64, geometry.imageShape(), x);
  }
}
