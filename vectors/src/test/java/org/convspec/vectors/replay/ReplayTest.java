package org.convspec.vectors.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.onnx.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models and data written by hand: the numbers were worked out on paper. */
class ReplayTest {

  private static final Verdict AGREES = new Verdict.Agrees();

  @TempDir private Path folder;

  private static TestModel conv() {
    return new TestModel("Conv", 22)
        .input(Shape.of(1, 1, 4), 1, 2, 3, 4)
        .input(Shape.of(1, 1, 2), 1, 10);
  }

  private void assertRefused(TestModel model, Reason reason, String detail) throws IOException {
    assertThat(model.replayed(folder)).isEqualTo(new Verdict.NotReplayed(reason, detail));
  }

  @Test
  void attributesAreTranslated() throws IOException {
    TestModel model =
        conv()
            .integers("kernel_shape", 2)
            .integers("strides", 3)
            .integers("pads", 1, 1)
            .integers("dilations", 1)
            .integer("group", 1)
            .text("auto_pad", "NOTSET")
            .output(Shape.of(1, 1, 2), 10, 43);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
  }

  @Test
  void theFirstElementThatDiffersIsNamed() throws IOException {
    Verdict verdict = conv().output(Shape.of(1, 1, 3), 21, 33, 44).replayed(folder);
    assertThat(verdict).isInstanceOf(Verdict.Differs.class);
    Verdict.Differs differs = (Verdict.Differs) verdict;
    assertThat(differs.place()).isEqualTo("c (0,0,1)");
    assertThat(differs.got()).isEqualTo("32.0");
    assertThat(differs.recorded()).isEqualTo("33.0");
    assertThat(Double.parseDouble(differs.bound())).isBetween(0.0, 32 * 0x1p-20);
  }

  @Test
  void anotherShapeDiffers() throws IOException {
    assertThat(conv().output(Shape.of(1, 1, 2), 21, 32).replayed(folder))
        .isEqualTo(new Verdict.Differs("shape of c", "(1,1,3)", "(1,1,2)", "equal"));
  }

  @Test
  void aRoundingIsWithinTheBound() throws IOException {
    float nearest = 0.7310586f; // 1 / (1 + 1/e) = 0.73105857863...
    TestModel next =
        new TestModel("Sigmoid", 13)
            .input(Shape.of(1), 1)
            .output(Shape.of(1), Math.nextUp(nearest));
    assertThat(next.replayed(folder)).isInstanceOf(Verdict.Within.class);
    TestModel far = new TestModel("Sigmoid", 13).input(Shape.of(1), 1).output(Shape.of(1), 0.7311f);
    assertThat(far.replayed(folder)).isInstanceOf(Verdict.Differs.class);
  }

  @Test
  void anUnknownAttributeIsRefusedByName() throws IOException {
    assertRefused(
        new TestModel("Relu", 14)
            .integer("consumed_inputs", 1)
            .input(Shape.of(1), 1)
            .output(Shape.of(1), 1),
        Reason.NO_TRANSLATION,
        "ONNX Relu: 'consumed_inputs' is given; expected no such attribute: it has no translation");
    assertRefused(
        conv().integer("cudnn", 1).output(Shape.of(1, 1, 3), 21, 32, 43),
        Reason.NO_TRANSLATION,
        "ONNX Conv: cudnn is 1; expected no such attribute: it has no translation");
  }

  @Test
  void aKernelShapeThatContradictsTheWeightsIsRefused() throws IOException {
    assertRefused(
        conv().integers("kernel_shape", 3).output(Shape.of(1, 1, 3), 21, 32, 43),
        Reason.NO_TRANSLATION,
        "ONNX Conv: kernel_shape is [3]; expected [2], as the weights have");
  }

  @Test
  void anAttributeOfAnotherKindIsRefused() throws IOException {
    assertRefused(
        new TestModel("LeakyRelu", 16)
            .integer("alpha", 1)
            .input(Shape.of(1), 1)
            .output(Shape.of(1), 1),
        Reason.NO_TRANSLATION,
        "ONNX LeakyRelu: alpha is of the kind 2; expected a number");
  }

