package org.convspec.vectors.replay;

/** How a node of ONNX is read as a call of ours. */
interface NodeReader {

  /**
   * Returns the call.
   *
   * @throws NotReplayedException if it has no equivalent
   * @throws org.convspec.spec.translation.UntranslatableException if it has no equivalent
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that it breaks
   */
  ReadCall read(GivenNode node);
}
