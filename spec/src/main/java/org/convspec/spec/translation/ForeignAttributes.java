package org.convspec.spec.translation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.Padding;

/** The attributes of a foreign operator while they are read: each must be asked for. */
final class ForeignAttributes implements Refusing {

  /** Attributes that state what the tensors of a call state; ours do not repeat it. */
  private static final Set<String> SAID_BY_TENSORS =
      Set.of(
          "kernel_shape",
          "kernel_size",
          "filters",
          "in_channels",
          "out_channels",
          "bias",
          "use_bias",
          "depth_multiplier");

  private final ForeignOperator foreign;
  private final int rank;
  private final Set<String> read = new HashSet<>();

  ForeignAttributes(ForeignOperator foreign, int rank) {
    this.foreign = foreign;
    this.rank = rank;
  }

  @Override
  public Convention convention() {
    return foreign.convention();
  }

  @Override
  public String name() {
    return foreign.name();
  }

  /** Returns the number of spatial axes. */
  int rank() {
    return rank;
  }

  boolean has(String attribute) {
    return foreign.attributes().containsKey(attribute);
  }

  private ForeignValue take(String attribute) {
    read.add(attribute);
    ForeignValue value = foreign.attributes().get(attribute);
    require(value != null, attribute, "missing", "a value: there is no default");
    return value;
  }

  /** Returns integers that must be there. */
  List<Long> numbers(String attribute) {
    ForeignValue value = take(attribute);
    if (value instanceof ForeignValue.Numbers numbers) {
      return numbers.list();
    }
    throw refusal(attribute, value, "integers");
  }

  /** Returns one integer. */
  long number(String attribute, long standard) {
    if (!has(attribute)) {
      return standard;
    }
    List<Long> numbers = numbers(attribute);
    require(numbers.size() == 1, attribute, numbers, "one integer");
    return numbers.get(0);
  }

  /** Returns so many integers, which must be there. */
  List<Long> exactly(int count, String attribute) {
    List<Long> numbers = numbers(attribute);
    require(numbers.size() == count, attribute, numbers, count + " integers");
    return numbers;
  }

  /** Returns one integer per spatial axis. */
  List<Long> perAxis(String attribute, long standard) {
    return has(attribute) ? exactly(rank, attribute) : Collections.nCopies(rank, standard);
  }

  /** Returns one integer per spatial axis; where one is written, it holds for all of them. */
  List<Long> perAxisOrOne(String attribute) {
    List<Long> numbers = numbers(attribute);
    return numbers.size() == 1
        ? Collections.nCopies(rank, numbers.get(0))
        : exactly(rank, attribute);
  }

  /** Returns the same, or the default. */
  List<Long> perAxisOrOne(String attribute, List<Long> standard) {
    return has(attribute) ? perAxisOrOne(attribute) : standard;
  }

  /** Returns the same, or the default. */
  List<Long> perAxisOrOne(String attribute, long standard) {
    return perAxisOrOne(attribute, Collections.nCopies(rank, standard));
  }

  /** Returns so many pairs, which must be there. */
  List<Padding> pairs(int count, String attribute) {
    ForeignValue value = take(attribute);
    if (value instanceof ForeignValue.Pairs pairs && pairs.list().size() == count) {
      return pairs.list();
    }
    throw refusal(attribute, value, count + " pairs of a beginning and an end");
  }

  /** Returns a real number, or the default. */
  double real(String attribute, double standard) {
    return has(attribute) ? real(attribute) : standard;
  }

  /** Returns a real number, which must be there; an integer is one. */
  double real(String attribute) {
    ForeignValue value = take(attribute);
    if (value instanceof ForeignValue.Real real) {
      return real.number();
    }
    return number(attribute, 0);
  }

  /** Returns whether the value is a word. */
  boolean isWord(String attribute) {
    return foreign.attributes().get(attribute) instanceof ForeignValue.Word;
  }

  /** Returns whether the value is this word, which then counts as read. */
  boolean valueIs(String attribute, String word) {
    boolean is = has(attribute) && foreign.attributes().get(attribute).toString().equals(word);
    if (is) {
      read.add(attribute);
    }
    return is;
  }

  /** Returns what a word or a number stands for. */
  <T> T choice(String attribute, Map<String, T> meanings, String standard) {
    String text = has(attribute) ? take(attribute).toString() : standard;
    require(
        meanings.containsKey(text),
        attribute,
        text,
        "one of " + String.join(", ", new TreeSet<>(meanings.keySet())));
    return meanings.get(text);
  }

  /** Refuses what nobody has asked for: it would be ignored. */
  void expectAllRead() {
    for (Map.Entry<String, ForeignValue> each : foreign.attributes().entrySet()) {
      if (!read.contains(each.getKey())) {
        throw refusal(
            each.getKey(),
            each.getValue(),
            SAID_BY_TENSORS.contains(each.getKey())
                ? "it left out: the tensors of a call say it"
                : "no such attribute: it has no translation");
      }
    }
  }
}
