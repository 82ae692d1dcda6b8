package org.convspec.vectors.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.convention.Alternative;
import org.convspec.spec.convention.Point;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.CaseSyntaxException;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Sha256;
import org.convspec.vectors.golden.Vector;

/** Makes the vectors of one line of the plan. */
public final class VectorMaker {

  private static final int DIGITS_OF_ID = 8;

  private final PlanLine line;

  private VectorMaker(PlanLine line) {
    this.line = line;
  }

  /**
   * Returns the vectors of a line.
   *
   * @throws PlanException if the line cannot become what it is meant to be
   */
  static List<Vector> of(PlanLine line) {
    try {
      return new VectorMaker(line).vectors();
    } catch (CaseSyntaxException | InvalidCallException | UncertainException unfit) {
      throw new PlanException(line.toString(), unfit.getMessage());
    }
  }

  /**
   * Returns the vector of a valid case in a direction, which its line of the plan would give.
   *
   * @throws InvalidCallException if the case is not valid
   * @throws UncertainException if its data do not settle the results
   */
  public static Vector valid(Case example, Direction direction) {
    return valid(PlannedCase.of(example), direction);
  }

  private static Vector valid(PlannedCase planned, Direction direction) {
    return bare(planned, Kind.of(direction), asking(planned, direction), VectorMaker::numbers);
  }

  private static Vector bare(
      PlannedCase planned, Kind kind, Call call, Function<Call, Outcome> outcome) {
    String text = planned.text();
    String id = id(call.operator().label(), kind, text);
    return new Vector(id, kind, text, "", List.of(), call, outcome.apply(call));
  }

  private List<Vector> vectors() {
    List<Vector> vectors = new ArrayList<>();
    switch (line.what()) {
      case BOTH -> {
        vectors.add(described(valid(onlyCase(), Direction.FORWARD)));
        vectors.add(described(valid(onlyCase(), Direction.GRADIENT)));
      }
      case FORWARD -> vectors.add(described(valid(onlyCase(), Direction.FORWARD)));
      case GRADIENT -> vectors.add(described(valid(onlyCase(), Direction.GRADIENT)));
      case REFUSED_FORWARD -> vectors.add(refused(Direction.FORWARD));
      case REFUSED_GRADIENT -> vectors.add(refused(Direction.GRADIENT));
      case MAP -> vectors.add(map());
      case CONVENTION_FORWARD -> vectors.add(convention(Direction.FORWARD));
      case CONVENTION_GRADIENT -> vectors.add(convention(Direction.GRADIENT));
    }
    return vectors;
  }

  private PlannedCase onlyCase() {
    return line.cases().get(0);
  }

  private Vector described(Vector bare) {
    return vector(bare.id(), bare.kind(), bare.caseLine(), bare.call(), bare.outcome());
  }

  private Vector vector(String id, Kind kind, String caseLine, Call call, Outcome outcome) {
    List<String> rules =
        outcome instanceof Outcome.Convention
            ? line.flags().subList(1, line.flags().size())
            : line.flags();
    return new Vector(id, kind, caseLine, line.comment(), rules, call, outcome);
  }

  /** A name that stays the same as long as the case does. */
  private static String id(String operator, Kind kind, String content) {
    String digest = Sha256.of((kind + " " + content).getBytes(StandardCharsets.UTF_8));
    return operator + "." + kind.label() + "." + digest.substring(0, DIGITS_OF_ID);
  }

  /** Returns the call of a case that asks for every result which its inputs have. */
  private static Call asking(PlannedCase planned, Direction direction) {
    Call call = asking(planned, results(planned.example(), direction));
    try {
      call.resultShapes();
    } catch (InvalidCallException invalid) {
      Set<Slot> fewer = EnumSet.copyOf(call.wanted());
      if (!fewer.remove(Slot.INDICES)) {
        throw invalid;
      }
      call = asking(planned, fewer); // indices that the type does not hold
      call.resultShapes();
    }
    return call;
  }

  private static Set<Slot> results(Case example, Direction direction) {
    Set<Slot> results = EnumSet.noneOf(Slot.class);
    if (direction == Direction.FORWARD) {
      results.addAll(example.operator().signature().outputs());
    } else {
      Map<Slot, Slot> gradients = example.operator().signature().gradients();
      example.given().keySet().stream()
          .filter(gradients::containsKey)
          .forEach(slot -> results.add(gradients.get(slot)));
    }
    return results;
  }

  private static Call asking(PlannedCase planned, Set<Slot> wanted) {
    Slot first =
        wanted.stream()
            .findFirst()
            .orElseThrow(() -> new UncertainException("there is no result in this direction"));
    Call call = planned.asking(first);
    return new Call(call.operator(), call.direction(), call.layouts(), call.tensors(), wanted);
  }

