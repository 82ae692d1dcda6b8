package org.convspec.conformance.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convspec.conformance.golden.VectorJudge;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;

/**
 * Which vectors show a mutant.
 *
 * @param mutant the mutant
 * @param killers the vectors that it does not pass
 */
record VectorKills(Mutant mutant, List<Vector> killers) {

  /** Layers are large, and made for speed and memory rather than for mistakes. */
  static final List<Part> PARTS = List.of(Part.CORE, Part.FULL);

  /** Asks every mutant for the vectors of its operator: those of a file in order, one after all. */
  static List<VectorKills> of(VectorSet set) {
    Map<String, List<VectorFile>> files =
        set.files(PARTS).stream()
            .map(set::read)
            .collect(Collectors.groupingBy(VectorFile::operator));
    return Mutants.all().stream()
        .map(mutant -> new VectorKills(mutant, killers(mutant, files)))
        .toList();
  }

  private static List<Vector> killers(Mutant mutant, Map<String, List<VectorFile>> files) {
    List<Vector> killers = new ArrayList<>();
    for (VectorFile file : files.getOrDefault(mutant.operator().get().label(), List.of())) {
      VectorJudge judge = new VectorJudge(mutant.implementation());
      file.tests().stream().filter(test -> judge.examine(test).isViolation()).forEach(killers::add);
    }
    return killers;
  }

  /** Returns whether one of the vectors stands for a rule that the mutant breaks. */
  boolean showsBreachOf(String rule) {
    return mutant.rules().contains(rule)
        && killers.stream().anyMatch(vector -> vector.flags().contains(rule));
  }
}
