package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Index maps of operators whose outputs are sums, means or maxima of input elements, or copies. */
final class SumTerms {

  private static final long FROM_OUTSIDE = -1;

  private SumTerms() {}

  /** WIN-24: of a window of a pooling, all positions that it reads. */
  static List<List<long[]>> ofWindows(PlaneGeometry geometry) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : geometry.outputShape().indices()) {
      List<long[]> terms = new ArrayList<>();
      for (Link link : geometry.relation().linksOfOutput(at.spatial())) {
        Index read = Index.of(at.at(0), at.at(1), link.input());
        terms.add(new long[] {geometry.inputShape().offset(read)});
      }
      map.add(terms);
    }
    return map;
  }

  /** PATCH-12: of an element of an image, its place in every patch that has it. */
  static List<List<long[]>> ofPatches(PatchGeometry geometry, Shape patches) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : geometry.imageShape().indices()) {
      List<long[]> terms = new ArrayList<>();
      for (Link link : geometry.window().linksOfInput(at.spatial())) {
        long row = geometry.row(at.at(1), link.tap());
        Index read = Index.of(at.at(0), row, geometry.column(link.output()));
        terms.add(new long[] {patches.offset(read)});
      }
      map.add(terms);
    }
    return map;
  }

  /** RESIZE-10: all positions that have a share of an output element. */
  static List<List<long[]>> ofShares(ResizeGeometry geometry) {
    List<List<long[]>> map = new ArrayList<>();
    for (Index at : geometry.outputShape().indices()) {
      List<Index> read = List.of(at.slice(0, 2));
      for (int axis = 0; axis < geometry.axes().size(); axis++) {
        read = longer(read, geometry.axes().get(axis).shares(at.at(2 + axis)));
      }
      map.add(read.stream().map(i -> new long[] {geometry.inputShape().offset(i)}).toList());
    }
    return map;
  }

  private static List<Index> longer(List<Index> read, List<ResizeAxis.Share> shares) {
    return read.stream()
        .flatMap(i -> shares.stream().map(share -> i.then(Index.of(share.input()))))
        .toList();
  }

  /** A copy of the places, counted from 1, tells where each element comes from. */
  static List<List<long[]>> ofCopies(Call call) {
    Shape shape = call.tensor(Slot.INPUT).shape();
    double[] places = new double[Math.toIntExact(shape.elementCount())];
    Arrays.setAll(places, place -> place + 1);
    Map<Slot, Tensor> numbered = new EnumMap<>(Slot.class);
    numbered.put(Slot.INPUT, Tensor.of(ElementType.FLOAT64, shape, places));
    Call copying =
        new Call(call.operator(), call.direction(), call.layouts(), numbered, Set.of(Slot.OUTPUT));
    List<List<long[]>> map = new ArrayList<>();
    for (double place : LiteralPath.PATH.result(copying, Slot.OUTPUT).toArray()) {
      boolean isRead = place >= 1 && place <= places.length;
      map.add(List.of(new long[] {isRead ? (long) place - 1 : FROM_OUTSIDE}));
    }
    return map;
  }
}
