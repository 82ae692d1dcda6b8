package org.convspec.conformance.explain;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.convention.Alternative;
import org.convspec.spec.convention.Point;

/** The words of case lines that say what an alternative says, where there is one. */
final class AssumedWords {

  /** The attributes that answer a point, by their names. */
  static final Map<Point, String> ATTRIBUTES =
      new EnumMap<>(
          Map.of(
              Point.POOL_STRIDE, "strides",
              Point.ROUNDING, "rounding",
              Point.AVERAGE_DIVISOR, "divisor",
              Point.AVERAGE_EMPTY_WINDOW, "empty",
              Point.MAX_EMPTY_WINDOW, "empty",
              Point.MAX_NAN, "nan",
              Point.MAX_TIE, "ties",
              Point.INDEX_BASE, "indexBase",
              Point.INDEX_ORDER, "storageOrder",
              Point.LP_SIGN, "sign"));

  private static final Map<Alternative, String> WORDS =
      Map.ofEntries(
          entry(Alternative.FLOOR, "floor"),
          entry(Alternative.CEIL, "ceil"),
          entry(Alternative.EXACT, "exact"),
          entry(Alternative.REAL_POSITIONS, "by-inside-input"),
          entry(Alternative.PADDED_POSITIONS, "by-inside-padded-input"),
          entry(Alternative.AVERAGE_EMPTY_EXCLUDED, "empty-rejected"),
          entry(Alternative.AVERAGE_EMPTY_NAN, "empty-nan"),
          entry(Alternative.AVERAGE_EMPTY_ZERO, "empty-zero"),
          entry(Alternative.MAX_EMPTY_EXCLUDED, "empty-rejected"),
          entry(Alternative.MAX_EMPTY_MINUS_INFINITY, "empty-negative-infinity"),
          entry(Alternative.MAX_EMPTY_LOWEST, "empty-lowest"),
          entry(Alternative.MAX_EMPTY_ZERO, "empty-zero"),
          entry(Alternative.NAN_PROPAGATED, "nan-propagate"),
          entry(Alternative.NAN_IGNORED, "nan-ignore"),
          entry(Alternative.TIE_FIRST, "ties-first"),
          entry(Alternative.TIE_LAST, "ties-last"),
          entry(Alternative.INDEX_IN_PLANE, "index-plane"),
          entry(Alternative.INDEX_IN_TENSOR, "index-tensor"),
          entry(Alternative.ROW_MAJOR, "index-row-major"),
          entry(Alternative.COLUMN_MAJOR, "index-column-major"),
          entry(Alternative.LP_ABSOLUTE, "absolute"),
          entry(Alternative.LP_SIGNED, "signed"),
          entry(Alternative.SAME_AFTER, "psame-extra-after"),
          entry(Alternative.SAME_BEFORE, "psame-extra-before"));

  private AssumedWords() {}

  /**
   * Returns the word for an alternative.
   *
   * @param kernel the extents of the window, if the line has one
   */
  static Optional<String> of(Alternative alternative, List<?> kernel) {
    if (alternative == Alternative.STRIDE_WINDOW) {
      return Optional.of("s" + String.join("x", kernel.stream().map(String::valueOf).toList()));
    }
    return alternative == Alternative.STRIDE_ONE
        ? Optional.of("s" + String.join("x", kernel.stream().map(each -> "1").toList()))
        : Optional.ofNullable(WORDS.get(alternative));
  }
}
