package org.convspec.adapter.onnxruntime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.convspec.conformance.wire.WireServer;

/** The process that serves ONNX Runtime over its standard input and output. */
public final class OnnxRuntimeServer {

  private OnnxRuntimeServer() {}

  /**
   * Serves until standard input ends.
   *
   * @param arguments none
   * @throws IOException if the other side is gone
   */
  public static void main(String[] arguments) throws IOException {
    System.setOut(System.err); // nothing but frames may reach standard output
    try (OutputStream frames = new FileOutputStream(FileDescriptor.out);
        OnnxRuntime implementation = new OnnxRuntime()) {
      WireServer.serve(implementation, System.in, frames);
    }
  }
}
