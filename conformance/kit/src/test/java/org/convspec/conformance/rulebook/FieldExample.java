package org.convspec.conformance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convspec.spec.geometry.BoundReceptiveFieldGraph;
import org.convspec.spec.geometry.ReceptiveField;
import org.convspec.spec.geometry.ReceptiveFieldGraph;
import org.convspec.spec.geometry.Region;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * An example about a graph of windows: its nodes line by line, then questions and their answers,
 * each about the last node unless it begins with {@code at NODE}, and about what that node sees of
 * the input unless {@code from NODE} follows. Numbers per axis are separated by commas.
 */
final class FieldExample {

  private final ExampleLines lines;
  private final FieldNodes nodes = new FieldNodes();

  FieldExample(ExampleLines lines) {
    this.lines = lines;
  }

  void check() {
    while (!lines.unused().isEmpty()) {
      String line = lines.first();
      if (!nodes.declare(line)) {
        checkAnswer(line);
      }
    }
    graph(); // refuses what is no graph, even where nothing is asked
    nodes.input().ifPresent(graph()::over);
  }

  private void checkAnswer(String line) {
    if (line.contains(" rejected ")) {
      String[] sides = line.split(" rejected ");
      Throwable thrown = catchThrowable(() -> answer(sides[0]));
      assertThat(thrown).as(line).isInstanceOf(InvalidCallException.class);
      assertThat(((InvalidCallException) thrown).rule()).as(line).isEqualTo(sides[1]);
    } else {
      String[] sides = line.split(" is ");
      assertThat(answer(sides[0])).as(line).isEqualTo(sides[1]);
    }
  }

  private String answer(String question) {
    List<String> words = new ArrayList<>(Arrays.asList(question.split("\\s+")));
    String node = taken("at", words).orElse(nodes.last());
    String origin = taken("from", words).orElse(FieldNodes.INPUT);
    if (words.get(0).equals("each")) {
      return graph().nodes().stream()
          .map(each -> ofNode(words.get(1), origin, each.name()))
          .collect(Collectors.joining(" "));
    }
    return words.size() == 1
        ? ofNode(words.get(0), origin, node)
        : ofOutput(words.get(0), origin, node, index(words.get(2)));
  }

  /** Takes a leading word and the name behind it. */
  private static Optional<String> taken(String word, List<String> words) {
    if (!words.get(0).equals(word)) {
      return Optional.empty();
    }
    words.remove(0);
    return Optional.of(words.remove(0));
  }

  private String ofNode(String quantity, String origin, String node) {
    return switch (quantity) {
      case "output" -> commas(LongStream.of(bound().extents(node).toArray()).boxed());
      case "extent" -> ofFields(origin, node, ReceptiveField::extent);
      case "jump" -> ofFields(origin, node, ReceptiveField::jump);
      case "start" -> ofFields(origin, node, ReceptiveField::start);
      case "before" -> ofFields(origin, node, field -> field.padding().before());
      case "padding" -> ofFields(origin, node, ReceptiveField::padding);
      default -> throw new AssertionError("no such quantity: " + quantity);
    };
  }

  private String ofFields(String origin, String node, Function<ReceptiveField, Object> number) {
    return commas(graph().fields(origin, node).stream().map(number));
  }

  private String ofOutput(String quantity, String origin, String node, Index o) {
    return switch (quantity) {
      case "region" -> commas(regions(origin, node, o));
      case "centre" -> commas(regions(origin, node, o).map(FieldExample::centre));
      case "inside" ->
          commas(
              bound().clippedRegions(node, o).stream()
                  .map(part -> part.map(Region::toString).orElse("nothing")));
      case "parts" -> commas(parts(node, o));
      case "read" -> positions(graph().read(origin, node, o));
      case "reached" -> positions(bound().reached(origin, node, o));
      default -> throw new AssertionError("no such quantity: " + quantity);
    };
  }

  private Stream<Region> regions(String origin, String node, Index o) {
    List<ReceptiveField> fields = graph().fields(origin, node);
    return Stream.iterate(0, axis -> axis < fields.size(), axis -> axis + 1)
        .map(axis -> fields.get(axis).region(o.at(axis)));
  }

  private static String centre(Region region) {
    long twice = region.twiceCentre();
    return Math.floorDiv(twice, 2) + (twice % 2 == 0 ? "" : ".5");
  }

  private Stream<String> parts(String node, Index o) {
    List<Region> regions = bound().regions(node, o);
    Shape input = nodes.input().orElseThrow();
    return Stream.iterate(0, axis -> axis < regions.size(), axis -> axis + 1)
        .map(axis -> regions.get(axis).parts(input.extent(axis)))
        .map(parts -> parts.front() + "+" + parts.inside() + "+" + parts.behind());
  }

  private static String positions(SortedSet<Index> positions) {
    return positions.isEmpty()
        ? "nothing"
        : positions.stream()
            .map(position -> commas(LongStream.of(position.toArray()).boxed()))
            .collect(Collectors.joining(" "));
  }

  private static Index index(String words) {
    return Index.of(Arrays.stream(words.split(",")).mapToLong(Long::parseLong).toArray());
  }

  private static String commas(Stream<?> numbers) {
    return numbers.map(Object::toString).collect(Collectors.joining(","));
  }

  private ReceptiveFieldGraph graph() {
    return ReceptiveFieldGraph.of(FieldNodes.INPUT, nodes.rank(), nodes.declared());
  }

  private BoundReceptiveFieldGraph bound() {
    return graph().over(nodes.input().orElseThrow());
  }
}
