package org.convspec.spec.convention;

import static org.convspec.spec.convention.OperatorKind.ADAPTIVE_AVERAGE_POOL;
import static org.convspec.spec.convention.OperatorKind.ADAPTIVE_MAX_POOL;
import static org.convspec.spec.convention.OperatorKind.AVERAGE_POOL;
import static org.convspec.spec.convention.OperatorKind.CONVOLUTION;
import static org.convspec.spec.convention.OperatorKind.DEFORMABLE_CONVOLUTION;
import static org.convspec.spec.convention.OperatorKind.FOLD;
import static org.convspec.spec.convention.OperatorKind.FRACTIONAL_MAX_POOL;
import static org.convspec.spec.convention.OperatorKind.GLOBAL_LP_POOL;
import static org.convspec.spec.convention.OperatorKind.GLOBAL_MAX_POOL;
import static org.convspec.spec.convention.OperatorKind.GROUP_NORM;
import static org.convspec.spec.convention.OperatorKind.INSTANCE_NORM;
import static org.convspec.spec.convention.OperatorKind.LAYER_NORM;
import static org.convspec.spec.convention.OperatorKind.LOCALLY_CONNECTED;
import static org.convspec.spec.convention.OperatorKind.LP_NORMALIZE;
import static org.convspec.spec.convention.OperatorKind.LP_POOL;
import static org.convspec.spec.convention.OperatorKind.MAX_POOL;
import static org.convspec.spec.convention.OperatorKind.MAX_UNPOOL;
import static org.convspec.spec.convention.OperatorKind.PAD;
import static org.convspec.spec.convention.OperatorKind.RESIZE;
import static org.convspec.spec.convention.OperatorKind.RMS_NORM;
import static org.convspec.spec.convention.OperatorKind.TRANSPOSED_CONVOLUTION;
import static org.convspec.spec.convention.OperatorKind.UNFOLD;
import static org.convspec.spec.convention.OperatorKind.WEIGHT_STANDARDIZATION;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A point on which conventions differ: a question, the operators that raise it, the answers. */
public enum Point {
  SAME_SIDE(
      "Which side gets the odd position of a SAME padding?",
      CONVOLUTION,
      LOCALLY_CONNECTED,
      UNFOLD,
      MAX_POOL,
      AVERAGE_POOL,
      LP_POOL),
  SAME_LONG_STRIDE(
      "What is the total of a SAME padding where the stride exceeds the kernel?",
      CONVOLUTION,
      LOCALLY_CONNECTED,
      UNFOLD,
      MAX_POOL,
      AVERAGE_POOL,
      LP_POOL),
  ROUNDING(
      "What becomes of a last step that is shorter than the stride?",
      CONVOLUTION,
      LOCALLY_CONNECTED,
      DEFORMABLE_CONVOLUTION,
      UNFOLD,
      MAX_POOL,
      AVERAGE_POOL,
      LP_POOL),
  CEIL_LAST_WINDOW(
      "With ceil, is there a window that would start behind the input?",
      MAX_POOL,
      AVERAGE_POOL,
      LP_POOL),
  NO_ROOM(
      "What if not even one window fits the padded input?",
      CONVOLUTION,
      LOCALLY_CONNECTED,
      DEFORMABLE_CONVOLUTION,
      UNFOLD,
      MAX_POOL,
      AVERAGE_POOL,
      LP_POOL),
  DILATION_BASE(
      "Which dilation means that taps are neighbours?",
      CONVOLUTION,
      TRANSPOSED_CONVOLUTION,
      LOCALLY_CONNECTED,
      DEFORMABLE_CONVOLUTION,
      UNFOLD,
      FOLD,
      MAX_POOL,
      AVERAGE_POOL,
      LP_POOL),
  PADDING_ORDER(
      "In which order are the paddings of several axes written?",
      CONVOLUTION,
      TRANSPOSED_CONVOLUTION,
      LOCALLY_CONNECTED,
      DEFORMABLE_CONVOLUTION,
      UNFOLD,
      FOLD,
      PAD,
      MAX_POOL,
      MAX_UNPOOL,
      AVERAGE_POOL,
      LP_POOL),
  NEGATIVE_PADDING(
      "What does a padding below 0 do?",
      CONVOLUTION,
      TRANSPOSED_CONVOLUTION,
      PAD,
      MAX_POOL,
      AVERAGE_POOL,
      LP_POOL),
  PADDING_MODES("With what can an input be padded?", PAD, CONVOLUTION),
  REFLECT_LIMIT("How much may reflect add on one side?", PAD),
  WRAP_LIMIT("How much may wrap add on one side?", PAD),
  POOL_STRIDE(
      "What is the stride of a pooling that names none?",
      MAX_POOL,
      MAX_UNPOOL,
      AVERAGE_POOL,
      LP_POOL),
  AVERAGE_DIVISOR("By how many positions is the sum over a window divided?", AVERAGE_POOL),
  AVERAGE_OVERHANG(
      "If padding counts, does what a ceil window has beyond the padding count too?", AVERAGE_POOL),
  AVERAGE_EMPTY_WINDOW(
      "What is the average over a window without a single real position?", AVERAGE_POOL),
  MAX_EMPTY_WINDOW("What is the maximum over a window without a single real position?", MAX_POOL),
  MAX_NAN(
      "What is a maximum where one value is NaN?",
      MAX_POOL,
      GLOBAL_MAX_POOL,
      ADAPTIVE_MAX_POOL,
      FRACTIONAL_MAX_POOL),
  MAX_TIE(
      "Which of several equal maxima is reported, and gets the gradient?",
      MAX_POOL,
      GLOBAL_MAX_POOL,
      ADAPTIVE_MAX_POOL,
      FRACTIONAL_MAX_POOL),
  INDEX_BASE(
      "Where does the index of a maximum count from?",
      MAX_POOL,
      MAX_UNPOOL,
      ADAPTIVE_MAX_POOL,
      FRACTIONAL_MAX_POOL),
  INDEX_ORDER(
      "In which order are positions numbered for the index of a maximum?",
      MAX_POOL,
      MAX_UNPOOL,
      ADAPTIVE_MAX_POOL,
      FRACTIONAL_MAX_POOL),
  LP_SIGN("Does Lp pooling take absolute values before the power?", LP_POOL, GLOBAL_LP_POOL),
  LP_EXPONENT("Which p may be given?", LP_POOL, GLOBAL_LP_POOL),
  ADAPTIVE_REGION(
      "Which input positions does output position o of an adaptive pooling read?",
      ADAPTIVE_MAX_POOL,
      ADAPTIVE_AVERAGE_POOL),
  FRACTIONAL_REGIONS(
      "How are the regions of fractional max pooling laid out?", FRACTIONAL_MAX_POOL),
  TRANSPOSED_PADDING(
      "What does a padding of p do to a transposed convolution?", TRANSPOSED_CONVOLUTION),
  TRANSPOSED_SAME_EXTENT(
      "How long is the output of a transposed convolution with SAME?", TRANSPOSED_CONVOLUTION),
  TRANSPOSED_SAME_SIDE(
      "Which side loses the odd position of a transposed SAME?", TRANSPOSED_CONVOLUTION),
  OUTPUT_PADDING_SIDE(
      "Which side of the output does outputPadding make longer?", TRANSPOSED_CONVOLUTION),
  OUTPUT_PADDING_RANGE("How large may outputPadding be?", TRANSPOSED_CONVOLUTION),
  TRANSPOSED_WEIGHTS(
      "In which order do the axes of the weights of a transposed convolution stand?",
      TRANSPOSED_CONVOLUTION),
  TRANSPOSED_FLIP(
      "Which weight carries input position i to output position i * stride + k?",
      TRANSPOSED_CONVOLUTION),
  KERNEL_FLIP("Is the kernel reversed before it meets the input?", CONVOLUTION),
  GROUPS(
      "How are groups of channels asked for?",
      CONVOLUTION,
      TRANSPOSED_CONVOLUTION,
      DEFORMABLE_CONVOLUTION),
  DEPTHWISE("How does a depthwise convolution make several channels of one?", CONVOLUTION),
  DATA_LAYOUT("In which order do the axes of inputs and outputs stand?", OperatorKind.values()),
  WEIGHTS_LAYOUT(
      "In which order do the axes of the weights of a convolution stand?",
      CONVOLUTION,
      DEFORMABLE_CONVOLUTION),
  LOCAL_WEIGHTS(
      "Where do the weights of a locally connected layer name the output position?",
      LOCALLY_CONNECTED),
  PATCH_ORDER("In which order do the values of one patch stand?", UNFOLD, FOLD),
  PATCH_AXES("Which axes does the tensor of patches have?", UNFOLD, FOLD),
  DEFORMABLE_OUTSIDE("What does bilinear sampling read outside the image?", DEFORMABLE_CONVOLUTION),
  DEFORMABLE_OFFSETS(
      "In which order do the offsets of a deformable convolution stand?", DEFORMABLE_CONVOLUTION),
  NORM_EPSILON(
      "Is epsilon added to the variance or to the deviation?",
      LAYER_NORM,
      GROUP_NORM,
      INSTANCE_NORM,
      RMS_NORM,
      WEIGHT_STANDARDIZATION),
  LAYER_NORM_AXES("Along which axes does layer normalization share statistics?", LAYER_NORM),
  GROUP_NORM_SCALE("How many elements has the scale of a group normalization?", GROUP_NORM),
  LP_NORMALIZE_EPSILON("What keeps the divisor away from 0 when a norm divides?", LP_NORMALIZE),
  RESIZE_COORDINATES("Where on the input does an output position of a resizing lie?", RESIZE),
  RESIZE_NEAREST("Which input position is the nearest one of a resizing?", RESIZE),
  RESIZE_SCALE("Which scale counts where a resizing is asked for by a factor?", RESIZE);

  private final String question;
  private final List<OperatorKind> operators;

  Point(String question, OperatorKind... operators) {
    this.question = question;
    this.operators = List.of(operators);
  }

  /** Returns the name in tables and for programs, such as {@code same-side}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the question, one sentence. */
  public String question() {
    return question;
  }

  /** Returns the operators that raise it. */
  public List<OperatorKind> operators() {
    return operators;
  }

  /** Returns the possible answers, whether or not a convention gives them. */
  public List<Alternative> alternatives() {
    return Arrays.stream(Alternative.values()).filter(each -> each.point() == this).toList();
  }
}
