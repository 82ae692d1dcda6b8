package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;

/** How oneDNN writes strides, dilations from 0, and paddings: beginnings and ends apart. */
final class OneDnnWindow {

  private static final int MOST_AXES = 3;
  private static final String GROUPS = "groups";

  private OneDnnWindow() {}

  static List<String> primitive(String name, int rank) {
    return rank <= MOST_AXES ? List.of(name) : List.of();
  }

  static ForeignDraft draft(String name, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.ONEDNN, name);
    draft.require(rank <= MOST_AXES, "spatial rank", rank, "1 to 3");
    return draft;
  }

  /** Reads how many groups the weights have: no attribute says it, so that it has to be written. */
  static long groups(ForeignAttributes given) {
    given.require(
        given.has(GROUPS),
        GROUPS,
        "missing",
        "the extent of that axis of the weights, 1 where they have none");
    return given.number(GROUPS, 1);
  }

  static ForeignDraft writeGroups(long groups, ForeignDraft draft) {
    return draft.numbers(GROUPS, List.of(groups));
  }

  static List<Long> strides(ForeignAttributes given) {
    return given.exactly(given.rank(), "strides");
  }

  /** Reads the gaps between taps. */
  static List<Long> dilations(ForeignAttributes given, String attribute) {
    return given.perAxis(attribute, 0).stream().map(gap -> gap + 1).toList();
  }

  static void writeDilations(List<Long> dilations, ForeignDraft draft, String attribute) {
    draft.perAxis(attribute, dilations.stream().map(distance -> distance - 1).toList(), 0);
  }

  static List<Padding> paddings(ForeignAttributes given) {
    return Paddings.of(
        given.exactly(given.rank(), "padding_l"), given.exactly(given.rank(), "padding_r"));
  }

  static ForeignDraft writePaddings(List<Padding> paddings, ForeignDraft draft) {
    return draft
        .numbers("padding_l", Paddings.begins(paddings))
        .numbers("padding_r", Paddings.ends(paddings));
  }

  /** Reads a window whose gaps have this name. */
  static Sliding read(ForeignAttributes given, String gaps) {
    Sliding sliding =
        new Sliding(
            strides(given),
            dilations(given, gaps),
            new PaddingRule.Explicit(paddings(given)),
            OutputRounding.FLOOR);
    requireRange(sliding.strides(), paddings(given), given);
    return sliding;
  }

  static ForeignDraft write(Sliding sliding, ForeignDraft draft, String gaps, int rank) {
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    List<Padding> paddings = sliding.paddings(draft);
    requireRange(sliding.strides(), paddings, draft);
    draft.numbers("strides", sliding.strides());
    writeDilations(sliding.dilations(), draft, gaps);
    return writePaddings(paddings, draft);
  }

  /** Refuses crops, but for what rounding down can drop at the end. */
  static void requireRange(List<Long> strides, List<Padding> paddings, Refusing side) {
    side.require(
        WindowFacts.pairwise(
            paddings,
            strides,
            (padding, stride) -> padding.before() >= 0 && padding.after() > -stride),
        "padding",
        paddings,
        "0 or more in front, 1 - stride or more behind");
  }
}
