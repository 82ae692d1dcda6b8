package org.convspec.reference.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.block.BasicResidual;
import org.convspec.spec.block.Block;
import org.convspec.spec.block.BlockDraft;
import org.convspec.spec.block.Bottleneck;
import org.convspec.spec.block.CentredConvolution;
import org.convspec.spec.block.ConvolutionNormActivation;
import org.convspec.spec.block.Inception;
import org.convspec.spec.block.InvertedResidual;
import org.convspec.spec.block.NeighbourMaximum;
import org.convspec.spec.block.Part;
import org.convspec.spec.block.SqueezeExcite;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;

/**
 * Networks whose counts are published, put together of blocks. The last layer is written as a
 * convolution of single positions over the means of all channels, with as many weights.
 */
final class PublishedNetworks {

  private static final long CLASSES = 1000;
  private static final List<Long> THREE = Collections.nCopies(2, 3L);
  private static final List<Long> SEVEN = Collections.nCopies(2, 7L);

  private PublishedNetworks() {}

  private static Block ending(List<Part> parts, long channels) {
    BlockDraft draft = new BlockDraft("input");
    String last = "input";
    for (int number = 0; number < parts.size(); number++) {
      last = parts.get(number).addTo(draft, "part" + number, last);
    }
    String means = draft.step("means", new GlobalAveragePool(), last);
    draft.layer(
        "classes",
        CentredConvolution.pointwise(channels, CLASSES, 2, 1).operator(),
        means,
        Map.of(Slot.WEIGHTS, Shape.of(CLASSES, channels, 1, 1), Slot.BIAS, Shape.of(CLASSES)));
    return draft.block();
  }

  private static Part layer(long from, long to, List<Long> kernel, long stride, Operator active) {
    return ConvolutionNormActivation.of(CentredConvolution.of(from, to, kernel, stride), active);
  }

  private static List<Part> stem() {
    return new ArrayList<>(List.of(layer(3, 64, SEVEN, 2, new Relu()), new NeighbourMaximum(2, 2)));
  }

  static Block resNet18() {
    List<Part> parts = stem();
    long channels = 64;
    for (long width : new long[] {64, 128, 256, 512}) {
      parts.add(new BasicResidual(channels, width, THREE, width == 64 ? 1 : 2));
      parts.add(new BasicResidual(width, width, THREE, 1));
      channels = width;
    }
    return ending(parts, channels);
  }

  static Block resNet50() {
    List<Part> parts = stem();
    long channels = 64;
    int[] depths = {3, 4, 6, 3};
    for (int stage = 0; stage < depths.length; stage++) {
      long inner = 64L << stage;
      for (int block = 0; block < depths[stage]; block++) {
        long stride = block == 0 && stage > 0 ? 2 : 1;
        parts.add(new Bottleneck(channels, inner, 4 * inner, THREE, stride));
        channels = 4 * inner;
      }
    }
    return ending(parts, channels);
  }

  /** Expansion, output channels, repetitions, stride and kernel of each stage. */
  private static long inverted(
      List<Part> parts, long[][] stages, long from, Operator activation, long gatePart) {
    long channels = from;
    for (long[] stage : stages) {
      for (int block = 0; block < stage[2]; block++) {
        long inner = channels * stage[0];
        Optional<SqueezeExcite> gate =
            gatePart == 0
                ? Optional.empty()
                : Optional.of(
                    new SqueezeExcite(
                        inner, Math.max(1, channels / gatePart), 2, activation, new Sigmoid()));
        parts.add(
            new InvertedResidual(
                channels,
                inner,
                stage[1],
                Collections.nCopies(2, stage[4]),
                block == 0 ? stage[3] : 1,
                activation,
                gate));
        channels = stage[1];
      }
    }
    return channels;
  }

  static Block mobileNetV2() {
    List<Part> parts = new ArrayList<>(List.of(layer(3, 32, THREE, 2, new Relu())));
    long[][] stages = {
      {1, 16, 1, 1, 3},
      {6, 24, 2, 2, 3},
      {6, 32, 3, 2, 3},
      {6, 64, 4, 2, 3},
      {6, 96, 3, 1, 3},
      {6, 160, 3, 2, 3},
      {6, 320, 1, 1, 3}
    };
    long channels = inverted(parts, stages, 32, new Relu(), 0);
    parts.add(layer(channels, 1280, Collections.nCopies(2, 1L), 1, new Relu()));
    return ending(parts, 1280);
  }

  static Block efficientNetB0() {
    List<Part> parts = new ArrayList<>(List.of(layer(3, 32, THREE, 2, new Silu())));
    long[][] stages = {
      {1, 16, 1, 1, 3},
      {6, 24, 2, 2, 3},
      {6, 40, 2, 2, 5},
      {6, 80, 3, 2, 3},
      {6, 112, 3, 1, 5},
      {6, 192, 4, 2, 5},
      {6, 320, 1, 1, 3}
    };
    long channels = inverted(parts, stages, 32, new Silu(), 4);
    parts.add(layer(channels, 1280, Collections.nCopies(2, 1L), 1, new Silu()));
    return ending(parts, 1280);
  }

  private static Inception inception(
      long from, long single, long reduced, long middle, long small, long large, long pooled) {
    return new Inception(
        from,
        single,
        new Inception.Reduced(reduced, middle, 3),
        new Inception.Reduced(small, large, 3), // torchvision has 3 here where the paper has 5
        pooled,
        2);
  }

  static Block googLeNet() {
    List<Part> parts = stem();
    parts.add(layer(64, 64, Collections.nCopies(2, 1L), 1, new Relu()));
    parts.add(layer(64, 192, THREE, 1, new Relu()));
    parts.add(new NeighbourMaximum(2, 2));
    parts.add(inception(192, 64, 96, 128, 16, 32, 32));
    parts.add(inception(256, 128, 128, 192, 32, 96, 64));
    parts.add(new NeighbourMaximum(2, 2));
    parts.add(inception(480, 192, 96, 208, 16, 48, 64));
    parts.add(inception(512, 160, 112, 224, 24, 64, 64));
    parts.add(inception(512, 128, 128, 256, 24, 64, 64));
    parts.add(inception(512, 112, 144, 288, 32, 64, 64));
    parts.add(inception(528, 256, 160, 320, 32, 128, 128));
    parts.add(new NeighbourMaximum(2, 2));
    parts.add(inception(832, 256, 160, 320, 32, 128, 128));
    parts.add(inception(832, 384, 192, 384, 48, 128, 128));
    return ending(parts, 1024);
  }
}
