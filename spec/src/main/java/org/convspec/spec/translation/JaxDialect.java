package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** JAX: functions of lax and flax.linen, and operators of StableHLO where lax has none. */
final class JaxDialect extends Dialect {

  JaxDialect() {
    super(
        Convention.JAX,
        new LaxConvolution(),
        new LaxTransposedConvolution(),
        new FlaxAveragePool(),
        new LaxMaxPool(),
        new StableHloPad());
  }
}
