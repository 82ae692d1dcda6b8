package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolWindow;

/** How PyTorch writes strides, dilations and paddings: one number for both sides of an axis. */
final class PyTorchWindow {

  private static final int MOST_AXES = 3;

  /** The words for yes and no. */
  static final Map<String, Boolean> FLAGS = Map.of("True", true, "False", false);

  /** How maxima are asked for their indices. */
  static final IndexOutput INDICES =
      new IndexOutput("return_indices", "True", "False", MaxPools.INDEXING);

  private PyTorchWindow() {}

  /** Returns the module of a family for so many spatial axes. */
  static List<String> module(String family, int rank) {
    return rank <= MOST_AXES ? List.of(family + rank + "d") : List.of();
  }

  /** Starts to write such a module. */
  static ForeignDraft draft(OperatorTranslation<?> translation, int rank, String family) {
    ForeignDraft draft = new ForeignDraft(Convention.PYTORCH, family + rank + "d");
    draft.require(
        !translation.names(rank).isEmpty(), "spatial rank", rank, "1 to 3: there is no module");
    return draft;
  }

  /** Reads paddings in numbers. */
  static List<Padding> paddings(ForeignAttributes given) {
    List<Long> numbers = given.perAxisOrOne("padding", 0);
    return Paddings.requireNoCrop(Paddings.of(numbers, numbers), given);
  }

  /** Writes paddings in numbers. */
  static ForeignDraft writePaddings(List<Padding> paddings, ForeignDraft draft) {
    return draft.perAxis(
        "padding", Paddings.onePerAxis(Paddings.requireNoCrop(paddings, draft), draft), 0);
  }

  /** Reads a convolution's padding, which may be a word. */
  static PaddingRule rule(ForeignAttributes given) {
    return given.isWord("padding")
        ? given.choice(
            "padding",
            Map.of("valid", AutoPadding.VALID, "same", AutoPadding.SAME_EXTRA_AFTER),
            "valid")
        : new PaddingRule.Explicit(paddings(given));
  }

  /** Writes a convolution's padding. */
  static ForeignDraft writeRule(Sliding sliding, ForeignDraft draft) {
    if (sliding.padding() == AutoPadding.SAME_EXTRA_AFTER) {
      return draft.word("padding", "same");
    }
    return sliding.padding() == AutoPadding.VALID
        ? draft.word("padding", "valid")
        : writePaddings(sliding.paddings(draft), draft);
  }

  /** Refuses SAME with strides. */
  static void requireStrideOfSame(Sliding sliding, Refusing side) {
    side.require(
        sliding.padding() != AutoPadding.SAME_EXTRA_AFTER
            || sliding.strides().stream().allMatch(each -> each == 1),
        "strides",
        sliding.strides(),
        "1 everywhere with SAME");
  }

  /** Reads a pooling's window: strides are the kernel's extents by default. */
  static PoolWindow readPooling(ForeignAttributes given, List<Long> dilations) {
    List<Long> kernel = given.perAxisOrOne("kernel_size");
    OutputRounding rounding =
        given.choice("ceil_mode", FLAGS, "False") ? OutputRounding.CEIL : OutputRounding.FLOOR;
    PoolWindow window =
        new PoolWindow(
            kernel,
            given.perAxisOrOne("stride", kernel),
            dilations,
            new PaddingRule.Explicit(paddings(given)),
            rounding);
    requireHalf(window, paddings(given), given);
    return window;
  }

  static ForeignDraft writePooling(PoolWindow window, ForeignDraft draft, int rank) {
    Sliding sliding = Sliding.of(window);
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR, OutputRounding.CEIL);
    requireHalf(window, sliding.paddings(draft), draft);
    draft
        .kernel("kernel_size", window.kernel(), rank)
        .numbers("stride", window.strides(), window.kernel());
    return writePaddings(sliding.paddings(draft), draft)
        .word("ceil_mode", window.rounding() == OutputRounding.CEIL ? "True" : "False", "False");
  }

  /** Reads the window of patches: strides are 1 by default. */
  static PoolWindow readPatches(ForeignAttributes given) {
    Sliding sliding =
        new Sliding(
            given.perAxisOrOne("stride", 1),
            given.perAxisOrOne("dilation", 1),
            new PaddingRule.Explicit(paddings(given)),
            OutputRounding.FLOOR);
    return sliding.window(given.perAxisOrOne("kernel_size"));
  }

  static ForeignDraft writePatches(PoolWindow window, ForeignDraft draft, int rank) {
    draft.require(rank == 2, "spatial rank", rank, "2");
    Sliding sliding = Sliding.of(window);
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    draft
        .kernel("kernel_size", window.kernel(), rank)
        .perAxis("stride", window.strides(), 1)
        .perAxis("dilation", window.dilations(), 1);
    return writePaddings(sliding.paddings(draft), draft);
  }

  /** Writes output extents. */
  static ForeignDraft writeExtents(List<Long> extents, ForeignDraft draft, int rank) {
    draft.require(extents.size() == rank, "output extents", extents, "one per spatial axis");
    return draft.numbers("output_size", extents);
  }

  /** Refuses longer paddings; the kernel is taken without its dilation there. */
  private static void requireHalf(PoolWindow window, List<Padding> paddings, Refusing side) {
    side.require(
        WindowFacts.pairwise(
            paddings,
            window.kernel(),
            (padding, kernel) -> Math.max(padding.before(), padding.after()) <= kernel / 2),
        "padding",
        paddings,
        "at most half of the kernel " + window.kernel());
  }
}
