package org.convspec.conformance.cases;

import java.util.Arrays;
import org.convspec.spec.tensor.Shape;

/** Shapes that are nearly right. */
public final class ShapeDamage {

  private ShapeDamage() {}

  /** Returns the shape without its last axis. */
  public static Shape withoutLastAxis(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.toArray(), shape.rank() - 1));
  }

  /** Returns the shape with one position more along an axis. */
  public static Shape longer(Shape shape, int axis) {
    long[] extents = shape.toArray();
    extents[axis]++;
    return Shape.of(extents);
  }

  /** Returns the shape with each axis longer by one, or an axis less, as the seed says. */
  public static Shape wrong(Shape shape, long seed) {
    int choice = (int) Math.floorMod(seed, (long) shape.rank() + 1);
    return choice == shape.rank() ? withoutLastAxis(shape) : longer(shape, choice);
  }
}
