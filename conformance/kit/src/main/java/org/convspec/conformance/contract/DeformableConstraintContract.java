package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 6, deformable convolution, and chapters 2 and 3 behind it: what is no valid call. */
public interface DeformableConstraintContract extends DeformableCaseSource {

  /** WIN-02, for deformable: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02ofDeformable(
      @ForAll("deformsBreakingWin02") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-02",
        OperatorBreakage.of("WIN-02", Direction.FORWARD),
        Oracle.rejected("WIN-02", Slot.OUTPUT),
        example);
  }

  /** WIN-03, for deformable: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03ofDeformable(
      @ForAll("deformsBreakingWin03") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-03",
        OperatorBreakage.of("WIN-03", Direction.FORWARD),
        Oracle.rejected("WIN-03", Slot.OUTPUT),
        example);
  }

  /** WIN-04, for deformable: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04ofDeformable(
      @ForAll("deformsBreakingWin04") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-04",
        OperatorBreakage.of("WIN-04", Direction.FORWARD),
        Oracle.rejected("WIN-04", Slot.OUTPUT),
        example);
  }

  /** WIN-09, for deformable: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09ofDeformable(
      @ForAll("deformsBreakingWin09") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-09",
        OperatorBreakage.of("WIN-09", Direction.FORWARD),
        Oracle.rejected("WIN-09", Slot.OUTPUT),
        example);
  }

  /** WIN-24, for deformable: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24ofDeformable(
      @ForAll("deformsBreakingWin24") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }

  /** CONV-04, for deformable: there is at least one channel. */
  @Property
  @Label("required CONV-04 there is at least one channel")
  default void conv04ofDeformable(
      @ForAll("deformsBreakingConv04") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-04",
        OperatorBreakage.of("CONV-04", Direction.FORWARD),
        Oracle.rejected("CONV-04", Slot.OUTPUT),
        example);
  }

  /** CONV-05, for deformable: there is at least one group. */
  @Property
  @Label("required CONV-05 there is at least one group")
  default void conv05ofDeformable(
      @ForAll("deformsBreakingConv05") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-05",
        OperatorBreakage.of("CONV-05", Direction.FORWARD),
        Oracle.rejected("CONV-05", Slot.OUTPUT),
        example);
  }

  /** CONV-06, for deformable: groups divide the input channels. */
  @Property
  @Label("required CONV-06 groups divide the input channels")
  default void conv06ofDeformable(
      @ForAll("deformsBreakingConv06") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-06",
        OperatorBreakage.of("CONV-06", Direction.FORWARD),
        Oracle.rejected("CONV-06", Slot.OUTPUT),
        example);
  }

  /** CONV-07, for deformable: groups divide the output channels. */
  @Property
  @Label("required CONV-07 groups divide the output channels")
  default void conv07ofDeformable(
      @ForAll("deformsBreakingConv07") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-07",
        OperatorBreakage.of("CONV-07", Direction.FORWARD),
        Oracle.rejected("CONV-07", Slot.OUTPUT),
        example);
  }

  /** DEFORM-01: there is an axis to move along. */
  @Property
  @Label("required DEFORM-01 there is an axis to move along")
  default void deform01ThereIsAnAxisToMoveAlong(
      @ForAll("deformsBreakingDeform01") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-01",
        OperatorBreakage.of("DEFORM-01", Direction.FORWARD),
        Oracle.rejected("DEFORM-01", Slot.OUTPUT),
        example);
  }

  /** DEFORM-02: weights have as many axes as the input. */
  @Property
  @Label("required DEFORM-02 weights have as many axes as the input")
  default void deform02WeightsHaveAsManyAxesAsTheInput(
      @ForAll("deformsBreakingDeform02") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-02",
        OperatorBreakage.of("DEFORM-02", Direction.FORWARD),
        Oracle.rejected("DEFORM-02", Slot.OUTPUT),
        example);
  }

  /** DEFORM-03: weights have the input channels of their group. */
  @Property
  @Label("required DEFORM-03 weights have the input channels of their group")
  default void deform03WeightsHaveTheInputChannelsOfTheirGroup(
      @ForAll("deformsBreakingDeform03") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-03",
        OperatorBreakage.of("DEFORM-03", Direction.FORWARD),
        Oracle.rejected("DEFORM-03", Slot.OUTPUT),
        example);
  }

  /** DEFORM-04: there is at least one offset group. */
  @Property
  @Label("required DEFORM-04 there is at least one offset group")
  default void deform04ThereIsAtLeastOneOffsetGroup(
      @ForAll("deformsBreakingDeform04") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-04",
        OperatorBreakage.of("DEFORM-04", Direction.FORWARD),
        Oracle.rejected("DEFORM-04", Slot.OUTPUT),
        example);
  }

  /** DEFORM-05: offset groups divide the input channels. */
  @Property
  @Label("required DEFORM-05 offset groups divide the input channels")
  default void deform05OffsetGroupsDivideTheInputChannels(
      @ForAll("deformsBreakingDeform05") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-05",
        OperatorBreakage.of("DEFORM-05", Direction.FORWARD),
        Oracle.rejected("DEFORM-05", Slot.OUTPUT),
        example);
  }

  /** DEFORM-06: an offset has a number per offset group, tap and axis. */
  @Property
  @Label("required DEFORM-06 an offset has a number per offset group, tap and axis")
  default void deform06AnOffsetHasANumberPerOffsetGroupTapAndAxis(
      @ForAll("deformsBreakingDeform06") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-06",
        OperatorBreakage.of("DEFORM-06", Direction.FORWARD),
        Oracle.rejected("DEFORM-06", Slot.OUTPUT),
        example);
  }

  /** DEFORM-07: a mask has a number per offset group and tap. */
  @Property
  @Label("required DEFORM-07 a mask has a number per offset group and tap")
  default void deform07AMaskHasANumberPerOffsetGroupAndTap(
      @ForAll("deformsBreakingDeform07") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-07",
        OperatorBreakage.of("DEFORM-07", Direction.FORWARD),
        Oracle.rejected("DEFORM-07", Slot.OUTPUT),
        example);
  }

  /** DEFORM-08: a bias of a deformable convolution has one number per output channel. */
  @Property
  @Label("required DEFORM-08 a bias of a deformable convolution has one number per output channel")
  default void deform08ABiasOfADeformableConvolutionHasOneNumberPerOutputChannel(
      @ForAll("deformsBreakingDeform08") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-08",
        OperatorBreakage.of("DEFORM-08", Direction.FORWARD),
        Oracle.rejected("DEFORM-08", Slot.OUTPUT),
        example);
  }

  /** DEFORM-09: an output gradient is shaped like the output. */
  @Property
  @Label("required DEFORM-09 an output gradient is shaped like the output")
  default void deform09AnOutputGradientIsShapedLikeTheOutput(
      @ForAll("deformsBreakingDeform09") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-09",
        OperatorBreakage.of("DEFORM-09", Direction.GRADIENT),
        Oracle.rejected("DEFORM-09", Slot.INPUT_GRADIENT),
        example);
  }
}
