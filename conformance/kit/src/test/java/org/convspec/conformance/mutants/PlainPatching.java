package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** An unfolding or a folding as somebody might write it. */
class PlainPatching extends KernelOperator {

  PlainPatching(String label, Function<Call, PlainPatches> kernel) {
    super(label, kernel);
  }

  static PlainPatching unfold() {
    return new PlainPatching("unfold", PlainPatches::new);
  }

  static PlainPatching fold() {
    return new PlainPatching("fold", PlainPatches::new);
  }
}
