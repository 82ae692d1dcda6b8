package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseGeometry;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** Which channels or positions are neighbours of an element (LRN-10, LRN-11). */
final class ResponseTrace implements IndexTrace {

  private final ResponseGeometry geometry;

  private ResponseTrace(ResponseGeometry geometry) {
    this.geometry = geometry;
  }

  static IndexTrace of(Case example) {
    LocalResponseNorm norm = (LocalResponseNorm) example.operator();
    return new ResponseTrace(norm.over(example.given().get(Slot.INPUT)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    List<BoundAxis> axes = geometry.window().axes();
    boolean isAcross = geometry.region() == ResponseRegion.ACROSS_CHANNELS;
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < axes.size(); number++) {
      String name = isAcross ? "channel" : Words.ofAxis(number, axes.size());
      long position = index.at(isAcross ? 1 : 2 + number);
      lines.add(
          slot == Slot.INPUT_GRADIENT
              ? AxisWords.readers(axes.get(number), name, position)
              : AxisWords.reads(axes.get(number), name, position));
    }
    return lines;
  }
}
