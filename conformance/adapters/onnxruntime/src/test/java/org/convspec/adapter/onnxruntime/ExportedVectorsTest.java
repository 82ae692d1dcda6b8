package org.convspec.adapter.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.List;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.export.ExportFormat;
import org.convspec.vectors.export.VectorExport;
import org.convspec.vectors.generate.VectorMaker;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported is read and run by ONNX Runtime, from files alone. */
class ExportedVectorsTest {

  @TempDir private Path folder;

  /** The numbers of a line are such that every one of the results is exact. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv g2 n2 c4 m6 i5x7 k2x3 s2x1 p1:0,0:2 bias float32 ints#4",
        "tconv n2 c3 m2 i4x5 k3x2 s2x3 p1:0,0:1 bias float32 ints#5",
        "maxpool n2 c3 i6x5 k3x2 s2x1 p1:0,0:1 float32 ints#6",
        "avgpool n1 c2 i7x6 k2x4 s2x1 p1:0,0:2 by-inside-padded-input float32 ints#2",
        "pad n1 c2 i3x4 p0:0,0:0,1:2,0:3 value2.5 float32 ints#1",
        "linear n3 c2 m5 i- k- bias float32 ints#2",
        "relu n2 c3 i4 float32 ints#3",
        "concat n2 c3 i4x3 float32 ints#9",
      })
  void theLibraryGivesWhatIsRecorded(String line) throws OrtException {
    Vector vector = VectorMaker.valid(CaseLine.parse(line), Direction.FORWARD);
    Path exported = folder.resolve("exported");
    VectorExport.export(List.of(vector), ExportFormat.ONNX, exported);
    ExportedFolder test = new ExportedFolder(exported.resolve("test_" + vector.id()));
    List<Tensor> outputs = test.run();
    assertThat(outputs).isNotEmpty();
    for (int number = 0; number < outputs.size(); number++) {
      assertThat(outputs.get(number)).as("%s", line).isEqualTo(test.recorded(number));
    }
  }
}
