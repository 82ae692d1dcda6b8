package org.convspec.spec.geometry;

import java.util.List;
import org.convspec.spec.geometry.Coordinate.Neighbour;
import org.convspec.spec.tensor.Index;

/**
 * A place between the positions of an input, and those of its neighbours that are inside the input:
 * two on each axis at most (DEFORM-14, DEFORM-15).
 *
 * @param coordinates the place along each axis; empty if it is out of all bounds
 * @param corners the neighbours inside the input, the last axis varying fastest
 */
public record SamplePoint(List<Coordinate> coordinates, List<Corner> corners) {

  private static final int NO_AXIS = -1;

  /**
   * A neighbour of a place.
   *
   * @param input its position
   * @param sides on which side of the place it is, axis by axis
   */
  public record Corner(Index input, List<Neighbour> sides) {

    /** Keeps an unmodifiable copy. */
    public Corner {
      sides = List.copyOf(sides);
    }
  }

  /** Keeps unmodifiable copies. */
  public SamplePoint {
    coordinates = List.copyOf(coordinates);
    corners = List.copyOf(corners);
  }

  /** Returns whether a corner has a share on every axis: whether the sample reads it. */
  public boolean reads(Corner corner) {
    return readsAcross(corner, NO_AXIS);
  }

  /**
   * DEFORM-26: whether a corner has a share on every axis but one, along which the sample is
   * differentiated: there both neighbours count.
   */
  public boolean readsAcross(Corner corner, int but) {
    for (int axis = 0; axis < coordinates.size(); axis++) {
      if (axis != but && coordinates.get(axis).isWithoutShare(corner.sides().get(axis))) {
        return false;
      }
    }
    return true;
  }
}
