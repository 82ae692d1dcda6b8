package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.UnaryOperator;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in normalization: around the arithmetic, and in which elements belong together. */
final class NormMutants {

  private static final CommonMutants LAYER = common("NORM-layer", "layerNorm");
  private static final CommonMutants GROUP = common("NORM-group", "groupNorm");
  private static final CommonMutants RMS = common("NORM-rms", "rmsNorm");
  private static final CommonMutants NORM = common("NORM-lp", "lpNormalize");

  static final List<Mutant> ALL =
      List.of(
          sets(
              "NORM-strided",
              "groupNorm",
              "a group has every so many channels",
              Strided::new,
              "NORM-14",
              "NORM-47"),
          sets(
              "K144",
              "groupNorm",
              "scale and bias of channels are those of groups",
              ParametersOfGroups::new,
              "NORM-22"),
          sets(
              "NORM-swapped",
              "groupNorm",
              "scale and bias of groups go around",
              ParametersGoAround::new,
              "NORM-23"),
          sets("NORM-last", "layerNorm", "the last axes are meant", LastAxes::new, "NORM-12"),
          sets("NORM-last-rms", "rmsNorm", "the last axes are meant", LastAxes::new, "NORM-16"),
          sets(
              "NORM-order",
              "layerNorm",
              "the scale has the order of the list",
              OrderOfList::new,
              "NORM-13"),
          sets(
              "NORM-batch",
              "instanceNorm",
              "statistics of all items",
              AllItems::new,
              "NORM-15",
              "NORM-41",
              "NORM-46"),
          sets(
              "NORM-whole",
              "weightStandardization",
              "statistics of all output channels",
              Whole::new,
              "NORM-18",
              "NORM-42"),
          GROUP.operator("1", "groups are one", NormMutants::oneGroup, "NORM-14"),
          NORM.operator("2", "FLOOR adds", op -> using(op, EpsilonUse.ADDED), "NORM-25"),
          NORM.operator("3", "ADDED is a floor", op -> using(op, EpsilonUse.FLOOR), "NORM-26"),
          LAYER.operator(
              "4",
              "epsilon is what it usually is",
              op -> ((Normalization) op).withEpsilon(1e-5),
              "NORM-44"),
          LAYER.operator(
              "5", "epsilon is forgotten", op -> ((Normalization) op).withEpsilon(0), "NORM-74"),
          LAYER.elements(
              "6", "an infinity is the largest number", Slot.INPUT, NormMutants::finite, "NORM-71"),
          RMS.elements(
              "7", "an infinity is the largest number", Slot.INPUT, NormMutants::finite, "NORM-72"),
          LAYER.result(
              "8",
              "what is no number is 0",
              Slot.OUTPUT,
              output -> output.map(y -> Double.isNaN(y) ? 0 : y),
              "NORM-70",
              "NORM-75"),
          LAYER.result(
              "9",
              "a scale gradient of nothing is what was there before",
              Slot.SCALE_GRADIENT,
              NormMutants::onesForZeros,
              "NORM-11"),
          LAYER.longerOutput("NORM-09"),
          LAYER.shorterGradient("NORM-10"),
          LAYER.emptyOutputIsAnError("NORM-11"),
          LAYER.remembersTheLastAnswer("NORM-27"),
          LAYER.lastItemIsTheFirst("NORM-46"),
          LAYER.negativeGradientsAreCut("NORM-50"),
          LAYER.nanIsSkipped("NORM-70"),
          LAYER.layoutIsIgnored("TEN-07"),
          LAYER.lenient("NORM-01", NormMutants::alongChannels),
          RMS.lenient("NORM-02", NormMutants::rmsAlongChannels),
          LAYER.lenient("NORM-03", NormMutants::alongChannels),
          GROUP.lenient("NORM-04", NormMutants::oneGroup),
          LAYER.lenient("NORM-05", op -> ((Normalization) op).withEpsilon(1)),
          GROUP.lenient("NORM-06", UnaryOperator.identity()),
          LAYER.lenient("NORM-07", UnaryOperator.identity()),
          NORM.lenient("NORM-08", NormMutants::euclidean));

  private NormMutants() {}

