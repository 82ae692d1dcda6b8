package org.convspec.vectors.cases;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A recipe for the values of a case: the same recipe gives the same tensors everywhere.
 *
 * @param kind what the values are like
 * @param seed which of the many such tensors; unused by {@code ones} and {@code counting}
 */
public record Fill(Kind kind, long seed) {

  /** What the values are like. */
  public enum Kind {
    /**
     * Integers in -8 .. 8 without 0, in {@code float16} in -4 .. 4, in {@code bfloat16} in -2 .. 2:
     * sums of products are exact in any order (EXACT tier).
     */
    INTS,
    /** 1 everywhere (EXACT tier). */
    ONES,
    /** 1, 2, 3 ... in row-major order, starting again after the largest integer and 1 (EXACT). */
    COUNTING,
    /** Signed reals of magnitude 2^-3 to 2^3 (BOUNDED tier). */
    REALS,
    /** INTS with a NaN in the input and in the output gradient, a 0 in weights (SPECIAL tier). */
    NANS,
    /** INTS with some infinities in the input and in the output gradient (SPECIAL tier). */
    INFINITIES,
    /** INTS with zeros of both signs in every tensor (SPECIAL tier). */
    ZEROS,
    /** INTS, all but the weights scaled into the subnormal range (SPECIAL tier). */
    SUBNORMALS,
    /** INTS, every one below 0: a padding of 0 would be the largest number (EXACT tier). */
    NEGATIVES,
    /** INTS with three different numbers only in the input: most windows tie (EXACT tier). */
    LEVELS,
    /** INTS with many NaN in the input: whole windows of them (SPECIAL tier). */
    NAN_RICH,
    /** INTS with many negative infinities in the input: whole windows of them (SPECIAL tier). */
    NEGATIVE_INFINITIES,
    /** INTS; among indices, where there are any, one that names no position (REJECTED). */
    STRAYS,
    /** Integers over the whole range of an integer type, else of magnitude up to 2^20. */
    FULL_RANGE,
    /** REALS, some of them 1024 larger in the input: their neighbours are small beside them. */
    SPIKES,
    /** REALS, those of the input around a number 1 to 10^6 times as large (BOUNDED tier). */
    FAR_MEANS,
    /** REALS, those of the input all equal, or equal within each item (BOUNDED tier). */
    CONSTANTS,
    /** REALS, and zeros in every other item of the input, or in the whole of it (BOUNDED tier). */
    ZERO_ITEMS,
    /** REALS, those of the input times a power of two anywhere in the range of the type. */
    MAGNITUDES,
    /**
     * Integers of 8 bits, whose products need more than 16 bits to be summed: -128 .. 127, in
     * {@code uint8} 0 .. 255. A tensor of a wider type than its call has integers of 16 bits (EXACT
     * tier).
     */
    BYTES;

    /** Returns the name in a case line. */
    public String label() {
      return CaseTokens.label(this);
    }

    /** Returns whether the seed matters. */
    public boolean isSeeded() {
      return this != ONES && this != COUNTING;
    }

    /** Returns whether the values have so many digits that results are rounded. */
    public boolean isReal() {
      return switch (this) {
        case REALS, SPIKES, FAR_MEANS, CONSTANTS, ZERO_ITEMS, MAGNITUDES -> true;
        default -> false;
      };
    }

    /** Returns whether every value is an integer of magnitude 9 or less. */
    public boolean isSmallIntegers() {
      return switch (this) {
        case INTS, ONES, COUNTING, NEGATIVES, LEVELS -> true;
        default -> false;
      };
    }
  }

  /**
   * Returns the largest magnitude of {@link Kind#INTS}. Where few integers are exact it is small,
   * so that many sums of products are exact too.
   */
  static int largestInteger(ElementType type) {
    return switch (type) {
      case FLOAT16 -> 4;
      case BFLOAT16 -> 2;
      default -> 8;
    };
  }

  /** The numbers of {@link Kind#LEVELS}: of both signs, and not symmetric. */
  private static final double[] LEVELS = {-5, -2, 3};

  /** What is added to a spike. */
  private static final double SPIKE = 1024;

  private static final int ELEMENTS_PER_SPIKE = 24;

  /**
   * How far apart the streams of two seeds begin. There are more slots than this, so that a slot
   * behind the eighth draws, for one seed, from the stream that an earlier slot has for the next;
   * within one case all streams differ. Another number would change the data of every case there
   * is, and the findings that name them.
   */
  private static final int SEEDS_APART = 8;

  /** Forgets the seed where it does not matter, so that equal data are equal recipes. */
  public Fill {
    seed = kind.isSeeded() ? seed : 0;
  }

  /** Returns the tensor of a slot, in the element type of its call. */
  public Tensor tensor(Slot slot, Shape shape, ElementType type) {
    return tensor(slot, shape, type, type);
  }

