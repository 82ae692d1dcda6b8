package org.convspec.vectors.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.TensorBytes;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;

/**
 * A file of named tensors for each vector: the length of the header in eight bytes, the header in
 * JSON, and the elements of one tensor after the other.
 */
final class SafetensorsExporter implements Exporter {

  /** Elements begin at a multiple of it, so headers are filled up with spaces. */
  private static final int ALIGNMENT = 8;

  @Override
  public Exported export(Vector vector, Outcome.Valid valid) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("__metadata__", Metadata.of(vector, valid));
    ByteArrayOutputStream elements = new ByteArrayOutputStream();
    for (Map.Entry<String, Tensor> each : widestFirst(NamedTensors.of(vector, valid))) {
      int begin = elements.size();
      elements.writeBytes(TensorBytes.of(each.getValue()));
      header.put(each.getKey(), entry(each.getValue(), begin, elements.size()));
    }
    return Exported.whole(
        vector.id() + ".safetensors", file(Metadata.json(header), elements.toByteArray()));
  }

  /** So that every tensor begins at a multiple of the width of its elements. */
  private static List<Map.Entry<String, Tensor>> widestFirst(Map<String, Tensor> tensors) {
    return tensors.entrySet().stream()
        .sorted(Comparator.comparing(each -> -each.getValue().type().bytes()))
        .toList();
  }

  private static Map<String, Object> entry(Tensor tensor, int begin, int end) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("dtype", type(tensor.type()));
    entry.put("shape", tensor.shape().toArray());
    entry.put("data_offsets", new int[] {begin, end});
    return entry;
  }

  private static String type(ElementType type) {
    return switch (type) {
      case FLOAT64 -> "F64";
      case FLOAT32 -> "F32";
      case FLOAT16 -> "F16";
      case BFLOAT16 -> "BF16";
      case INT32 -> "I32";
      case INT8 -> "I8";
      case UINT8 -> "U8";
    };
  }

  private static byte[] file(String json, byte[] elements) {
    byte[] unfilled = json.getBytes(StandardCharsets.UTF_8);
    byte[] filling = " ".repeat(-unfilled.length & ALIGNMENT - 1).getBytes(StandardCharsets.UTF_8);
    int header = unfilled.length + filling.length;
    return ByteBuffer.allocate(Long.BYTES + header + elements.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header)
        .put(unfilled)
        .put(filling)
        .put(elements)
        .array();
  }
}
