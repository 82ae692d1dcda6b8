package org.convspec.spec.translation;

import java.util.Map;
import org.convspec.spec.operator.Indexing;

/**
 * How a framework is asked for the indices of maxima.
 *
 * @param attribute what asks for them; an output of an ONNX node is written like one
 * @param yes its value where they are asked for
 * @param no its value where they are not, which is the default
 * @param usual what they mean there
 */
record IndexOutput(String attribute, String yes, String no, Indexing usual) {

  /** Returns whether they are asked for. */
  boolean isAskedFor(ForeignAttributes given) {
    return given.choice(attribute, Map.of(yes, true, no, false), no);
  }
}
