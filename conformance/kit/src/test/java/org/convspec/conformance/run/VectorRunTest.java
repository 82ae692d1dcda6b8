package org.convspec.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.generate.VectorMaker;
import org.convspec.vectors.golden.Flag;
import org.convspec.vectors.golden.Header;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Sha256;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorException;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;
import org.convspec.vectors.golden.VectorWriter;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over vectors is green only if something was asked and held. */
class VectorRunTest {

  private static final Header HEADER = new Header("v1", "draft", "0.1.0", "0.1.0");
  private static final Rulebook RULEBOOK = Rulebook.read();

  @TempDir private Path folder;

  @Test
  void whoIsRightPasses() throws IOException {
    RunReport report = run(BuiltIn.LITERAL.implementation(), List.of(), "CONV-10");
    assertThat(report.hasViolations()).isFalse();
    assertThat(report.isEmpty()).isFalse();
    assertThat(report.rules()).hasSize(1);
    assertThat(report.cases()).isEqualTo(2);
    assertThat(report.origin().words()).contains("of 2 tests 2 pass, 0 fail");
  }

  @Test
  void whoIsWrongFails() throws IOException {
    RunReport silent =
        run(new Answering(call -> new Answer.Computed(Map.of())), List.of(), "CONV-10");
    assertThat(silent.hasViolations()).isTrue();
    assertThat(silent.rules().get(0).violation().orElseThrow().command()).contains("--id conv");
  }

  /**
   * However many rules it is about: the rules say which test it was, the test says what is wrong.
   */
  @Test
  void aFailedVectorIsKeptOnce() throws IOException {
    RunReport silent =
        run(new Answering(call -> new Answer.Computed(Map.of())), List.of(), "CONV-10", "WIN-05");
    CaseOrigin.Golden golden = (CaseOrigin.Golden) silent.origin();
    assertThat(silent.count(Verdict.ERROR)).isEqualTo(2);
    assertThat(golden.failures()).hasSize(2);
    assertThat(golden.failures().get(0).rules())
        .extracting(Rule::id)
        .containsExactly("WIN-05", "CONV-10");
    assertThat(golden.failures().get(0).elements()).isLessThan(golden.failures().get(1).elements());
  }

  /** Who declines an alternative is told apart from who gets it wrong. */
  @Test
  void everyAlternativeIsCounted() {
    PointResult.Count computed = new PointResult.Count(1, 0, 0);
    PointResult.Count declined = new PointResult.Count(0, 1, 0);
    PointResult.Count wrong = new PointResult.Count(0, 0, 1);
    Implementation literal = BuiltIn.LITERAL.implementation();
    assertThat(kernelFlip(literal)).containsValues(computed, computed);
    assertThat(kernelFlip(new Answering(call -> ofFlipped(call, new Answer.Unsupported("no")))))
        .containsEntry("correlation", computed)
        .containsEntry("convolution", declined);
    assertThat(kernelFlip(new Answering(call -> ofFlipped(call, new Answer.Computed(Map.of())))))
        .containsEntry("correlation", computed)
        .containsEntry("convolution", wrong);
  }

  private static Answer ofFlipped(Call call, Answer answer) {
    return ((Convolution) call.operator()).orientation() == Orientation.FLIPPED
        ? answer
        : BuiltIn.LITERAL.implementation().answer(call);
  }

  private static Map<String, PointResult.Count> kernelFlip(Implementation implementation) {
    VectorSet set = VectorSet.open(Path.of("..", "..", "vectors", "data", "v1"));
    List<Manifest.Entry> files =
        set.files(List.of(Part.values())).stream()
            .filter(entry -> entry.path().endsWith("/convolution-forward.json"))
            .toList();
    List<String> ids =
        files.stream()
            .flatMap(entry -> set.read(entry).tests().stream())
            .filter(
                test ->
                    test.outcome() instanceof Outcome.Convention convention
                        && convention.point().equals("kernel-flip"))
            .map(Vector::id)
            .toList();
    RunReport report =
        new VectorRun(implementation, RULEBOOK, "it", ids)
            .run(set, files, CheckRun.Progress.SILENT);
    List<PointResult> points = ((CaseOrigin.Golden) report.origin()).points();
    assertThat(points).extracting(PointResult::point).containsExactly("kernel-flip");
    return points.get(0).alternatives();
  }

  /** The test, and why it is there, stand where the failure is told. */
  @Test
  void aFailureNamesItsVector() throws IOException {
    RunReport silent =
        run(new Answering(call -> new Answer.Computed(Map.of())), List.of(), "CONV-10");
    assertThat(silent.rules().get(0).violation().orElseThrow().finding().reason())
        .contains("; vector convolution.")
        .contains(": ");
  }

