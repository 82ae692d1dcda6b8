package org.convspec.vectors.replay;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Slot;

/** Reads {@code Col2Im}, whose input has no spatial axes but those of the patches in a row. */
final class Col2ImReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    List<Long> extents = node.integers(1);
    List<Long> ones = Collections.nCopies(extents.size(), 1L);
    List<Long> zeros = Collections.nCopies(2 * extents.size(), 0L);
    GivenAttributes attributes = node.attributes();
    List<Padding> pads = Pads.pairs(node, attributes.integers("pads", zeros), extents.size());
    Fold fold =
        new Fold(
            extents,
            node.integers(2),
            attributes.integers("strides", ones),
            attributes.integers("dilations", ones),
            new PaddingRule.Explicit(pads),
            OutputRounding.FLOOR);
    return new ReadCall(fold, node.input(0)).result(Slot.OUTPUT);
  }
}
