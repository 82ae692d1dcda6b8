package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Tanh;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.RealKind;

/** How activations are written: {@code leakyrelu n1 c2 i7x5 slope0.25}. */
public final class ActivationNotation extends OperatorNotation<Activation> {

  private static final Attribute<Activation, Double> SLOPE =
      new Attribute<>(
          "slope", activation -> ((LeakyRelu) activation).slope(), new RealKind("slope", 0.01));
  private static final Attribute<Activation, GeluForm> FORM =
      new Attribute<>(
          "form",
          activation -> ((Gelu) activation).form(),
          new ChoiceKind<>("form-", GeluForm.ERF));

  private static final List<ActivationNotation> ALL =
      List.of(
          new ActivationNotation(new Relu(), List.of(), values -> new Relu()),
          new ActivationNotation(
              new LeakyRelu(0.5), List.of(SLOPE), values -> new LeakyRelu(values.get(SLOPE))),
          new ActivationNotation(new Sigmoid(), List.of(), values -> new Sigmoid()),
          new ActivationNotation(new Tanh(), List.of(), values -> new Tanh()),
          new ActivationNotation(
              new Gelu(GeluForm.ERF), List.of(FORM), values -> new Gelu(values.get(FORM))),
          new ActivationNotation(new Silu(), List.of(), values -> new Silu()),
          new ActivationNotation(new HardSwish(), List.of(), values -> new HardSwish()));

  private final Activation plain;
  private final Function<AttributeValues<Activation>, Activation> builder;

  private ActivationNotation(
      Activation plain,
      List<Attribute<Activation, ?>> attributes,
      Function<AttributeValues<Activation>, Activation> builder) {
    super(plain.label().toLowerCase(Locale.ROOT), plain.label(), Activation.class, attributes);
    this.plain = plain;
    this.builder = builder;
  }

  /** Returns the notations of all activations. */
  static List<ActivationNotation> all() {
    return ALL;
  }

  /** Returns the notation of one activation. */
  public static ActivationNotation of(Activation activation) {
    return ALL.stream()
        .filter(each -> each.label().equals(activation.label()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected Activation build(AttributeValues<Activation> values) {
    return builder.apply(values);
  }

  @Override
  public Map<Slot, Shape> shapes(Activation activation, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  /** The full range of a floating-point type is of little use for functions that are flat there. */
  @Override
  protected Tensor data(OperatorCase<Activation> example, Slot slot, Shape shape) {
    boolean isWide = example.fill().kind() == Fill.Kind.FULL_RANGE && slot == Slot.INPUT;
    return isWide
        ? WideFill.tensor(example.fill(), shape, example.type())
        : super.data(example, slot, shape);
  }

  /** Two channels, so that there are two elements without any spatial axis too. */
  @Override
  public OperatorCase<Activation> plainest(int rank, ElementType type, Fill fill) {
    return OperatorCase.of(
        this, plain, Dimensions.of(1, 2, Collections.nCopies(rank, 1L)), type, fill);
  }
}
