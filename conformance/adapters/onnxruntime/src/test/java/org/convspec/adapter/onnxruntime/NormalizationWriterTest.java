package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.NormalizationBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Normalizations within an item. */
class NormalizationWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layernorm n2 c3 i4x5 axes3 scale bias float32 ints#1",
        "layernorm n2 c3 i4 axes2x1 scale float32 ints#2",
        "rmsnorm n2 c3 i4x2 axes1x2x3 scale float32 ints#3",
        "groupnorm n2 c6 i4 g3 scale bias float32 ints#4",
        "instancenorm n2 c3 i4x5 scale bias float32 ints#5",
      })
  void normalizedValuesAreWithinTheirBounds(String line) {
    Asked.assertWithin(NormalizationBound::of, line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lpnormalize n2 c3 i4 axes2 power1 eps0 float32 ints#1",
        "lpnormalize n2 c3 i4x5 axes1 power2 eps0 float32 ints#2",
      })
  void normsAreWithinTheirBounds(String line) {
    Asked.assertWithin(NormalizationBound::of, line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layernorm n1 c2 i3 axes1 scale             | LayerNormalization has no other axes than the last ones",
        "layernorm n1 c2 i3 axes1x2                 | LayerNormalization cannot do without scale",
        "layernorm n1 c2 i3 axes1x2 eps-outside scale | LayerNormalization has no epsilon outside the root",
        "rmsnorm n1 c2 i3 axes0x1x2x3 scale         | RMSNormalization has no other axes than the last ones",
        "rmsnorm n1 c2 i- axes-1x0x1 scale          | RMSNormalization has no other axes than the last ones",
        "groupnorm n1 c2 i3 g1 scale                | GroupNormalization cannot do without bias",
        "groupnorm n1 c2 i3 affine-per-group        | GroupNormalization has no scale for each group",
        "instancenorm n1 c2 i3 eps-outside          | InstanceNormalization has no epsilon outside the root",
        "lpnormalize n1 c2 i3 axes1x2 eps0          | LpNormalization has norms along one axis only",
        "lpnormalize n1 c2 i3 axes1 power3 eps0     | LpNormalization has the powers 1 and 2 only",
        "lpnormalize n1 c2 i3 axes1 eps0.5          | LpNormalization has no epsilon",
      })
  void whatTheyCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line + " float32", Slot.OUTPUT, "ONNX " + reason);
  }
}
