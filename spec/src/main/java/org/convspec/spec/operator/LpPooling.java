package org.convspec.spec.operator;

/** A pooling that takes a norm of what each output position reads. */
public interface LpPooling extends Pooling {

  /** Returns the norm. */
  LpNorm norm();
}
