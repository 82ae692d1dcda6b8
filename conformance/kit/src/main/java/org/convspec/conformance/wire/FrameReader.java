package org.convspec.conformance.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.Quote;
import org.convspec.vectors.format.TensorBytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads header lines and tensors. */
final class FrameReader {

  private static final int LONGEST_HEADER = 1 << 20;

  /** More would not fit in one array of bytes. */
  private static final long MOST_ELEMENTS = Integer.MAX_VALUE / Double.BYTES;

  private final InputStream in;
  private final JsonMapper mapper = JsonMapper.builder().build();

  FrameReader(InputStream in) {
    this.in = in;
  }

  /** Returns the next header, or nothing where the stream ends between frames. */
  Optional<ObjectNode> header() throws IOException {
    Optional<String> line = line();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode node = mapper.readTree(line.get());
      if (node instanceof ObjectNode object) {
        return Optional.of(object);
      }
    } catch (JacksonException notJson) {
      // falls through to the one message for whatever is not a header
    }
    throw new WireException("expected a JSON header line, got " + Quote.of(line.get()));
  }

  private Optional<String> line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        if (bytes.size() == 0) {
          return Optional.empty();
        }
        throw new WireException("the stream ended within a header: " + Quote.of(text(bytes)));
      }
      if (bytes.size() == LONGEST_HEADER) {
        throw new WireException("a header longer than 1 MiB: " + Quote.of(text(bytes)));
      }
      bytes.write(next);
    }
    return Optional.of(text(bytes));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Returns the next tensor: its elements in row-major order, little-endian. */
  Tensor tensor(ElementType type, Shape shape, long mostElements) throws IOException {
    long count = shape.elementCount();
    long most = Math.min(mostElements, MOST_ELEMENTS);
    if (count > most) {
      throw new WireException(
          "a tensor of shape " + shape + " where at most " + most + " elements fit");
    }
    int length = (int) count * type.bytes();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new WireException(
          "the stream ended after " + bytes.length + " of " + length + " bytes of a tensor");
    }
    return TensorBytes.read(type, shape, bytes);
  }
}
