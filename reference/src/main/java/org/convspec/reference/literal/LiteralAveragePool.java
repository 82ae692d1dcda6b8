package org.convspec.reference.literal;

import java.util.List;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** Average pooling and its gradient as chapter 10 states them. */
public final class LiteralAveragePool implements OperatorPath<AveragePool> {

  @Override
  public Tensor result(AveragePool pool, Call call, Slot slot) {
    PoolGeometry geometry = pool.over(call.tensor(Slot.INPUT).shape());
    return slot == Slot.OUTPUT
        ? forward(pool, geometry, call.tensor(Slot.INPUT))
        : inputGradient(pool, geometry, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /**
   * AVG-06: output(n,c,o) = (sum over the taps k that are on the input of input(n,c,i)) /
   * divisor(o), with i = o * stride + k * dilation - before.
   */
  private static Tensor forward(AveragePool pool, PoolGeometry geometry, Tensor input) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        index -> {
          Index o = index.spatial();
          List<Link> links = geometry.window().linksOfOutput(o);
          if (links.isEmpty() && pool.divisor() == Divisor.INSIDE_INPUT) {
            return pool.empty().value(input.type()); // AVG-10
          }
          sum.clear();
          for (Link link : links) {
            sum.add(input.at(index.at(0), index.at(1), link.input()));
          }
          return sum.roundQuotient(pool.divisorAt(geometry, o));
        });
  }

  /**
   * AVG-11: inputGradient(n,c,i) = sum over all (o, k) with o * stride + k * dilation - before = i
   * of outputGradient(n,c,o) / divisor(o). AVG-12: 0 where no window reaches.
   */
  private static Tensor inputGradient(
      AveragePool pool, PoolGeometry geometry, Tensor outputGradient) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        index -> {
          ExactQuotients quotients = new ExactQuotients();
          for (Link link : geometry.window().linksOfInput(index.spatial())) {
            quotients.add(
                outputGradient.at(index.at(0), index.at(1), link.output()),
                pool.divisorAt(geometry, link.output()));
          }
          return quotients.round();
        });
  }
}
