package org.convspec.conformance.contract;

import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.PoolWindowCases;
import org.convspec.conformance.cases.WindowBreakage;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 2, as far as it rejects windows, for max, average and Lp pooling. */
public interface PoolWindowContract extends Contract {

  private void obeyRejection(String rule, OperatorCase<Operator> example) {
    Predicate<OperatorCase<Operator>> broken = OperatorBreakage.of(rule, Direction.FORWARD);
    obey(
        rule,
        broken.and(pooling -> PoolWindowCases.hasWindow(pooling.operator())),
        Oracle.rejected(rule, Slot.OUTPUT),
        example);
  }

  /** No taps. */
  @Provide
  default Arbitrary<OperatorCase<Operator>> poolingsWithNoTaps() {
    return PoolWindowCases.broken(WindowBreakage.NO_TAPS, elementType());
  }

  /** WIN-02: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02OfPoolings(@ForAll("poolingsWithNoTaps") OperatorCase<Operator> example) {
    obeyRejection("WIN-02", example);
  }

  /** No stride. */
  @Provide
  default Arbitrary<OperatorCase<Operator>> poolingsWithNoStride() {
    return PoolWindowCases.broken(WindowBreakage.NO_STRIDE, elementType());
  }

  /** WIN-03: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03OfPoolings(@ForAll("poolingsWithNoStride") OperatorCase<Operator> example) {
    obeyRejection("WIN-03", example);
  }

  /** No dilation. */
  @Provide
  default Arbitrary<OperatorCase<Operator>> poolingsWithNoDilation() {
    return PoolWindowCases.broken(WindowBreakage.NO_DILATION, elementType());
  }

  /** WIN-04: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04OfPoolings(@ForAll("poolingsWithNoDilation") OperatorCase<Operator> example) {
    obeyRejection("WIN-04", example);
  }

  /** Too much cropped. */
  @Provide
  default Arbitrary<OperatorCase<Operator>> poolingsWithTooMuchCropped() {
    return PoolWindowCases.broken(WindowBreakage.TOO_MUCH_CROPPED, elementType());
  }

  /** WIN-09: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09OfPoolings(
      @ForAll("poolingsWithTooMuchCropped") OperatorCase<Operator> example) {
    obeyRejection("WIN-09", example);
  }

  /** A stride too many. */
  @Provide
  default Arbitrary<OperatorCase<Operator>> poolingsWithStrideTooMany() {
    return PoolWindowCases.broken(WindowBreakage.STRIDE_TOO_MANY, elementType());
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24OfPoolings(
      @ForAll("poolingsWithStrideTooMany") OperatorCase<Operator> example) {
    obeyRejection("WIN-24", example);
  }
}
