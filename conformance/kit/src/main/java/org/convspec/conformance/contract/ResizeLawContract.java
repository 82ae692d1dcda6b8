package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.operator.Resize;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 23, the laws of the output of resizing. */
public interface ResizeLawContract extends ResizeCaseSource {

  /** RESIZE-30: equal extents change nothing. */
  @Property
  @Label("required RESIZE-30 equal extents change nothing")
  default void resize30EqualExtentsChangeNothing(
      @ForAll("resizingsThatKeep") OperatorCase<Resize> example) {
    obey("RESIZE-30", ResizeDomains.KEEPING, ResizeLaws::keeps, example);
  }

  /** RESIZE-31: a constant stays constant. */
  @Property
  @Label("required RESIZE-31 a constant stays constant")
  default void resize31AConstantStaysConstant(@ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-31", ResizeDomains.VALID, ResizeLaws::constantStays, example);
  }

  /** RESIZE-32: resizing is linear. */
  @Property
  @Label("required RESIZE-32 resizing is linear")
  default void resize32ResizingIsLinear(@ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-32", ResizeDomains.VALID, ResizeLaws::isLinear, example);
  }

  /** RESIZE-35: items are resized independently. */
  @Property
  @Label("required RESIZE-35 items are resized independently")
  default void resize35ItemsAreResizedIndependently(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-35", ResizeDomains.VALID, ResizeLaws::itemsAreIndependent, example);
  }

  /** RESIZE-36: channels are resized independently. */
  @Property
  @Label("required RESIZE-36 channels are resized independently")
  default void resize36ChannelsAreResizedIndependently(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-36", ResizeDomains.VALID, ResizeLaws::channelsAreIndependent, example);
  }

  /** RESIZE-37: axes are resized one after the other. */
  @Property
  @Label("required RESIZE-37 axes are resized one after the other")
  default void resize37AxesAreResizedOneAfterTheOther(
      @ForAll("resizingsOfSeveralAxes") OperatorCase<Resize> example) {
    obey("RESIZE-37", ResizeDomains.SEVERAL_AXES, ResizeLaws::axisAfterAxis, example);
  }

  /** RESIZE-38: a whole factor repeats. */
  @Property
  @Label("required RESIZE-38 a whole factor repeats")
  default void resize38AWholeFactorRepeats(
      @ForAll("resizingsByWholeFactors") OperatorCase<Resize> example) {
    obey("RESIZE-38", ResizeDomains.MULTIPLYING, ResizeLaws::repeats, example);
  }

  /** RESIZE-39: a whole divisor leaves out. */
  @Property
  @Label("required RESIZE-39 a whole divisor leaves out")
  default void resize39AWholeDivisorLeavesOut(
      @ForAll("resizingsByWholeDivisors") OperatorCase<Resize> example) {
    obey("RESIZE-39", ResizeDomains.DIVIDING, ResizeLaws::leavesOut, example);
  }

  /** RESIZE-40: aligned corners stay. */
  @Property
  @Label("required RESIZE-40 aligned corners stay")
  default void resize40AlignedCornersStay(
      @ForAll("resizingsWithCorners") OperatorCase<Resize> example) {
    obey("RESIZE-40", ResizeDomains.WITH_CORNERS, ResizeLaws::cornersStay, example);
  }

  /** RESIZE-41: a mirrored input gives a mirrored output. */
  @Property
  @Label("required RESIZE-41 a mirrored input gives a mirrored output")
  default void resize41AMirroredInputGivesAMirroredOutput(
      @ForAll("symmetricResizings") OperatorCase<Resize> example) {
    obey("RESIZE-41", ResizeDomains.SYMMETRIC, ResizeLaws::isSymmetric, example);
  }

  /** RESIZE-42: half the extent is the average of pairs. */
  @Property
  @Label("required RESIZE-42 half the extent is the average of pairs")
  default void resize42HalfTheExtentIsTheAverageOfPairs(
      @ForAll("halvingResizings") OperatorCase<Resize> example) {
    obey("RESIZE-42", ResizeDomains.HALVING, ResizeLaws::halvesByAverages, example);
  }
}
