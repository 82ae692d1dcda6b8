package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Fold;

/** {@code Fold} of PyTorch, over two spatial axes. */
final class PyTorchFold implements OperatorTranslation<Fold> {

  private static final String NAME = "Fold";

  @Override
  public Class<Fold> operator() {
    return Fold.class;
  }

  @Override
  public List<String> names(int rank) {
    return rank == 2 ? List.of(NAME) : List.of();
  }

  @Override
  public Fold read(ForeignAttributes given) {
    return Fold.to(given.perAxisOrOne("output_size"), PyTorchWindow.readPatches(given));
  }

  @Override
  public ForeignOperator write(Fold fold, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.PYTORCH, NAME);
    PyTorchWindow.writeExtents(fold.outputExtents(), draft, rank);
    return PyTorchWindow.writePatches(fold.window(), draft, rank).build();
  }
}
