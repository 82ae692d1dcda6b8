package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convspec.conformance.explain.ConventionalCase;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Signature;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the terms of one element of a result. */
@Command(
    name = "explain",
    description = "Shows how one element of a result comes about: every tap, and the running sum.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  convspec explain \"conv n1 c1 m1 i5 k3 s2 p1:0\" --at 0,0,0",
      "  convspec explain \"conv g2 n1 c4 m6 i7x5 k3x2 s2x1 bias\" --at 0,3,1,2",
      "  convspec explain \"conv n1 c1 m1 i8 k2 s3\" --at 0,0,2 --of inputGradient",
      "  convspec explain \"avgpool n1 c1 i5x5 k3x3 p1:1,1:1 by-inside-input\" --at 0,0,0,0",
      "  convspec explain \"avgpool n1 c1 i4 k3 s2 p1:1\" --at 0,0,0 --convention pytorch"
          + " --convention tensorflow"
    })
final class ExplainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "LINE",
      description = "a case, as a report prints it; vectors/cases.md explains the words")
  private String line;

  @Option(
      names = "--at",
      required = true,
      split = ",",
      paramLabel = "INDEX",
      description = "the element: item, channel, position, in canonical order, such as 0,1,2,3")
  private List<Long> at;

  @Option(
      names = "--of",
      paramLabel = "RESULT",
      defaultValue = "output",
      description =
          "a result of the operator, such as output or inputGradient (default: ${DEFAULT-VALUE})")
  private String of;

  @Option(
      names = "--convention",
      paramLabel = "NAME",
      description =
          "fill in what the line leaves out as onnx, pytorch, tensorflow, jax, onednn, tosa or"
              + " webnn assumes it; given twice, compare the two")
  private List<Convention> conventions = List.of();

  @Override
  public void run() {
    Index index = Index.of(at.stream().mapToLong(Long::longValue).toArray());
    PrintWriter out = spec.commandLine().getOut();
    switch (conventions.size()) {
      case 0 -> {
        Case example = CaseLine.parse(line);
        ExplainedCase.lines(example, result(example), index).forEach(out::println);
      }
      case 1 -> {
        ConventionalCase only = ConventionalCase.of(conventions.get(0), line);
        AssumptionTable.of(only).forEach(out::println);
        ExplainedCase.lines(only.example(), result(only.example()), index).forEach(out::println);
      }
      case 2 -> compare(index, out);
      default ->
          throw new UsageException(
              "--convention is given " + conventions.size() + " times; expected once or twice");
    }
    out.flush();
  }

  private void compare(Index index, PrintWriter out) {
    ConventionalCase first = ConventionalCase.of(conventions.get(0), line);
    ConventionalCase second = ConventionalCase.of(conventions.get(1), line);
    List<String> lines = ComparedCases.lines(first, second, each -> result(each.example()), index);
    lines.forEach(out::println);
  }

  private Slot result(Case example) {
    Signature signature = example.operator().signature();
    List<Slot> results =
        Stream.of(Direction.values())
            .flatMap(direction -> signature.results(direction).stream())
            .toList();
    return results.stream()
        .filter(slot -> slot.label().equals(of))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--of is '"
                        + of
                        + "'; expected one of "
                        + results.stream().map(Slot::label).collect(Collectors.joining(", "))));
  }
}
