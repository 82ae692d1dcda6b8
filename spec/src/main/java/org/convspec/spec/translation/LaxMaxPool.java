package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;

/** {@code reduce_window} of lax with the maximum, over items and channels with a window of 1. */
final class LaxMaxPool implements OperatorTranslation<MaxPool> {

  private static final String NAME = "lax.reduce_window";
  private static final String MAXIMUM = "max";

  @Override
  public Class<MaxPool> operator() {
    return MaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public MaxPool read(ForeignAttributes given) {
    given.choice("computation", Map.of(MAXIMUM, 0), "missing");
    double start = given.real("init_value");
    given.require(
        start == Double.NEGATIVE_INFINITY, "init_value", start, "-Infinity, the least of all");
    List<Long> stretch = wholeOrOnes(given, "base_dilation");
    given.require(
        stretch.stream().allMatch(each -> each == 1), "base_dilation", stretch, "1 everywhere");
    Sliding sliding =
        new Sliding(
            spatial(given, "window_strides"),
            given.has("window_dilation")
                ? spatial(given, "window_dilation")
                : Sliding.dense(given.rank()),
            padding(given),
            OutputRounding.FLOOR);
    return MaxPools.plain(
        sliding.window(spatial(given, "window_dimensions")), EmptyWindow.NEGATIVE_INFINITY);
  }

  private static PaddingRule padding(ForeignAttributes given) {
    if (given.isWord("padding")) {
      return LaxWindow.padding(given, LaxWindow.WORDS);
    }
    List<Padding> paddings = given.pairs(2 + given.rank(), "padding");
    given.require(
        paddings.subList(0, 2).equals(Paddings.none(2)),
        "padding",
        paddings,
        "none of items and channels");
    return new PaddingRule.Explicit(paddings.subList(2, paddings.size()));
  }

  private static List<Long> wholeOrOnes(ForeignAttributes given, String attribute) {
    int axes = 2 + given.rank();
    return given.has(attribute) ? given.exactly(axes, attribute) : Sliding.dense(axes);
  }

  /** Reads numbers for all axes; those of items and channels are 1. */
  private static List<Long> spatial(ForeignAttributes given, String attribute) {
    List<Long> numbers = given.exactly(2 + given.rank(), attribute);
    given.require(
        numbers.subList(0, 2).equals(Sliding.dense(2)),
        attribute,
        numbers,
        "1 for items and channels");
    return numbers.subList(2, numbers.size());
  }

  @Override
  public ForeignOperator write(MaxPool pool, int rank) {
    ForeignDraft draft = LaxWindow.draft(NAME);
    MaxPools.requirePlain(pool, EmptyWindow.NEGATIVE_INFINITY, draft);
    Sliding sliding = Sliding.of(pool.window());
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    draft
        .word("computation", MAXIMUM)
        .real("init_value", Double.NEGATIVE_INFINITY)
        .kernel("window_dimensions", whole(1L, pool.window().kernel()), 2 + rank)
        .numbers("window_strides", whole(1L, sliding.strides()))
        .perAxis("window_dilation", whole(1L, sliding.dilations()), 1);
    return LaxWindow.writePadding(whole(sliding.padding()), draft, LaxWindow.WORDS).build();
  }

  private static PaddingRule whole(PaddingRule padding) {
    return padding instanceof PaddingRule.Explicit explicit
        ? new PaddingRule.Explicit(whole(Padding.NONE, explicit.perAxis()))
        : padding;
  }

  private static <T> List<T> whole(T ofItemsAndChannels, List<T> spatial) {
    return Stream.concat(Stream.of(ofItemsAndChannels, ofItemsAndChannels), spatial.stream())
        .toList();
  }
}
