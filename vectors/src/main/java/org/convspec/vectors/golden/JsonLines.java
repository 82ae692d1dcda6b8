package org.convspec.vectors.golden;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that people can compare line by line: objects have a field on each line, down to the tensors
 * of a test; lists of numbers stay on theirs. Numbers are written in the same way by every Java.
 */
final class JsonLines {

  /** Objects at this depth and deeper stay on one line: a tensor is such an object. */
  private static final int DEPTH_OF_LINES = 5;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private JsonLines() {}

  static byte[] bytes(JsonNode node) {
    ObjectWriter writer = MAPPER.writer().with(new Printer());
    return (writer.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Breaks lines by depth. */
  private static final class Printer extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private int depth;

    @Override
    public void writeStartObject(JsonGenerator out) {
      super.writeStartObject(out);
      depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
      breakLine(out);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
      super.writeObjectEntrySeparator(out);
      breakLine(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
      out.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) {
      depth--;
      if (entries > 0 && depth + 1 < DEPTH_OF_LINES) {
        newLine(out);
      }
      super.writeEndObject(out, entries);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
      out.writeRaw(isInLines() ? ", " : ",");
    }

    private boolean isInLines() {
      return depth < DEPTH_OF_LINES;
    }

    private void breakLine(JsonGenerator out) {
      if (isInLines()) {
        newLine(out);
      }
    }

    private void newLine(JsonGenerator out) {
      out.writeRaw('\n');
      for (int level = 0; level < depth; level++) {
        out.writeRaw(' ');
      }
    }
  }
}
