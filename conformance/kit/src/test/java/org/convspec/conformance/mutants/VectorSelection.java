package org.convspec.conformance.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.convspec.conformance.golden.VectorJudge;
import org.convspec.conformance.run.RuleCases;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.generate.Strength;
import org.convspec.vectors.generate.UncertainException;
import org.convspec.vectors.generate.VectorMaker;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;

/**
 * Selects the lines of the plan that are not written by hand: for every property of every rule, the
 * cases that show the mistakes which the rule must notice, and where no single call shows one, a
 * case of the rule. Run by hand; what it writes is looked at and committed.
 */
final class VectorSelection {

  private static final long SEED = 5;
  private static final int CASES_PER_PROPERTY = 60;
  private static final long MOST_ELEMENTS = 200;
  private static final Path FOLDER =
      Path.of("..", "..", "vectors", "src", "main", "resources")
          .resolve(Path.of("org", "convspec", "vectors", "generate", "selected"));

  /** Implementations that obey every rule. */
  private static final List<Implementation> CAREFUL =
      List.of(new PlainEverything(), BuiltIn.IM2COL.implementation());

  /** A case in a direction, or one that is refused there. */
  private record Candidate(Case example, Direction direction, Vector vector) {

    String key() {
      return direction + " " + example;
    }

    long size() {
      return vector.call().tensors().values().stream()
          .mapToLong(tensor -> tensor.shape().elementCount())
          .sum();
    }
  }

  /** A line in the making. */
  private static final class Line {
    final Case example;
    final boolean isRefused;
    final Set<Direction> directions = new TreeSet<>();

    /** Those for which it was taken; what the other one says is more of the same. */
    final Set<Direction> needed = new TreeSet<>();

    final Set<String> rules = new TreeSet<>();
    final Set<String> shows = new LinkedHashSet<>();
    final Set<String> titles = new LinkedHashSet<>();
    boolean isCore;

    Line(Case example, boolean isRefused) {
      this.example = example;
      this.isRefused = isRefused;
    }
  }

  private final Map<String, List<Mutant>> mutantsByRule = new HashMap<>();
  private final Map<Mutant, Implementation> implementations = new HashMap<>();
  private final Map<String, Optional<Candidate>> candidates = new HashMap<>();
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Set<String> shown = new TreeSet<>();
  private final Map<String, String> titles = new TreeMap<>();
  private final Map<String, Set<String>> bugs = new TreeMap<>();

  private VectorSelection() {
    for (Mutant mutant : Mutants.all()) {
      implementations.put(mutant, mutant.implementation());
      mutant
          .rules()
          .forEach(
              rule -> mutantsByRule.computeIfAbsent(rule, any -> new ArrayList<>()).add(mutant));
    }
  }

  public static void main(String[] arguments) throws IOException {
    VectorSelection selection = new VectorSelection();
    selection.select(ElementType.FLOAT64);
    for (ElementType type :
        List.of(ElementType.FLOAT32, ElementType.FLOAT16, ElementType.BFLOAT16)) {
      selection.select(type);
    }
    selection.write();
  }

  private void select(ElementType type) {
    for (RuleCases property : RuleCases.first(CASES_PER_PROPERTY, type, SEED)) {
      List<Mutant> mutants =
          mutantsByRule.getOrDefault(property.rule(), List.of()).stream()
              .filter(mutant -> mutant.type() == type)
              .toList();
      if (type != ElementType.FLOAT64 && mutants.isEmpty()) {
        continue;
      }
      titles.putIfAbsent(property.rule(), property.label().split(" ", 3)[2]);
      select(property, mutants);
    }
  }

  private void select(RuleCases property, List<Mutant> mutants) {
    List<Candidate> all = candidates(property);
    Set<Mutant> open = new LinkedHashSet<>(mutants);
    open.removeIf(mutant -> shown.contains(mutant.id() + " " + property.name()));
    boolean isRepresented = false;
    for (Candidate candidate : all) {
      if (open.isEmpty()) {
        break;
      }
      List<Mutant> killed = open.stream().filter(mutant -> kills(candidate, mutant)).toList();
      if (!killed.isEmpty()) {
        take(candidate, property, killed);
        open.removeAll(killed);
        isRepresented = true;
      }
    }
    if (!isRepresented && !all.isEmpty()) {
      take(all.get(0), property, List.of());
    }
  }

  /** The strong ones first, the small ones first among them. */
  private List<Candidate> candidates(RuleCases property) {
    return property.cases().stream()
        .filter(VectorSelection::isSmall)
        .flatMap(
            example ->
                Arrays.stream(Direction.values())
                    .flatMap(direction -> candidate(example, direction).stream()))
        .filter(each -> isOf(each, property.rule()))
        .sorted(
            Comparator.comparing((Candidate each) -> isWeak(each))
                .thenComparing(Candidate::size)
                .thenComparing(Candidate::key))
        .toList();
  }

  /** A call that breaks another rule first says nothing of this one. */
  private static boolean isOf(Candidate candidate, String rule) {
    return !(candidate.vector().outcome() instanceof Outcome.Invalid invalid)
        || invalid.rule().equals(rule);
  }

