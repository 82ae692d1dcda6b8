package org.convspec.vectors.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.TensorBytes;

/**
 * Arrays as NumPy stores them, in version 1.0 of the format of {@code .npy} files: eight bytes that
 * say so, the length of the header, the header, which is a literal of Python, and the elements.
 */
final class NpyFile {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  /** Elements begin at a multiple of it, so headers are filled up with spaces. */
  private static final int ALIGNMENT = 64;

  private static final Charset FOUR_BYTES = Charset.forName("UTF-32LE");

  private NpyFile() {}

  /** Returns a tensor; NumPy has no bfloat16, so its bits are stored as unsigned integers. */
  static byte[] of(Tensor tensor) {
    return file(type(tensor.type()), tensor.shape(), TensorBytes.of(tensor));
  }

  /** Returns a text, which is an array without axes. */
  static byte[] of(String text) {
    int characters = text.codePointCount(0, text.length());
    return file("<U" + characters, Shape.of(), text.getBytes(FOUR_BYTES));
  }

  private static String type(ElementType type) {
    return switch (type) {
      case FLOAT64 -> "<f8";
      case FLOAT32 -> "<f4";
      case FLOAT16 -> "<f2";
      case BFLOAT16 -> "<u2";
      case INT32 -> "<i4";
      case INT8 -> "|i1";
      case UINT8 -> "|u1";
    };
  }

  private static byte[] file(String type, Shape shape, byte[] elements) {
    String literal =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple(shape) + ", }";
    int unfilled = MAGIC.length + Short.BYTES + literal.length() + 1;
    String header = literal + " ".repeat(-unfilled & ALIGNMENT - 1) + "\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(MAGIC);
    file.writeBytes(
        ByteBuffer.allocate(Short.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) header.length())
            .array());
    file.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(elements);
    return file.toByteArray();
  }

  /** A tuple of Python, which of one element is {@code (3,)}. */
  private static String tuple(Shape shape) {
    String extents =
        Arrays.stream(shape.toArray()).mapToObj(Long::toString).collect(Collectors.joining(", "));
    return "(" + extents + (shape.rank() == 1 ? ",)" : ")");
  }
}