  private static CommonMutants common(String prefix, String label) {
    return new CommonMutants(prefix, () -> new PlainNormalization(label));
  }

  private static Mutant sets(
      String id, String label, String what, PlainNormalization.Sets sets, String... rules) {
    return Mutant.around(id, what, () -> new PlainNormalization(label, PlainSpread::new, sets))
        .caughtBy(rules);
  }

  private static double finite(double x) {
    return Double.isInfinite(x) ? Math.copySign(Double.MAX_VALUE, x) : x;
  }

  private static Tensor onesForZeros(Tensor gradient) {
    return gradient.map(x -> x == 0 ? 1 : x);
  }

  private static Operator oneGroup(Operator operator) {
    GroupNorm norm = (GroupNorm) operator;
    return new GroupNorm(1, Affine.PER_CHANNEL, norm.epsilon(), norm.place());
  }

  private static Operator using(Operator operator, EpsilonUse use) {
    LpNormalize norm = (LpNormalize) operator;
    return new LpNormalize(norm.axes(), norm.power(), norm.epsilon(), use);
  }

  private static Operator euclidean(Operator operator) {
    LpNormalize norm = (LpNormalize) operator;
    return new LpNormalize(norm.axes(), 2, norm.epsilon(), norm.use());
  }

  private static Operator alongChannels(Operator operator) {
    LayerNorm norm = (LayerNorm) operator;
    return new LayerNorm(List.of(1L), norm.epsilon(), norm.place());
  }

  private static Operator rmsAlongChannels(Operator operator) {
    RmsNorm norm = (RmsNorm) operator;
    return new RmsNorm(List.of(1L), norm.epsilon(), norm.place());
  }

  private static final class Strided extends PlainSets {
    Strided(long[] shape, Operator operator) {
      super(shape, operator);
    }

    @Override
    int groupOf(int channel, GroupNorm norm) {
      return channel % (int) norm.groups();
    }
  }

  private static final class ParametersOfGroups extends PlainSets {
    ParametersOfGroups(long[] shape, Operator operator) {
      super(shape, operator);
    }

    @Override
    int parameterOf(int place) {
      return setOf(place) % (int) ((GroupNorm) operator).groups();
    }
  }

  private static final class ParametersGoAround extends PlainSets {
    ParametersGoAround(long[] shape, Operator operator) {
      super(shape, operator);
    }

    @Override
    int parameterOf(int place) {
      GroupNorm norm = (GroupNorm) operator;
      int own = super.parameterOf(place);
      return norm.affine() == Affine.PER_GROUP ? (own + 1) % (int) norm.groups() : own;
    }
  }

  private static final class LastAxes extends PlainSets {
    LastAxes(long[] shape, Operator operator) {
      super(shape, operator);
    }

    @Override
    boolean isNamedAxis(int axis) {
      return axis >= shape.length - axes(operator).size();
    }
  }

  private static final class OrderOfList extends PlainSets {
    OrderOfList(long[] shape, Operator operator) {
      super(shape, operator);
    }

    @Override
    int parameterOf(int place) {
      int number = 0;
      for (long axis : axes(operator)) {
        number = number * shape[(int) axis] + coordinate(place, (int) axis);
      }
      return number;
    }
  }

  private static final class AllItems extends PlainSets {
    AllItems(long[] shape, Operator operator) {
      super(shape, operator);
    }

    @Override
    int setOf(int place) {
      return coordinate(place, 1);
    }
  }

  private static final class Whole extends PlainSets {
    Whole(long[] shape, Operator operator) {
      super(shape, operator);
    }

    @Override
    int setOf(int place) {
      return 0;
    }
  }

  /** Returns the mutant, tried in half precision. */
  static Mutant inFloat16(Mutant mutant) {
    return new Mutant(
        mutant.id(), mutant.what(), ElementType.FLOAT16, mutant.operator(), mutant.rules());
  }

  /** What computes a call otherwise than the plain operator. */
  static Mutant kernel(
      String id, String label, String what, PlainNormalization.Kernel kernel, String... rules) {
    return Mutant.around(id, what, () -> new PlainNormalization(label, kernel)).caughtBy(rules);
  }
}
