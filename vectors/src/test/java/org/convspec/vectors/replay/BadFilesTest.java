package org.convspec.vectors.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.onnx.DataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be: one line each, which names the file. */
class BadFilesTest {

  private static final int TRIES = 1000;

  @TempDir private Path folder;

  private Path model;
  private Path input;
  private Path output;

  @BeforeEach
  void writeAGoodTest() throws IOException {
    new TestModel("MaxPool", 22)
        .integers("kernel_shape", 2)
        .integers("pads", 1, 0)
        .integer("ceil_mode", 0)
        .input(Shape.of(1, 1, 3), 3, 1, 2)
        .output(Shape.of(1, 1, 3), 3, 3, 2)
        .output(DataType.INT64, Shape.of(1, 1, 3), 0, 0, 2)
        .write(folder);
    model = folder.resolve("model.onnx");
    input = folder.resolve("test_data_set_0/input_0.pb");
    output = folder.resolve("test_data_set_0/output_1.pb");
    assertThat(verdict()).isEqualTo(new Verdict.Agrees());
  }

  private Verdict verdict() {
    return Replay.ofReference().run(folder).verdict();
  }

  private void assertBad(Path file, String message) {
    assertThat(verdict()).isEqualTo(new Verdict.BadFile(file + ": " + message));
  }

  @Test
  void aTruncatedFileIsNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    Files.write(input, Arrays.copyOf(bytes, bytes.length - 1));
    Verdict verdict = verdict();
    assertThat(verdict).isInstanceOf(Verdict.BadFile.class);
    assertThat(((Verdict.BadFile) verdict).message())
        .startsWith(input + ": it is no message of protobuf: ")
        .doesNotContain("\n");
  }

  @Test
  void anEmptyModelIsNamed() throws IOException {
    Files.write(model, new byte[0]);
    assertBad(model, "it has no graph");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(output);
    assertBad(output, "there is no such file");
  }

  @Test
  void aMissingInputIsNamed() throws IOException {
    Files.delete(input);
    assertBad(input, "there is no such file");
  }

  @Test
  void aFileTooManyIsNamed() throws IOException {
    Path more = folder.resolve("test_data_set_0/output_2.pb");
    Files.copy(output, more);
    assertBad(more, "the model has only 2 of them");
  }

  @Test
  void anExtentOfTenThousandMillionIsRefusedBeforeItIsMade() throws IOException {
    byte[] good = TestModel.tensor(DataType.FLOAT, Shape.of(0));
    byte[] huge = new byte[good.length + 5];
    System.arraycopy(good, 0, huge, 5, good.length);
    // the extent 0 becomes 10^10, a varint of five bytes
    System.arraycopy(
        new byte[] {8, (byte) 0x80, (byte) 0xc8, (byte) 0xaf, (byte) 0xa0, 0x25}, 0, huge, 0, 6);
    byte[] rest = Arrays.copyOfRange(good, 2, good.length);
    byte[] file = Arrays.copyOf(huge, 6 + rest.length);
    System.arraycopy(rest, 0, file, 6, rest.length);
    Files.write(input, file);
    assertBad(input, "a tensor of shape (10000000000) has 0 elements");
  }

  /** Whatever is changed, the test ends with a verdict, and a bad file is one line. */
  @Test
  void mutatedFilesEndInAVerdict() throws IOException {
    Random random = new Random(7);
    int bad = 0;
    for (Path file : new Path[] {model, input, output}) {
      byte[] good = Files.readAllBytes(file);
      for (int number = 0; number < TRIES; number++) {
        Files.write(file, mutated(good, random));
        Verdict verdict = verdict();
        if (verdict instanceof Verdict.BadFile named) {
          bad++;
          assertThat(named.message()).startsWith(folder.toString()).doesNotContain("\n");
        }
      }
      Files.write(file, good);
    }
    assertThat(bad).isGreaterThan(TRIES / 2);
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int change = random.nextInt(3); change >= 0; change--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
