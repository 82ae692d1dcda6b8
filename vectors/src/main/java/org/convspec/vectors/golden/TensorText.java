package org.convspec.vectors.golden;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Fields;
import org.convspec.vectors.format.TensorBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tensors as JSON: a shape, and either a list of elements or the name of a raw file. */
final class TensorText {

  /** A tensor of more elements lies in a file of its own. */
  static final long MOST_ELEMENTS_IN_JSON = 512;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TensorText() {}

  /**
   * Writes a tensor.
   *
   * @param tensor the tensor
   * @param path the path of the raw file, if it needs one
   * @param raw takes the content of that file
   */
  static ObjectNode write(Tensor tensor, String path, Map<String, byte[]> raw) {
    ObjectNode node = shape(tensor.shape());
    if (tensor.shape().elementCount() > MOST_ELEMENTS_IN_JSON) {
      byte[] bytes = TensorBytes.of(tensor);
      raw.put(path, bytes);
      return node.put("file", path).put("sha256", Sha256.of(bytes));
    }
    ArrayNode values = node.putArray("values");
    for (double element : tensor.toArray()) {
      values.add(ElementText.write(element, tensor.type()));
    }
    return node;
  }

  static ObjectNode shape(Shape shape) {
    ObjectNode node = NODES.objectNode();
    ArrayNode extents = node.putArray("shape");
    Arrays.stream(shape.toArray()).forEach(extents::add);
    return node;
  }

  /** Writes the bounds of elements; null where nothing is asked. */
  static ArrayNode bounds(Tensor bound) {
    ArrayNode bounds = NODES.arrayNode();
    for (double each : bound.toArray()) {
      bounds.add(
          each == Double.POSITIVE_INFINITY
              ? NODES.nullNode()
              : ElementText.write(each, ElementType.FLOAT64));
    }
    return bounds;
  }

  /** Reads a tensor. */
  static Tensor read(Fields fields, ElementType type, RawFiles files) {
    Shape shape = shape(fields);
    if (fields.has("file") && fields.has("values")) {
      throw new FieldException("a tensor has both 'file' and 'values'; expected one of them");
    }
    if (fields.has("file")) {
      return files.tensor(type, shape, fields.text("file"), fields.text("sha256"));
    }
    JsonNode values = fields.required("values");
    if (!values.isArray() || shape.elementCount() != values.size()) {
      throw new FieldException(
          "'values' has "
              + (values.isArray() ? values.size() + " elements" : "no list")
              + "; expected "
              + shape.elementCount()
              + " for shape "
              + shape);
    }
    double[] elements = new double[values.size()];
    Arrays.setAll(elements, place -> ElementText.read(values.get(place), type));
    return Tensor.rounding(type, shape, elements);
  }

  static Shape shape(Fields fields) {
    List<Long> extents = fields.numbers("shape");
    return Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
  }

  /** Reads the bounds of a result, if it has any. */
  static Optional<Tensor> bounds(Fields fields, Shape shape) {
    if (!fields.has("bound")) {
      return Optional.empty();
    }
    JsonNode bounds = fields.required("bound");
    if (!bounds.isArray() || bounds.size() != shape.elementCount()) {
      throw new FieldException(
          "'bound' has not as many entries as the result, " + shape.elementCount());
    }
    double[] numbers = new double[bounds.size()];
    Arrays.setAll(numbers, place -> bound(bounds.get(place)));
    return Optional.of(Tensor.rounding(ElementType.FLOAT64, shape, numbers));
  }

  private static double bound(JsonNode node) {
    if (node.isNull()) {
      return Double.POSITIVE_INFINITY;
    }
    double bound = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!(bound >= 0 && Double.isFinite(bound))) {
      throw new FieldException(
          "a bound is " + Fields.quote(node) + "; expected a number of at least 0, or null");
    }
    return bound;
  }
}