  @Test
  void anInputTooManyIsRefused() throws IOException {
    assertRefused(
        new TestModel("Relu", 14)
            .input(Shape.of(1), 1)
            .input(Shape.of(1), 1)
            .output(Shape.of(1), 1),
        Reason.NO_TRANSLATION,
        "ONNX Relu: input 1 is given; expected none: it has no translation");
  }

  @Test
  void whatIsNotOneKnownNodeIsNotReplayed() throws IOException {
    assertRefused(
        new TestModel("Einsum", 12).output(Shape.of(1), 1), Reason.UNKNOWN_OPERATOR, "Einsum");
    assertRefused(
        conv().domain("com.example").output(Shape.of(1, 1, 3), 21, 32, 43),
        Reason.UNKNOWN_OPERATOR,
        "'Conv' of 'com.example'");
    Files.write(folder.resolve("model.onnx"), conv().model(2));
    assertThat(Replay.ofReference().run(folder).verdict())
        .isEqualTo(new Verdict.NotReplayed(Reason.SEVERAL_NODES, "a model of 2 nodes"));
  }

  @Test
  void aCallThatBreaksARuleIsNotReplayed() throws IOException {
    Verdict verdict =
        conv().input(Shape.of(2), 1, 1).output(Shape.of(1, 1, 3), 21, 32, 43).replayed(folder);
    assertThat(verdict).isInstanceOf(Verdict.NotReplayed.class);
    assertThat(((Verdict.NotReplayed) verdict).reason()).isEqualTo(Reason.INVALID_CALL);
  }

  @Test
  void aLinearLayerMayHaveItsMatrixEitherWayAndOneBiasForAll() throws IOException {
    TestModel model =
        new TestModel("Gemm", 13)
            .input(Shape.of(1, 2), 1, 2)
            .input(Shape.of(2, 3), 1, 2, 3, 4, 5, 6)
            .input(Shape.of(), 100)
            .output(Shape.of(1, 3), 109, 112, 115);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
    TestModel transposed =
        new TestModel("Gemm", 13)
            .integer("transB", 1)
            .input(Shape.of(1, 2), 1, 2)
            .input(Shape.of(3, 2), 1, 4, 2, 5, 3, 6)
            .input(Shape.of(1, 3), 100, 200, 300)
            .output(Shape.of(1, 3), 109, 212, 315);
    assertThat(transposed.replayed(folder)).isEqualTo(AGREES);
    assertRefused(
        model.number("alpha", 2), Reason.NO_TRANSLATION, "ONNX Gemm: alpha is 2.0; expected 1.0");
  }

  @Test
  void operandsOfFewerAxesGetThemInFront() throws IOException {
    TestModel model =
        new TestModel("Mul", 14)
            .input(Shape.of(3), 1, 2, 3)
            .input(Shape.of(2, 1), 1, 10)
            .output(Shape.of(2, 3), 1, 2, 3, 10, 20, 30);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
  }

  @Test
  void paddingsMayBeOfSomeAxesOnly() throws IOException {
    TestModel model =
        new TestModel("Pad", 18)
            .input(Shape.of(1, 1, 2), 1, 2)
            .input(DataType.INT64, Shape.of(2), 1, 2)
            .input(Shape.of(), 7)
            .input(DataType.INT64, Shape.of(1), -1)
            .output(Shape.of(1, 1, 5), 7, 1, 2, 7, 7);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
  }

  @Test
  void theExtentsOfAnUnpoolingFollowFromItsWindow() throws IOException {
    TestModel model =
        new TestModel("MaxUnpool", 22)
            .integers("kernel_shape", 2)
            .integers("strides", 2)
            .input(Shape.of(1, 1, 2), 5, 6)
            .input(DataType.INT64, Shape.of(1, 1, 2), 1, 2)
            .output(Shape.of(1, 1, 4), 0, 5, 6, 0);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
  }

  @Test
  void alignedCornersGoByExtents() throws IOException {
    TestModel whole = resize(2).output(Shape.of(1, 1, 4), 3, 4, 5, 6);
    assertThat(whole.replayed(folder)).isEqualTo(AGREES);
    assertRefused(
        resize(1.75f).output(Shape.of(1, 1, 3), 3, 4.5, 6),
        Reason.NO_TRANSLATION,
        "ONNX Resize: scales with align_corners is [1.75]; expected such as give whole extents:"
            + " ONNX goes on with a fraction");
  }

