package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists vectors. */
@Command(
    name = "list",
    description = {
      "Prints a line for each vector: its id, what must come of it, and its case.",
      "Long cases are cut; '--format json' and 'convspec vectors show ID' have all of them."
    },
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n")
final class VectorsListCommand implements Callable<Integer> {

  private static final String DOTS = "...";

  /** How vectors are listed. */
  enum Format {
    /** For reading: a line each. */
    TEXT,
    /** For programs: a list of objects. */
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private SetOptions options;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private Format format;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    VectorSet set = options.open();
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ArrayNode list = mapper.createArrayNode();
    for (Manifest.Entry entry : options.files(set)) {
      VectorFile file = set.read(entry);
      for (Vector test : file.tests()) {
        switch (format) {
          case TEXT -> out.println(line(test));
          case JSON -> fill(list.addObject(), file, test);
        }
      }
    }
    if (format == Format.JSON) {
      out.println(mapper.writeValueAsString(list));
    }
    out.flush();
    return ExitCode.OBEYED;
  }

  private static String line(Vector test) {
    String line =
        String.format(Locale.ROOT, "%-44s %-10s %s", test.id(), outcome(test), test.caseLine());
    return line.length() <= Columns.WIDTH
        ? line
        : line.substring(0, Columns.WIDTH - DOTS.length()).stripTrailing() + DOTS;
  }

  private static void fill(ObjectNode object, VectorFile file, Vector test) {
    object
        .put("id", test.id())
        .put("file", file.path())
        .put("outcome", outcome(test))
        .put("case", test.caseLine())
        .put("comment", test.comment());
    ArrayNode flags = object.putArray("flags");
    test.flags().forEach(flags::add);
  }

  private static String outcome(Vector test) {
    if (test.outcome() instanceof Outcome.Invalid invalid) {
      return invalid.rule();
    }
    return test.outcome() instanceof Outcome.Convention convention ? convention.point() : "valid";
  }
}
