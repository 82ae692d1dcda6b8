package org.convspec.conformance.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.translation.Dialect;
import org.convspec.spec.translation.ForeignOperator;
import org.convspec.vectors.notation.OperatorText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an operator of one framework as another writes it. */
@Command(
    name = "translate",
    description =
        "Writes an operator of one framework as another writes it, or says why there is none.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  convspec translate pytorch onnx \"AvgPool2d kernel_size=3 padding=1\"",
      "  convspec translate onnx convspec \"Conv pads=1,0,2,4 group=2\"",
      "  convspec translate convspec tosa \"convolution rounding=EXACT\"",
      "  convspec translate tensorflow jax \"Conv1D padding=same\" --rank 1"
    })
final class TranslateCommand implements Runnable {

  private static final String OURS = "convspec";

  /** No framework has names of their own for more axes. */
  private static final int MOST_NAMED_AXES = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FROM",
      description = "convspec, onnx, pytorch, tensorflow, jax, onednn, tosa or webnn")
  private String from;

  @Parameters(paramLabel = "TO", description = "another of them")
  private String to;

  @Parameters(
      paramLabel = "OPERATOR",
      description =
          "a name and its attributes, such as \"AveragePool kernel_shape=3,2 ceil_mode=1\";"
              + " chapter 14 lists the names")
  private String operator;

  @Option(
      names = "--rank",
      paramLabel = "AXES",
      defaultValue = "2",
      description = "the number of spatial axes (default: ${DEFAULT-VALUE})")
  private int rank;

  @Override
  public void run() {
    Optional<Convention> source = convention("FROM", from);
    Optional<Convention> target = convention("TO", to);
    if (rank < 1) {
      throw new UsageException("--rank is " + rank + "; expected at least 1");
    }
    spec.commandLine().getOut().println(translated(source, target));
  }

  private String translated(Optional<Convention> source, Optional<Convention> target) {
    if (source.isEmpty()) {
      Operator own = OperatorText.parse(operator, rank);
      return target
          .map(each -> Dialect.of(each).write(own, rank).toString())
          .orElseGet(() -> OperatorText.write(own));
    }
    ForeignOperator foreign = ForeignOperator.parse(source.get(), operator);
    Dialect dialect = Dialect.of(source.get());
    checkRank(dialect, foreign.name());
    return target
        .map(each -> dialect.translate(foreign, Dialect.of(each), rank).toString())
        .orElseGet(() -> OperatorText.write(dialect.read(foreign, rank)));
  }

  /** Refuses a name that belongs to another number of axes, and says to which. */
  private void checkRank(Dialect dialect, String name) {
    if (dialect.names(rank).contains(name)) {
      return;
    }
    IntStream.rangeClosed(1, MOST_NAMED_AXES)
        .filter(axes -> dialect.names(axes).contains(name))
        .findFirst()
        .ifPresent(
            axes -> {
              throw new UsageException(
                  dialect.convention().label()
                      + " has "
                      + name
                      + " over "
                      + axes
                      + (axes == 1 ? " spatial axis" : " spatial axes")
                      + "; try --rank "
                      + axes);
            });
  }

  /** Returns the framework, or none for ourselves. */
  private static Optional<Convention> convention(String parameter, String name) {
    if (name.equals(OURS)) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Convention.values())
            .filter(each -> label(each).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        Arrays.stream(Convention.values())
                            .map(TranslateCommand::label)
                            .collect(
                                Collectors.joining(
                                    ", ",
                                    parameter + " is '" + name + "'; expected one of convspec, ",
                                    "")))));
  }

  private static String label(Convention convention) {
    return convention.name().toLowerCase(Locale.ROOT);
  }
}
