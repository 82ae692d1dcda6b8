package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.rule.InvalidCallException;

/** A max unpooling as somebody might write it. */
class PlainMaxUnpool extends KernelOperator {

  PlainMaxUnpool(Function<Call, PlainScatter> kernel) {
    super("maxUnpool", kernel);
  }

  PlainMaxUnpool() {
    this(PlainScatter::new);
  }

  @Override
  void check(Call call) {
    super.check(call);
    if (!new PlainScatter(call.canonical()).areIndicesValid()) {
      throw new InvalidCallException("MAX-04", "an index", "astray", "a position of its plane");
    }
  }
}
