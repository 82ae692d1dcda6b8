/**
 * ONNX Runtime on the CPU as an implementation: each call becomes a model of one node.
 *
 * <p>The adapter translates and does nothing else. Attributes reach the library as the call gives
 * them, and what the library refuses is answered in its own words.
 */
package org.convspec.adapter.onnxruntime;
