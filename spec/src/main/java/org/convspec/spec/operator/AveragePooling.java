package org.convspec.spec.operator;

import java.util.function.ToLongFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** A pooling that divides the sum of what each output position reads. */
public interface AveragePooling extends Pooling {

  /** Returns by what the sum at each output position is divided; 0 stands for a sum of nothing. */
  ToLongFunction<Index> divisors(Shape input);

  /** Returns the output where the divisor is 0. */
  double ofNothing(ElementType type);
}
