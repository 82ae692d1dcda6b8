package org.convspec.conformance.explain;

import java.util.List;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.operator.Tanh;

/** The operators whose outputs are not the sum of inputs times derivatives. */
final class Curved {

  /** The name of the term that makes such a sum complete. */
  static final String REST = "what they leave over";

  private static final List<Class<? extends Operator>> KINDS =
      List.of(
          BatchNormTraining.class,
          Gelu.class,
          HardSwish.class,
          LocalResponseNorm.class,
          Normalization.class,
          Sigmoid.class,
          Silu.class,
          SoftmaxCrossEntropy.class,
          SoftmaxFunction.class,
          Tanh.class);

  private Curved() {}

  static boolean is(Operator operator) {
    return KINDS.stream().anyMatch(kind -> kind.isInstance(operator));
  }
}
