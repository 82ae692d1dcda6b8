package org.convspec.conformance.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a call, from a header in which single quotes stand for double ones. */
record Request(String header, int elements) {

  /** A valid call along one axis: input (1,1,3), weights (1,1,2). */
  static final Request VALID =
      new Request(
          "{'type':'call','id':7,'operator':'convolution','direction':'FORWARD',"
              + "'elementType':'float64','layouts':{'data':'NCW','weights':'OIW'},"
              + "'wanted':['output'],"
              + "'attributes':{'strides':[1],'dilations':[1],'padding':[[0,0]],"
              + "'rounding':'FLOOR','groups':1,'orientation':'CORRELATION'},"
              + "'tensors':[{'name':'input','shape':[1,1,3]},{'name':'weights','shape':[1,1,2]}]}",
          5);

  /** The same call backward, with output gradient (1,1,2). */
  static final Request VALID_GRADIENT =
      VALID
          .with("FORWARD", "GRADIENT")
          .with("['output']", "['inputGradient','weightsGradient','biasGradient']")
          .with("[1,1,2]}]", "[1,1,2]},{'name':'outputGradient','shape':[1,1,2]}]")
          .withElements(7);

  /** Returns the same request with a part of its header replaced. */
  Request with(String part, String other) {
    if (!header.contains(part)) {
      throw new IllegalArgumentException("no " + part + " in " + header);
    }
    return new Request(header.replace(part, other), elements);
  }

  /** Returns the same request followed by so many elements, 1 each. */
  Request withElements(int count) {
    return new Request(header, count);
  }

  byte[] bytes() {
    ByteBuffer tensors =
        ByteBuffer.allocate(elements * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int place = 0; place < elements; place++) {
      tensors.putDouble(1);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((header.replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(tensors.array());
    return bytes.toByteArray();
  }
}
