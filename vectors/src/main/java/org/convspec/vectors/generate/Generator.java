package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convspec.reference.BuiltIn;
import org.convspec.vectors.golden.Flag;
import org.convspec.vectors.golden.Header;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Sha256;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorWriter;

/** Makes every file of the set from the plan, the same bytes on every machine. */
public final class Generator {

  /** The set is a draft until the first release of the project: it may still be corrected. */
  private static final Header HEADER = new Header("v1", "draft", BuiltIn.VERSION, BuiltIn.VERSION);

  private final Plan plan;
  private final Set<String> ids = new HashSet<>();

  private Generator(Plan plan) {
    this.plan = plan;
  }

  /**
   * Returns the content of every file, by path; the manifest is one of them.
   *
   * @throws PlanException if a line of the plan cannot become a vector
   */
  public static SortedMap<String, byte[]> files(Plan plan) {
    return new Generator(plan).files();
  }

  /**
   * Returns the files of tests.
   *
   * @throws PlanException if a line of the plan cannot become a vector
   */
  public static List<VectorFile> tests(Plan plan) {
    return new Generator(plan).tests();
  }

  private SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> content = new TreeMap<>();
    Map<String, OptionalLong> tests = new TreeMap<>();
    for (VectorFile file : tests()) {
      SortedMap<String, byte[]> raw = new TreeMap<>();
      content.put(file.path(), VectorWriter.write(file, raw));
      content.putAll(raw);
      tests.put(file.path(), OptionalLong.of(file.tests().size()));
    }
    List<Manifest.Entry> entries = new ArrayList<>();
    content.forEach(
        (path, bytes) ->
            entries.add(
                new Manifest.Entry(
                    path,
                    part(path),
                    bytes.length,
                    Sha256.of(bytes),
                    tests.getOrDefault(path, OptionalLong.empty()))));
    content.put(Manifest.NAME, new Manifest(HEADER, entries).write());
    return content;
  }

  private static Part part(String path) {
    for (Part part : Part.values()) {
      if (path.startsWith(part.label() + "/")) {
        return part;
      }
    }
    throw new IllegalStateException(path + " is in no part");
  }

  private List<VectorFile> tests() {
    List<VectorFile> files = new ArrayList<>();
    plan.lines().forEach((operator, lines) -> addFiles(files, operator, lines));
    return files;
  }

  /** What became of a line; whichever fails first, the first of the plan is the one to be told. */
  private record Made(PlanLine line, List<Vector> made, Optional<PlanException> problem) {

    static Made of(PlanLine line) {
      try {
        return new Made(line, VectorMaker.of(line), Optional.empty());
      } catch (PlanException problem) {
        return new Made(line, List.of(), Optional.of(problem));
      }
    }

    List<Vector> vectors() {
      problem.ifPresent(
          first -> {
            throw first;
          });
      return made;
    }
  }

  private void addFiles(List<VectorFile> files, String operator, List<PlanLine> lines) {
    Map<Part, Map<Kind, List<Vector>>> tests = new EnumMap<>(Part.class);
    for (Made made : lines.parallelStream().map(Made::of).toList()) {
      PlanLine line = made.line();
      for (Vector vector : made.vectors()) {
        if (!vector.call().operator().label().equals(operator)) {
          throw new PlanException(line.toString(), "it is no " + operator);
        }
        if (!ids.add(vector.id())) {
          throw new PlanException(line.toString(), "there is a vector " + vector.id() + " already");
        }
        tests
            .computeIfAbsent(line.part(), any -> new EnumMap<>(Kind.class))
            .computeIfAbsent(vector.kind(), any -> new ArrayList<>())
            .add(vector);
      }
    }
    tests.forEach(
        (part, byKind) ->
            byKind.forEach((kind, list) -> files.add(file(part, operator, kind, list))));
  }

  private VectorFile file(Part part, String operator, Kind kind, List<Vector> tests) {
    Set<String> shown =
        plan.lines().get(operator).stream()
            .flatMap(line -> line.shows().stream())
            .collect(Collectors.toSet());
    Map<String, Flag> flags = new TreeMap<>();
    for (Vector test : tests) {
      for (String rule : test.flags()) {
        Flag flag = plan.flags().get(rule);
        if (flag == null) {
          throw new PlanException(test.caseLine(), "nothing says what the flag " + rule + " means");
        }
        flags.put(rule, flag.only(shown));
      }
    }
    return new VectorFile(HEADER, part, operator, kind, flags, tests);
  }
}
