package org.convspec.vectors.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.generate.UncertainException;
import org.convspec.vectors.generate.VectorMaker;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorException;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;

/**
 * Verifies a set: schema, counts, ids, digests, and that the literal reference and the fast path
 * reproduce every number.
 */
public final class Verifier {

  private final VectorSet set;
  private final Consumer<VectorFile> verified;
  private final Set<String> ids = new HashSet<>();

  private Verifier(VectorSet set, Consumer<VectorFile> verified) {
    this.set = set;
    this.verified = verified;
  }

  /**
   * Verifies a set.
   *
   * @param set the set
   * @param verified told of every file of tests that was verified
   * @throws VectorException by the first thing that is wrong
   */
  public static void verify(VectorSet set, Consumer<VectorFile> verified) {
    new Verifier(set, verified).verify();
  }

  private void verify() {
    Schema.check(Manifest.NAME, set.manifestBytes(), Schema.MANIFEST);
    refuseStrangers();
    for (Manifest.Entry entry : set.manifest().files()) {
      byte[] content = set.content(entry);
      if (entry.tests().isPresent()) {
        VectorFile file = set.read(entry);
        Schema.check(entry.path(), content, Schema.TESTS);
        file.tests().forEach(test -> refuseKnownId(file, test));
        refuseFirst(file.tests().parallelStream().flatMap(test -> problem(file, test).stream()));
        verified.accept(file);
      }
    }
  }

  /** Files that the manifest does not name would be frozen by nobody. */
  private void refuseStrangers() {
    Set<String> known = new TreeSet<>(List.of(Manifest.NAME));
    set.manifest().files().forEach(entry -> known.add(entry.path()));
    try (Stream<Path> files = Files.walk(set.root())) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        String path = set.root().relativize(file).toString().replace('\\', '/');
        if (!known.contains(path)) {
          throw new VectorException(path, "", "the manifest does not name this file");
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new VectorException("the set", "", unreadable.getMessage());
    }
  }

  private void refuseKnownId(VectorFile file, Vector test) {
    if (!ids.add(test.id())) {
      throw wrong(file, test, "another test of the set has this id");
    }
  }

  /** The first in the order of the file, whichever was found first. */
  private static void refuseFirst(Stream<VectorException> problems) {
    Optional<VectorException> first = problems.findFirst();
    if (first.isPresent()) {
      throw first.get();
    }
  }

  private static Optional<VectorException> problem(VectorFile file, Vector test) {
    try {
      verify(file, test);
      return Optional.empty();
    } catch (VectorException problem) {
      return Optional.of(problem);
    }
  }

  private static void verify(VectorFile file, Vector test) {
    try {
      if (test.outcome() instanceof Outcome.Valid valid) {
        shapes(file, test, test.call(), valid.results());
        numbers(file, test, valid);
        fastPath(file, test, test.call(), valid.results());
      } else if (test.outcome() instanceof Outcome.Invalid invalid) {
        refused(file, test, test.call(), invalid.rule());
      } else if (test.outcome() instanceof Outcome.Convention convention) {
        convention.options().forEach(option -> verify(file, test, option));
      } else {
        terms(file, test);
      }
    } catch (InvalidCallException invalid) {
      throw wrong(file, test, "the call is invalid: " + invalid.getMessage());
    } catch (UncertainException unsettled) {
      throw wrong(file, test, "its data do not settle the results: " + unsettled.getMessage());
    }
  }

  /** Before anything is computed: attributes may ask for more than fits in memory. */
  private static void shapes(VectorFile file, Vector test, Call call, Map<Slot, Expected> results) {
    Map<Slot, Shape> shapes = call.resultShapes();
    results.forEach(
        (slot, expected) -> {
          ElementType type = call.elementTypeOf(slot);
          if (expected.want().type() != type) {
            String said = expected.want().type().label();
            throw wrong(file, test, slot.label() + " is " + said + "; expected " + type.label());
          }
          Shape shape = call.layouts().store(slot, shapes.get(slot));
          if (!expected.want().shape().equals(shape)) {
            throw wrong(
                file,
                test,
                slot.label() + " has shape " + expected.want().shape() + "; expected " + shape);
          }
        });
  }

  private static void verify(VectorFile file, Vector test, Outcome.Option option) {
    if (option.rule().isPresent()) {
      refused(file, test, option.call(), option.rule().get());
      return;
    }
    shapes(file, test, option.call(), option.results());
    Difference.of(option.results(), VectorMaker.results(option.call()))
        .ifPresent(
            difference -> {
              throw wrong(file, test, option.name() + ": " + difference);
            });
    fastPath(file, test, option.call(), option.results());
  }

  private static void numbers(VectorFile file, Vector test, Outcome.Valid said) {
    Outcome.Valid made = VectorMaker.numbers(test.call());
    Difference.of(said.results(), made.results())
        .ifPresent(
            difference -> {
              throw wrong(file, test, difference);
            });
    if (!said.innerProduct().equals(made.innerProduct())) {
      throw wrong(
          file,
          test,
          "the inner product is "
              + words(said.innerProduct())
              + " in the file, and "
              + words(made.innerProduct())
              + " by the literal reference");
    }
  }

  private static String words(OptionalDouble number) {
    return number.isPresent() ? Double.toString(number.getAsDouble()) : "left out";
  }

  private static void refused(VectorFile file, Vector test, Call call, String rule) {
    try {
      call.resultShapes();
    } catch (InvalidCallException invalid) {
      if (invalid.rule().equals(rule)) {
        return;
      }
      throw wrong(file, test, "the call breaks " + invalid.rule() + ", not " + rule);
    }
    Optional<String> onValues = VectorMaker.refusedByValue(call);
    if (!onValues.equals(Optional.of(rule))) {
      throw wrong(file, test, "the call is valid");
    }
  }

  private static void fastPath(
      VectorFile file, Vector test, Call call, Map<Slot, Expected> results) {
    if (!Im2colPath.PATH.operators().contains(call.operator().label())) {
      return;
    }
    results.forEach(
        (slot, expected) -> {
          Tensor computed = Im2colPath.PATH.result(call, slot).as(call.elementTypeOf(slot));
          Tensor stored = call.layouts().store(slot, computed);
          Difference.ofFastPath(slot, expected, stored)
              .ifPresent(
                  difference -> {
                    throw wrong(file, test, difference);
                  });
        });
  }

  private static void terms(VectorFile file, Vector test) {
    Outcome.Terms said = (Outcome.Terms) test.outcome();
    long elements = test.call().resultShapes().get(Slot.OUTPUT).elementCount();
    if (said.terms().size() != elements) {
      throw wrong(
          file, test, "'terms' has " + said.terms().size() + " entries; expected " + elements);
    }
    Difference.ofTerms(said, VectorMaker.terms(test.call()))
        .ifPresent(
            difference -> {
              throw wrong(file, test, difference);
            });
  }

  private static VectorException wrong(VectorFile file, Vector test, String message) {
    return new VectorException(file.path(), test.id(), message);
  }
}
