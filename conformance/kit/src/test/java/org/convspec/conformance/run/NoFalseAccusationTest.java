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
    return Stream.of(ofConvolution(), ofItsKin(), ofResizing()).flatMap(lines -> lines);
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

  /** Scales too large or too small for any coordinate, ties, and nothing at all. */
  private static Stream<String> ofResizing() {
    return Stream.of("", "nearest-prefer-floor ", "nearest-ceil ")
        .flatMap(
            mode ->
                Stream.of(
                    "resize n2 c1 i5x3 o7x2 " + mode,
                    "resize n1 c2 i6 o3 " + mode + "half-pixel-symmetric scale0.4",
                    "resize n1 c1 i49 o98 " + mode + "align-corners",
                    "resize n1 c1 i4 o6 " + mode + "asymmetric scale1e300",
                    "resize n1 c1 i4 o6 " + mode + "scale1e-300",
                    "resize n0 c1 i4 o1 " + mode + "pytorch-half-pixel",
                    "resize n1 c1 i0x2 o0x3 " + mode))
        .flatMap(NoFalseAccusationTest::withEveryData);
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

  static Stream<String> normalizations() {
    return Stream.of(
            "layernorm n2 c3 i5 axes2x1 scale bias",
            "layernorm n2 c3 i5 axes0x2 eps0 eps-outside scale NWC",
            "groupnorm n2 c4 i3 g2 affine-per-group scale bias eps1e-5",
            "groupnorm n1 c3 i2x2 g3 eps0 eps-outside",
            "instancenorm n2 c2 i1 eps0 scale",
            "rmsnorm n2 c3 i4 axes1 eps1e-5 scale",
            "rmsnorm n1 c2 i- axes1 eps-outside",
            "lpnormalize n2 c3 i4 axes1 power1 eps0",
            "lpnormalize n2 c3 i4 axes2x0 power0.5 eps-added",
            "weightstd n3 c2 i3x2 eps0 eps-outside",
            "layernorm n0 c3 i5 axes1 scale bias",
            "bntrain n3 c2 i4 running-unbiased scale bias eps0 eps-outside",
            "bntrain n1 c2 i1 retention0",
            "bninfer n2 c3 i4 eps0 scale",
            "bninfer n0 c3 i4 eps-outside bias NWC",
            "lrn n2 c5 i3 size3 beta0.75",
            "lrn n1 c2 i4x3 within-channel size4 extra-before alpha-by-one beta2 offset0",
            "lrn n2 c1 i1 size2 alpha-0.5 beta-1 offset-2")
        .flatMap(NoFalseAccusationTest::withSpecialData);
  }

  static Stream<String> functions() {
    return Stream.of(
            "relu n2 c3 i4",
            "leakyrelu n1 c2 i3x2 slope-0.5 NHWC",
            "leakyrelu n1 c2 i3 slope0",
            "sigmoid n2 c1 i4",
            "tanh n2 c1 i-",
            "gelu n2 c1 i4 form-tanh float32",
            "gelu n2 c1 i4 float32",
            "silu n1 c2 i3 float32",
            "hardswish n1 c2 i6 float32",
            "softmax n2 c3 i4 axis2 NWC",
            "softmax n2 c0 i4",
            "logsoftmax n2 c3 i4 axis0",
            "crossentropy n2 c3 i4 reduced-mean ignored0",
            "crossentropy n2 c1 i3 reduced-sum ignored-1",
            "crossentropy n0 c2 i3 reduced-mean",
            "add n2 c3 i4 other=1x3x1",
            "multiply n2 c3 i4 other=1x1x4 NWC",
            "multiply n2 c3 i4",
            "dropout n2 c3 i4 rate0.5",
            "dropout n2 c3 i4 rate0.3",
            "linear n2 c3 i- m4 k- bias",
            "linear n0 c3 i- m4 k-",
            "concat n2 c3 i4 axis2 other=2x3x1",
            "concat n2 c3 i4 axis0 other=0x3x4",
            "pixelshuffle n1 c6 i2x3 f2x3 block-first",
            "pixelunshuffle n2 c1 i4x3 f2x3 NHWC")
        .flatMap(NoFalseAccusationTest::withSpecialData);
  }

  private static Stream<String> withSpecialData(String start) {
    return Stream.of(
            "ints", "nans", "zeros", "infinities", "subnormals", "reals", "constants", "zero-items")
        .map(fill -> start + " " + fill + "#3");
  }

  private static Stream<String> withEveryData(String start) {
    return Stream.of(start + " ints#3", start + " nans#3", start + " subnormals#3");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"lines", "paddings", "transposedLines", "poolings", "normalizations", "functions"})
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
