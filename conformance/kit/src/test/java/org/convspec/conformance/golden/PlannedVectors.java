package org.convspec.conformance.golden;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.generate.Generator;
import org.convspec.vectors.generate.Plan;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorFile;

/** The vectors of the plan, made once for all tests; layers are left out, as they take long. */
final class PlannedVectors {

  private static final List<VectorFile> FILES = Generator.tests(Plan.read().without(Part.LAYERS));

  private PlannedVectors() {}

  static Stream<Vector> all() {
    return FILES.stream().flatMap(file -> file.tests().stream());
  }

  /** Returns the vectors of a part. */
  static Stream<Vector> of(Part part) {
    return FILES.stream()
        .filter(file -> file.part() == part)
        .flatMap(file -> file.tests().stream());
  }

  /** Returns what a vector with numbers expects. */
  static Map<Slot, Expected> numbers(Vector vector) {
    return ((Outcome.Valid) vector.outcome()).results();
  }
}
