package org.convspec.spec.convention;

import static org.convspec.spec.convention.Point.ADAPTIVE_REGION;
import static org.convspec.spec.convention.Point.AVERAGE_DIVISOR;
import static org.convspec.spec.convention.Point.AVERAGE_EMPTY_WINDOW;
import static org.convspec.spec.convention.Point.AVERAGE_OVERHANG;
import static org.convspec.spec.convention.Point.CEIL_LAST_WINDOW;
import static org.convspec.spec.convention.Point.DATA_LAYOUT;
import static org.convspec.spec.convention.Point.DEFORMABLE_OFFSETS;
import static org.convspec.spec.convention.Point.DEFORMABLE_OUTSIDE;
import static org.convspec.spec.convention.Point.DEPTHWISE;
import static org.convspec.spec.convention.Point.DILATION_BASE;
import static org.convspec.spec.convention.Point.FRACTIONAL_REGIONS;
import static org.convspec.spec.convention.Point.GROUPS;
import static org.convspec.spec.convention.Point.GROUP_NORM_SCALE;
import static org.convspec.spec.convention.Point.INDEX_BASE;
import static org.convspec.spec.convention.Point.INDEX_ORDER;
import static org.convspec.spec.convention.Point.KERNEL_FLIP;
import static org.convspec.spec.convention.Point.LAYER_NORM_AXES;
import static org.convspec.spec.convention.Point.LOCAL_WEIGHTS;
import static org.convspec.spec.convention.Point.LP_EXPONENT;
import static org.convspec.spec.convention.Point.LP_NORMALIZE_EPSILON;
import static org.convspec.spec.convention.Point.LP_SIGN;
import static org.convspec.spec.convention.Point.MAX_EMPTY_WINDOW;
import static org.convspec.spec.convention.Point.MAX_NAN;
import static org.convspec.spec.convention.Point.MAX_TIE;
import static org.convspec.spec.convention.Point.NEGATIVE_PADDING;
import static org.convspec.spec.convention.Point.NORM_EPSILON;
import static org.convspec.spec.convention.Point.NO_ROOM;
import static org.convspec.spec.convention.Point.OUTPUT_PADDING_RANGE;
import static org.convspec.spec.convention.Point.OUTPUT_PADDING_SIDE;
import static org.convspec.spec.convention.Point.PADDING_MODES;
import static org.convspec.spec.convention.Point.PADDING_ORDER;
import static org.convspec.spec.convention.Point.PATCH_AXES;
import static org.convspec.spec.convention.Point.PATCH_ORDER;
import static org.convspec.spec.convention.Point.POOL_STRIDE;
import static org.convspec.spec.convention.Point.REFLECT_LIMIT;
import static org.convspec.spec.convention.Point.RESIZE_COORDINATES;
import static org.convspec.spec.convention.Point.RESIZE_NEAREST;
import static org.convspec.spec.convention.Point.RESIZE_SCALE;
import static org.convspec.spec.convention.Point.ROUNDING;
import static org.convspec.spec.convention.Point.SAME_LONG_STRIDE;
import static org.convspec.spec.convention.Point.SAME_SIDE;
import static org.convspec.spec.convention.Point.TRANSPOSED_FLIP;
import static org.convspec.spec.convention.Point.TRANSPOSED_PADDING;
import static org.convspec.spec.convention.Point.TRANSPOSED_SAME_EXTENT;
import static org.convspec.spec.convention.Point.TRANSPOSED_SAME_SIDE;
import static org.convspec.spec.convention.Point.TRANSPOSED_WEIGHTS;
import static org.convspec.spec.convention.Point.WEIGHTS_LAYOUT;
import static org.convspec.spec.convention.Point.WRAP_LIMIT;

