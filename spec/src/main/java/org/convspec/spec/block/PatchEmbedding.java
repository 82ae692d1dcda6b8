package org.convspec.spec.block;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;

/**
 * BLOCK-19: patches that do not overlap, each multiplied by one matrix: a convolution whose stride
 * is its kernel (Dosovitskiy et al., An Image is Worth 16x16 Words, 2020).
 *
 * @param inputChannels channels that go in
 * @param features features of a patch
 * @param patch extents of a patch, one per spatial axis
 */
public record PatchEmbedding(long inputChannels, long features, List<Long> patch) implements Part {

  /** Keeps an unmodifiable copy. */
  public PatchEmbedding {
    patch = List.copyOf(patch);
  }

  /** Returns the operator; a patch that is cut off is refused. */
  public Convolution operator() {
    return new Convolution(
        patch,
        Collections.nCopies(patch.size(), 1L),
        new PaddingRule.Explicit(Collections.nCopies(patch.size(), Padding.NONE)),
        OutputRounding.EXACT,
        1,
        Orientation.CORRELATION);
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    Shape taps = Shape.of(patch.stream().mapToLong(Long::longValue).toArray());
    return draft.layer(
        name,
        operator(),
        input,
        Map.of(
            Slot.WEIGHTS, Shape.of(features, inputChannels, taps), Slot.BIAS, Shape.of(features)));
  }
}