  /** Returns the rule that the numbers of a call break, such as a label that is no class. */
  public static Optional<String> refusedByValue(Call call) {
    try {
      call.wanted().forEach(slot -> LiteralPath.PATH.result(call, slot));
      return Optional.empty();
    } catch (InvalidCallException invalid) {
      return Optional.of(invalid.rule());
    }
  }

  /**
   * Returns what must come of a valid call.
   *
   * @throws UncertainException if its data do not settle the results
   */
  public static Outcome.Valid numbers(Call call) {
    Map<Slot, Expected> results = results(call);
    return new Outcome.Valid(results, InnerProduct.of(call, results));
  }

  /**
   * Returns what the results of a valid call must be.
   *
   * @throws UncertainException if its data do not settle them
   */
  public static Map<Slot, Expected> results(Call call) {
    Map<Slot, Expected> results = new EnumMap<>(Slot.class);
    call.wanted().forEach(slot -> results.put(slot, Expectation.of(call, slot)));
    return results;
  }

  /**
   * Returns the vector of a call that is refused, which its line of the plan would give.
   *
   * @throws UncertainException if the call is valid
   */
  public static Vector refused(Case example, Direction direction) {
    return refused(PlannedCase.of(example), direction);
  }

  private static Vector refused(PlannedCase planned, Direction direction) {
    Refusal refusal =
        Refusal.of(planned, direction)
            .orElseThrow(() -> new UncertainException("the call is valid"));
    Outcome outcome = new Outcome.Invalid(refusal.rule());
    return bare(planned, Kind.of(direction), refusal.call(), call -> outcome);
  }

  private Vector refused(Direction direction) {
    Vector bare = refused(onlyCase(), direction);
    String rule = ((Outcome.Invalid) bare.outcome()).rule();
    if (!line.flags().contains(rule)) {
      throw new UncertainException("the call breaks " + rule);
    }
    return described(bare);
  }

  private Vector map() {
    Call call = onlyCase().asking(Slot.OUTPUT);
    return described(bare(onlyCase(), Kind.INDEX_MAP, call, VectorMaker::terms));
  }

  /**
   * Returns the index map of a call in canonical layout.
   *
   * @throws UncertainException if its operator has none
   */
  public static Outcome.Terms terms(Call call) {
    return IndexMap.of(call)
        .map(Outcome.Terms::new)
        .orElseThrow(() -> new UncertainException("the operator has no index map"));
  }

  private Vector convention(Direction direction) {
    Point point = point(line.flags().get(0));
    List<Outcome.Option> options =
        line.cases().stream().map(each -> option(point, each, direction)).toList();
    refuseEqual(options);
    String content = point.id() + " " + line.cases().stream().map(PlannedCase::named).toList();
    Call call = options.get(0).call();
    Kind kind = Kind.of(direction);
    return vector(
        id(call.operator().label(), kind, content),
        kind,
        options.get(0).caseLine(),
        call,
        new Outcome.Convention(point.id(), point.question(), options));
  }

  private static Point point(String label) {
    return Arrays.stream(Point.values())
        .filter(each -> each.id().equals(label))
        .findFirst()
        .orElseThrow(() -> new UncertainException("there is no point of convention " + label));
  }

  private static Outcome.Option option(Point point, PlannedCase planned, Direction direction) {
    Alternative alternative =
        Arrays.stream(Alternative.values())
            .filter(each -> each.point() == point && each.label().equals(planned.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UncertainException(
                        "there is no answer " + planned.name() + " to " + point.id()));
    Optional<Refusal> refusal = Refusal.of(planned, direction);
    Call call = refusal.map(Refusal::call).orElseGet(() -> asking(planned, direction));
    return new Outcome.Option(
        planned.name(),
        alternative.meaning(),
        planned.text(),
        call,
        refusal.isPresent() ? Map.of() : results(call),
        refusal.map(Refusal::rule));
  }

  /** Answers that give the same numbers cannot be told apart. */
  private static void refuseEqual(List<Outcome.Option> options) {
    for (Outcome.Option one : options) {
      for (Outcome.Option other : options) {
        if (one != other && one.rule().equals(other.rule()) && isEqual(one, other)) {
          throw new UncertainException(one.name() + " and " + other.name() + " give the same");
        }
      }
    }
  }

  private static boolean isEqual(Outcome.Option one, Outcome.Option other) {
    return one.results().keySet().stream()
        .allMatch(slot -> one.results().get(slot).want().equals(other.results().get(slot).want()));
  }
}
