package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convspec.conformance.cases.AskedCalls.Asked;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.CheckRun;
import org.convspec.conformance.run.RuleSelection;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Counts what a whole run of the contracts asks of an implementation. Features that belong to
 * properties, and not to the attributes of a case, can be counted nowhere else.
 */
class ContractReachTest {

  /** So many that each of the seven activations, which share their properties, is drawn. */
  private static final int TRIES = 40;

  private static List<Asked> asked;

  @BeforeAll
  static void runEveryContract() {
    AskedCalls calls = new AskedCalls(BuiltIn.LITERAL.implementation());
    new CheckRun(
            new CheckRun.Settings(
                calls,
                ElementType.FLOAT64,
                1,
                TRIES,
                RuleSelection.ALL,
                Optional.empty(),
                "literal"),
            Rulebook.read())
        .run(calls);
    asked = calls.all();
  }

  private static Predicate<Asked> ofOperator(String label) {
    return call -> call.operator().label().equals(label);
  }

  private static Set<String> operators(Predicate<Asked> such) {
    return asked.stream()
        .filter(such)
        .map(call -> call.operator().label())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> rules(Predicate<Asked> such) {
    return asked.stream()
        .filter(such)
        .map(call -> call.rule().split(" ")[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> allOperators() {
    return new TreeSet<>(BuiltIn.LITERAL.implementation().profile().operators());
  }

  private static String names(Set<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /**
   * G36. A gradient that is judged equals that of the literal reference, and the literal reference
   * obeys the rules that make its gradients the adjoints of its outputs. One output gradient says
   * nothing of how others would be shared out, so those of one element are not counted.
   */
  @Test
  void everyGradientIsAskedForWithOutputGradientsThatVary() throws IOException {
    FeatureReach<Asked> reach = new FeatureReach<>();
    Map<String, Operator> operators =
        asked.stream()
            .map(Asked::operator)
            .collect(
                Collectors.toMap(Operator::label, one -> one, (one, same) -> one, TreeMap::new));
    assertThat(operators.keySet()).isEqualTo(allOperators());
    operators.forEach(
        (label, operator) ->
            operator.signature().gradients().values().stream()
                .sorted()
                .forEach(slot -> addGradient(reach, label, slot)));
    reach.check(asked, new ReachTable(), "contract-gradient-reach.txt");
  }

  private static void addGradient(FeatureReach<Asked> reach, String label, Slot slot) {
    Predicate<Asked> such =
        ofOperator(label)
            .and(Asked::isValid)
            .and(call -> call.wanted() == slot && call.outputGradients() > 1);
    reach
        .among(such)
        .of(
            "G36",
            label + " " + slot.label() + ", asked by " + rules(such).size() + " rules",
            1,
            call -> !call.isSteady());
  }

  /** G37. Storage is a property of its own, so it is counted among the calls of that property. */
  @Test
  void tensorsAreStoredOtherwise() throws IOException {
    Predicate<Asked> dataOtherwise = call -> call.layouts().data() != Layout.CHANNELS_FIRST;
    Predicate<Asked> weightsOtherwise =
        call ->
            call.operator().signature().required().contains(Slot.WEIGHTS)
                && call.layouts().weights() != Layout.OUTPUT_INPUT_SPACE;
    Set<String> without = allOperators();
    without.removeAll(operators(dataOtherwise));
    Predicate<Asked> otherwise = dataOtherwise.or(weightsOtherwise).and(Asked::isValid);
    Set<String> varying = rules(otherwise);
    ReachTable table = new ReachTable();
    table.add(
        "G37",
        "calls stored otherwise",
        asked.stream().filter(otherwise).count()
            + " of "
            + asked.stream().filter(Asked::isValid).count());
    table.add("G37", "rules that vary storage", names(varying));
    table.add("G37", "operators that are not asked with channels last", names(without));
    table.add(
        "G37",
        "row pitch, slice of a larger buffer",
        "not drawn: tensors of a call are dense, and begin where their buffer begins");
    Predicate<Asked> channelsLast = dataOtherwise.and(Asked::isValid);
    new FeatureReach<Asked>()
        .among(call -> call.isValid() && varying.contains(call.rule().split(" ")[1]))
        .of("G37", "data or weights stored otherwise", 0.25, dataOtherwise.or(weightsOtherwise))
        .of("G37", "weights stored otherwise", 0.25 / 2, weightsOtherwise)
        .among(channelsLast)
        .of(
            "G37",
            "of channels last: no multiple of 4 channels",
            0.25,
            call -> call.channels() % 4 != 0)
        .check(asked, table, "contract-storage-reach.txt");
    assertThat(operators(weightsOtherwise))
        .containsExactlyInAnyOrder(
            "convolution",
            "deformableConvolution",
            "linear",
            "locallyConnected",
            "transposedConvolution");
  }

  /** G38. */
  @Test
  void everyOperatorIsAskedTheSameAgain() throws IOException {
    Predicate<Asked> repeated = call -> call.neighbour().isPresent();
    Predicate<Asked> attribute =
        repeated.and(call -> !call.neighbour().equals(Optional.of(call.operator())));
    ReachTable table = new ReachTable();
    for (String label : allOperators()) {
      table.add(
          "G38",
          label + " twice, and once more behind a neighbour",
          String.format(
              "%s: %d times, %d of them behind other attributes",
              names(rules(repeated.and(ofOperator(label)))),
              asked.stream().filter(repeated.and(ofOperator(label))).count(),
              asked.stream().filter(attribute.and(ofOperator(label))).count()));
    }
    Predicate<Asked> gradient = call -> call.direction() == Direction.GRADIENT;
    table.add("G38", "gradients again", names(operators(repeated.and(gradient))));
    table.add("G38", "inputs unchanged", "not examined: nobody can write to the tensors of a call");
    table.add(
        "G38",
        "outputs prefilled with NaN",
        "not examined: an implementation makes its results itself");
    table.write("contract-repetition-reach.txt");
    assertThat(operators(repeated)).isEqualTo(allOperators());
  }

  /** G42. */
  @Test
  void invalidCallsAreAskedToo() throws IOException {
    Predicate<Asked> invalid = call -> !call.isValid();
    ReachTable table = new ReachTable();
    addBroken(table, "kernel 0", "WIN-02");
    addBroken(table, "stride 0", "WIN-03");
    addBroken(table, "dilation 0", "WIN-04");
    addBroken(
        table, "groups do not divide the channels", "CONV-06", "CONV-07", "TCONV-05", "TCONV-06");
    addBroken(table, "output padding too large", "TCONV-11");
    addBroken(table, "extents that do not fit in 64 bits (G44)", "WIN-22");
    Set<String> empty = operators(call -> call.isValid() && call.result().hasNoElements());
    table.add("G42", "an output without elements, which is an answer", names(empty));
    new FeatureReach<Asked>()
        .of("G42", "invalid calls", 0.05, invalid)
        .check(asked, table, "contract-rejection-reach.txt");
    Set<String> answering = allOperators();
    answering.remove("batchNormTraining"); // BN-05: it has nothing to take statistics of
    assertThat(empty).isEqualTo(answering);
    assertThat(operators(invalid)).isEqualTo(allOperators());
  }

  private static void addBroken(ReachTable table, String what, String... rules) {
    Set<String> operators =
        operators(call -> call.result().brokenRule().filter(Set.of(rules)::contains).isPresent());
    table.add("G42", what, names(operators));
    assertThat(operators).as(what).isNotEmpty();
  }
}
