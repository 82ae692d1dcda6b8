package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;

/** Which positions an element of a pooling's result reads, axis by axis. */
final class PoolTrace implements IndexTrace {

  private final PoolGeometry geometry;

  PoolTrace(PoolGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    List<BoundAxis> axes = geometry.window().axes();
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < axes.size(); number++) {
      String name = Words.ofAxis(number, axes.size());
      long position = index.at(2 + number);
      lines.add(
          slot == Slot.INPUT_GRADIENT
              ? AxisWords.readers(axes.get(number), name, position)
              : AxisWords.reads(axes.get(number), name, position));
    }
    return lines;
  }
}
