package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.BoundAxis.Link;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** Which position an element of a patch looks at, and which patches lie over a position. */
final class PatchTrace implements IndexTrace {

  private final PatchGeometry geometry;
  private final Slot patches;

  /**
   * Prepares to explain.
   *
   * @param geometry image and patches
   * @param patches the result that is made of patches; the other one is an image
   */
  PatchTrace(PatchGeometry geometry, Slot patches) {
    this.geometry = geometry;
    this.patches = patches;
  }

  static PatchTrace ofFold(Case example) {
    Fold fold = (Fold) example.operator();
    return new PatchTrace(fold.over(example.given().get(Slot.INPUT)), Slot.INPUT_GRADIENT);
  }

  static PatchTrace ofUnfold(Case example) {
    Unfold unfold = (Unfold) example.operator();
    return new PatchTrace(unfold.over(example.given().get(Slot.INPUT)), Slot.OUTPUT);
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    return slot == patches ? ofPatch(index.at(1), index.at(2)) : ofImage(index.spatial());
  }

  private List<String> ofPatch(long row, long column) {
    Index k = geometry.tapOf(row);
    Index o = geometry.windowOf(column);
    List<String> lines = new ArrayList<>();
    lines.add("row " + row + " is tap " + k + " on channel " + geometry.channelOf(row));
    lines.add("column " + column + " is the window at " + o);
    List<BoundAxis> axes = geometry.window().axes();
    for (int number = 0; number < axes.size(); number++) {
      long i = axes.get(number).axis().position(o.at(number), k.at(number));
      lines.add(
          "looks at " + Words.ofAxis(number, axes.size()) + " " + i + why(axes.get(number), i));
    }
    return lines;
  }

  private static String why(BoundAxis axis, long i) {
    if (axis.isInside(i)) {
      return "";
    }
    return axis.isCropped(i) ? ", which is cropped" : ", which is padding";
  }

  private List<String> ofImage(Index i) {
    List<String> lines = new ArrayList<>();
    List<BoundAxis> axes = geometry.window().axes();
    for (int number = 0; number < axes.size(); number++) {
      List<Link> links = axes.get(number).linksOfInput(i.at(number));
      String noun = Words.ofAxis(number, axes.size()) + " " + i.at(number);
      lines.add(
          links.isEmpty()
              ? noun + " lies under no window"
              : noun
                  + " lies under "
                  + links.stream()
                      .map(link -> "window " + link.o() + " at tap " + link.k())
                      .collect(Collectors.joining(", ")));
    }
    return lines;
  }
}
