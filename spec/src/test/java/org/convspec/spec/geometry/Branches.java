package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Branches of one map that meet again, as in an Inception module or a residual unit. */
final class Branches {

  private final Layers layers;
  private final String source;
  private final List<String> ends = new ArrayList<>();

  private Branches(Layers layers) {
    this.layers = layers;
    this.source = layers.current();
  }

  static Branches of(Layers layers) {
    return new Branches(layers);
  }

  /** Adds a branch that hands on its input. */
  Branches shortcut() {
    ends.add(source);
    return this;
  }

  /** Adds a branch. */
  Branches branch(Consumer<Layers> branch) {
    branch.accept(layers.from(source));
    ends.add(layers.current());
    return this;
  }

  /** Lets the branches meet. */
  Layers meet() {
    return layers.merge(ends);
  }
}
