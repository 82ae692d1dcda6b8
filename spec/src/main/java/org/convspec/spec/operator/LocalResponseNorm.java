package org.convspec.spec.operator;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Local response normalization of any spatial rank (chapter 18).
 *
 * @param region whose squares are summed
 * @param size how many neighbours there are along each axis of the region, the element included
 * @param extra where a neighbourhood of even size has one position more
 * @param alpha what multiplies the sum of squares
 * @param divisor what alpha is divided by
 * @param beta the power of the sum
 * @param offset what is added to the sum; often called k, or bias
 */
public record LocalResponseNorm(
    ResponseRegion region,
    long size,
    ExtraNeighbour extra,
    double alpha,
    AlphaDivisor divisor,
    double beta,
    double offset)
    implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Returns the same normalization with another region. */
  public LocalResponseNorm withRegion(ResponseRegion other) {
    return new LocalResponseNorm(other, size, extra, alpha, divisor, beta, offset);
  }

  /** Returns the same normalization with another size. */
  public LocalResponseNorm withSize(long other) {
    return new LocalResponseNorm(region, other, extra, alpha, divisor, beta, offset);
  }

  /** Returns the same normalization with the extra neighbour elsewhere. */
  public LocalResponseNorm withExtra(ExtraNeighbour other) {
    return new LocalResponseNorm(region, size, other, alpha, divisor, beta, offset);
  }

  /** Returns the same normalization with another factor. */
  public LocalResponseNorm withAlpha(double other) {
    return new LocalResponseNorm(region, size, extra, other, divisor, beta, offset);
  }

  /** Returns the same normalization with alpha divided by something else. */
  public LocalResponseNorm withDivisor(AlphaDivisor other) {
    return new LocalResponseNorm(region, size, extra, alpha, other, beta, offset);
  }

  /** Returns the same normalization with another power. */
  public LocalResponseNorm withBeta(double other) {
    return new LocalResponseNorm(region, size, extra, alpha, divisor, other, offset);
  }

  /** Returns the same normalization with another offset. */
  public LocalResponseNorm withOffset(double other) {
    return new LocalResponseNorm(region, size, extra, alpha, divisor, beta, other);
  }

  @Override
  public String label() {
    return "localResponseNorm";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns the neighbourhoods over an input.
   *
   * @throws InvalidCallException by the rule that the two break together
   */
  public ResponseGeometry over(Shape input) {
    try {
      DataRank.check(input);
      checkNumbers();
      return new ResponseGeometry(input, region, window(input));
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private void checkNumbers() {
    if (size < 1) { // LRN-01
      throw new InvalidCallException("LRN-01", "size", size, "at least 1");
    }
    notNegative("alpha", alpha);
    notNegative("offset", offset);
    if (alpha == 0 && offset == 0) { // LRN-02
      throw new InvalidCallException("LRN-02", "alpha and offset", 0, "not both 0");
    }
    if (!Double.isFinite(beta)) { // LRN-03
      throw new InvalidCallException("LRN-03", "beta", beta, "finite");
    }
  }

  private static void notNegative(String quantity, double number) {
    if (!(number >= 0 && Double.isFinite(number))) { // LRN-02, also for NaN
      throw new InvalidCallException("LRN-02", quantity, number, "finite and at least 0");
    }
  }

  /** LRN-12: windows of stride 1, as many as there are positions, each around its own one. */
  private Window window(Shape input) {
    Shape along = region == ResponseRegion.ACROSS_CHANNELS ? input.slice(1, 1) : input.spatial();
    List<Long> ones = Collections.nCopies(along.rank(), 1L);
    long[] sizes = new long[along.rank()];
    Arrays.fill(sizes, size);
    return Window.over(Shape.of(sizes), along, ones, ones, extra.padding(), OutputRounding.FLOOR);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape shape = over(given.get(Slot.INPUT)).input(); // LRN-04, LRN-07
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, shape);
    }
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!shape.equals(gradient)) {
      throw new InvalidCallException("LRN-05", "outputGradient shape", gradient, shape.toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, shape); // LRN-06
  }
}
