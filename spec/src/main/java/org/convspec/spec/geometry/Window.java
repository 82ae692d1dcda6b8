package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.convspec.spec.geometry.Coordinate.Neighbour;
import org.convspec.spec.geometry.SamplePoint.Corner;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A window over an input of known extents: the product of its axes (WIN-06). Of any spatial rank;
 * at rank 0 it has one tap, one input and one output position (CONV-15).
 *
 * @param axes the spatial axes in order
 */
public record Window(List<BoundAxis> axes) implements IndexRelation {

  /**
   * One element of the index relation over all axes.
   *
   * @param output the output position {@code o}
   * @param tap the tap {@code k}
   * @param input the input position {@code i}
   */
  public record Link(Index output, Index tap, Index input) {}

  /** Keeps an unmodifiable copy. */
  public Window {
    axes = List.copyOf(axes);
  }

  /**
   * Returns the window that these attributes describe.
   *
   * @param kernel taps per spatial axis
   * @param input input extents per spatial axis
   * @param strides stride per spatial axis
   * @param dilations dilation per spatial axis
   * @param padding the padding of every axis
   * @param rounding what becomes of a last partial step
   * @throws InvalidCallException by WIN-24 if the lists differ in length, or by the rule that an
   *     axis breaks
   */
  public static Window over(
      Shape kernel,
      Shape input,
      List<Long> strides,
      List<Long> dilations,
      PaddingRule padding,
      OutputRounding rounding) {
    int rank = input.rank();
    onePerAxis("kernel extents", kernel.rank(), rank);
    onePerAxis("strides", strides.size(), rank);
    onePerAxis("dilations", dilations.size(), rank);
    if (padding instanceof PaddingRule.Explicit explicit) {
      onePerAxis("paddings", explicit.perAxis().size(), rank);
    }
    List<BoundAxis> axes = new ArrayList<>();
    for (int number = 0; number < rank; number++) {
      long extent = input.extent(number);
      try {
        Axis unpadded =
            new Axis(
                kernel.extent(number), strides.get(number), dilations.get(number), Padding.NONE);
        Axis axis = unpadded.padded(padding.resolve(number, unpadded, extent));
        axes.add(BoundAxis.over(axis, extent, rounding));
      } catch (InvalidCallException invalid) {
        throw invalid.within("axis " + number);
      }
    }
    return new Window(axes);
  }

  static void onePerAxis(String what, int count, int rank) {
    if (count != rank) { // WIN-24
      throw new InvalidCallException(
          "WIN-24", "number of " + what, count, "one per spatial axis, " + rank);
    }
  }

  /** Returns the output extents. */
  @Override
  public Shape outputShape() {
    return extents(BoundAxis::outputExtent);
  }

  /** Returns the input extents. */
  @Override
  public Shape inputShape() {
    return extents(BoundAxis::inputExtent);
  }

  /** Returns the kernel extents. */
  public Shape kernel() {
    return extents(axis -> axis.axis().kernel());
  }

  private Shape extents(ToLongFunction<BoundAxis> extent) {
    return Shape.of(axes.stream().mapToLong(extent).toArray());
  }

  /** Returns the links of output position {@code o}: what it reads (WIN-06). */
  @Override
  public List<Link> linksOfOutput(Index o) {
    return product(number -> axes.get(number).linksOfOutput(o.at(number)));
  }

  /** Returns the links of tap {@code k}: where it is used (WIN-06). */
  public List<Link> linksOfTap(Index k) {
    return product(number -> axes.get(number).linksOfTap(k.at(number)));
  }

  /** Returns the links of input position {@code i}: who reads it (WIN-06, WIN-25). */
  @Override
  public List<Link> linksOfInput(Index i) {
    return outputShape().hasNoElements() // however many taps there are
        ? List.of()
        : product(number -> axes.get(number).linksOfInput(i.at(number)));
  }

