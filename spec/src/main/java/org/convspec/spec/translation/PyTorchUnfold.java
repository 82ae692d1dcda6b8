package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Unfold;

/** {@code Unfold} of PyTorch, over two spatial axes. */
final class PyTorchUnfold implements OperatorTranslation<Unfold> {

  private static final String NAME = "Unfold";

  @Override
  public Class<Unfold> operator() {
    return Unfold.class;
  }

  @Override
  public List<String> names(int rank) {
    return rank == 2 ? List.of(NAME) : List.of();
  }

  @Override
  public Unfold read(ForeignAttributes given) {
    return Unfold.by(PyTorchWindow.readPatches(given));
  }

  @Override
  public ForeignOperator write(Unfold unfold, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.PYTORCH, NAME);
    return PyTorchWindow.writePatches(unfold.window(), draft, rank).build();
  }
}
