package org.convspec.reference.im2col;

/**
 * How large the matrices of the fast path may become, whatever the layer.
 *
 * @param patchRows rows of a patch matrix: taps times input channels
 * @param positions columns of a patch matrix: output positions
 * @param outputChannels rows of a weights matrix
 */
record TileLimits(int patchRows, int positions, int outputChannels) {

  /** Patches of 4 MiB, weights and results of 2 MiB and 1 MiB. */
  static final TileLimits DEFAULT = new TileLimits(1024, 512, 256);
}
