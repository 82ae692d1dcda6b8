package org.convspec.vectors.verify;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convspec.vectors.golden.VectorException;

/** The published schemas of the files of a set. */
enum Schema {
  /** Of the manifest. */
  MANIFEST("manifest"),
  /** Of a file of tests. */
  TESTS("tests");

  private final com.networknt.schema.Schema validator;

  Schema(String name) {
    this.validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(name + ".schema.json"), InputFormat.JSON);
  }

  private static String text(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Holds a file against a schema.
   *
   * @throws VectorException by the first thing that the schema does not allow
   */
  static void check(String path, byte[] content, Schema schema) {
    List<Error> errors =
        schema.validator.validate(new String(content, StandardCharsets.UTF_8), InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new VectorException(path, "", "the schema does not allow it: " + errors.get(0));
    }
  }
}
