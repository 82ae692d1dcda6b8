package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolWindow;

/** How Keras writes strides, dilations and paddings: by the words valid and same. */
final class KerasWindow {

  private static final int MOST_AXES = 3;

  private static final Map<String, PaddingRule> WORDS =
      Map.of("valid", AutoPadding.VALID, "same", AutoPadding.SAME_EXTRA_AFTER);

  private KerasWindow() {}

  /** Returns the layer of a family for so many spatial axes. */
  static List<String> layer(String family, int rank, String ending) {
    return rank <= MOST_AXES ? List.of(family + rank + "D" + ending) : List.of();
  }

  /** Starts to write such a layer. */
  static ForeignDraft draft(String family, int rank, String ending) {
    ForeignDraft draft = new ForeignDraft(Convention.TENSORFLOW, family + rank + "D" + ending);
    draft.require(rank <= MOST_AXES, "spatial rank", rank, "1 to 3: there is no layer");
    return draft;
  }

  static PaddingRule padding(ForeignAttributes given) {
    return given.choice("padding", WORDS, "valid");
  }

  static ForeignDraft writePadding(PaddingRule padding, ForeignDraft draft) {
    if (padding == AutoPadding.SAME_EXTRA_AFTER) {
      return draft.word("padding", "same");
    }
    draft.require(
        Paddings.isNone(padding),
        "padding",
        padding,
        "none, or SAME with the odd position behind: put a pad in front for any other");
    return draft;
  }

  /** Refuses what layers with weights refuse. */
  static void requireOneOfStrideAndDilation(
      List<Long> strides, List<Long> dilations, Refusing side) {
    side.require(
        strides.stream().allMatch(each -> each == 1)
            || dilations.stream().allMatch(each -> each == 1),
        "strides",
        strides,
        "1 everywhere with dilations " + dilations);
  }

  /** Reads a pooling's window: strides are the kernel's extents by default. */
  static PoolWindow readPooling(ForeignAttributes given, List<Long> kernel) {
    return new PoolWindow(
        kernel,
        given.perAxisOrOne("strides", kernel),
        Sliding.dense(given.rank()),
        padding(given),
        OutputRounding.FLOOR);
  }

  static ForeignDraft writePooling(PoolWindow window, ForeignDraft draft, int rank) {
    Sliding sliding = Sliding.of(window);
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    sliding.requireDense(draft);
    draft
        .kernel("pool_size", window.kernel(), rank)
        .numbers("strides", window.strides(), window.kernel());
    return writePadding(window.padding(), draft);
  }
}
