/**
 * Recorded tests of ONNX's backends, read and held against an implementation: a model of one node,
 * and data sets of what goes in and what came out.
 */
package org.convspec.vectors.replay;
