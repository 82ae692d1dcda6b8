package org.convspec.spec.block;

import java.util.Collections;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;

/**
 * The largest of each position and its neighbours.
 *
 * @param rank spatial axes
 * @param stride the stride along every axis
 */
public record NeighbourMaximum(int rank, long stride) implements Part {

  private static final long KERNEL = 3;

  /** Returns the operator. */
  public MaxPool operator() {
    return new MaxPool(
        new PoolWindow(
            Collections.nCopies(rank, KERNEL),
            Collections.nCopies(rank, stride),
            Collections.nCopies(rank, 1L),
            new PaddingRule.Explicit(Collections.nCopies(rank, new Padding(1, 1))),
            OutputRounding.FLOOR),
        NanPolicy.PROPAGATE,
        TieRule.FIRST,
        EmptyWindow.REJECTED,
        new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE));
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    return draft.step(name, operator(), input);
  }
}
