package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;

/** Mistakes in local response normalization. */
final class LocalResponseMutants {

  private static final CommonMutants COMMON = new CommonMutants("LRN", PlainLocalResponseNorm::new);
  private static final UnaryOperator<Operator> PLAIN =
      operator ->
          new LocalResponseNorm(
              ResponseRegion.ACROSS_CHANNELS, 1, ExtraNeighbour.AFTER, 1, AlphaDivisor.SIZE, 1, 1);

  static final List<Mutant> ALL =
      List.of(
          kernel("K150", "a neighbourhood that exceeds the axis is NaN", Overlong::new, "LRN-09"),
          with("K151", "alpha is not divided", n -> n.withDivisor(AlphaDivisor.ONE), "LRN-14"),
          with("LRN1", "alpha is always divided", n -> n.withDivisor(AlphaDivisor.SIZE), "LRN-08"),
          with(
              "LRN2",
              "it is always within the channel",
              n -> n.withRegion(ResponseRegion.WITHIN_CHANNEL),
              "LRN-10",
              "LRN-25"),
          with(
              "LRN3",
              "it is always across channels",
              n -> n.withRegion(ResponseRegion.ACROSS_CHANNELS),
              "LRN-11",
              "LRN-24"),
          with(
              "LRN4",
              "the extra neighbour is always behind",
              n -> n.withExtra(ExtraNeighbour.AFTER),
              "LRN-13",
              "LRN-26"),
          kernel("LRN5", "no neighbour stands in front", Ahead::new, "LRN-12"),
          kernel("LRN6", "alpha is divided by what is there", ByWhatIsThere::new, "LRN-15"),
          kernel(
              "LRN7", "the power is taken of the sum alone", LateOffset::new, "LRN-16", "LRN-21"),
          kernel("LRN8", "magnitudes are summed and not squares", Magnitudes::new, "LRN-20"),
          kernel("LRN9", "the gradient has its own term only", OwnTerm::new, "LRN-18", "LRN-27"),
          kernel("LRN10", "the gradient looks where the output does", SameReach::new, "LRN-19"),
          kernel("LRN11", "the gradient forgets the 2", WithoutTwo::new, "LRN-18", "LRN-27"),
          kernel("LRN12", "sums are in single precision", Single::new, "LRN-30", "LRN-31"),
          kernel("LRN13", "sums are in half precision", Half::new, "LRN-30", "LRN-31").inFloat16(),
          kernel("LRN14", "nothing is divided by nothing", Guarded::new, "LRN-37"),
          COMMON.longerOutput("LRN-04"),
          COMMON.shorterGradient("LRN-06"),
          COMMON.emptyOutputIsAnError("LRN-07"),
          COMMON.remembersTheLastAnswer("LRN-17"),
          COMMON.negativeGradientsAreCut("LRN-22"),
          COMMON.lastItemIsTheFirst("LRN-23"),
          COMMON.channelsLeak("LRN-24"),
          COMMON.nanIsSkipped("LRN-35"),
          COMMON.elements(
              "-infinity",
              "an infinity is a large number",
              Slot.INPUT,
              x -> Double.isInfinite(x) ? Math.copySign(1e9, x) : x,
              "LRN-36"),
          COMMON.layoutIsIgnored("TEN-07"),
          COMMON.lenient("LRN-01", PLAIN),
          COMMON.lenient("LRN-02", PLAIN),
          COMMON.lenient("LRN-03", PLAIN),
          COMMON.lenient("LRN-05", UnaryOperator.identity()));

  private LocalResponseMutants() {}

  private static Mutant kernel(
      String id, String what, Function<Call, PlainLocalResponse> kernel, String... rules) {
    return Mutant.around(id, what, () -> new PlainLocalResponseNorm(kernel)).caughtBy(rules);
  }

  private static Mutant with(
      String id, String what, UnaryOperator<LocalResponseNorm> other, String... rules) {
    Mutant mutant =
        COMMON.operator(id, what, operator -> other.apply((LocalResponseNorm) operator), rules);
    return new Mutant(id, what, mutant.type(), mutant.operator(), mutant.rules());
  }

  private static final class Overlong extends PlainLocalResponse {
    Overlong(Call call) {
      super(call);
    }

    @Override
    double base(int place) {
      boolean fits = size[0] <= extent[0] && size[1] <= extent[1] && size[2] <= extent[2];
      return fits ? super.base(place) : Double.NaN;
    }
  }

  private static final class Ahead extends PlainLocalResponse {
    Ahead(Call call) {
      super(call);
    }

    @Override
    int before(int length) {
      return 0;
    }
  }

  private static final class ByWhatIsThere extends PlainLocalResponse {
    ByWhatIsThere(Call call) {
      super(call);
    }

    @Override
    double factor(int there) {
      return norm.divisor() == AlphaDivisor.SIZE ? round(norm.alpha() / there) : norm.alpha();
    }
  }

  private static final class LateOffset extends PlainLocalResponse {
    LateOffset(Call call) {
      super(call);
    }

    @Override
    double output(int place) {
      double sum = round(base(place) - norm.offset());
      return round(x[place] / round(norm.offset() + power(sum, norm.beta())));
    }
  }

  private static final class Magnitudes extends PlainLocalResponse {
    Magnitudes(Call call) {
      super(call);
    }

    @Override
    double square(double element) {
      return Math.abs(element);
    }
  }

  private static final class OwnTerm extends PlainLocalResponse {
    OwnTerm(Call call) {
      super(call);
    }

    @Override
    double term(double dy, int o) {
      return 0;
    }
  }

  private static final class SameReach extends PlainLocalResponse {
    SameReach(Call call) {
      super(call);
    }

    @Override
    int[] reachOfReaders(boolean isFront) {
      return super.reachOfReaders(!isFront);
    }
  }

  private static final class WithoutTwo extends PlainLocalResponse {
    WithoutTwo(Call call) {
      super(call);
    }

    @Override
    double share() {
      return super.share() / 2;
    }
  }

  private static final class Single extends PlainLocalResponse {
    Single(Call call) {
      super(call);
    }

    @Override
    double round(double value) {
      return (float) value;
    }
  }

  private static final class Half extends PlainLocalResponse {
    Half(Call call) {
      super(call);
    }

    @Override
    double round(double value) {
      return ElementType.FLOAT16.round(value);
    }
  }

  private static final class Guarded extends PlainLocalResponse {
    Guarded(Call call) {
      super(call);
    }

    @Override
    double base(int place) {
      return Math.max(super.base(place), 1e-30);
    }
  }
}
