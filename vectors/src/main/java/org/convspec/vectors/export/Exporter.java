package org.convspec.vectors.export;

import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;

/** Writes vectors in a format. */
interface Exporter {

  /** Returns the files of a vector whose results are numbers. */
  Exported export(Vector vector, Outcome.Valid valid);

  /** Returns the files of a vector; those without results are left out, and said to be. */
  default Exported export(Vector vector) {
    if (vector.outcome() instanceof Outcome.Valid valid) {
      return export(vector, valid);
    }
    if (vector.outcome() instanceof Outcome.Invalid) {
      return Exported.nothing("a call that must be refused has no results");
    }
    return vector.outcome() instanceof Outcome.Convention
        ? Exported.nothing("a question of convention has several answers")
        : Exported.nothing("an index map has no numbers");
  }
}
