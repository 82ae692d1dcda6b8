package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.convspec.reference.BuiltIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the implementations that can be checked by name. */
@Command(
    name = "list",
    description = "Lists the implementations that can be checked by name.",
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n")
final class ListCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (BuiltIn builtIn : BuiltIn.values()) {
      print(out, builtIn.label(), "built in", builtIn.description());
    }
    Adapters adapters = Adapters.ofCheckout();
    for (String name : adapters.names()) {
      print(
          out,
          name,
          "adapter",
          adapters.isBuilt(name) ? "built" : "downloaded and built when first asked for");
    }
    out.flush();
  }

  private static void print(PrintWriter out, String name, String kind, String description) {
    out.println(String.format(Locale.ROOT, "%-14s %-9s %s", name, kind, description));
  }
}
