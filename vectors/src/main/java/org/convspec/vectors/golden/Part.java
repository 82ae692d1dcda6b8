package org.convspec.vectors.golden;

import java.util.Locale;

/** A part of the set: a folder of its own. */
public enum Part {
  /** The smallest useful selection. */
  CORE,
  /** More of the same. */
  FULL,
  /** Layers of real networks, whose tensors lie in files of their own. */
  LAYERS;

  /** Returns the name of the folder. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