  private static boolean isValid(Candidate candidate) {
    return candidate.vector().outcome() instanceof Outcome.Valid;
  }

  private static boolean isWeak(Candidate candidate) {
    return !Strength.of(candidate.vector()).weaknesses().isEmpty();
  }

  private static boolean isSmall(Case example) {
    try {
      long elements = 0;
      for (Shape shape : example.given().values()) {
        elements += shape.elementCount();
      }
      if (example.brokenRule(Direction.FORWARD).isEmpty()) {
        elements += example.outputShape().elementCount();
      }
      return elements <= MOST_ELEMENTS;
    } catch (RuntimeException tooLarge) {
      return false;
    }
  }

  private Optional<Candidate> candidate(Case example, Direction direction) {
    String key = direction + " " + example;
    return candidates.computeIfAbsent(key, any -> make(example, direction));
  }

  private static Optional<Candidate> make(Case example, Direction direction) {
    try {
      Vector vector =
          example.brokenRule(direction).isPresent()
              ? VectorMaker.refused(example, direction)
              : VectorMaker.valid(example, direction);
      return isHeld(vector)
          ? Optional.of(new Candidate(example, direction, vector))
          : Optional.empty();
    } catch (UncertainException | IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  /** What the chapters leave open, such as infinities in some gradients, shows in careful code. */
  private static boolean isHeld(Vector vector) {
    return CAREFUL.stream()
        .noneMatch(careful -> new VectorJudge(careful).examine(vector).isViolation());
  }

  private boolean kills(Candidate candidate, Mutant mutant) {
    return new VectorJudge(implementations.get(mutant)).examine(candidate.vector()).isViolation();
  }

  private void take(Candidate candidate, RuleCases property, List<Mutant> killed) {
    boolean isRefused = candidate.example().brokenRule(candidate.direction()).isPresent();
    String key = isRefused ? candidate.key() : candidate.example().toString();
    Line line = lines.computeIfAbsent(key, any -> new Line(candidate.example(), isRefused));
    line.directions.add(candidate.direction());
    line.needed.add(candidate.direction());
    if (!isRefused) {
      for (Direction direction : Direction.values()) {
        if (candidate(candidate.example(), direction).filter(each -> isValid(each)).isPresent()) {
          line.directions.add(direction);
        }
      }
    }
    line.rules.add(property.rule());
    line.titles.add(property.label().split(" ", 3)[2]);
    for (Mutant mutant : killed) {
      line.shows.add(mutant.what());
      bugs.computeIfAbsent(property.rule(), any -> new TreeSet<>()).add(mutant.what());
      line.isCore |= shown.add(mutant.id());
      shown.add(mutant.id() + " " + property.name());
    }
  }

  private void write() throws IOException {
    Files.createDirectories(FOLDER);
    Map<String, List<Line>> byOperator =
        lines.values().stream()
            .collect(Collectors.groupingBy(line -> line.example.operator().label()));
    for (Map.Entry<String, List<Line>> each : byOperator.entrySet()) {
      Files.write(
          FOLDER.resolve(each.getKey() + ".txt"),
          each.getValue().stream().flatMap(line -> texts(line).stream()).toList());
    }
    Files.write(
        FOLDER.resolve("flags.txt"),
        titles.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + " | "
                        + each.getValue()
                        + bugs.getOrDefault(each.getKey(), Set.of()).stream()
                            .map(bug -> " | " + bug)
                            .collect(Collectors.joining()))
            .toList());
    System.out.println(lines.size() + " lines");
    Mutants.all().stream()
        .filter(mutant -> !shown.contains(mutant.id()))
        .forEach(
            mutant ->
                System.out.println(
                    "not shown: " + mutant.id() + " " + mutant.what() + " " + mutant.rules()));
  }

  private static List<String> texts(Line line) {
    String titles = "a case of: " + String.join("; ", line.titles);
    String comment = line.shows.isEmpty() ? titles : "shows: " + String.join("; ", line.shows);
    if (line.isRefused) {
      return List.of(text(line, part(line), "refused-" + name(line.needed), comment));
    }
    if (!line.isCore || line.needed.equals(line.directions)) {
      return List.of(text(line, part(line), name(line.directions), comment));
    }
    Set<Direction> others = EnumSet.copyOf(line.directions);
    others.removeAll(line.needed);
    return List.of(
        text(line, "core", name(line.needed), comment), text(line, "full", name(others), titles));
  }

  private static String part(Line line) {
    return line.isCore ? "core" : "full";
  }

  private static String name(Set<Direction> directions) {
    return directions.size() == 2
        ? "both"
        : directions.iterator().next().name().toLowerCase(Locale.ROOT);
  }

  private static String text(Line line, String part, String purpose, String comment) {
    String rules = String.join(",", line.rules);
    return String.join(
        " | ",
        part + " " + purpose + " " + rules,
        line.example.toString(),
        comment.replace("|", "/"));
  }
}
