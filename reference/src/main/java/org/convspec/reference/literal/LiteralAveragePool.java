package org.convspec.reference.literal;

import java.util.function.ToLongFunction;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.AveragePooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Average pooling and its gradient as chapter 10 states them, over whatever is read where: windows
 * or regions (chapter 12). Only what is read is added, so that a NaN or an infinity goes nowhere
 * else (AVG-35, AVG-36, POOL-35, POOL-36).
 *
 * @param <O> the pooling
 */
public final class LiteralAveragePool<O extends Operator & AveragePooling>
    implements OperatorPath<O> {

  @Override
  public Tensor result(O pool, Call call, Slot slot) {
    Shape input = call.tensor(Slot.INPUT).shape();
    PlaneGeometry geometry = pool.over(input);
    ToLongFunction<Index> divisors = pool.divisors(input);
    return slot == Slot.OUTPUT
        ? forward(geometry, divisors, call.tensor(Slot.INPUT), pool.ofNothing(call.elementType()))
        : inputGradient(geometry, divisors, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /**
   * AVG-06: output(n,c,o) = (sum over the taps k that are on the input of input(n,c,i)) /
   * divisor(o), with i = o * stride + k * dilation - before. POOL-13: the same over a region.
   */
  private static Tensor forward(
      PlaneGeometry geometry, ToLongFunction<Index> divisors, Tensor input, double ofNothing) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        index -> {
          Index o = index.spatial();
          long divisor = divisors.applyAsLong(o);
          if (divisor == 0) {
            return ofNothing; // AVG-10
          }
          sum.clear();
          for (Link link : geometry.relation().linksOfOutput(o)) {
            sum.add(input.at(index.at(0), index.at(1), link.input()));
          }
          return sum.roundQuotient(divisor);
        });
  }

  /**
   * AVG-11, POOL-17: inputGradient(n,c,i) = sum over all (o, k) that read i of
   * outputGradient(n,c,o) / divisor(o). AVG-12: 0 where no window reaches.
   */
  private static Tensor inputGradient(
      PlaneGeometry geometry, ToLongFunction<Index> divisors, Tensor outputGradient) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        index -> {
          ExactQuotients quotients = new ExactQuotients();
          for (Link link : geometry.relation().linksOfInput(index.spatial())) {
            quotients.add(
                outputGradient.at(index.at(0), index.at(1), link.output()),
                divisors.applyAsLong(link.output()));
          }
          return quotients.round();
        });
  }
}
