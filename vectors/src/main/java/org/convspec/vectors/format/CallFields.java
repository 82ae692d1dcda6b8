package org.convspec.vectors.format;

import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.notation.Notations;

/** Reads the fields of a call. */
public final class CallFields {

  private CallFields() {}

  /**
   * Reads an operator.
   *
   * @param label its label
   * @param attributes its attributes
   * @throws FieldException if there is no such operator, or an attribute is not what it needs
   * @throws InvalidCallException by the rule that the attributes break by themselves
   */
  public static Operator operator(String label, Fields attributes) {
    OperatorAttributes<?> known =
        Notations.labelled(label)
            .orElseThrow(() -> new FieldException("no operator " + Quote.of(label)));
    try {
      return known.read(attributes::plain);
    } catch (InvalidCallException invalid) {
      throw invalid;
    } catch (IllegalArgumentException unlike) {
      throw new FieldException(unlike.getMessage());
    }
  }

  /** Reads the element type of a call. */
  public static ElementType elementType(Fields call) {
    return call.oneOf("elementType", ElementType.values(), ElementType::label);
  }

  /** Reads the element type of a tensor, which says so where it is not that of the call. */
  public static ElementType elementType(Fields tensor, ElementType ofCall) {
    return tensor.has("elementType") ? elementType(tensor) : ofCall;
  }

  /**
   * Reads layouts. Data without batch and channels has none; a rule about its rank will refuse it.
   *
   * @param layouts the names of both layouts
   * @param rank the rank of the input
   */
  public static Layouts layouts(Fields layouts, int rank) {
    return rank < 2
        ? Layouts.CANONICAL
        : new Layouts(
            Layout.named(layouts.text("data"), rank - 2, Layout.OF_DATA),
            Layout.named(layouts.text("weights"), rank - 2, Layout.OF_WEIGHTS));
  }
}