  @Test
  void theRightNumbersInAnotherTypeFail() throws IOException {
    Implementation literal = BuiltIn.LITERAL.implementation();
    Answering narrow =
        new Answering(
            call -> {
              Map<Slot, Tensor> results = new EnumMap<>(Slot.class);
              ((Answer.Computed) literal.answer(call))
                  .tensors()
                  .forEach((slot, tensor) -> results.put(slot, tensor.as(ElementType.FLOAT32)));
              return new Answer.Computed(results);
            });
    RunReport report = run(narrow, List.of(), "CONV-10");
    assertThat(report.hasViolations()).isTrue();
  }

  /** As in the check of the rules: who refuses a valid call is not judged by it. */
  @Test
  void whoRejectsEverythingIsNoSuccess() throws IOException {
    Answer rejected = new Answer.Rejected(Optional.empty(), "no");
    RunReport report = run(new Answering(call -> rejected), List.of(), "CONV-10");
    assertThat(report.hasViolations()).isFalse();
    assertThat(report.isEmpty()).isTrue();
  }

  @Test
  void whoDeclaresNothingIsAskedNothing() throws IOException {
    Answering nobody =
        new Answering(
            call -> {
              throw new IllegalStateException("asked");
            });
    nobody.operators = List.of();
    RunReport report = run(nobody, List.of(), "CONV-10");
    assertThat(report.isEmpty()).isTrue();
    assertThat(report.count(Verdict.SKIP)).isEqualTo(1);
    assertThat(report.origin().words()).contains("of 2 tests 0 pass, 0 fail, 2 skipped");
  }

  @Test
  void whatDoesNotExistIsNoSuccess() throws IOException {
    RunReport report =
        run(BuiltIn.LITERAL.implementation(), List.of("convolution.forward.0"), "CONV-10");
    assertThat(report.isEmpty()).isTrue();
  }

  @Test
  void whatDoesNotExistIsNamedBesideWhatDoes() throws IOException {
    VectorSet set = VectorSet.open(write(List.of("CONV-10")));
    List<Manifest.Entry> files = set.files(List.of(Part.values()));
    String known = set.read(files.get(0)).tests().get(0).id();
    List<String> ids = List.of("convolution.forward.0", known);
    VectorRun run = new VectorRun(BuiltIn.LITERAL.implementation(), RULEBOOK, "it", ids);
    assertThat(run.run(set, files, CheckRun.Progress.SILENT).isEmpty()).isFalse();
    assertThat(run.notFound()).containsExactly("convolution.forward.0");
  }

  /** What became of it would be counted nowhere. */
  @Test
  void aTestWithoutARuleIsRefused() {
    assertThatExceptionOfType(VectorException.class)
        .isThrownBy(() -> run(BuiltIn.LITERAL.implementation(), List.of()))
        .withMessageContaining("core/convolution-forward.json, convolution.forward.")
        .withMessageContaining("none of its flags");
    assertThatExceptionOfType(VectorException.class)
        .isThrownBy(() -> run(BuiltIn.LITERAL.implementation(), List.of(), "CONVOLUTION-10"))
        .withMessageContaining("none of its flags");
  }

  private RunReport run(Implementation implementation, List<String> ids, String... rules)
      throws IOException {
    VectorSet set = VectorSet.open(write(List.of(rules)));
    return new VectorRun(implementation, RULEBOOK, "it", ids)
        .run(set, set.files(List.of(Part.values())), CheckRun.Progress.SILENT);
  }

  private Path write(List<String> rules) throws IOException {
    List<Vector> tests = new ArrayList<>();
    for (String line : List.of("conv n1 c1 m1 i4 k2 ints#1", "conv n1 c1 m1 i5 k2 ints#2")) {
      Vector made = VectorMaker.valid(CaseLine.parse(line), Direction.FORWARD);
      tests.add(
          new Vector(
              made.id(), made.kind(), made.caseLine(), "why", rules, made.call(), made.outcome()));
    }
    Map<String, Flag> flags = new TreeMap<>();
    rules.forEach(rule -> flags.put(rule, new Flag(rule, "a title", List.of())));
    VectorFile file =
        new VectorFile(HEADER, Part.CORE, "convolution", tests.get(0).kind(), flags, tests);
    byte[] content = VectorWriter.write(file, new TreeMap<>());
    Files.createDirectories(folder.resolve("core"));
    Files.write(folder.resolve(file.path()), content);
    Manifest.Entry entry =
        new Manifest.Entry(
            file.path(), Part.CORE, content.length, Sha256.of(content), OptionalLong.of(2));
    Files.write(folder.resolve(Manifest.NAME), new Manifest(HEADER, List.of(entry)).write());
    return folder;
  }

  private interface Answers {
    Answer to(Call call);
  }

  /** Says the same to everything. */
  private static final class Answering implements Implementation {

    private final Answers answers;
    private List<String> operators = List.of("convolution");

    Answering(Answers answers) {
      this.answers = answers;
    }

    @Override
    public Profile profile() {
      Profile all = BuiltIn.LITERAL.implementation().profile();
      return new Profile("it", "1", List.of(ElementType.values()), all.layouts(), operators);
    }

    @Override
    public Answer answer(Call call) {
      return answers.to(call);
    }
  }
}
