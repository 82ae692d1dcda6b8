package org.convspec.spec.translation;

import java.util.List;
import java.util.Optional;
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

  /** Returns whether there are indices to ask for with such an operator. */
  public final boolean hasIndices(Operator operator) {
    return writing(operator).flatMap(OperatorTranslation::indices).isPresent();
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
    ForeignAttributes given = new ForeignAttributes(foreign, spatialRank);
    OperatorTranslation<?> translation = reading(given);
    Operator read = translation.read(given);
    translation.asksForIndices(given); // a call of ours asks by itself
    given.expectAllRead();
    AttributeRanges.check(read, spatialRank);
    return read;
  }

  private OperatorTranslation<?> reading(ForeignAttributes given) {
    int spatialRank = given.rank();
    checkRank(given.name(), spatialRank);
    return translations.stream()
        .filter(each -> each.names(spatialRank).contains(given.name()))
        .findFirst()
        .orElseThrow(
            () ->
                given.refusal(
                    "operator",
                    "not known over " + spatialRank + " spatial axes",
                    names(spatialRank).stream().collect(Collectors.joining(", ", "one of ", ""))));
  }

  /**
   * Returns the framework's operator for ours. A call of it may ask for indices, so that they mean
   * the same there, if there are any.
   *
   * @param spatialRank the number of spatial axes
   * @throws UntranslatableException if the framework has no equivalent
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that an attribute breaks with
   *     every input
   */
  public final ForeignOperator write(Operator operator, int spatialRank) {
    checkRank(operator.label(), spatialRank);
    OperatorTranslation<?> translation =
        writing(operator)
            .orElseThrow(() -> UntranslatableException.unwritten(convention, operator.label()));
    AttributeRanges.check(operator, spatialRank);
    return written(translation, operator, spatialRank);
  }

  private Optional<OperatorTranslation<?>> writing(Operator operator) {
    return translations.stream()
        .<OperatorTranslation<?>>map(each -> each)
        .filter(each -> each.operator().isInstance(operator))
        .findFirst();
  }

  private static <O extends Operator> ForeignOperator written(
      OperatorTranslation<O> translation, Operator operator, int spatialRank) {
    return translation.write(translation.operator().cast(operator), spatialRank);
  }

  /**
   * Returns another framework's operator for this one's. What indices mean does not matter unless
   * this one says that they are asked for.
   *
   * @param spatialRank the number of spatial axes
   * @throws UntranslatableException if one side lacks what the other asks for
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that an attribute breaks with
   *     every input
   */
  public final ForeignOperator translate(ForeignOperator foreign, Dialect target, int spatialRank) {
    Operator operator = read(foreign, spatialRank);
    ForeignAttributes given = new ForeignAttributes(foreign, spatialRank);
    Optional<IndexOutput> indices = target.writing(operator).flatMap(OperatorTranslation::indices);
    if (reading(given).asksForIndices(given)) {
      return target.writeAsking(operator, indices, spatialRank);
    }
    Operator unasked =
        indices.map(each -> MaxPools.withIndexing(operator, each.usual())).orElse(operator);
    return target.write(unasked, spatialRank);
  }

  private ForeignOperator writeAsking(
      Operator operator, Optional<IndexOutput> indices, int spatialRank) {
    ForeignOperator written = write(operator, spatialRank);
    IndexOutput output =
        indices.orElseThrow(
            () ->
                new UntranslatableException(
                    convention,
                    written.name(),
                    "indices",
                    "asked for",
                    "nobody asks: there are none"));
    return written.with(output.attribute(), ForeignValue.parse(output.yes()));
  }

  private void checkRank(String name, int spatialRank) {
    if (spatialRank < 1) {
      throw new UntranslatableException(convention, name, "spatial rank", spatialRank, "1 or more");
    }
  }
}
