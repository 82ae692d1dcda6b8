package org.convspec.spec.geometry;

import java.util.List;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** Which output position reads which input position, over all spatial axes. */
public interface IndexRelation {

  /** Returns the output extents. */
  Shape outputShape();

  /** Returns the input extents. */
  Shape inputShape();

  /** Returns what output position {@code o} reads, tap by tap, the last axis varying fastest. */
  List<Link> linksOfOutput(Index o);

  /** Returns who reads input position {@code i}. */
  List<Link> linksOfInput(Index i);
}
