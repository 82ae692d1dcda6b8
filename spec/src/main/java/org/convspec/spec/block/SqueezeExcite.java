package org.convspec.spec.block;

import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Operator;

/**
 * BLOCK-15: each channel multiplied by a gate that the means of all channels decide (Hu et al.,
 * Squeeze-and-Excitation Networks, 2017).
 *
 * @param channels channels that go in and come out
 * @param squeezedChannels channels between
 * @param rank spatial axes
 * @param activation between the two convolutions of single positions
 * @param gate behind them
 */
public record SqueezeExcite(
    long channels, long squeezedChannels, int rank, Operator activation, Operator gate)
    implements Part {

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    String means = draft.step(name + ".squeeze", new GlobalAveragePool(), input);
    String fewer =
        CentredConvolution.pointwise(channels, squeezedChannels, rank, 1)
            .addWithBiasTo(draft, name + ".reduce", means);
    String active = draft.step(name + ".activation", activation, fewer);
    String again =
        CentredConvolution.pointwise(squeezedChannels, channels, rank, 1)
            .addWithBiasTo(draft, name + ".expand", active);
    String factors = draft.step(name + ".gate", gate, again);
    return draft.step(name + ".excite", new Multiply(), input, factors);
  }
}
