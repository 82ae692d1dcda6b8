package org.convspec.conformance.judge;

import java.util.Optional;
import java.util.stream.Stream;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;

/**
 * What a call needs and an implementation did not declare; it is not even asked then.
 *
 * @param kind what kind of thing it is
 * @param name its name, as in the profile of an implementation
 */
public record Undeclared(Kind kind, String name) {

  private static final String DECLARES_NO = "declares no ";

  /** What an implementation declares, in the order in which a reader asks for it. */
  public enum Kind {
    /** An operator. */
    OPERATOR("operator"),
    /** An element type. */
    ELEMENT_TYPE("element type"),
    /** A layout of data or weights. */
    LAYOUT("layout");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns its name. */
    public String label() {
      return label;
    }
  }

  /** Returns the first thing that a call needs and a profile lacks, if there is one. */
  public static Optional<Undeclared> of(Implementation.Profile profile, Call call) {
    if (!profile.operators().contains(call.operator().label())) {
      return Optional.of(new Undeclared(Kind.OPERATOR, call.operator().label()));
    }
    for (ElementType type : call.elementTypes()) {
      if (!profile.elementTypes().contains(type)) {
        return Optional.of(new Undeclared(Kind.ELEMENT_TYPE, type.label()));
      }
    }
    int rank = Math.max(0, call.tensor(Slot.INPUT).shape().rank() - 2);
    return layoutsIn(call)
        .filter(layout -> !profile.layouts().contains(layout.nameAt(rank)))
        .filter(layout -> !profile.layouts().contains(layout.family()))
        .map(layout -> new Undeclared(Kind.LAYOUT, layout.nameAt(rank)))
        .findFirst();
  }

  /** Layouts of weights are of no concern to an operator without weights. */
  private static Stream<Layout> layoutsIn(Call call) {
    boolean hasWeights =
        call.tensors().keySet().stream().anyMatch(slot -> slot.role() == Slot.Role.WEIGHTS);
    return hasWeights
        ? Stream.of(call.layouts().data(), call.layouts().weights())
        : Stream.of(call.layouts().data());
  }

  /** Returns the reason that is given for a case, such as {@code declares no operator pad}. */
  public String reason() {
    return DECLARES_NO + kind.label() + " " + name;
  }

  /** Returns what a reason of this form says; nothing of any other. */
  public static Optional<Undeclared> in(String reason) {
    return Stream.of(Kind.values())
        .filter(kind -> reason.startsWith(DECLARES_NO + kind.label() + " "))
        .map(kind -> new Undeclared(kind, reason.substring(beginning(kind))))
        .findFirst();
  }

  private static int beginning(Kind kind) {
    return DECLARES_NO.length() + kind.label().length() + 1;
  }
}
