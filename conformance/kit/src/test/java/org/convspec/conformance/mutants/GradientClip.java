package org.convspec.conformance.mutants;

import org.convspec.spec.Call;

/** A kernel that limits the output gradient, as optimizers do. */
final class GradientClip extends PlainKernel {

  private static final double LARGEST = 4;

  GradientClip(Call call) {
    super(call);
  }

  @Override
  double outputGradient(long n, long oc, long[] o) {
    return Math.max(-LARGEST, Math.min(LARGEST, super.outputGradient(n, oc, o)));
  }
}
