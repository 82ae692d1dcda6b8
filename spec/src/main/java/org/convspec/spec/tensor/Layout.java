package org.convspec.spec.tensor;

import java.util.List;
import java.util.stream.IntStream;
import org.convspec.spec.rule.InvalidCallException;

/**
 * The order in which a tensor's axes are stored: a permutation of the canonical order (TEN-07,
 * TEN-08), defined once for every spatial rank.
 *
 * <p>Canonical data is (N, C, space), canonical weights are (O, I, space). A layout says where the
 * first axis (N or O), the second (C or I) and the spatial block stand; spatial axes keep their
 * order.
 */
public enum Layout {
  /** NCW, NCHW, NCDHW: canonical for data. */
  CHANNELS_FIRST("NC*"),
  /** NWC, NHWC, NDHWC. */
  CHANNELS_LAST("N*C"),
  /** OIW, OIHW, OIDHW: canonical for weights. */
  OUTPUT_INPUT_SPACE("OI*"),
  /** WIO, HWIO, DHWIO. */
  SPACE_INPUT_OUTPUT("*IO"),
  /** OWI, OHWI, ODHWI. */
  OUTPUT_SPACE_INPUT("O*I");

  /** The layouts of inputs, outputs and their gradients, the canonical one first. */
  public static final List<Layout> OF_DATA = List.of(CHANNELS_FIRST, CHANNELS_LAST);

  /** The layouts of weights and their gradient, the canonical one first. */
  public static final List<Layout> OF_WEIGHTS =
      List.of(OUTPUT_INPUT_SPACE, SPACE_INPUT_OUTPUT, OUTPUT_SPACE_INPUT);

  private static final String SPATIAL_LETTERS = "EDHW";

  private final String pattern;

  Layout(String pattern) {
    this.pattern = pattern;
  }

  /** Returns the name of the family, such as {@code N*C} for NWC, NHWC and NDHWC. */
  public String family() {
    return pattern;
  }

  /** Returns the customary name at a spatial rank, such as {@code NHWC} at 2; * past rank 4. */
  public String nameAt(int spatialRank) {
    return spatialRank > SPATIAL_LETTERS.length()
        ? pattern
        : pattern.replace("*", SPATIAL_LETTERS.substring(SPATIAL_LETTERS.length() - spatialRank));
  }

  /**
   * Returns the layout among the candidates that has this name at a spatial rank.
   *
   * @throws InvalidCallException by TEN-13 if there is none
   */
  public static Layout named(String name, int spatialRank, List<Layout> candidates) {
    return candidates.stream()
        .filter(layout -> layout.nameAt(spatialRank).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidCallException(
                    "TEN-13",
                    "layout",
                    name,
                    "one of "
                        + candidates.stream().map(l -> l.nameAt(spatialRank)).distinct().toList()));
  }

  /**
   * Returns, for each stored axis, the canonical axis that stands there. Without both leading axes
   * nothing is permuted: what is wrong then is the rank, and a rule about ranks says so.
   */
  public int[] permutation(int rank) {
    if (rank < 2) {
      return IntStream.range(0, rank).toArray();
    }
    int[] canonicalAxes = new int[rank];
    int stored = 0;
    for (char role : pattern.toCharArray()) {
      switch (role) {
        case 'N', 'O' -> canonicalAxes[stored++] = 0;
        case 'C', 'I' -> canonicalAxes[stored++] = 1;
        default -> {
          for (int axis = 2; axis < rank; axis++) {
            canonicalAxes[stored++] = axis;
          }
        }
      }
    }
    return canonicalAxes;
  }

  /** Returns the stored shape of a canonical shape. */
  public Shape store(Shape canonical) {
    return Shape.of(permute(canonical.toArray(), permutation(canonical.rank())));
  }

  /** TEN-07, TEN-08: the element stored at p(index) is the canonical element at index. */
  public Tensor store(Tensor canonical) {
    int[] toCanonical = inverse(permutation(canonical.shape().rank()));
    return Tensor.tabulate(
        canonical.type(),
        store(canonical.shape()),
        stored -> canonical.at(Index.of(permute(stored.toArray(), toCanonical))));
  }

  /** TEN-10: the inverse of {@link #store(Tensor)}. */
  public Tensor load(Tensor stored) {
    int[] permutation = permutation(stored.shape().rank());
    long[] canonical = permute(stored.shape().toArray(), inverse(permutation));
    return Tensor.tabulate(
        stored.type(),
        Shape.of(canonical),
        index -> stored.at(Index.of(permute(index.toArray(), permutation))));
  }

  private static long[] permute(long[] values, int[] sources) {
    long[] permuted = new long[values.length];
    for (int axis = 0; axis < values.length; axis++) {
      permuted[axis] = values[sources[axis]];
    }
    return permuted;
  }

  private static int[] inverse(int[] permutation) {
    int[] inverse = new int[permutation.length];
    for (int axis = 0; axis < permutation.length; axis++) {
      inverse[permutation[axis]] = axis;
    }
    return inverse;
  }
}
