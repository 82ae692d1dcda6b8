package org.convspec.vectors.golden;

import java.util.Locale;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Fields;
import org.convspec.vectors.format.Quote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Elements as JSON: a number which as a float64 is exactly the element, or for what numbers cannot
 * say, which is NaN, infinities and the negative zero, a text with its bits in hexadecimal digits.
 */
final class ElementText {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PREFIX = "0x";

  /** Beyond, not every integer is a float64. */
  private static final double MOST_EXACT_INTEGER = 0x1p53;

  private ElementText() {}

  static JsonNode write(double element, ElementType type) {
    boolean isNegativeZero = element == 0 && 1 / element < 0;
    if (!Double.isFinite(element) || isNegativeZero) {
      return NODES.stringNode(PREFIX + digits(element, type));
    }
    return element == Math.rint(element) && Math.abs(element) < MOST_EXACT_INTEGER
        ? NODES.numberNode((long) element)
        : NODES.numberNode(element);
  }

  /** Of a NaN that was computed, processors choose the sign: all are written as one. */
  private static String digits(double element, ElementType type) {
    return switch (type) {
      case FLOAT64 -> String.format(Locale.ROOT, "%016x", Double.doubleToLongBits(element));
      case FLOAT32 -> String.format(Locale.ROOT, "%08x", Float.floatToIntBits((float) element));
      case FLOAT16, BFLOAT16 -> String.format(Locale.ROOT, "%04x", type.bits(element));
      case INT32, INT8, UINT8 -> throw new IllegalArgumentException(element + " is no integer");
    };
  }

  /**
   * Reads an element.
   *
   * @throws FieldException if it is none of this type
   */
  static double read(JsonNode node, ElementType type) {
    double element = node.isString() ? ofDigits(node.stringValue(), type) : number(node);
    if (!type.holds(element)) {
      throw new FieldException(Fields.quote(node) + " is no element of " + type.label());
    }
    return element;
  }

  private static double number(JsonNode node) {
    double element = node.isNumber() ? node.doubleValue() : Double.NaN;
    boolean isNegativeZero = element == 0 && 1 / element < 0;
    if (!Double.isFinite(element) || isNegativeZero) {
      throw new FieldException(
          "an element is "
              + Fields.quote(node)
              + "; expected a number, or bits such as \"0x7fc00000\"");
    }
    return element;
  }

  private static double ofDigits(String text, ElementType type) {
    int digits = 2 * type.bytes();
    if (type.isInteger() || !text.matches(PREFIX + "[0-9a-f]{" + digits + "}")) {
      throw new FieldException(
          "an element is "
              + Quote.of(text)
              + "; expected a number"
              + (type.isInteger() ? "" : ", or 0x and " + digits + " hexadecimal digits"));
    }
    long bits = Long.parseUnsignedLong(text.substring(PREFIX.length()), 16);
    return switch (type) {
      case FLOAT64 -> Double.longBitsToDouble(bits);
      case FLOAT32 -> Float.intBitsToFloat((int) bits);
      default -> type.ofBits((short) bits);
    };
  }
}
