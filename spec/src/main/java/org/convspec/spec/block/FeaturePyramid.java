package org.convspec.spec.block;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Resize;

/**
 * BLOCK-18: one level of a feature pyramid: fine features, brought to as many channels as the
 * coarse ones, plus the coarse ones, repeated to the fine extents, smoothed (Lin et al., Feature
 * Pyramid Networks for Object Detection, 2016). It has two inputs, {@code fine} and {@code coarse}.
 *
 * @param fineChannels channels of the fine features
 * @param features channels of the coarse features, and of the output
 * @param extents extents of the fine features, one per spatial axis
 */
public record FeaturePyramid(long fineChannels, long features, List<Long> extents) {

  private static final long SMOOTHING_KERNEL = 3;

  /** Keeps an unmodifiable copy. */
  public FeaturePyramid {
    extents = List.copyOf(extents);
  }

  /** Returns the block. */
  public Block block() {
    BlockDraft draft = new BlockDraft("fine", "coarse");
    int rank = extents.size();
    String lateral =
        CentredConvolution.pointwise(fineChannels, features, rank, 1)
            .addWithBiasTo(draft, "lateral", "fine");
    String repeated =
        draft.step(
            "repeated",
            new Resize(extents, ResizeMode.NEAREST_FLOOR, CoordinateRule.ASYMMETRIC, List.of()),
            "coarse");
    String sum = draft.step("sum", new Add(), lateral, repeated);
    CentredConvolution.of(features, features, Collections.nCopies(rank, SMOOTHING_KERNEL), 1)
        .addWithBiasTo(draft, "smooth", sum);
    return draft.block();
  }
}
