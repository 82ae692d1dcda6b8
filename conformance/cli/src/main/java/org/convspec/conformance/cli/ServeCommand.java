package org.convspec.conformance.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.convspec.conformance.wire.WireServer;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;
import org.convspec.vectors.format.FieldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a built-in implementation answer over the wire protocol. */
@Command(
    name = "serve",
    description = "Answers calls of the wire protocol on standard input and output.",
    mixinStandardHelpOptions = true,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    footer = {
      "Any language can ask the reference in this way: write a call to its standard input and read",
      "the answer from its standard output, as conformance/protocol.md describes. It ends with its",
      "standard input.",
      "",
      "Example:",
      "  convspec check --command \"./convspec serve literal\""
    })
final class ServeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "literal or im2col")
  private String name;

  @Override
  public Integer call() throws IOException {
    Implementation implementation =
        BuiltIn.named(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no built-in implementation '" + name + "'; there are literal, im2col"))
            .implementation();
    System.setOut(System.err); // standard output belongs to the protocol
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      WireServer.serve(implementation, System.in, out);
    } catch (FieldException notACall) {
      throw new UsageException("serve: " + notACall.getMessage());
    }
    return ExitCode.OBEYED;
  }
}
