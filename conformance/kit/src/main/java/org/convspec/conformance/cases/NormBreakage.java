package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.OperatorCase;

/** What makes the calls of normalizations invalid. */
public final class NormBreakage {

  private NormBreakage() {}

  /** Returns a layer normalization along these axes. */
  public static OperatorCase<LayerNorm> along(OperatorCase<LayerNorm> example, List<Long> axes) {
    LayerNorm norm = example.operator();
    return example.with(new LayerNorm(axes, norm.epsilon(), norm.place()));
  }

  /** Returns a layer normalization that names its first axis again. */
  public static OperatorCase<LayerNorm> alongOneTwice(OperatorCase<LayerNorm> example) {
    List<Long> axes = example.operator().axes();
    return along(example, and(axes, axes.get(0)));
  }

  /** Returns an RMS normalization along one axis more. */
  public static OperatorCase<RmsNorm> alongMore(OperatorCase<RmsNorm> example, long axis) {
    RmsNorm norm = example.operator();
    return example.with(new RmsNorm(and(norm.axes(), axis), norm.epsilon(), norm.place()));
  }

  /** Returns a normalization by a norm along one axis more. */
  public static OperatorCase<LpNormalize> normAlongMore(
      OperatorCase<LpNormalize> example, long axis) {
    LpNormalize norm = example.operator();
    return example.with(
        new LpNormalize(and(norm.axes(), axis), norm.power(), norm.epsilon(), norm.use()));
  }

  private static List<Long> and(List<Long> axes, long axis) {
    List<Long> more = new ArrayList<>(axes);
    more.add(axis);
    return more;
  }

  /** Returns a normalization by a norm of another power. */
  public static OperatorCase<LpNormalize> toPower(OperatorCase<LpNormalize> example, double power) {
    LpNormalize norm = example.operator();
    return example.with(new LpNormalize(norm.axes(), power, norm.epsilon(), norm.use()));
  }

  /** Returns a group normalization with another number of groups. */
  public static OperatorCase<GroupNorm> inGroups(OperatorCase<GroupNorm> example, long groups) {
    GroupNorm norm = example.operator();
    return example.with(new GroupNorm(groups, norm.affine(), norm.epsilon(), norm.place()));
  }

  /** Returns a normalization with a parameter that is longer or has an axis less, if it has it. */
  public static OperatorCase<Normalization> withOtherShape(
      OperatorCase<Normalization> example, Slot slot) {
    Shape right = example.notation().shapes(example.operator(), example.dimensions()).get(slot);
    return right == null
        ? example
        : example.withShape(slot, ShapeDamage.wrong(right, example.fill().seed()));
  }
}