  private static TestModel resize(float scale) {
    return new TestModel("Resize", 19)
        .text("mode", "linear")
        .text("coordinate_transformation_mode", "align_corners")
        .input(Shape.of(1, 1, 2), 3, 6)
        .absent()
        .input(Shape.of(3), 1, 1, scale);
  }

  @Test
  void beforeSet13SoftmaxWasOverAllAxesFromTheGivenOne() throws IOException {
    TestModel model =
        new TestModel("Softmax", 11)
            .input(Shape.of(1, 2, 1), 0, 0)
            .output(Shape.of(1, 2, 1), 0.5, 0.5);
    assertRefused(
        model,
        Reason.NO_TRANSLATION,
        "ONNX Softmax: axis is 1; expected the last one before operator set 13");
    TestModel last = new TestModel("Softmax", 11).input(Shape.of(1, 2), 0, 0);
    assertThat(last.output(Shape.of(1, 2), 0.5, 0.5).replayed(folder)).isEqualTo(AGREES);
  }

  @Test
  void statisticsOfATrainingStepAreResults() throws IOException {
    TestModel model =
        new TestModel("BatchNormalization", 15)
            .integer("training_mode", 1)
            .number("momentum", 0.5f)
            .number("epsilon", 3)
            .input(Shape.of(2, 1), 1, 3)
            .input(Shape.of(1), 4)
            .input(Shape.of(1), 10)
            .input(Shape.of(1), 6)
            .input(Shape.of(1), 5)
            .output(Shape.of(2, 1), 8, 12)
            .output(Shape.of(1), 4)
            .output(Shape.of(1), 3);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
  }

  @Test
  void beforeSet14OutputsSaidThatItIsATrainingStep() throws IOException {
    TestModel model =
        new TestModel("BatchNormalization", 9)
            .number("epsilon", 3)
            .input(Shape.of(2, 1), 1, 3)
            .input(Shape.of(1), 4)
            .input(Shape.of(1), 10)
            .input(Shape.of(1), 2)
            .input(Shape.of(1), 1)
            .output(Shape.of(2, 1), 8, 12);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
    assertRefused(
        model.output(Shape.of(1), 2),
        Reason.NO_TRANSLATION,
        "ONNX BatchNormalization: outputs is 2; expected 1: more were a training step");
  }

  @Test
  void outputsThatAreNoResultsHereAreNamed() throws IOException {
    Path test =
        new TestModel("LayerNormalization", 17)
            .number("epsilon", 3)
            .input(Shape.of(1, 2), 1, 3)
            .input(Shape.of(2), 4, 4)
            .output(Shape.of(1, 2), -2, 2)
            .output(Shape.of(1, 1), 2)
            .write(folder);
    assertThat(Replay.ofReference().run(test))
        .isEqualTo(new ReplayResult(test, AGREES, List.of("d")));
  }

  @Test
  void labelsHaveNoAxisOfClasses() throws IOException {
    TestModel model =
        new TestModel("SoftmaxCrossEntropyLoss", 13)
            .text("reduction", "sum")
            .integer("ignore_index", -1)
            .input(Shape.of(2, 1), 5, 7)
            .input(DataType.INT64, Shape.of(2), 0, -1)
            .output(Shape.of(), 0);
    assertThat(model.replayed(folder)).isEqualTo(AGREES);
  }

  @Test
  void aTestWithoutDataIsNotReplayed() throws IOException {
    Files.write(folder.resolve("model.onnx"), conv().model(1));
    assertThat(Replay.ofReference().run(folder).verdict())
        .isEqualTo(
            new Verdict.NotReplayed(Reason.NOTHING_RECORDED, "no output that is a result of ours"));
  }

  @Test
  void dataOfATypeThatWeHaveNotIsNotReplayed() throws IOException {
    assertRefused(
        new TestModel("Relu", 14)
            .input(DataType.INT64, Shape.of(1), 1)
            .output(DataType.INT64, Shape.of(1), 1),
        Reason.ELEMENT_TYPE,
        "data of INT64");
  }
}
