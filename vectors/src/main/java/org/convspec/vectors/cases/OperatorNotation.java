package org.convspec.vectors.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * How the cases of an operator are written: its attributes, and the shapes that follow from a few
 * dimensions. One description serves case lines, the wire, and the search for smaller cases.
 *
 * @param <O> the operator
 */
public abstract class OperatorNotation<O extends Operator> extends OperatorAttributes<O> {

  private final String word;

  /**
   * Describes an operator.
   *
   * @param word the first word of its case lines, such as {@code maxpool}
   * @param label its label, such as {@code maxPool}
   * @param operator its record
   * @param attributes its attributes, in the order in which they are written
   */
  protected OperatorNotation(
      String word, String label, Class<O> operator, List<Attribute<O, ?>> attributes) {
    super(label, operator, attributes);
    this.word = word;
  }

  /**
   * Returns the shape of every input, optional ones too, that these dimensions give. Invalid
   * dimensions give shapes all the same, as near as possible to what was meant.
   */
  public abstract Map<Slot, Shape> shapes(O operator, Dimensions dimensions);

  /** Returns the plainest valid case at a spatial rank, with at least two input positions. */
  public abstract OperatorCase<O> plainest(int rank, ElementType type, Fill fill);

  /** Returns the operator with those of its attributes that the dimensions say; most have none. */
  protected O following(O operator, Dimensions dimensions) {
    return operator;
  }

  /** Returns whether lines have the words {@code m} and {@code k} of weights. */
  protected boolean hasWeights() {
    return false;
  }

  /** Returns the data of a slot; operators whose inputs are no plain numbers say otherwise. */
  protected Tensor data(OperatorCase<O> example, Slot slot, Shape shape) {
    return example.fill().tensor(slot, shape, example.type());
  }

  /** Returns the first word of the case lines. */
  public final String word() {
    return word;
  }

  /** Writes the line that {@link #parse} reads as the same case; defaults are left out. */
  final String write(OperatorCase<O> example) {
    Dimensions dimensions = example.dimensions();
    int rank = dimensions.rank();
    StringJoiner line = new StringJoiner(" ");
    line.add(word).add("n" + dimensions.batch()).add("c" + dimensions.channels());
    dimensions.weights().ifPresent(weights -> line.add("m" + weights.outputs()));
    line.add("i" + CaseTokens.join(dimensions.extents()));
    dimensions.weights().ifPresent(weights -> line.add("k" + CaseTokens.join(weights.kernel())));
    for (Attribute<O, ?> attribute : attributes()) {
      addIfAny(line, attribute.word(example.operator(), rank));
    }
    example.options().forEach(slot -> line.add(slot.label()));
    example.overrides().forEach((slot, shape) -> line.add(overriding(slot, shape)));
    Layout data = example.layouts().data();
    addIfAny(line, data == Layout.CHANNELS_FIRST ? "" : data.nameAt(rank));
    Layout weights = example.layouts().weights();
    addIfAny(line, weights == Layout.OUTPUT_INPUT_SPACE ? "" : weights.nameAt(rank));
    addIfAny(line, example.type() == ElementType.FLOAT64 ? "" : example.type().label());
    return line.add(example.fill().toString()).toString();
  }

  private static void addIfAny(StringJoiner line, String word) {
    if (!word.isEmpty()) {
      line.add(word);
    }
  }

  private static String overriding(Slot slot, Shape shape) {
    return slot.label() + "=" + CaseTokens.join(shape);
  }

  /**
   * Reads the words behind the first.
   *
   * @throws CaseSyntaxException if they are no case of this operator
   */
  public final OperatorCase<O> parse(CaseTokens tokens) {
    List<Long> extents = tokens.needed("i", "input extents");
    int rank = extents.size();
    Dimensions dimensions =
        Dimensions.of(
            tokens.neededNumber("n", "batch"), tokens.neededNumber("c", "input channels"), extents);
    if (hasWeights()) {
      dimensions =
          dimensions.withWeights(
              tokens.neededNumber("m", "output channels"), tokens.needed("k", "kernel extents"));
    }
    AttributeValues<O> values = new AttributeValues<>();
    attributes().forEach(attribute -> values.take(attribute, tokens, rank));
    O built = build(values);
    Map<Slot, Shape> overrides = overrides(tokens);
    OperatorCase<O> parsed =
        new OperatorCase<>(
            this,
            built,
            dimensions,
            options(built, tokens),
            overrides,
            tokens.layouts(rank),
            tokens.oneOf(ElementType.values(), ElementType::label).orElse(ElementType.FLOAT64),
            tokens.fill().orElse(new Fill(Fill.Kind.COUNTING, 0)));
    tokens.expectAllRead();
    return parsed;
  }

  private static Map<Slot, Shape> overrides(CaseTokens tokens) {
    Map<Slot, Shape> overrides = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      Optional<List<Long>> extents = tokens.numbers(slot.label() + "=");
      extents.ifPresent(
          found -> {
            long[] numbers = found.stream().mapToLong(Long::longValue).toArray();
            overrides.put(slot, Shape.of(numbers));
          });
    }
    return overrides;
  }

  private Set<Slot> options(O built, CaseTokens tokens) {
    Set<Slot> options = EnumSet.noneOf(Slot.class);
    built.signature().optional().stream()
        .filter(slot -> tokens.flag(slot.label()))
        .forEach(options::add);
    return options;
  }
}
