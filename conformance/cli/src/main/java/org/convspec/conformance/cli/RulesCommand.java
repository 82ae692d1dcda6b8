package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.rulebook.Strength;
import org.convspec.conformance.run.CheckRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Prints the rules of all chapters. */
@Command(
    name = "rules",
    description = "Prints the rules of all chapters, or those that are asked for.",
    mixinStandardHelpOptions = true,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  convspec rules                        every rule of every chapter",
      "  convspec rules 'AVG-*' POOL-13        those whose id matches",
      "",
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

  @Parameters(
      arity = "0..*",
      split = ",",
      paramLabel = "GLOB",
      description = "only rules whose id matches, such as CONV-1* (default: all)")
  private List<String> globs = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private Format format;

  private final Set<String> checked = new HashSet<>(CheckRun.checkedRules());

  @Override
  public void run() {
    List<Rule> rules = RuleChoice.of(Rulebook.read(), globs, "rules");
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> print(out, rules);
      case JSON -> out.println(json(rules));
    }
    out.flush();
  }

  private static void print(PrintWriter out, List<Rule> rules) {
    Columns columns =
        new Columns(rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0));
    for (Rule rule : rules) {
      String title = rule.title() + " [" + rule.strength().label() + "]";
      columns.row(List.of(rule.id()), words(title)).forEach(out::println);
      columns.row(List.of(), words(rule.sentence())).forEach(out::println);
    }
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private String json(List<Rule> rules) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ArrayNode list = mapper.createArrayNode();
    for (Rule rule : rules) {
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
