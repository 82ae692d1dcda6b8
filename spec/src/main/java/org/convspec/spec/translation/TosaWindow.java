package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolWindow;

/** How TOSA writes strides and paddings: every one of them, pair by pair, and no partial step. */
final class TosaWindow {

  private TosaWindow() {}

  static ForeignDraft draft(OperatorTranslation<?> translation, String name, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.TOSA, name);
    draft.require(
        !translation.names(rank).isEmpty(), "spatial rank", rank, "another: no such operator");
    return draft;
  }

  static Sliding read(ForeignAttributes given, List<Long> dilations) {
    List<Padding> paddings = Paddings.ofFlat(given.exactly(2 * given.rank(), "pad"));
    return new Sliding(
        given.exactly(given.rank(), "stride"),
        dilations,
        new PaddingRule.Explicit(Paddings.requireNoCrop(paddings, given)),
        OutputRounding.EXACT);
  }

  static ForeignDraft write(Sliding sliding, ForeignDraft draft, int rank) {
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.EXACT);
    List<Padding> paddings = Paddings.requireNoCrop(sliding.paddings(draft), draft);
    return draft.numbers("pad", Paddings.flat(paddings)).numbers("stride", sliding.strides());
  }

  static PoolWindow readPooling(ForeignAttributes given) {
    PoolWindow window =
        read(given, Sliding.dense(given.rank())).window(given.exactly(given.rank(), "kernel"));
    requireElements(window, given);
    return window;
  }

  static ForeignDraft writePooling(PoolWindow window, ForeignDraft draft, int rank) {
    Sliding sliding = Sliding.of(window);
    sliding.requireDense(draft);
    draft.kernel("kernel", window.kernel(), rank);
    write(sliding, draft, rank);
    requireElements(window, draft);
    return draft;
  }

  private static void requireElements(PoolWindow window, Refusing side) {
    side.require(
        WindowFacts.everyWindowMeetsInput(window),
        "padding",
        window.padding(),
        "less than the kernel");
  }
}
