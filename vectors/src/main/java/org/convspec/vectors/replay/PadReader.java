package org.convspec.vectors.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;

/**
 * Reads {@code Pad}, whose paddings are an input since operator set 11. A constant that is not 0 is
 * refused by a rule with any mode but that of constants, and 0 says nothing there.
 */
final class PadReader implements NodeReader {

  private static final Map<String, PadMode> MODES =
      Map.of(
          "constant", PadMode.CONSTANT,
          "reflect", PadMode.REFLECT,
          "edge", PadMode.REPLICATE,
          "wrap", PadMode.CIRCULAR);

  @Override
  public ReadCall read(GivenNode node) {
    node.requireSet(11);
    PadMode mode = node.attributes().choice("mode", MODES, "constant");
    Optional<GivenTensor> value = node.optionalInput(2);
    Pad pad = new Pad(paddings(node), mode, value.map(each -> number(node, each)).orElse(0.0));
    return new ReadCall(pad, node.input(0)).result(Slot.OUTPUT);
  }

  private static double number(GivenNode node, GivenTensor value) {
    node.require(
        value.shape().elementCount() == 1 && value.type() == node.input(0).type(),
        "input 2",
        value.type() + " " + value.shape(),
        "one element of the input's type");
    return value.numbers().get(0);
  }

  /** Returns a padding for every axis; the input {@code axes} names those that have one. */
  private static List<Padding> paddings(GivenNode node) {
    Optional<List<Long>> axes = node.optionalIntegers(3);
    if (axes.isEmpty()) {
      return Pads.pairs(node, node.integers(1), node.rank());
    }
    List<Padding> given = Pads.pairs(node, node.integers(1), axes.get().size());
    List<Padding> all = new ArrayList<>(Collections.nCopies(node.rank(), new Padding(0, 0)));
    for (int place = 0; place < given.size(); place++) {
      all.set((int) node.axis(axes.get().get(place)), given.get(place));
    }
    return all;
  }
}
