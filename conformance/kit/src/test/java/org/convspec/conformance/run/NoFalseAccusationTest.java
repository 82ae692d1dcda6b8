package org.convspec.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case that a person gives goes through every rule; none may blame the reference. */
@DisplayName("no rule blames the literal reference")
class NoFalseAccusationTest {

  private static final Rulebook RULEBOOK = Rulebook.read();

  static Stream<String> lines() {
    return Stream.concat(ofConvolution(), ofItsKin());
  }

  /** Operators that have most of its words; offset groups too. */
  private static Stream<String> ofItsKin() {
    return Stream.of("p2:-1", "p4:4", "psame-extra-before", "pfull", "bias")
        .flatMap(
            words ->
                Stream.of(
                    "local n2 c1 m2 i6 k3 s2 " + words,
                    "local g2 n1 c2 m4 i5x4 k2x1 ceil",
                    "deform n2 c1 m2 i6 k3 s2 mask " + words,
                    "deform g2 og2 n1 c2 m4 i5x4 k2x1 bias",
                    "deform n0 c1 m1 i4 k1 s4 " + words))
        .distinct()
        .flatMap(
            line ->
                Stream.of("ints#3", "nans#3", "zeros#3", "infinities#3", "subnormals#3", "reals#3")
                    .map(fill -> line + " " + fill));
  }

  private static Stream<String> ofConvolution() {
    Stream<String> paddings =
        Stream.of("p2:-1", "p0:-1", "p-1:2", "p4:4", "pvalid", "psame-extra-after")
            .flatMap(padding -> Stream.of(padding, padding.replace("extra-after", "extra-before")))
            .distinct();
    return Stream.concat(paddings, Stream.of("pfull", "pcausal"))
        .flatMap(padding -> Stream.of(padding, padding + " ceil", padding + " flip bias"))
        .flatMap(
            words ->
                Stream.of(
                    "conv n2 c1 m2 i6 k3 s2 " + words,
                    "conv g2 n1 c2 m4 i7 k2 s3 d2 " + words,
                    "conv n1 c1 m1 i1 k7 " + words,
                    "conv n0 c1 m1 i4 k1 s4 " + words,
                    "unfold n2 c2 i6 k3 s2 " + words.replace(" flip bias", " NWC"),
                    "fold n2 c2 i6 k3 s2 " + words.replace(" flip bias", " NWC")))
        .flatMap(NoFalseAccusationTest::withEveryData);
  }

  static Stream<String> paddings() {
    return Stream.of("p0:0,1:-1,-2:2", "p1:0,0:0,3:3", "p0:-2,0:0,0:0", "p0:0,0:0,-2:-2")
        .flatMap(
            words ->
                Stream.of(
                    words,
                    words + " value-Infinity NWC",
                    words + " valueNaN",
                    words + " reflect",
                    words + " symmetric",
                    words + " replicate",
                    words + " circular"))
        .map(words -> "pad n2 c2 i4 " + words)
        .flatMap(NoFalseAccusationTest::withEveryData);
  }

  static Stream<String> transposedLines() {
    return Stream.of(
            "p2:-1 op1",
            "p0:-1",
            "p-1:2 bias",
            "p4:4",
            "p1:2 o11",
            "pvalid",
            "psame-extra-after",
            "psame-extra-before o9")
        .flatMap(
            words ->
                Stream.of(
                    "tconv n2 c1 m2 i6 k3 s2 " + words,
                    "tconv g2 n1 c2 m4 i7 k2 s3 d2 " + words,
                    "tconv n1 c1 m1 i0 k7 " + words,
                    "tconv n0 c1 m1 i4 k1 s4 " + words))
        .flatMap(NoFalseAccusationTest::withEveryData);
  }

  static Stream<String> poolings() {
    return Stream.of(
            "maxpool n2 c2 i6 k3 s2 p1:0 ceil empty-negative-infinity",
            "maxpool n2 c1 i5x4 k2x1 d1x2 index-column-major index-tensor nan-ignore ties-last",
            "maxpool n1 c1 i4 k3 s4 p4:4 empty-lowest NWC",
            "maxunpool n2 c2 i3 o7",
            "avgpool n2 c2 i6 k3 s2 p2:1 by-inside-input ceil",
            "avgpool n1 c2 i5x4 k2x2 psame-extra-before by-inside-padded-input",
            "avgpool n1 c1 i4 k1 s2 p2:2 by-inside-input empty-nan",
            "avgpool n1 c1 i6 k2 by-given divisor-3",
            "lppool n2 c2 i6 k3 s2 p1:0 power1",
            "lppool n1 c1 i6 k3 power3 signed",
            "lppool n1 c1 i4 k1 s2 p2:2 powerInfinity",
            "globalavg n2 c2 i5x4",
            "globalmax n2 c2 i5x4 ties-last index-tensor",
            "globallp n2 c2 i5x4 power2.5",
            "adaptiveavg n2 c2 i5x4 o2x6 NHWC",
            "adaptivemax n2 c2 i5x4 o2x6 nan-ignore",
            "fracmax n1 c2 i5x4 r0:2,1:3,3:5x0:4")
        .flatMap(
            line ->
                Stream.of("ints", "nans", "zeros", "infinities", "subnormals", "reals")
                    .map(fill -> line + " " + fill + "#3"));
  }

  private static Stream<String> withEveryData(String start) {
    return Stream.of(start + " ints#3", start + " nans#3", start + " subnormals#3");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lines", "paddings", "transposedLines", "poolings"})
  void everyRuleOnOneCase(String line) {
    CheckRun.Settings settings =
        new CheckRun.Settings(
            BuiltIn.LITERAL.implementation(),
            ElementType.FLOAT64,
            1,
            1,
            RuleSelection.ALL,
            Optional.of(CaseLine.parse(line)),
            "literal");
    RunReport report = new CheckRun(settings, RULEBOOK).run(new Unwatched());
    assertThat(report.rules())
        .filteredOn(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR)
        .isEmpty();
  }

  /** Nobody looks. */
  static final class Unwatched implements CheckRun.Progress {
    @Override
    public void begin(long cases) {
      // nobody looks
    }

    @Override
    public void rule(String label) {
      // nobody looks
    }

    @Override
    public void step(long cases) {
      // nobody looks
    }

    @Override
    public void end() {
      // nobody looks
    }
  }
}
