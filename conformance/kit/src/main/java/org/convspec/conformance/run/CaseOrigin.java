package org.convspec.conformance.run;

import java.util.List;
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
   * @param failures those that were not, the most telling first; all others were skipped
   * @param points what became of the points of convention
   */
  record Golden(
      Manifest manifest,
      long expected,
      long passed,
      List<FailedVector> failures,
      List<PointResult> points)
      implements CaseOrigin {

    /** Keeps unmodifiable copies. */
    public Golden {
      failures = List.copyOf(failures);
      points = List.copyOf(points);
    }

    /** Returns how many tests were not held. */
    public int failed() {
      return failures.size();
    }

    @Override
    public String words() {
      return "vectors "
          + manifest.header().set()
          + " ("
          + manifest.header().status()
          + "), of "
          + expected
          + (expected == 1 ? " test " : " tests ")
          + passed
          + " pass, "
          + failed()
          + " fail, "
          + (expected - passed - failed())
          + " skipped";
    }
  }

  /** Returns what a reader has to know of it, in a few words. */
  String words();
}
