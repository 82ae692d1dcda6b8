package org.convspec.vectors.replay;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.translation.ForeignOperator;
import org.convspec.spec.translation.ForeignValue;
import org.convspec.vectors.format.Quote;
import org.convspec.vectors.onnx.OnnxFields;

/** The attributes of a node while they are read: each must be asked for, or it is refused. */
final class GivenAttributes {

  private final String node;
  private final Map<String, Message> byName = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  GivenAttributes(String node, List<Message> attributes) {
    this.node = node;
    for (Message attribute : attributes) {
      String name = attribute.text(OnnxFields.ATTRIBUTE_NAME);
      if (byName.put(name, attribute) != null) {
        throw new BadMessageException("the attribute " + Quote.of(name) + " is given twice");
      }
    }
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  private Message take(String name, long kind, String expected) {
    Message attribute = byName.get(name);
    read.add(name);
    require(attribute != null, name, "missing", expected);
    require(
        attribute.integer(OnnxFields.ATTRIBUTE_TYPE) == kind,
        name,
        "of the kind " + attribute.integer(OnnxFields.ATTRIBUTE_TYPE),
        expected);
    return attribute;
  }

  /** Returns an integer that must be there. */
  long integer(String name) {
    return take(name, OnnxFields.INT, "an integer").integer(OnnxFields.ATTRIBUTE_I);
  }

  long integer(String name, long standard) {
    return has(name) ? integer(name) : standard;
  }

  /** Returns a number; ONNX has them in binary32, its defaults too. */
  double number(String name, float standard) {
    return has(name)
        ? take(name, OnnxFields.FLOAT, "a number").number(OnnxFields.ATTRIBUTE_F)
        : standard;
  }

  List<Long> integers(String name) {
    return take(name, OnnxFields.INTS, "integers").integers(OnnxFields.ATTRIBUTE_INTS);
  }

  List<Long> integers(String name, List<Long> standard) {
    return has(name) ? integers(name) : standard;
  }

  String word(String name, String standard) {
    return has(name)
        ? take(name, OnnxFields.STRING, "a text").text(OnnxFields.ATTRIBUTE_S)
        : standard;
  }

  /** Returns what a word stands for. */
  <T> T choice(String name, Map<String, T> meanings, String standard) {
    String word = word(name, standard);
    require(
        meanings.containsKey(word),
        name,
        Quote.of(word),
        "one of " + meanings.keySet().stream().sorted().toList());
    return meanings.get(word);
  }

  /** An integer that is understood with this value alone. */
  void only(String name, long value) {
    long given = integer(name, value);
    require(given == value, name, given, Long.toString(value));
  }

  /** A number that is understood with this value alone. */
  void only(String name, float value) {
    double given = number(name, value);
    require(given == value, name, given, Float.toString(value));
  }

  /** A text that is understood with this value alone. */
  void only(String name, String value) {
    String given = word(name, value);
    require(given.equals(value), name, Quote.of(given), value);
  }

  /** Returns all that nobody has read as an operator that a translation reads, name by name. */
  ForeignOperator rest() {
    Map<String, ForeignValue> values = new LinkedHashMap<>();
    byName.forEach(
        (name, attribute) -> {
          if (read.add(name)) {
            values.put(name, foreign(name, attribute));
          }
        });
    return new ForeignOperator(Convention.ONNX, node, values);
  }

  private ForeignValue foreign(String name, Message attribute) {
    long kind = attribute.integer(OnnxFields.ATTRIBUTE_TYPE);
    if (kind == OnnxFields.INT) {
      return ForeignValue.of(attribute.integer(OnnxFields.ATTRIBUTE_I));
    }
    if (kind == OnnxFields.INTS) {
      return new ForeignValue.Numbers(attribute.integers(OnnxFields.ATTRIBUTE_INTS));
    }
    if (kind == OnnxFields.FLOAT) {
      return new ForeignValue.Real(attribute.number(OnnxFields.ATTRIBUTE_F));
    }
    require(kind == OnnxFields.STRING, name, "of the kind " + kind, "numbers or a text");
    String text = attribute.text(OnnxFields.ATTRIBUTE_S);
    try {
      return new ForeignValue.Word(text);
    } catch (IllegalArgumentException unlike) {
      throw refusal(name, Quote.of(text), "a word");
    }
  }

  /** Refuses what nobody has asked for: it would be ignored. */
  void expectAllRead() {
    for (String name : byName.keySet()) {
      if (!read.contains(name)) {
        throw refusal(Quote.of(name), "given", "no such attribute: it has no translation");
      }
    }
  }

  void require(boolean holds, String name, Object actual, String expected) {
    if (!holds) {
      throw refusal(name, actual, expected);
    }
  }

  NotReplayedException refusal(String name, Object actual, String expected) {
    return new NotReplayedException(
        Reason.NO_TRANSLATION,
        "ONNX " + node + ": " + name + " is " + actual + "; expected " + expected);
  }
}
