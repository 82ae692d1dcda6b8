package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Max pooling and its gradient as chapter 9 states them, over whatever is read where: windows or
 * regions (chapter 12).
 *
 * @param <O> the pooling
 */
public final class LiteralMaxPool<O extends Operator & MaxPooling> implements OperatorPath<O> {

  @Override
  public Tensor result(O pool, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    PlaneGeometry geometry = pool.over(input.shape());
    Tensor winners = winners(pool, geometry, input);
    return switch (slot) {
      case OUTPUT -> forward(pool, input, winners);
      case INDICES -> indices(pool, input, winners);
      default -> inputGradient(geometry, winners, call.tensor(Slot.OUTPUT_GRADIENT));
    };
  }

  /**
   * The argmax of every output element: its place in the plane, counted row by row; NOWHERE under a
   * window that reads no element. Taps on padding are not among the links (MAX-11).
   */
  private static Tensor winners(MaxPooling pool, PlaneGeometry geometry, Tensor input) {
    Shape plane = geometry.relation().inputShape();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        index -> {
          double largest = Double.NaN;
          long winner = Indexing.NOWHERE;
          for (Link link : geometry.relation().linksOfOutput(index.spatial())) {
            double value = input.at(index.at(0), index.at(1), link.input());
            if (winner == Indexing.NOWHERE || wins(pool, value, largest)) { // MAX-18
              largest = value;
              winner = plane.offset(link.input());
            }
          }
          return winner;
        });
  }

  /** Whether an element takes the place of the largest one at earlier taps. */
  private static boolean wins(MaxPooling pool, double value, double largest) {
    if (Double.isNaN(value) || Double.isNaN(largest)) {
      return pool.nan() == NanPolicy.PROPAGATE
          ? !Double.isNaN(largest) // MAX-12, MAX-14: the first NaN
          : !Double.isNaN(value); // MAX-13: any number
    }
    return value > largest // MAX-10
        || pool.ties() == TieRule.LAST && value == largest; // MAX-15, MAX-16, MAX-17
  }

  /**
   * MAX-10, POOL-14: output(n,c,o) = the largest input(n,c,i); MAX-19 for windows without elements.
   */
  private static Tensor forward(MaxPooling pool, Tensor input, Tensor winners) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        winners.shape(),
        index ->
            isNowhere(winners, index)
                ? pool.ofNothing(input.type())
                : input.at(positionOf(winners, index, input.shape())));
  }

  /** MAX-20 to MAX-23: the number of the argmax; MAX-19: -1 without one. */
  private static Tensor indices(MaxPooling pool, Tensor input, Tensor winners) {
    pool.indexing().check(input.shape(), input.type());
    return Tensor.tabulate(
        ElementType.FLOAT64,
        winners.shape(),
        index ->
            isNowhere(winners, index)
                ? Indexing.NOWHERE
                : pool.indexing().number(input.shape(), positionOf(winners, index, input.shape())));
  }

  /**
   * MAX-25, POOL-18: inputGradient(n,c,i) = sum of outputGradient(n,c,o) over all windows o whose
   * argmax is i, and of no others (MAX-27, MAX-28). MAX-26: 0 where there is none.
   */
  private static Tensor inputGradient(
      PlaneGeometry geometry, Tensor winners, Tensor outputGradient) {
    Shape plane = geometry.relation().inputShape();
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        index -> {
          sum.clear();
          for (Link link : geometry.relation().linksOfInput(index.spatial())) {
            Index o = Index.of(index.at(0), index.at(1), link.output());
            if (winners.at(o) == plane.offset(index.spatial())) {
              sum.add(outputGradient.at(o));
            }
          }
          return sum.round();
        });
  }

  private static boolean isNowhere(Tensor winners, Index index) {
    return winners.at(index) == Indexing.NOWHERE;
  }

  private static Index positionOf(Tensor winners, Index index, Shape input) {
    return Index.of(index.at(0), index.at(1), input.spatial().index((long) winners.at(index)));
  }
}
