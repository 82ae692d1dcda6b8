package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.rulebook.Strength;
import org.convspec.conformance.run.CheckRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Prints the rules of all chapters. */
@Command(
    name = "rules",
    description = "Prints the rules of all chapters.",
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    footer = {
      "Every rule is checked somewhere: 'implementation' rules by convspec check, 'vocabulary' rules",
      "by the tests of the specification itself; an untested rule says why it is not."
    })
final class RulesCommand implements Runnable {

  /** How rules are printed. */
  enum Format {
    /** For reading. */
    TEXT,
    /** For programs: a list of objects. */
    JSON
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private Format format;

  private final Set<String> checked = new HashSet<>(CheckRun.checkedRules());

  @Override
  public void run() {
    Rulebook rulebook = Rulebook.read();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> rulebook.rules().forEach(rule -> print(out, rule));
      case JSON -> out.println(json(rulebook));
    }
    out.flush();
  }

  private static void print(PrintWriter out, Rule rule) {
    out.println(rule.id() + "  " + rule.title() + "  [" + rule.strength().label() + "]");
    out.println("    " + rule.sentence());
  }

  private String json(Rulebook rulebook) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ArrayNode list = mapper.createArrayNode();
    for (Rule rule : rulebook.rules()) {
      list.addObject()
          .put("id", rule.id())
          .put("title", rule.title())
          .put("strength", rule.strength().label())
          .put("sentence", rule.sentence())
          .put("why", rule.why())
          .put("chapter", rule.chapter())
          .put("checkedOn", checkedOn(rule));
    }
    return mapper.writeValueAsString(list);
  }

  private String checkedOn(Rule rule) {
    if (rule.strength() == Strength.UNTESTED) {
      return "nothing";
    }
    return checked.contains(rule.id()) ? "implementation" : "vocabulary";
  }
}
