package org.convspec.conformance.mutants;

import java.util.List;
import java.util.stream.IntStream;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.WeightStandardization;

/** Which elements of a tensor share statistics and parameters, by index arithmetic of its own. */
class PlainSets {

  final int[] shape;
  final Operator operator;

  PlainSets(long[] shape, Operator operator) {
    this.shape = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      this.shape[axis] = (int) shape[axis];
    }
    this.operator = operator;
  }

  int elements() {
    int count = 1;
    for (int extent : shape) {
      count *= extent;
    }
    return count;
  }

  int coordinate(int place, int axis) {
    int behind = 1;
    for (int later = axis + 1; later < shape.length; later++) {
      behind *= shape[later];
    }
    return place / behind % shape[axis];
  }

  static List<Long> axes(Operator operator) {
    if (operator instanceof LayerNorm norm) {
      return norm.axes();
    }
    if (operator instanceof RmsNorm norm) {
      return norm.axes();
    }
    return ((LpNormalize) operator).axes();
  }

  /** Numbers the places along some axes, or along all others. */
  private int along(int place, boolean isNamed) {
    int number = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      if (isNamedAxis(axis) == isNamed) {
        number = number * shape[axis] + coordinate(place, axis);
      }
    }
    return number;
  }

  boolean isNamedAxis(int axis) {
    return axes(operator).contains((long) axis);
  }

  int groupOf(int channel, GroupNorm norm) {
    return channel / (shape[1] / (int) norm.groups());
  }

  int setOf(int place) {
    int item = coordinate(place, 0);
    if (operator instanceof WeightStandardization) {
      return item;
    }
    if (operator instanceof GroupNorm norm) {
      return item * (int) norm.groups() + groupOf(coordinate(place, 1), norm);
    }
    if (operator instanceof InstanceNorm) {
      return item * shape[1] + coordinate(place, 1);
    }
    return along(place, false);
  }

  int parameterOf(int place) {
    int channel = coordinate(place, 1);
    if (operator instanceof GroupNorm norm) {
      return norm.affine() == Affine.PER_CHANNEL ? channel : groupOf(channel, norm);
    }
    if (operator instanceof InstanceNorm) {
      return channel;
    }
    return along(place, true);
  }

  /** Returns the places of each set, in order. */
  int[][] members() {
    int count = elements();
    int sets = 0;
    for (int place = 0; place < count; place++) {
      sets = Math.max(sets, setOf(place) + 1);
    }
    int[][] members = new int[sets][];
    for (int set = 0; set < sets; set++) {
      members[set] = placesOf(set, count);
    }
    return members;
  }

  private int[] placesOf(int set, int count) {
    return IntStream.range(0, count).filter(place -> setOf(place) == set).toArray();
  }
}
