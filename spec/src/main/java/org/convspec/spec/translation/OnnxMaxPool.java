package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.StorageOrder;

/** {@code MaxPool} of ONNX; its indices count through the whole tensor. */
final class OnnxMaxPool implements OperatorTranslation<MaxPool> {

  private static final String NAME = "MaxPool";
  private static final String ORDER = "storage_order";
  private static final String COLUMN_MAJOR = "1";

  /** The second output, which a node lists or not. */
  private static final IndexOutput INDICES =
      new IndexOutput("Indices", "1", "0", new Indexing(StorageOrder.ROW_MAJOR, IndexBase.TENSOR));

  @Override
  public Class<MaxPool> operator() {
    return MaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public MaxPool read(ForeignAttributes given) {
    Map<String, StorageOrder> orders =
        Map.of("0", StorageOrder.ROW_MAJOR, COLUMN_MAJOR, StorageOrder.COLUMN_MAJOR);
    PoolWindow window =
        OnnxWindow.readPooling(given).window(given.exactly(given.rank(), "kernel_shape"));
    return MaxPools.plain(window, EmptyWindow.REJECTED)
        .withIndexing(new Indexing(given.choice(ORDER, orders, "0"), IndexBase.TENSOR));
  }

  @Override
  public ForeignOperator write(MaxPool pool, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.ONNX, NAME);
    MaxPools.requirePlain(pool, EmptyWindow.REJECTED, draft);
    MaxPools.requireBase(pool.indexing(), INDICES, draft);
    draft.kernel("kernel_shape", pool.window().kernel(), rank);
    return OnnxWindow.writePooling(Sliding.of(pool.window()), draft, rank)
        .number(ORDER, pool.indexing().order() == StorageOrder.COLUMN_MAJOR ? 1 : 0, 0)
        .build();
  }

  @Override
  public Optional<IndexOutput> indices() {
    return Optional.of(INDICES);
  }

  /** A storage order other than the default is of use to nobody but a reader of indices. */
  @Override
  public boolean asksForIndices(ForeignAttributes given) {
    return OperatorTranslation.super.asksForIndices(given) || given.valueIs(ORDER, COLUMN_MAJOR);
  }
}
