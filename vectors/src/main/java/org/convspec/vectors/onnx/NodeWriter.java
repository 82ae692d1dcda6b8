package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;

/**
 * How forward calls of one operator are expressed as one node of ONNX, with their attributes as
 * they are given, right or wrong.
 *
 * @param <O> the operator
 */
interface NodeWriter<O extends Operator> {

  /** Returns the name of the node's operator in ONNX, such as {@code Conv}. */
  String node();

  /**
   * Returns what a call asks for that the node cannot say, if anything. The text goes on after the
   * name of the node, such as {@code has no ceil rounding}; no number in it is the call's, or there
   * would be as many reasons as calls.
   */
  Optional<String> inexpressible(O operator, Call call);

  /** Returns the node of a call that it can say. */
  NodeCall write(O operator, Call call);
}
