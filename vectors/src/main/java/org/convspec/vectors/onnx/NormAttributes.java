package org.convspec.vectors.onnx;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.convspec.spec.Call;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Slot;

/** What ONNX's nodes of normalizations have in common. */
final class NormAttributes {

  private NormAttributes() {}

  /** Returns what the attribute {@code epsilon} cannot say. */
  static Optional<String> inexpressible(EpsilonPlace place) {
    return switch (place) {
      case INSIDE -> Optional.empty();
      case OUTSIDE -> Optional.of("has no epsilon outside the root");
    };
  }

  /** Returns which of the inputs that a node cannot do without a call does not give. */
  static Optional<String> inexpressibleWithout(Call call, Slot... required) {
    for (Slot slot : required) {
      if (!call.tensors().containsKey(slot)) {
        return Optional.of("cannot do without " + slot.label());
      }
    }
    return Optional.empty();
  }

  /** Returns what an attribute {@code axis}, which means all axes from there on, cannot say. */
  static Optional<String> inexpressible(List<Long> axes, Call call) {
    long rank = call.tensor(Slot.INPUT).shape().rank();
    boolean areLast =
        !axes.isEmpty()
            && axes.size() <= rank
            && axes.stream().sorted().toList().equals(from(rank - axes.size(), rank));
    return areLast ? Optional.empty() : Optional.of("has no other axes than the last ones");
  }

  private static List<Long> from(long first, long end) {
    return LongStream.range(first, end).boxed().toList();
  }

  /** Returns the first of axes, which are those from there on. */
  static long first(List<Long> axes) {
    return axes.stream().min(Long::compare).orElseThrow();
  }
}
