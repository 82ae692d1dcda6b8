package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Plain;
import org.convspec.vectors.generate.Strength;
import org.convspec.vectors.generate.Weakness;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Flag;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one vector. */
@Command(
    name = "show",
    description = "Prints one vector: why it is there, what goes in, what must come out.",
    mixinStandardHelpOptions = true,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n")
final class VectorsShowCommand implements Callable<Integer> {

  private static final int MOST_NUMBERS = 64;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "as 'convspec vectors list' prints it")
  private String id;

  @Mixin private SetOptions options;

  private PrintWriter out;

  @Override
  public Integer call() {
    out = spec.commandLine().getOut();
    VectorSet set = options.open();
    for (Manifest.Entry entry : options.files(set)) {
      VectorFile file = set.read(entry);
      for (Vector test : file.tests()) {
        if (test.id().equals(id)) {
          show(file, test);
          out.flush();
          return ExitCode.OBEYED;
        }
      }
    }
    throw new UsageException("no vector '" + id + "'; 'convspec vectors list' prints their ids");
  }

  private void show(VectorFile file, Vector test) {
    out.println(test.id() + " in " + file.path());
    out.println("  case     " + test.caseLine());
    out.println("  comment  " + test.comment());
    for (String name : test.flags()) {
      Flag flag = file.flags().get(name);
      out.println("  rule     " + flag.rule() + " " + flag.title());
    }
    List<String> weaknesses = Strength.of(test).weaknesses().stream().map(Weakness::label).toList();
    if (!weaknesses.isEmpty()) {
      out.println("  weak     " + String.join(", ", weaknesses));
    }
    boolean hasNumbers = test.kind() != Kind.INDEX_MAP;
    test.call()
        .tensors()
        .forEach(
            (slot, tensor) -> {
              if (hasNumbers) {
                show("input", slot, tensor);
              } else {
                out.println("  input " + slot.label() + " " + tensor.shape());
              }
            });
    if (test.outcome() instanceof Outcome.Valid valid) {
      show("expected", valid.results());
      valid.innerProduct().ifPresent(number -> out.println("  inner product " + number));
    } else if (test.outcome() instanceof Outcome.Invalid invalid) {
      out.println("  expected a rejection by " + invalid.rule());
    } else if (test.outcome() instanceof Outcome.Convention convention) {
      out.println("  question " + convention.point() + ": " + convention.question());
      for (Outcome.Option option : convention.options()) {
        out.println("  answer   " + option.name() + ": " + option.meaning());
        option.rule().ifPresent(rule -> out.println("  expected a rejection by " + rule));
        show("expected", option.results());
      }
    } else {
      Outcome.Terms terms = (Outcome.Terms) test.outcome();
      out.println("  expected terms, as places in input and, where there are weights, in weights");
      for (int place = 0; place < terms.terms().size(); place++) {
        out.println("    output " + place + ": " + places(terms.terms().get(place)));
      }
    }
  }

  private void show(String what, Map<Slot, Expected> results) {
    results.forEach(
        (slot, expected) -> {
          show(what + " " + expected.tier(), slot, expected.want());
          expected.proof().ifPresent(proof -> out.println("    proof " + proof));
          expected.bound().ifPresent(bound -> out.println("    bound " + numbers(bound)));
        });
  }

  private void show(String what, Slot slot, Tensor tensor) {
    out.println("  " + what + " " + slot.label() + " " + tensor.shape());
    out.println("    " + numbers(tensor));
  }

  private static String places(List<long[]> terms) {
    return terms.isEmpty()
        ? "none"
        : terms.stream().map(Arrays::toString).collect(Collectors.joining(" "));
  }

  private static String numbers(Tensor tensor) {
    double[] values = tensor.toArray();
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < Math.min(values.length, MOST_NUMBERS); place++) {
      text.append(place == 0 ? "" : " ");
      text.append(Plain.shortest(values[place]));
    }
    return values.length > MOST_NUMBERS
        ? text + " ... (" + values.length + " numbers)"
        : text.toString();
  }
}
