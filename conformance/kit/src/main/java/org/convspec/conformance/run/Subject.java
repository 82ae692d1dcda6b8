package org.convspec.conformance.run;

import org.convspec.conformance.contract.EveryContract;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;

/**
 * An implementation under every contract there is.
 *
 * @param implementation who is checked
 * @param elementType the element type of the cases
 */
record Subject(Implementation implementation, ElementType elementType) implements EveryContract {}
