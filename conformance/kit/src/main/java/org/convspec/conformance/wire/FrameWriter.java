package org.convspec.conformance.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.convspec.spec.tensor.Tensor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes frames: a header line, then tensors. */
final class FrameWriter {

  private final OutputStream out;
  private final JsonMapper mapper = JsonMapper.builder().build();

  FrameWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out);
  }

  void write(ObjectNode header, Collection<Tensor> tensors) throws IOException {
    out.write(mapper.writeValueAsString(header).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    for (Tensor tensor : tensors) {
      out.write(bytes(tensor));
    }
    out.flush();
  }

  private static byte[] bytes(Tensor tensor) {
    double[] values = tensor.toArray();
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (tensor.type()) {
        case FLOAT64 -> buffer.putDouble(value);
        case FLOAT32 -> buffer.putFloat((float) value);
        case FLOAT16, BFLOAT16 -> buffer.putShort(tensor.type().bits(value));
        case INT32 -> buffer.putInt((int) value);
        case INT8, UINT8 -> buffer.put((byte) (int) value);
      }
    }
    return buffer.array();
  }
}
