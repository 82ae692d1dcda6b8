package org.convspec.reference.path;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Tensor;

/** Answers every call of the specification along one path; rejects invalid calls by their rule. */
public final class PathImplementation implements Implementation {

  private final Profile profile;
  private final Path path;

  /**
   * Makes an implementation of a path.
   *
   * @param name its name in reports
   * @param version its version
   * @param path how it computes
   */
  public PathImplementation(String name, String version, Path path) {
    List<String> layouts =
        Stream.concat(Layout.OF_DATA.stream(), Layout.OF_WEIGHTS.stream())
            .map(Layout::family)
            .toList();
    this.profile =
        new Profile(name, version, List.of(ElementType.values()), layouts, path.operators());
    this.path = path;
  }

  @Override
  public Profile profile() {
    return profile;
  }

  @Override
  public Answer answer(Call call) {
    try {
      if (!path.operators().contains(call.operator().label())) {
        return new Answer.Unsupported("no " + call.operator().label());
      }
      return compute(call);
    } catch (InvalidCallException invalid) {
      return new Answer.Rejected(Optional.of(invalid.rule()), invalid.getMessage());
    }
  }

  private Answer compute(Call call) {
    Map<Slot, Tensor> results = new EnumMap<>(Slot.class);
    for (Slot slot : call.wanted()) {
      Tensor result = path.result(call, slot).as(call.elementTypeOf(slot));
      results.put(slot, call.layouts().store(slot, result));
    }
    return new Answer.Computed(results);
  }
}
