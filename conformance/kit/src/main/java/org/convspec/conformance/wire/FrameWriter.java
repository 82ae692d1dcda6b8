package org.convspec.conformance.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.TensorBytes;
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
      out.write(TensorBytes.of(tensor));
    }
    out.flush();
  }
}
