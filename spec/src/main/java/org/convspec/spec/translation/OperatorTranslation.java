package org.convspec.spec.translation;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.operator.Operator;

/**
 * How a framework writes one of our operators.
 *
 * @param <O> the operator
 */
interface OperatorTranslation<O extends Operator> {

  /** Returns our operator. */
  Class<O> operator();

  /** Returns its names there, over so many spatial axes; none, if there is none for that many. */
  List<String> names(int rank);

  /**
   * Reads the framework's operator.
   *
   * @throws UntranslatableException if we have no equivalent
   */
  O read(ForeignAttributes given);

  /**
   * Writes ours.
   *
   * @throws UntranslatableException if the framework has no equivalent
   */
  ForeignOperator write(O operator, int rank);

  /** Returns how indices are asked for there; nothing, if there are none to ask for. */
  default Optional<IndexOutput> indices() {
    return Optional.empty();
  }

  /** Returns whether what is read says that its indices are used. */
  default boolean asksForIndices(ForeignAttributes given) {
    return indices().map(output -> output.isAskedFor(given)).orElse(false);
  }
}