  /** Returns the input position, perhaps outside the input, of a tap of an output position. */
  public Index position(Index o, Index k) {
    long[] position = new long[axes.size()];
    for (int number = 0; number < position.length; number++) {
      position[number] = axes.get(number).axis().position(o.at(number), k.at(number));
    }
    return Index.of(position);
  }

  /**
   * Returns where tap {@code k} of output position {@code o} looks when it is moved (DEFORM-13).
   *
   * @param offset how far it is moved along each axis
   */
  public SamplePoint sample(Index o, Index k, double... offset) {
    Index unmoved = position(o, k);
    List<Coordinate> coordinates = new ArrayList<>();
    for (int number = 0; number < axes.size(); number++) {
      if (!Coordinate.isReachable(offset[number])) {
        return new SamplePoint(List.of(), List.of());
      }
      coordinates.add(Coordinate.of(unmoved.at(number), offset[number]));
    }
    return new SamplePoint(coordinates, corners(coordinates));
  }

  /** DEFORM-15: the neighbours of a place that are inside the input. */
  private List<Corner> corners(List<Coordinate> coordinates) {
    List<Corner> corners = new ArrayList<>();
    Neighbour[] both = Neighbour.values();
    long[] choices = new long[axes.size()];
    Arrays.fill(choices, both.length);
    for (Index choice : Shape.of(choices).indices()) {
      long[] input = new long[axes.size()];
      Neighbour[] sides = new Neighbour[axes.size()];
      for (int number = 0; number < input.length; number++) {
        sides[number] = both[(int) choice.at(number)];
        input[number] = coordinates.get(number).position(sides[number]);
      }
      if (isInside(Index.of(input))) {
        corners.add(new Corner(Index.of(input), List.of(sides)));
      }
    }
    return corners;
  }

  /**
   * Returns how many taps of output position {@code o} look at the padded input: at the input, its
   * padding, but not beyond it, where a last window of CEIL rounding may look (WIN-12).
   */
  public long tapsInsidePadded(Index o) {
    long[] taps = new long[axes.size()];
    for (int number = 0; number < taps.length; number++) {
      taps[number] = axes.get(number).tapsInsidePadded(o.at(number));
    }
    return Shape.of(taps).elementCount(); // TEN-02
  }

  /** Returns whether some output position reads no input position at all (WIN-23). */
  public boolean hasEmptyWindow() {
    return !outputShape().hasNoElements() && axes.stream().anyMatch(BoundAxis::hasEmptyWindow);
  }

  /** Returns whether a position is inside the input on every axis (WIN-08, WIN-23). */
  public boolean isInside(Index i) {
    for (int number = 0; number < axes.size(); number++) {
      if (!axes.get(number).isInside(i.at(number))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the tap opposite to {@code k}: {@code kernel - 1 - k} on every axis. */
  public Index mirror(Index k) {
    long[] mirrored = new long[axes.size()];
    for (int number = 0; number < mirrored.length; number++) {
      mirrored[number] = axes.get(number).axis().kernel() - 1 - k.at(number);
    }
    return Index.of(mirrored);
  }

  /** WIN-06: every combination of one link per axis, the last axis varying fastest. */
  private List<Link> product(IntFunction<List<BoundAxis.Link>> linksOfAxis) {
    List<List<BoundAxis.Link>> perAxis = new ArrayList<>();
    for (int number = 0; number < axes.size(); number++) {
      perAxis.add(linksOfAxis.apply(number));
    }
    Shape choices = Shape.of(perAxis.stream().mapToLong(List::size).toArray());
    List<Link> links = new ArrayList<>();
    for (Index choice : choices.indices()) {
      long[] o = new long[axes.size()];
      long[] k = new long[axes.size()];
      long[] i = new long[axes.size()];
      for (int number = 0; number < axes.size(); number++) {
        BoundAxis.Link link = perAxis.get(number).get((int) choice.at(number));
        o[number] = link.o();
        k[number] = link.k();
        i[number] = link.i();
      }
      links.add(new Link(Index.of(o), Index.of(k), Index.of(i)));
    }
    return links;
  }
}
