package org.convspec.reference.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.Fraction;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * What an element of a result of a resizing may have to do with, if coordinates are computed in the
 * accumulator of an element type: with which elements, and how large their shares are.
 */
public final class ResizeReach {

  /**
   * What an element may take of another one along an axis.
   *
   * @param position of the other one
   * @param share the exact share
   * @param error by how much a computed share may be off
   */
  record Part(long position, double share, double error) {}

  /** Receives an element that may be taken from. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes notice of an element.
     *
     * @param element its index, with item and channel
     * @param share the product of its shares
     * @param change by how much that product may be off
     */
    void visit(Index element, double share, double change);
  }

  private final List<List<List<Part>>> ofOutput = new ArrayList<>();
  private final List<List<List<Part>>> ofInput = new ArrayList<>();

  private ResizeReach() {}

  /** Returns the reach of every element. */
  public static ResizeReach of(ResizeGeometry geometry, ElementType type) {
    ResizeReach reach = new ResizeReach();
    geometry.axes().forEach(axis -> reach.add(axis, type));
    return reach;
  }

  private void add(ResizeAxis axis, ElementType type) {
    List<List<Part>> outputs = new ArrayList<>();
    List<List<Part>> inputs = new ArrayList<>();
    for (long i = 0; i < axis.inputExtent(); i++) {
      inputs.add(new ArrayList<>());
    }
    for (long o = 0; o < axis.outputExtent(); o++) {
      List<Part> parts = parts(axis, o, CoordinateError.of(axis, o, type));
      for (Part part : parts) {
        inputs.get((int) part.position()).add(new Part(o, part.share(), part.error()));
      }
      outputs.add(parts);
    }
    ofOutput.add(outputs);
    ofInput.add(inputs);
  }

  /** Returns what an output position may take of which input positions, without gaps. */
  private static List<Part> parts(ResizeAxis axis, long o, double error) {
    Fraction x = axis.coordinate(o);
    double most = Math.min(error, axis.inputExtent()); // farther than that is everywhere
    long first = firstAt(axis, x.minus(Fraction.of(most)));
    long last = lastAt(axis, x.plus(Fraction.of(most)));
    boolean isNearest = axis.mode().isNearest();
    double errorOfShare = isNearest ? (first == last ? 0 : 1) : most;
    List<Part> parts = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      parts.add(new Part(i, share(axis, o, i), errorOfShare));
    }
    return parts;
  }

  private static long firstAt(ResizeAxis axis, Fraction x) {
    return axis.sharesAt(axis.onInput(x)).get(0).input();
  }

  /** A linear interpolation may look at a neighbour whose share is 0. */
  private static long lastAt(ResizeAxis axis, Fraction x) {
    long at = firstAt(axis, x);
    return axis.mode().isNearest() ? at : Math.min(at + 1, axis.inputExtent() - 1);
  }

  private static double share(ResizeAxis axis, long o, long i) {
    return axis.shares(o).stream()
        .filter(share -> share.input() == i)
        .mapToDouble(share -> share.share().toDouble())
        .sum();
  }

  /** Visits every element that an element of a result may take from, row by row. */
  public void visit(Slot result, Index element, Visitor visitor) {
    List<List<List<Part>>> all = result == Slot.OUTPUT ? ofOutput : ofInput;
    List<List<Part>> parts = new ArrayList<>();
    for (int axis = 0; axis < all.size(); axis++) {
      parts.add(all.get(axis).get((int) element.at(2 + axis)));
    }
    Shape choices = Shape.of(parts.stream().mapToLong(List::size).toArray());
    for (Index choice : choices.indices()) {
      visit(element, parts, choice, visitor);
    }
  }

  private static void visit(Index element, List<List<Part>> parts, Index choice, Visitor visitor) {
    long[] position = element.toArray();
    double share = 1;
    double change = 0;
    for (int axis = 0; axis < parts.size(); axis++) {
      Part part = parts.get(axis).get((int) choice.at(axis));
      position[2 + axis] = part.position();
      change = change * (part.share() + part.error()) + share * part.error();
      share *= part.share();
    }
    visitor.visit(Index.of(position), share, change);
  }

  /** Returns the largest error of the shares of an output position along an axis. */
  double error(int axis, long o) {
    return ofOutput.get(axis).get((int) o).stream().mapToDouble(Part::error).max().orElse(0);
  }

  /** Returns the last position that an output position may take from along an axis. */
  long last(int axis, long o) {
    List<Part> parts = ofOutput.get(axis).get((int) o);
    return parts.get(parts.size() - 1).position();
  }
}
