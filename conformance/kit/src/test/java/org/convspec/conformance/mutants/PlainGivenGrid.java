package org.convspec.conformance.mutants;

import java.util.List;
import org.convspec.spec.geometry.Interval;

/** The loops of a pooling over regions that are given. */
class PlainGivenGrid extends PlainRegionGrid {

  private final List<List<Interval>> regions;

  PlainGivenGrid(long[] shape, List<List<Interval>> regions) {
    super(shape, regions.stream().map(axis -> (long) axis.size()).toList());
    this.regions = regions;
    System.arraycopy(input, 0, kernel, 0, AXES); // no region is longer
  }

  private Interval region(int axis, int o) {
    return axis < AXES - rank ? new Interval(0, 1) : regions.get(axis - AXES + rank).get(o);
  }

  @Override
  int start(int axis, int o) {
    return (int) region(axis, o).from();
  }

  @Override
  int end(int axis, int o) {
    return (int) region(axis, o).to();
  }
}
