package org.convspec.conformance.run;

import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.golden.Manifest;

/** Where the cases of a run come from. */
public sealed interface CaseOrigin {

  /**
   * Drawn, the same for the same seed.
   *
   * @param type the element type of all cases
   * @param seed the seed that all cases come from
   * @param tries how many judged cases each property was to have
   */
  record Drawn(ElementType type, long seed, int tries) implements CaseOrigin {

    @Override
    public String words() {
      return type.label() + ", seed " + seed;
    }
  }

  /**
   * Golden vectors.
   *
   * @param manifest what the set consists of
   * @param expected the number of tests in the files that were read, without index maps
   * @param passed how many of them were held
   * @param failed how many of them were not; all others were skipped
   */
  record Golden(Manifest manifest, long expected, long passed, long failed) implements CaseOrigin {

    @Override
    public String words() {
      return "vectors "
          + manifest.header().set()
          + " ("
          + manifest.header().status()
          + "), of "
          + expected
          + " tests "
          + passed
          + " pass, "
          + failed
          + " fail, "
          + (expected - passed - failed)
          + " skipped";
    }
  }

  /** Returns what a reader has to know of it, in a few words. */
  String words();
}
