package org.convspec.spec.translation;

import java.util.List;
import java.util.stream.Collectors;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;

/** A framework's way to write operators: its names, its attributes, its defaults. */
public abstract class Dialect {

  private final Convention convention;
  private final List<OperatorTranslation<?>> translations;

  Dialect(Convention convention, OperatorTranslation<?>... translations) {
    this.convention = convention;
    this.translations = List.of(translations);
  }

  /** Returns the dialect of a framework. */
  public static Dialect of(Convention convention) {
    return switch (convention) {
      case ONNX -> new OnnxDialect();
      case PYTORCH -> new PyTorchDialect();
      case TENSORFLOW -> new TensorFlowDialect();
      case JAX -> new JaxDialect();
      case ONEDNN -> new OneDnnDialect();
      case TOSA -> new TosaDialect();
      case WEBNN -> new WebNnDialect();
    };
  }

  /** Returns whose dialect it is. */
  public final Convention convention() {
    return convention;
  }

  /** Returns the names that are read over so many spatial axes. */
  public final List<String> names(int spatialRank) {
    return translations.stream().flatMap(each -> each.names(spatialRank).stream()).toList();
  }

  /** Returns the records that are translated, whatever their attributes. */
  public final List<Class<? extends Operator>> operators() {
    return translations.stream()
        .<Class<? extends Operator>>map(OperatorTranslation::operator)
        .toList();
  }

  /**
   * Returns our operator for the framework's, with the framework's defaults.
   *
   * @param spatialRank the number of spatial axes
   * @throws UntranslatableException if it has no equivalent here
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that an attribute breaks with
   *     every input
   */
  public final Operator read(ForeignOperator foreign, int spatialRank) {
    checkRank(foreign.name(), spatialRank);
    ForeignAttributes given = new ForeignAttributes(foreign, spatialRank);
    for (OperatorTranslation<?> each : translations) {
      if (each.names(spatialRank).contains(foreign.name())) {
        Operator read = each.read(given);
        given.expectAllRead();
        AttributeRanges.check(read, spatialRank);
        return read;
      }
    }
    throw given.refusal(
        "operator",
        "not known over " + spatialRank + " spatial axes",
        names(spatialRank).stream().collect(Collectors.joining(", ", "one of ", "")));
  }

  /**
   * Returns the framework's operator for ours.
   *
   * @param spatialRank the number of spatial axes
   * @throws UntranslatableException if the framework has no equivalent
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that an attribute breaks with
   *     every input
   */
  public final ForeignOperator write(Operator operator, int spatialRank) {
    checkRank(operator.label(), spatialRank);
    for (OperatorTranslation<?> each : translations) {
      if (each.operator().isInstance(operator)) {
        AttributeRanges.check(operator, spatialRank);
        return written(each, operator, spatialRank);
      }
    }
    throw UntranslatableException.unwritten(convention, operator.label());
  }

  private static <O extends Operator> ForeignOperator written(
      OperatorTranslation<O> translation, Operator operator, int spatialRank) {
    return translation.write(translation.operator().cast(operator), spatialRank);
  }

  private void checkRank(String name, int spatialRank) {
    if (spatialRank < 1) {
      throw new UntranslatableException(convention, name, "spatial rank", spatialRank, "1 or more");
    }
  }
}
