package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;

/**
 * A case of the plan: a case line, and words such as {@code input=[1,-2,NaN]} for those tensors
 * whose elements the plan gives itself, in row-major order of the canonical layout.
 *
 * @param name the answer that it spells out; only answers to a question have one
 * @param line the words of the case line, and those with elements among them
 */
record PlannedCase(String name, String line) {

  private static final Pattern ELEMENTS = Pattern.compile("(\\w+)=\\[([^\\]]*)\\]");

  /** Plans a case as it is. */
  static PlannedCase of(Case example) {
    return new PlannedCase("", example.toString());
  }

  /** Returns the case without the elements that are given. */
  Case example() {
    return CaseLine.parse(ELEMENTS.matcher(line).replaceAll("").strip());
  }

  /** Returns the call of the case that asks for a result, with the elements that are given. */
  Call asking(Slot wanted) {
    Call call = example().asking(wanted);
    Map<Slot, double[]> elements = elements();
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.putAll(call.tensors());
    elements.forEach(
        (slot, values) -> {
          if (tensors.containsKey(slot)) {
            Shape shape = call.layouts().load(slot, call.tensor(slot)).shape();
            Tensor canonical = tensor(slot, shape, call.elementTypeOf(slot), values);
            tensors.put(slot, call.layouts().store(slot, canonical));
          } else if (slot != Slot.OUTPUT_GRADIENT || call.direction() == Direction.GRADIENT) {
            throw new UncertainException("the call has no " + slot.label());
          }
        });
    return new Call(call.operator(), call.direction(), call.layouts(), tensors, call.wanted());
  }

  private static Tensor tensor(Slot slot, Shape shape, ElementType type, double[] values) {
    if (values.length != shape.elementCount()) {
      throw new UncertainException(
          values.length + " elements of " + slot.label() + " are given; its shape is " + shape);
    }
    for (double value : values) {
      if (type.round(value) != value && !Double.isNaN(value)) {
        throw new UncertainException(type.label() + " does not hold " + value);
      }
    }
    return Tensor.of(type, shape, values);
  }

  private Map<Slot, double[]> elements() {
    Map<Slot, double[]> elements = new EnumMap<>(Slot.class);
    Matcher words = ELEMENTS.matcher(line);
    while (words.find()) {
      elements.put(slot(words.group(1)), numbers(words.group(2)));
    }
    return elements;
  }

  private static double[] numbers(String text) {
    try {
      return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException strange) {
      throw new UncertainException("[" + text + "] is no list of numbers");
    }
  }

  private static Slot slot(String label) {
    return Arrays.stream(Slot.values())
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new UncertainException("there is no tensor " + label));
  }

  /** Returns the case in one way of writing, however the plan has it: a vector is named by it. */
  String text() {
    List<String> words = new ArrayList<>();
    Matcher elements = ELEMENTS.matcher(line);
    while (elements.find()) {
      words.add(elements.group());
    }
    Collections.sort(words);
    words.add(0, example().toString());
    return String.join(" ", words);
  }

  /** Returns the name and the text. */
  String named() {
    return name + " = " + text();
  }

  /** Returns the words of the plan, with the name. */
  @Override
  public String toString() {
    return name.isEmpty() ? line : name + " = " + line;
  }
}
