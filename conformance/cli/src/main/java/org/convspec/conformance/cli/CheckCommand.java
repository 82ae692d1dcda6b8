package org.convspec.conformance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.CheckRun;
import org.convspec.conformance.run.RuleSelection;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks an implementation against the rules. */
@Command(
    name = "check",
    description = "Checks an implementation against the rules and prints a report.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    descriptionHeading = "%nDescription:%n  ",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was checked, and nothing FAILed or ERRed",
      "1:a rule FAILed or ERRed",
      "2:misuse, the implementation did not start, or nothing was really checked"
    },
    footerHeading = "%nVerdicts:%n",
    footer = {
      "  PASS   the rule held on every case that was judged",
      "  FAIL   it did not; the smallest case that shows it is printed",
      "  ERROR  a crash, a hang, a wrong shape, or noise in place of an answer",
      "  SKIP   the implementation declined every case, with the reasons that it gave",
      "  WEAK   the rule held, but none of the cases could have told",
      "",
      "Examples:",
      "  convspec check literal --type float32 --tries 1000",
      "  convspec check --command \"python3 my_server.py\" --report out",
      "  convspec check im2col --rules 'WIN-*,CONV-10' --seed 7",
      "  convspec check im2col --rules CONV-10 --case \"conv n1 c1 m1 i5 k3 s2 p1:0\"",
      "",
      "A program of your own speaks the protocol of conformance/protocol.md."
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ChosenImplementation chosen;

  @Option(
      names = "--rules",
      split = ",",
      paramLabel = "GLOB",
      description = "check only rules whose id matches, such as CONV-1*")
  private List<String> rules = List.of();

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "judged cases per property; skipped ones are drawn again (default: ${DEFAULT-VALUE})")
  private int tries;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "where the cases come from; the same seed gives the same cases (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "float64, float32, float16 or bfloat16; the first that the implementation takes if not given")
  private String type;

  @Option(
      names = "--case",
      paramLabel = "LINE",
      description = "examine this case alone, as a report prints it")
  private String caseLine;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "write report.txt, report.html, report.json and junit.xml into this folder")
  private Path report;

  @Override
  public Integer call() {
    Rulebook rulebook = Rulebook.read();
    RuleSelection selection = selection(rulebook);
    Optional<Case> only = Optional.ofNullable(caseLine).map(CaseLine::parse);
    if (tries < 1) {
      throw new UsageException("--tries is " + tries + "; expected at least 1");
    }
    ReportEnd end = new ReportEnd(spec, report);
    end.prepare();
    try (Implementation implementation = chosen.start()) {
      ElementType elementType = elementType(implementation, only);
      CheckRun.Settings settings =
          new CheckRun.Settings(
              implementation, elementType, seed, tries, selection, only, chosen.words());
      return end.conclude(
          new CheckRun(settings, rulebook)
              .run(TerminalProgress.choose(spec.commandLine().getErr())));
    }
  }

  private RuleSelection selection(Rulebook rulebook) {
    RuleSelection selection = new RuleSelection(rules);
    RuleChoice.of(rulebook, rules, "--rules");
    List<String> checked = CheckRun.checkedRules();
    if (checked.stream().noneMatch(selection::includes)) {
      throw new UsageException(
          "--rules: " + String.join(",", rules) + " is about no implementation; nothing to check");
    }
    return selection;
  }

  private ElementType elementType(Implementation implementation, Optional<Case> only) {
    List<ElementType> taken = implementation.profile().elementTypes();
    if (taken.isEmpty()) {
      throw new UsageException(implementation.profile().name() + " declares no element type");
    }
    if (type == null) {
      return only.map(Case::type).orElseGet(() -> firstFloating(taken));
    }
    ElementType asked =
        ElementType.FLOATING.stream()
            .filter(each -> each.label().equals(type))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "--type is '"
                            + type
                            + "'; expected one of "
                            + ElementType.FLOATING.stream().map(ElementType::label).toList()));
    if (only.isPresent() && only.get().type() != asked) {
      throw new UsageException(
          "--type is " + type + ", but the case is " + only.get().type().label());
    }
    return asked;
  }

  /** Rules about integers draw integers themselves; all others need a floating-point type. */
  private static ElementType firstFloating(List<ElementType> taken) {
    return taken.stream().filter(type -> !type.isInteger()).findFirst().orElse(ElementType.FLOAT64);
  }
}
