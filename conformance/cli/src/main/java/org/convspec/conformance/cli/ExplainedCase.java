package org.convspec.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import org.convspec.conformance.explain.Explanation;
import org.convspec.conformance.explain.Term;
import org.convspec.conformance.words.IndexTrace;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** One element of a result, for reading: the case, what it reads, and its terms. */
final class ExplainedCase {

  private ExplainedCase() {}

  static List<String> lines(Case example, Slot slot, Index index) {
    List<Term> terms = Explanation.of(example, slot, index);
    List<String> lines = new ArrayList<>();
    lines.add(example.toString());
    lines.add(slot.label() + index);
    lines.addAll(IndexTrace.of(example).of(slot, index));
    lines.addAll(Explanation.remarks(example, slot));
    lines.add("");
    TermTable.of(terms).lines().forEach(lines::add);
    return lines;
  }
}