/** One of the possible answers to a point. */
public enum Alternative {
  SAME_AFTER(SAME_SIDE, "after", "behind the input"),
  SAME_BEFORE(SAME_SIDE, "before", "in front of the input"),
  SAME_NEVER_CROPS(SAME_LONG_STRIDE, "zero", "never below 0: nothing is taken away"),
  SAME_CROPS(SAME_LONG_STRIDE, "negative", "as the formula says: positions are taken away"),
  FLOOR(ROUNDING, "floor", "it is dropped"),
  CEIL(ROUNDING, "ceil", "it gets a window that overhangs"),
  EXACT(ROUNDING, "exact", "there must be none"),
  EMPTY_WINDOW_DROPPED(CEIL_LAST_WINDOW, "dropped", "no: such a window is left out"),
  EMPTY_WINDOW_KEPT(CEIL_LAST_WINDOW, "kept", "yes: the formula for the extent is not corrected"),
  NO_ROOM_EMPTY(NO_ROOM, "empty", "the output has extent 0"),
  NO_ROOM_REJECTED(NO_ROOM, "rejected", "the call is invalid"),
  NO_ROOM_EMPTY_OR_REJECTED(
      NO_ROOM,
      "empty-or-rejected",
      "extent 0 while less than one more stride is missing, invalid beyond"),
  DENSE_IS_ONE(DILATION_BASE, "one", "the distance between taps is counted"),
  DENSE_IS_ZERO(DILATION_BASE, "zero", "the gaps between taps are counted"),
  BEGINS_THEN_ENDS(PADDING_ORDER, "begins-then-ends", "all beginnings, then all ends"),
  PAIRS(PADDING_ORDER, "pairs", "beginning and end of the first axis, then of the next"),
  PAIRS_LAST_AXIS_FIRST(
      PADDING_ORDER,
      "pairs-last-axis-first",
      "beginning and end of the last axis, then of the one before it"),
  ONE_PER_AXIS(PADDING_ORDER, "one-per-axis", "one number for both sides of an axis"),
  NEGATIVE_REJECTED(NEGATIVE_PADDING, "rejected", "it is invalid"),
  NEGATIVE_CROPS(NEGATIVE_PADDING, "crops", "it takes positions away, everywhere"),
  NEGATIVE_CROPS_IN_PAD(
      NEGATIVE_PADDING,
      "crops-in-pad",
      "it takes positions away in the padding operator, and is invalid elsewhere"),
  NEGATIVE_AT_END(
      NEGATIVE_PADDING, "crops-at-end", "it is allowed behind the input, down to 1 - stride"),
  PAD_CONSTANT(PADDING_MODES, "constant", "one value"),
  PAD_REFLECT(PADDING_MODES, "reflect", "mirrored, the border position not repeated"),
  PAD_SYMMETRIC(PADDING_MODES, "symmetric", "mirrored, the border position repeated"),
  PAD_EDGE(PADDING_MODES, "edge", "the border position again and again"),
  PAD_WRAP(PADDING_MODES, "wrap", "the other end of the input"),
  REFLECT_BELOW_EXTENT(REFLECT_LIMIT, "below-extent", "less than the extent: one reflection"),
  REFLECT_ANY(REFLECT_LIMIT, "any", "as much as is asked for: reflections of reflections"),
  WRAP_UP_TO_EXTENT(WRAP_LIMIT, "up-to-extent", "no more than the extent: once around"),
  WRAP_ANY(WRAP_LIMIT, "any", "as much as is asked for: several times around"),
  STRIDE_ONE(POOL_STRIDE, "one", "1"),
  STRIDE_WINDOW(POOL_STRIDE, "window", "the extent of the window"),
  STRIDE_REQUIRED(POOL_STRIDE, "required", "a stride must be named"),
  REAL_POSITIONS(AVERAGE_DIVISOR, "real-positions", "those inside the input"),
  PADDED_POSITIONS(AVERAGE_DIVISOR, "padded-positions", "those inside the input or its padding"),
  GIVEN_DIVISOR(AVERAGE_DIVISOR, "given-number", "a number that the caller gives"),
  OVERHANG_NOT_COUNTED(
      AVERAGE_OVERHANG, "not-counted", "no: positions up to the end padding count"),
  OVERHANG_COUNTED(AVERAGE_OVERHANG, "counted", "yes: the divisor is the whole window"),
  AVERAGE_EMPTY_EXCLUDED(
      AVERAGE_EMPTY_WINDOW,
      "excluded",
      "it cannot occur: the paddings that lead to it are invalid"),
  AVERAGE_EMPTY_NAN(AVERAGE_EMPTY_WINDOW, "nan", "0 / 0"),
  AVERAGE_EMPTY_ZERO(AVERAGE_EMPTY_WINDOW, "zero", "0"),
  MAX_EMPTY_EXCLUDED(
      MAX_EMPTY_WINDOW, "excluded", "it cannot occur: the paddings that lead to it are invalid"),
  MAX_EMPTY_MINUS_INFINITY(
      MAX_EMPTY_WINDOW,
      "minus-infinity",
      "minus infinity; the lowest number where a type has none"),
  MAX_EMPTY_LOWEST(MAX_EMPTY_WINDOW, "lowest", "the lowest finite number of the type"),
  MAX_EMPTY_INITIAL(MAX_EMPTY_WINDOW, "initial-value", "a start value that the caller gives"),
  MAX_EMPTY_ZERO(MAX_EMPTY_WINDOW, "zero", "0"),
  NAN_PROPAGATED(MAX_NAN, "propagated", "NaN"),
  NAN_IGNORED(MAX_NAN, "ignored", "the maximum of the other values"),
  TIE_FIRST(MAX_TIE, "first", "the first in row-major order"),
  TIE_LAST(MAX_TIE, "last", "the last in row-major order"),
  TIE_ALL(MAX_TIE, "all", "each of them"),
  INDEX_IN_PLANE(INDEX_BASE, "plane", "the first position of its channel in its sample"),
  INDEX_IN_SAMPLE(INDEX_BASE, "sample", "the first value of its sample, all channels included"),
  INDEX_IN_TENSOR(INDEX_BASE, "tensor", "the first value of the whole tensor"),
  ROW_MAJOR(INDEX_ORDER, "row-major", "the last spatial axis fastest"),
  COLUMN_MAJOR(INDEX_ORDER, "column-major", "the first spatial axis fastest"),
  CHANNEL_FASTEST(
      INDEX_ORDER, "channel-fastest", "the channel fastest, then the last spatial axis"),
  LP_ABSOLUTE(LP_SIGN, "absolute", "yes: it is a norm"),
  LP_SIGNED(LP_SIGN, "signed", "no: an odd p keeps the signs, and sums may cancel"),
  P_INTEGER(LP_EXPONENT, "integer", "an integer"),
  P_REAL(LP_EXPONENT, "real", "a real number"),
  P_TWO(LP_EXPONENT, "two", "2 alone"),
  FLOOR_TO_CEIL(
      ADAPTIVE_REGION,
      "floor-to-ceil",
      "from floor(o * input / output) to ceil((o + 1) * input / output) - 1; regions may overlap"),
  EQUAL_PARTS(
      ADAPTIVE_REGION, "equal-parts", "the o-th of equal parts; the output must divide the input"),
  FIXED_WINDOW(
      FRACTIONAL_REGIONS,
      "fixed-window",
      "windows of one extent k at trunc((o + u) * a) - trunc(u * a), a = (input - k) / "
          + "(output - 1), the last at the end"),
  CUT_POINTS(
      FRACTIONAL_REGIONS,
      "cut-points",
      "between cut points that are floor or ceil of input / output apart"),
  PADDING_CROPS(TRANSPOSED_PADDING, "crops", "p positions of the output are taken away"),
  PADDING_EXTENDS(
      TRANSPOSED_PADDING,
      "extends",
      "p positions are added to the output; a negative p takes away"),
  PADDING_OF_STRETCHED_INPUT(
      TRANSPOSED_PADDING,
      "pads-stretched-input",
      "p positions are added to the input that was spread by the stride"),
  INPUT_TIMES_STRIDE(TRANSPOSED_SAME_EXTENT, "input-times-stride", "input extent * stride"),
  GIVEN_EXTENT(TRANSPOSED_SAME_EXTENT, "given", "as long as the caller says"),
  CROP_MORE_AFTER(TRANSPOSED_SAME_SIDE, "after", "the end of the output"),
  CROP_MORE_BEFORE(TRANSPOSED_SAME_SIDE, "before", "the beginning of the output"),
  LONGER_AFTER(OUTPUT_PADDING_SIDE, "after", "the end"),
  LONGER_BEFORE(OUTPUT_PADDING_SIDE, "before", "the beginning"),
  BELOW_STRIDE(OUTPUT_PADDING_RANGE, "below-stride", "less than the stride"),
  BELOW_STRIDE_OR_DILATION(
      OUTPUT_PADDING_RANGE,
      "below-stride-or-dilation",
      "less than the stride or less than the dilation"),
  TRANSPOSED_INPUT_OUTPUT_SPACE(
      TRANSPOSED_WEIGHTS,
      "input-output-space",
      "input channels, output channels of a group, kernel"),
  TRANSPOSED_OUTPUT_INPUT_SPACE(
      TRANSPOSED_WEIGHTS, "output-input-space", "output channels, input channels, kernel"),
  TRANSPOSED_SPACE_OUTPUT_INPUT(
      TRANSPOSED_WEIGHTS, "space-output-input", "kernel, output channels, input channels"),
  TRANSPOSED_SPACE_INPUT_OUTPUT(
      TRANSPOSED_WEIGHTS, "space-input-output", "kernel, input channels, output channels"),
  TRANSPOSED_OUTPUT_SPACE_INPUT(
      TRANSPOSED_WEIGHTS, "output-space-input", "output channels, kernel, input channels"),
  TRANSPOSED_ANY_ORDER(TRANSPOSED_WEIGHTS, "any", "any order that the caller names"),
  AS_STORED(
      TRANSPOSED_FLIP,
      "as-stored",
      "padding aside, weight k: the adjoint of the convolution with these weights"),
  REVERSED(TRANSPOSED_FLIP, "reversed", "the weight that k gives from the other end"),
  CORRELATION(KERNEL_FLIP, "correlation", "no"),
  TRUE_CONVOLUTION(KERNEL_FLIP, "convolution", "yes"),
  GROUPS_ATTRIBUTE(GROUPS, "attribute", "by a number"),
  GROUPS_WEIGHTS_AXIS(GROUPS, "weights-axis", "by one more axis of the weights, in front"),
  GROUPS_DEPTHWISE_ONLY(
      GROUPS, "depthwise-only", "by an operator with one group for each input channel"),
  DEPTHWISE_BY_GROUPS(
      DEPTHWISE, "by-groups", "as many groups as input channels, weights as for any groups"),
  DEPTHWISE_MULTIPLIER(
      DEPTHWISE,
      "multiplier",
      "an operator of its own, weights (kernel, input channel, multiplier)"),
  CHANNELS_FIRST(DATA_LAYOUT, "channels-first", "batch, channels, space"),
  CHANNELS_LAST(DATA_LAYOUT, "channels-last", "batch, space, channels"),
  ANY_DATA_ORDER(DATA_LAYOUT, "any", "any order that the caller names"),
  OUTPUT_INPUT_SPACE(
      WEIGHTS_LAYOUT, "output-input-space", "output channels, input channels of a group, kernel"),
  SPACE_INPUT_OUTPUT(
      WEIGHTS_LAYOUT, "space-input-output", "kernel, input channels, output channels"),
  OUTPUT_SPACE_INPUT(
      WEIGHTS_LAYOUT, "output-space-input", "output channels, kernel, input channels"),
  INPUT_SPACE_OUTPUT(
      WEIGHTS_LAYOUT, "input-space-output", "input channels, kernel, output channels"),
  ANY_WEIGHTS_ORDER(WEIGHTS_LAYOUT, "any", "any order that the caller names"),
  POSITION_IN_SPACE(
      LOCAL_WEIGHTS,
      "spatial-axes",
      "in their spatial axes; the taps are folded into the input channels, channel first"),
  POSITION_IN_FRONT(
      LOCAL_WEIGHTS, "leading-axis", "in an axis of its own in front, all positions in a row"),
  CHANNEL_SLOWEST(PATCH_ORDER, "channel-slowest", "channel, then tap"),
  CHANNEL_INNERMOST(PATCH_ORDER, "channel-fastest", "tap, then channel"),
  PATCHES_IN_A_ROW(PATCH_AXES, "row", "batch, values of a patch, all positions in a row"),
  PATCHES_IN_SPACE(
      PATCH_AXES, "space", "the axes of a convolution's output, the values of a patch as channels"),
  ZERO_NEIGHBOURS(
      DEFORMABLE_OUTSIDE,
      "zero-neighbours",
      "each neighbour outside counts as 0: samples fade out over one position"),
  ZERO_SAMPLE(DEFORMABLE_OUTSIDE, "zero-sample", "a sample outside counts as 0 as a whole"),
  OFFSETS_BY_TAP(DEFORMABLE_OFFSETS, "by-tap", "for each tap in row-major order: row, then column"),
  OFFSETS_BY_AXIS(DEFORMABLE_OFFSETS, "by-axis", "all row offsets, then all column offsets"),
  EPSILON_INSIDE(NORM_EPSILON, "inside", "to the variance, under the root"),
  EPSILON_OUTSIDE(NORM_EPSILON, "outside", "to the deviation, behind the root"),
  AXES_LAST_ONE(LAYER_NORM_AXES, "last-one", "the last axis alone"),
  AXES_TRAILING(LAYER_NORM_AXES, "trailing", "any number of axes, up to the last"),
  AXES_ANY(LAYER_NORM_AXES, "any", "any axes"),
  SCALE_PER_CHANNEL(GROUP_NORM_SCALE, "per-channel", "one for each channel"),
  SCALE_PER_GROUP(GROUP_NORM_SCALE, "per-group", "one for each group"),
  NORM_FLOOR(LP_NORMALIZE_EPSILON, "floor", "the divisor is at least epsilon"),
  NORM_EPSILON_ADDED(LP_NORMALIZE_EPSILON, "added", "epsilon is added to the norm"),
  NORM_ZERO(LP_NORMALIZE_EPSILON, "zero", "there is no epsilon, and zeros give zeros"),
  RESIZE_HALF_PIXEL(
      RESIZE_COORDINATES, "half-pixel", "positions are cells, which are stretched as a whole"),
  RESIZE_HALF_PIXEL_SYMMETRIC(
      RESIZE_COORDINATES, "half-pixel-symmetric", "the same, with middle on middle"),
  RESIZE_PYTORCH_HALF_PIXEL(
      RESIZE_COORDINATES, "pytorch-half-pixel", "the same, but a single position lies at 0"),
  RESIZE_ALIGN_CORNERS(RESIZE_COORDINATES, "align-corners", "first on first and last on last"),
  RESIZE_ASYMMETRIC(RESIZE_COORDINATES, "asymmetric", "at its number divided by the scale"),
  RESIZE_FLOOR(RESIZE_NEAREST, "floor", "the one in front"),
  RESIZE_CEIL(RESIZE_NEAREST, "ceil", "the one behind"),
  RESIZE_PREFER_FLOOR(
      RESIZE_NEAREST, "prefer-floor", "the nearer one, in the middle the one in front"),
  RESIZE_PREFER_CEIL(RESIZE_NEAREST, "prefer-ceil", "the nearer one, in the middle the one behind"),
  RESIZE_SCALE_GIVEN(RESIZE_SCALE, "given", "the factor as it was given"),
  RESIZE_SCALE_OF_EXTENTS(
      RESIZE_SCALE, "of-extents", "the quotient of the extents, after rounding");

  private final Point point;
  private final String label;
  private final String meaning;

  Alternative(Point point, String label, String meaning) {
    this.point = point;
    this.label = label;
    this.meaning = meaning;
  }

  /** Returns the point that it answers. */
  public Point point() {
    return point;
  }

  /** Returns its name in tables and for programs, which no other answer to the point has. */
  public String label() {
    return label;
  }

  /** Returns what it says. */
  public String meaning() {
    return meaning;
  }
}
