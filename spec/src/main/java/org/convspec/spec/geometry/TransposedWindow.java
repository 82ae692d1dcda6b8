package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A window whose inputs and outputs have exchanged their roles: what the window reads is written,
 * {@code o = i * stride + k * dilation - before} (TCONV-10). Links are in the words of the
 * transposed convolution: {@code output} is the position that is written. At rank 0 there is one
 * tap, one input and one output position (TCONV-26).
 *
 * @param window the window that reads the output of the transposed convolution and has one position
 *     per input position of it
 */
public record TransposedWindow(Window window) implements IndexRelation {

  /**
   * Returns the window that these attributes describe.
   *
   * @param kernel taps per spatial axis
   * @param input input extents of the transposed convolution per spatial axis
   * @param strides stride per spatial axis
   * @param dilations dilation per spatial axis
   * @param crop what of the full result is the output
   * @throws InvalidCallException by WIN-24 or TCONV-07 if the lists differ in length, by TCONV-20
   *     if the padding says no crop, or by the rule that an axis breaks
   */
  public static TransposedWindow over(
      Shape kernel, Shape input, List<Long> strides, List<Long> dilations, OutputCrop crop) {
    int rank = input.rank();
    Window.onePerAxis("kernel extents", kernel.rank(), rank);
    Window.onePerAxis("strides", strides.size(), rank);
    Window.onePerAxis("dilations", dilations.size(), rank);
    crop.check(rank);
    List<BoundAxis> axes = new ArrayList<>();
    for (int number = 0; number < rank; number++) {
      try {
        Axis unpadded =
            new Axis(
                kernel.extent(number), strides.get(number), dilations.get(number), Padding.NONE);
        axes.add(crop.bind(number, unpadded, input.extent(number)));
      } catch (InvalidCallException invalid) {
        throw invalid.within("axis " + number);
      }
    }
    return new TransposedWindow(new Window(axes));
  }

  /** Returns the extents of the output, which the window reads. */
  @Override
  public Shape outputShape() {
    return window.inputShape();
  }

  /** Returns the extents of the input: one window position each. */
  @Override
  public Shape inputShape() {
    return window.outputShape();
  }

  /** Returns the kernel extents. */
  public Shape kernel() {
    return window.kernel();
  }

  /** Returns who writes to output position {@code o}. */
  @Override
  public List<Link> linksOfOutput(Index o) {
    return exchanged(window.linksOfInput(o));
  }

  /** Returns where input position {@code i} is written to, tap by tap. */
  @Override
  public List<Link> linksOfInput(Index i) {
    return exchanged(window.linksOfOutput(i));
  }

  /** Returns where tap {@code k} is used. */
  public List<Link> linksOfTap(Index k) {
    return exchanged(window.linksOfTap(k));
  }

  private static List<Link> exchanged(List<Link> links) {
    return links.stream().map(link -> new Link(link.input(), link.tap(), link.output())).toList();
  }
}
