/**
 * The protocol, version 1, in which implementations in any language are asked: a JSON header line,
 * then raw little-endian tensors. {@code conformance/protocol.md} describes it.
 */
package org.convspec.conformance.wire;
