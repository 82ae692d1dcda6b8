package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.WindowBreakage;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 2, as far as it rejects windows, for max pooling. */
public interface MaxPoolWindowContract extends MaxPoolCaseSource {

  private Arbitrary<OperatorCase<MaxPool>> broken(WindowBreakage breakage) {
    return OperatorBreakage.breaking(
        breakage.rule(),
        Direction.FORWARD,
        maxima(),
        example ->
            example.with(example.operator().withWindow(breakage.of(example.operator().window()))));
  }

  /** No taps. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithNoTaps() {
    return broken(WindowBreakage.NO_TAPS);
  }

  /** WIN-02: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02OfMaxima(@ForAll("maximaWithNoTaps") OperatorCase<MaxPool> example) {
    obey(
        "WIN-02",
        OperatorBreakage.of("WIN-02", Direction.FORWARD),
        Oracle.rejected("WIN-02", Slot.OUTPUT),
        example);
  }

  /** No stride. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithNoStride() {
    return broken(WindowBreakage.NO_STRIDE);
  }

  /** WIN-03: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03OfMaxima(@ForAll("maximaWithNoStride") OperatorCase<MaxPool> example) {
    obey(
        "WIN-03",
        OperatorBreakage.of("WIN-03", Direction.FORWARD),
        Oracle.rejected("WIN-03", Slot.OUTPUT),
        example);
  }

  /** No dilation. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithNoDilation() {
    return broken(WindowBreakage.NO_DILATION);
  }

  /** WIN-04: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04OfMaxima(@ForAll("maximaWithNoDilation") OperatorCase<MaxPool> example) {
    obey(
        "WIN-04",
        OperatorBreakage.of("WIN-04", Direction.FORWARD),
        Oracle.rejected("WIN-04", Slot.OUTPUT),
        example);
  }

  /** Too much cropped. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithTooMuchCropped() {
    return broken(WindowBreakage.TOO_MUCH_CROPPED);
  }

  /** WIN-09: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09OfMaxima(@ForAll("maximaWithTooMuchCropped") OperatorCase<MaxPool> example) {
    obey(
        "WIN-09",
        OperatorBreakage.of("WIN-09", Direction.FORWARD),
        Oracle.rejected("WIN-09", Slot.OUTPUT),
        example);
  }

  /** Stride too many. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithStrideTooMany() {
    return broken(WindowBreakage.STRIDE_TOO_MANY);
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24OfMaxima(@ForAll("maximaWithStrideTooMany") OperatorCase<MaxPool> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }
}
