package org.convspec.spec.translation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.Padding;

/** A foreign operator while it is written: what is at its default there is left out. */
final class ForeignDraft implements Refusing {

  private final Convention convention;
  private final String name;
  private final Map<String, ForeignValue> attributes = new LinkedHashMap<>();

  ForeignDraft(Convention convention, String name) {
    this.convention = convention;
    this.name = name;
  }

  @Override
  public Convention convention() {
    return convention;
  }

  @Override
  public String name() {
    return name;
  }

  ForeignDraft numbers(String attribute, List<Long> value) {
    attributes.put(attribute, new ForeignValue.Numbers(value));
    return this;
  }

  /** Writes the extents of a kernel; refuses those for another number of axes. */
  ForeignDraft kernel(String attribute, List<Long> kernel, int rank) {
    require(kernel.size() == rank, "kernel", kernel, "one extent per spatial axis, " + rank);
    return numbers(attribute, kernel);
  }

  ForeignDraft numbers(String attribute, List<Long> value, List<Long> standard) {
    return value.equals(standard) ? this : numbers(attribute, value);
  }

  /** Writes numbers unless each of them is the default. */
  ForeignDraft perAxis(String attribute, List<Long> value, long standard) {
    return numbers(attribute, value, Collections.nCopies(value.size(), standard));
  }

  ForeignDraft number(String attribute, long value, long standard) {
    return numbers(attribute, List.of(value), List.of(standard));
  }

  ForeignDraft pairs(String attribute, List<Padding> value) {
    attributes.put(attribute, new ForeignValue.Pairs(value));
    return this;
  }

  ForeignDraft real(String attribute, double value) {
    attributes.put(attribute, new ForeignValue.Real(value));
    return this;
  }

  ForeignDraft real(String attribute, double value, double standard) {
    return Double.compare(value, standard) == 0 ? this : real(attribute, value);
  }

  ForeignDraft word(String attribute, String value) {
    attributes.put(attribute, new ForeignValue.Word(value));
    return this;
  }

  ForeignDraft word(String attribute, String value, String standard) {
    return value.equals(standard) ? this : word(attribute, value);
  }

  ForeignOperator build() {
    return new ForeignOperator(convention, name, attributes);
  }
}
