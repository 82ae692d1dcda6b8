/**
 * Calls as models of ONNX: each a model of one node, written byte by byte.
 *
 * <p>What is translated is translated as it is given, right or wrong; what a node cannot say is
 * said in words.
 */
package org.convspec.vectors.onnx;
