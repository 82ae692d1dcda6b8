package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.SamplePoint;
import org.convspec.spec.geometry.SamplePoint.Corner;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/** Where the moved taps of an element of a deformable convolution's result look. */
final class DeformableTrace implements IndexTrace {

  /** A sentence per tap is said of so many taps at most. */
  private static final int MOST_TAPS = 9;

  private final DeformableGeometry geometry;
  private final Tensor offset;

  private DeformableTrace(DeformableGeometry geometry, Tensor offset) {
    this.geometry = geometry;
    this.offset = offset;
  }

  static DeformableTrace of(Case example) {
    DeformableConvolution operator = (DeformableConvolution) example.operator();
    DeformableGeometry geometry =
        operator.over(example.given().get(Slot.INPUT), example.given().get(Slot.WEIGHTS));
    return new DeformableTrace(geometry, example.canonical(Slot.OFFSET, geometry.offsetShape()));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    if (index.rank() > 1 && index.at(0) >= geometry.batch()) {
      return List.of(); // a law has joined items of two cases
    }
    long taps = geometry.window().kernel().elementCount();
    return switch (slot) {
      case OUTPUT -> output(index);
      case MASK_GRADIENT -> List.of(tap(index, index.at(1), SamplePoint::reads));
      case OFFSET_GRADIENT -> {
        int axis = (int) (index.at(1) % geometry.spatialRank());
        long maskChannel = index.at(1) / geometry.spatialRank();
        yield List.of(tap(index, maskChannel, (point, corner) -> point.readsAcross(corner, axis)));
      }
      case INPUT_GRADIENT ->
          List.of(
              "is moved to by offset group " + geometry.offsetGroupOf(index.at(1)),
              "is read by "
                  + Words.named(
                      "output channel", geometry.channels().outputChannelsOf(index.at(1))),
              "is looked for among " + taps + " taps of every output position");
      default -> List.of();
    };
  }

  private List<String> output(Index index) {
    List<String> lines = new ArrayList<>();
    long[] inputs = geometry.channels().inputChannelsOf(index.at(1));
    lines.add("reads " + Words.named("input channel", inputs));
    long group = geometry.offsetGroupOf(inputs[0]);
    long taps = geometry.window().kernel().elementCount();
    for (long tap = 0; tap < Math.min(MOST_TAPS, taps); tap++) {
      lines.add(tap(index, group * taps + tap, SamplePoint::reads));
    }
    if (taps > MOST_TAPS) {
      lines.add("and " + (taps - MOST_TAPS) + " taps more");
    }
    return lines;
  }

  /**
   * Says where a tap of an offset group looks, given by its channel in the mask, and which
   * neighbours matter: those that have a share.
   */
  private String tap(Index index, long maskChannel, BiPredicate<SamplePoint, Corner> matters) {
    long taps = geometry.window().kernel().elementCount();
    long group = maskChannel / taps;
    Index k = geometry.window().kernel().index(maskChannel % taps);
    Index o = index.spatial();
    double[] moved = new double[geometry.spatialRank()];
    Arrays.setAll(moved, axis -> offset.at(index.at(0), geometry.offsetChannel(group, k, axis), o));
    SamplePoint point = geometry.window().sample(o, k, moved);
    String neighbours =
        point.corners().stream()
            .filter(corner -> matters.test(point, corner))
            .map(corner -> corner.input().toString())
            .collect(Collectors.joining(", "));
    return "tap "
        + k
        + " of offset group "
        + group
        + " looks at "
        + geometry.window().position(o, k)
        + " + "
        + Arrays.toString(moved)
        + ": of the input it reads "
        + (neighbours.isEmpty() ? "nothing" : neighbours);
  }
}
