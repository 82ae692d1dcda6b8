package org.convspec.conformance.words;

import java.util.List;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Case;

/** Which channel an element of a batch normalization has its statistics from (BN-11, BN-13). */
final class ChannelTrace implements IndexTrace {

  private final boolean isTraining;
  private final long size;

  private ChannelTrace(boolean isTraining, long size) {
    this.isTraining = isTraining;
    this.size = size;
  }

  static IndexTrace of(Case example) {
    Shape input = example.given().get(Slot.INPUT);
    long size = input.extent(0) * input.spatial().elementCount();
    return new ChannelTrace(example.operator() instanceof BatchNormTraining, size);
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    String elements = "the " + Words.counted(size, "element") + " of";
    return switch (slot) {
      case NEW_MEAN, NEW_VARIANCE -> List.of("takes in " + elements + channel(index.at(0)));
      case SCALE_GRADIENT, BIAS_GRADIENT -> List.of("adds up " + elements + channel(index.at(0)));
      default ->
          List.of(
              isTraining
                  ? "shares its statistics with " + elements + channel(index.at(1))
                  : "has the given statistics of" + channel(index.at(1)));
    };
  }

  private static String channel(long c) {
    return " channel " + c;
  }
}
