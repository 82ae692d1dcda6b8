package org.convspec.vectors.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.operator.Direction;
import org.convspec.vectors.export.ExportFormat;
import org.convspec.vectors.export.VectorExport;
import org.convspec.vectors.generate.VectorMaker;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorSet;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is exported is read back as the same call, and agrees. */
class RoundTripTest {

  @TempDir private Path folder;

  @Test
  void everythingThatIsExportedOfTheCoreSetAgreesExactly() throws IOException {
    VectorSet set = VectorSet.open(Path.of("data/v1"));
    List<Manifest.Entry> core = set.files(List.of(Part.CORE));
    int written =
        VectorExport.export(set, core, ExportFormat.ONNX, folder.resolve("core")).written();
    List<Path> tests = Replay.folders(folder);
    assertThat(tests).hasSize(written).hasSizeGreaterThan(100);
    for (Path test : tests) {
      assertThat(Replay.ofReference().run(test))
          .isEqualTo(new ReplayResult(test, new Verdict.Agrees(), List.of()));
    }
  }

  /** One for each node, with attributes and inputs that differ from their defaults. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv g2 n1 c4 m6 i7x5 k3x2 s2x1 d1x2 p1:0,0:2 bias float32 ints#1",
        "tconv n1 c2 m3 i3x4 k3x2 s2x3 d1x2 p1:0,0:1 bias float32 ints#2",
        "maxpool n1 c2 i6x5 k3x2 s2x1 p1:0,0:1 index-tensor index-column-major float32 ints#3",
        "avgpool n1 c2 i7x6 k2x4 s2x1 p1:0,0:2 by-inside-padded-input float32 ints#4",
        "lppool n1 c2 i7x6 k3x2 s2x1 p1:0,0:1 power3 float32 ints#5",
        "pad n1 c2 i3x4 p0:0,0:0,1:2,0:3 value2.5 float32 ints#6",
        "pad n2 c1 i4x3 p0:0,1:1,4:1,0:2 circular float32 ints#7",
        "concat n1 c2 i2 axis1 other=1x1x2 float32 ints#4",
        "linear n3 c2 m5 i- k- bias float32 ints#9",
        "leakyrelu n2 c1 i5 slope0.25 float32 ints#10",
        "softmax n2 c3 i4 axis2 float32 ints#11",
        "bntrain n2 c3 i4x5 scale bias retention0.75 float32 ints#1",
        "bninfer n2 c3 i4x5 scale bias eps0.5 float32 ints#1",
        "crossentropy n2 c4 i3x2 reduced-sum float32 ints#4",
        "deform g2 n1 c4 m6 i5x4 k2x3 d2x1 p1:1,1:0 bias float32 ints#3",
        "fold n1 c2 i3x4x5 k2x1x3 s1x2x1 p0:0,0:1,2:1 float32 ints#4",
        "groupnorm n2 c6 i4 g3 eps0.5 scale bias float32 ints#4",
        "instancenorm n2 c3 i4x5 eps0.5 scale bias float32 ints#5",
        "layernorm n2 c3 i4 axes2x1 eps0.5 scale float32 ints#2",
        "rmsnorm n2 c3 i4x2 axes1x2x3 eps0.5 scale float32 ints#3",
        "lpnormalize n2 c3 i4 axes2 power1 eps0 float32 ints#1",
        "lrn n2 c5 i2x3 size3 alpha0.5 beta0.75 offset2 float32 ints#1",
        "maxunpool n2 c1 i3 o7 index-tensor float32 ints#4",
        "pixelshuffle n2 c8 i2x3 f2x2 channel-first float32 ints#1",
        "pixelunshuffle n2 c3 i4x6 f2x2 block-first float32 ints#3",
        "resize n1 c1 i3 o7 half-pixel-symmetric scale2.5 float32 ints#3",
        "gelu n2 c1 i5 form-tanh float32 ints#13",
      })
  void aCaseComesBackAsItIs(String line) throws IOException {
    Vector vector = VectorMaker.valid(CaseLine.parse(line), Direction.FORWARD);
    VectorExport.export(List.of(vector), ExportFormat.ONNX, folder.resolve("one"));
    Path test = Replay.folders(folder).get(0);
    assertThat(Replay.ofReference().run(test).verdict()).isEqualTo(new Verdict.Agrees());
    assertThat(Replay.of(BuiltIn.IM2COL.implementation()).run(test).verdict())
        .isInstanceOfAny(Verdict.Agrees.class, Verdict.Within.class, Verdict.NotReplayed.class);
  }
}
