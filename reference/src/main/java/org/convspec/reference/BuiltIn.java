package org.convspec.reference;

import java.util.Arrays;
import java.util.Optional;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.reference.path.Path;
import org.convspec.reference.path.PathImplementation;
import org.convspec.spec.Implementation;

/** The implementations that come with the specification. */
public enum BuiltIn {
  /** The formulas of the chapters, read aloud. */
  LITERAL("literal", "the formulas, exact and slow", LiteralPath.PATH),
  /** The fast path. */
  IM2COL("im2col", "patch matrix times weights matrix, fast", Im2colPath.PATH);

  /** The version of the specification and of everything that comes with it. */
  public static final String VERSION = "0.1.0";

  private final String label;
  private final String description;
  private final Path path;

  BuiltIn(String label, String description, Path path) {
    this.label = label;
    this.description = description;
    this.path = path;
  }

  /** Returns the built-in implementation of this name, if there is one. */
  public static Optional<BuiltIn> named(String name) {
    return Arrays.stream(values()).filter(builtIn -> builtIn.label.equals(name)).findFirst();
  }

  /** Returns the name on the command line. */
  public String label() {
    return label;
  }

  /** Returns what it is, in a few words. */
  public String description() {
    return description;
  }

  /** Returns the implementation, ready to answer. */
  public Implementation implementation() {
    return new PathImplementation(label, VERSION, path);
  }
}