  /**
   * Returns the tensor of a slot.
   *
   * @param type the element type of the tensor
   * @param ofCall the element type of its call
   */
  public Tensor tensor(Slot slot, Shape shape, ElementType type, ElementType ofCall) {
    double[] values = Tensor.allocate(shape);
    SplittableRandom random = new SplittableRandom(seed * SEEDS_APART + slot.ordinal());
    switch (kind) {
      case ONES -> Arrays.fill(values, 1);
      case COUNTING -> Arrays.setAll(values, place -> place % (largestInteger(type) + 1) + 1);
      case REALS, SPIKES, FAR_MEANS, CONSTANTS, ZERO_ITEMS, MAGNITUDES ->
          Arrays.setAll(values, place -> real(random));
      case FULL_RANGE -> fillRange(values, random, type);
      case BYTES -> fillBytes(values, random, type, ofCall);
      default -> Arrays.setAll(values, place -> integer(random, largestInteger(type)));
    }
    boolean flows = slot == Slot.INPUT || slot == Slot.OUTPUT_GRADIENT;
    switch (kind) {
      case NANS -> {
        sprinkle(values, random, flows ? 1 : 0, () -> Double.NaN);
        boolean hasMore = slot == Slot.WEIGHTS && values.length > 1;
        sprinkle(values, random, hasMore ? 1 : 0, () -> 0); // 0 times NaN is NaN
      }
      case INFINITIES ->
          sprinkle(
              values,
              random,
              flows ? 2 : 0,
              () -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
      case ZEROS ->
          sprinkle(values, random, 1 + values.length / 2, () -> random.nextBoolean() ? 0.0 : -0.0);
      case SUBNORMALS -> {
        if (flows || slot == Slot.BIAS) {
          Arrays.setAll(values, place -> values[place] * type.smallestPositive());
        }
      }
      case NEGATIVES -> Arrays.setAll(values, place -> -Math.abs(values[place]));
      case LEVELS, NAN_RICH, NEGATIVE_INFINITIES -> {
        if (slot == Slot.INPUT) {
          enrich(values, random);
        }
      }
      case SPIKES -> {
        if (slot == Slot.INPUT) {
          raise(values, random);
        }
      }
      case FAR_MEANS, CONSTANTS, ZERO_ITEMS, MAGNITUDES -> {
        if (slot == Slot.INPUT) {
          new Spread(type, random).change(kind, values, shape);
        }
      }
      default -> {}
    }
    return Tensor.rounding(type, shape, values);
  }

  /** Changes many elements: some tensors have few such elements, some hardly any other. */
  private void enrich(double[] values, SplittableRandom random) {
    int eighths = random.nextInt(1, 8);
    for (int place = 0; place < values.length; place++) {
      boolean isDrawn = random.nextInt(8) < eighths;
      values[place] =
          switch (kind) {
            case LEVELS -> LEVELS[random.nextInt(LEVELS.length)];
            case NAN_RICH -> isDrawn ? Double.NaN : values[place];
            default -> isDrawn ? Double.NEGATIVE_INFINITY : values[place];
          };
    }
  }

  private static double integer(SplittableRandom random, int largest) {
    int magnitude = random.nextInt(1, largest + 1);
    return random.nextBoolean() ? magnitude : -magnitude;
  }

  /** Some tensors have numbers of the lowest quarter only, all of them negative if any are. */
  private static void fillRange(double[] values, SplittableRandom random, ElementType type) {
    long largest = (long) Math.min(type.largest(), type.isInteger() ? Long.MAX_VALUE : 1 << 20);
    long lowest = type.isInteger() ? (long) type.lowest() : -largest;
    long last = random.nextInt(4) == 0 ? lowest + (largest - lowest) / 4 : largest;
    Arrays.setAll(values, place -> random.nextLong(lowest, last + 1));
  }

  /** What is wider than its call must not be read as if it were not. */
  private static void fillBytes(
      double[] values, SplittableRandom random, ElementType type, ElementType ofCall) {
    int count = 1 << (type == ofCall ? Byte.SIZE : Short.SIZE);
    int lowest = type == ElementType.UINT8 ? 0 : -count / 2;
    Arrays.setAll(values, place -> random.nextInt(lowest, lowest + count));
  }

  private static double real(SplittableRandom random) {
    double magnitude = Math.scalb(1 + random.nextDouble(), random.nextInt(-3, 3));
    return random.nextBoolean() ? magnitude : -magnitude;
  }

  private static void raise(double[] values, SplittableRandom random) {
    for (int drawn = 0; drawn < values.length; drawn += ELEMENTS_PER_SPIKE) {
      int place = random.nextInt(values.length);
      values[place] = SPIKE * Math.signum(values[place]) + values[place];
    }
  }

  private static void sprinkle(
      double[] values, SplittableRandom random, int count, DoubleSupplier special) {
    for (int drawn = 0; drawn < count && values.length > 0; drawn++) {
      values[random.nextInt(values.length)] = special.getAsDouble();
    }
  }

  /** Returns the token of a case line, such as {@code ints#17}. */
  @Override
  public String toString() {
    return kind.isSeeded() ? kind.label() + "#" + seed : kind.label();
  }
}
