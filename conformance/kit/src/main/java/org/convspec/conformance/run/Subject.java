package org.convspec.conformance.run;

import org.convspec.conformance.contract.EveryContract;
import org.convspec.conformance.judge.Judge;
import org.convspec.conformance.judge.Judge.Search;
import org.convspec.conformance.judge.Levels;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;

/**
 * An implementation under every contract there is.
 *
 * @param implementation who is checked
 * @param elementType the element type of the cases
 * @param levels where it is taken down how close answers come
 * @param search what to do about violations
 */
record Subject(Implementation implementation, ElementType elementType, Levels levels, Search search)
    implements EveryContract {

  @Override
  public Judge judge() {
    return new Judge(implementation, levels, search);
  }

  /** Returns the same subject, of whose violations no smaller case is sought. */
  Subject observed() {
    return new Subject(implementation, elementType, levels, Search.NONE);
  }
}
