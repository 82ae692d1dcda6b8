package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolWindow;

/** How WebNN writes strides, dilations and paddings: pair by pair. */
final class WebNnWindow {

  private static final Map<String, OutputRounding> ROUNDINGS =
      Map.of("floor", OutputRounding.FLOOR, "ceil", OutputRounding.CEIL);

  private static final String ROUNDING = "outputShapeRounding";
  private static final String FORMER_ROUNDING = "roundingType";

  private WebNnWindow() {}

  /** Returns the name over two spatial axes, the only number there is. */
  static List<String> planar(String name, int rank) {
    return rank == 2 ? List.of(name) : List.of();
  }

  static ForeignDraft draft(String name, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.WEBNN, name);
    draft.require(rank == 2, "spatial rank", rank, "2");
    return draft;
  }

  static List<Padding> paddings(ForeignAttributes given) {
    return given.has("padding")
        ? Paddings.requireNoCrop(Paddings.ofFlat(given.exactly(2 * given.rank(), "padding")), given)
        : Paddings.none(given.rank());
  }

  static Sliding read(ForeignAttributes given) {
    return new Sliding(
        given.perAxis("strides", 1),
        given.perAxis("dilations", 1),
        new PaddingRule.Explicit(paddings(given)),
        OutputRounding.FLOOR);
  }

  static ForeignDraft write(Sliding sliding, ForeignDraft draft, int rank) {
    sliding.requireRank(draft, rank);
    return writePaddings(sliding.paddings(draft), draft)
        .perAxis("strides", sliding.strides(), 1)
        .perAxis("dilations", sliding.dilations(), 1);
  }

  static ForeignDraft writePaddings(List<Padding> paddings, ForeignDraft draft) {
    return draft.perAxis("padding", Paddings.flat(Paddings.requireNoCrop(paddings, draft)), 0);
  }

  static PoolWindow readPooling(ForeignAttributes given) {
    given.require(
        given.has("windowDimensions"),
        "windowDimensions",
        "missing",
        "numbers: left out, they are the extents of the input, which only a call says");
    PoolWindow window =
        read(given)
            .withRounding(rounding(given))
            .window(given.exactly(given.rank(), "windowDimensions"));
    requireLastWindow(window, given);
    return window;
  }

  /** Reads the rounding by its present name or the former one. */
  private static OutputRounding rounding(ForeignAttributes given) {
    given.require(
        !(given.has(ROUNDING) && given.has(FORMER_ROUNDING)),
        FORMER_ROUNDING,
        "given",
        "it left out: it is the former name of " + ROUNDING);
    String name = given.has(FORMER_ROUNDING) ? FORMER_ROUNDING : ROUNDING;
    return given.choice(name, ROUNDINGS, "floor");
  }

  static ForeignDraft writePooling(PoolWindow window, ForeignDraft draft, int rank) {
    Sliding sliding = Sliding.of(window);
    sliding.requireRounding(draft, OutputRounding.FLOOR, OutputRounding.CEIL);
    draft.kernel("windowDimensions", window.kernel(), rank);
    write(sliding, draft, rank);
    requireLastWindow(window, draft);
    return draft.word(
        ROUNDING, window.rounding() == OutputRounding.CEIL ? "ceil" : "floor", "floor");
  }

  private static void requireLastWindow(PoolWindow window, Refusing side) {
    side.require(
        WindowFacts.lastWindowIsNeverDropped(window, Sliding.of(window).paddings(side)),
        "rounding",
        window.rounding(),
        "FLOOR: a last window that begins behind the input is kept there, and dropped by WIN-13");
  }
}
