package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.spec.geometry.ResNets.Unit;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Published receptive fields, from the layers of the networks.
 *
 * <p>Rows of TF-Slim networks are end point, extent, jump, and padding at resolutions 224 and 321.
 * Source: google-research/receptive_field, {@code RECEPTIVE_FIELD_TABLE.md}.
 */
class PublishedReceptiveFieldsTest {

  /** The kernel of a pooling, which is also its stride; no convolution here has it. */
  private static final long POOL = 2;

  @Example
  @Label("AlexNet v2")
  void alexnetV2() {
    assertSlim(
        SlimNetworks::alexnetV2,
        """
        conv1 11 4 0 0
        pool1 19 8 0 0
        conv2 51 8 16 16
        conv3 99 16 32 32
        conv4 131 16 48 48
        conv5 163 16 64 64
        pool5 195 32 64 64
        """);
  }

  @Example
  @Label("VGG-A")
  void vggA() {
    assertSlim(
        resolution -> SlimNetworks.vgg(resolution, List.of(1, 1, 2, 2, 2)),
        """
        conv1_1 3 1 1 1
        pool1 4 2 1 1
        conv2_1 8 2 3 3
        pool2 10 4 3 3
        conv3_1 18 4 7 7
        conv3_2 26 4 11 11
        pool3 30 8 11 11
        conv4_1 46 8 19 19
        conv4_2 62 8 27 27
        pool4 70 16 27 27
        conv5_1 102 16 43 43
        conv5_2 134 16 59 59
        pool5 150 32 59 59
        """);
  }

  @Example
  @Label("VGG-16")
  void vgg16() {
    assertSlim(
        resolution -> SlimNetworks.vgg(resolution, List.of(2, 2, 3, 3, 3)),
        """
        conv1_1 3 1 1 1
        pool1 6 2 2 2
        conv2_1 10 2 4 4
        pool2 16 4 6 6
        conv3_1 24 4 10 10
        conv3_2 32 4 14 14
        pool3 44 8 18 18
        conv4_1 60 8 26 26
        conv4_2 76 8 34 34
        pool4 100 16 42 42
        conv5_1 132 16 58 58
        conv5_2 164 16 74 74
        pool5 212 32 90 90
        """);
  }

  @Example
  @Label("Inception v2")
  void inceptionV2() {
    assertSlim(
        SlimNetworks::inceptionV2,
        """
        Conv2d_1a_7x7 7 2 2 3
        MaxPool_2a_3x3 11 4 2 5
        Conv2d_2b_1x1 11 4 2 5
        Conv2d_2c_3x3 19 4 6 9
        MaxPool_3a_3x3 27 8 6 13
        Mixed_3b 59 8 22 29
        Mixed_3c 91 8 38 45
        Mixed_4a 123 16 46 61
        Mixed_4b 187 16 78 93
        Mixed_4c 251 16 110 125
        Mixed_4d 315 16 142 157
        Mixed_4e 379 16 174 189
        Mixed_5a 443 32 190 221
        Mixed_5b 571 32 254 285
        Mixed_5c 699 32 318 349
        """);
  }

  @Example
  @Label("Inception v3")
  void inceptionV3() {
    assertSlim(
        SlimNetworks::inceptionV3,
        """
        Conv2d_1a_3x3 3 2 0 0
        Conv2d_2a_3x3 7 2 0 0
        Conv2d_2b_3x3 11 2 2 2
        MaxPool_3a_3x3 15 4 2 2
        Conv2d_3b_1x1 15 4 2 2
        Conv2d_4a_3x3 23 4 2 2
        MaxPool_5a_3x3 31 8 2 2
        Mixed_5b 63 8 18 18
        Mixed_5c 95 8 34 34
        Mixed_5d 127 8 50 50
        Mixed_6a 159 16 58 58
        Mixed_6b 351 16 154 154
        Mixed_6c 543 16 250 250
        Mixed_6d 735 16 346 346
        Mixed_6e 927 16 442 442
        Mixed_7a 1055 32 490 490
        Mixed_7b 1183 32 554 554
        Mixed_7c 1311 32 618 618
        """);
  }

  @Example
  @Label("Inception v4")
  void inceptionV4() {
    assertSlim(
        SlimNetworks::inceptionV4,
        """
        Conv2d_1a_3x3 3 2 0 0
        Conv2d_2a_3x3 7 2 0 0
        Conv2d_2b_3x3 11 2 2 2
        Mixed_3a 15 4 2 2
        Mixed_4a 47 4 14 14
        Mixed_5a 55 8 14 14
        Mixed_5b 87 8 30 30
        Mixed_5c 119 8 46 46
        Mixed_5d 151 8 62 62
        Mixed_5e 183 8 78 78
        Mixed_6a 215 16 86 86
        Mixed_6b 407 16 182 182
        Mixed_6c 599 16 278 278
        Mixed_6d 791 16 374 374
        Mixed_6e 983 16 470 470
        Mixed_6f 1175 16 566 566
        Mixed_6g 1367 16 662 662
        Mixed_6h 1559 16 758 758
        Mixed_7a 1687 32 806 806
        Mixed_7b 1815 32 870 870
        Mixed_7c 1943 32 934 934
        Mixed_7d 2071 32 998 998
        """);
  }

  @Example
  @Label("Inception-ResNet-v2")
  void inceptionResnetV2() {
    assertSlim(
        resolution -> SlimNetworks.inceptionResnetV2(resolution, AutoPadding.VALID),
        """
        Conv2d_1a_3x3 3 2 0 0
        Conv2d_2a_3x3 7 2 0 0
        Conv2d_2b_3x3 11 2 2 2
        MaxPool_3a_3x3 15 4 2 2
        Conv2d_3b_1x1 15 4 2 2
        Conv2d_4a_3x3 23 4 2 2
        MaxPool_5a_3x3 31 8 2 2
        Mixed_5b 63 8 18 18
        Mixed_6a 415 16 186 186
        PreAuxLogits 2335 16 1146 1146
        Mixed_7a 2399 32 1162 1162
        Conv2d_7b_1x1 3039 32 1482 1482
        """);
  }

  @Example
  @Label("Inception-ResNet-v2 with SAME padding throughout")
  void inceptionResnetV2Same() {
    assertSlim(
        resolution -> SlimNetworks.inceptionResnetV2(resolution, AutoPadding.SAME_EXTRA_AFTER),
        """
        Conv2d_1a_3x3 3 2 0 1
        Conv2d_2a_3x3 7 2 2 3
        Conv2d_2b_3x3 11 2 4 5
        MaxPool_3a_3x3 15 4 4 7
        Conv2d_3b_1x1 15 4 4 7
        Conv2d_4a_3x3 23 4 8 11
        MaxPool_5a_3x3 31 8 8 15
        Mixed_5b 63 8 24 31
        Mixed_6a 415 16 192 207
        PreAuxLogits 2335 16 1152 1167
        Mixed_7a 2399 32 1168 1199
        Conv2d_7b_1x1 3039 32 1488 1519
        """);
  }

  @Example
  @Label("MobileNet v1")
  void mobilenetV1() {
    assertSlim(
        SlimNetworks::mobilenetV1,
        """
        Conv2d_0 3 2 0 1
        Conv2d_1_pointwise 7 2 2 3
        Conv2d_2_pointwise 11 4 2 5
        Conv2d_3_pointwise 19 4 6 9
        Conv2d_4_pointwise 27 8 6 13
        Conv2d_5_pointwise 43 8 14 21
        Conv2d_6_pointwise 59 16 14 29
        Conv2d_7_pointwise 91 16 30 45
        Conv2d_8_pointwise 123 16 46 61
        Conv2d_9_pointwise 155 16 62 77
        Conv2d_10_pointwise 187 16 78 93
        Conv2d_11_pointwise 219 16 94 109
        Conv2d_12_pointwise 251 32 94 125
        Conv2d_13_pointwise 315 32 126 157
        """);
  }

  @Example
  @Label("ResNet v1 50, 101, 152 and 200 of TF-Slim")
  void resnetV1() {
    assertSlim(
        resolution -> SlimNetworks.resnetV1(resolution, List.of(3, 4, 6, 3)),
        """
        block1 35 8 15 17
        block2 99 16 47 49
        block3 291 32 143 145
        block4 483 32 239 241
        """);
    assertSlim(
        resolution -> SlimNetworks.resnetV1(resolution, List.of(3, 4, 23, 3)),
        """
        block1 35 8 15 17
        block2 99 16 47 49
        block3 835 32 415 417
        block4 1027 32 511 513
        """);
    assertSlim(
        resolution -> SlimNetworks.resnetV1(resolution, List.of(3, 8, 36, 3)),
        """
        block1 35 8 15 17
        block2 163 16 79 81
        block3 1315 32 655 657
        block4 1507 32 751 753
        """);
    assertSlim(
        resolution -> SlimNetworks.resnetV1(resolution, List.of(3, 24, 36, 3)),
        """
        block1 35 8 15 17
        block2 419 16 207 209
        block3 1571 32 783 785
        block4 1763 32 879 881
        """);
  }

  /** The extents of torchvision's networks. Source: gist samson-wang/a6073c18. */
  @Example
  @Label("ResNet 18, 34, 50 and 101 of torchvision")
  void torchvision() {
    assertExtents(Unit.BASIC, List.of(2, 2, 2, 2), 7, 11, 43, 99, 211, 435);
    assertExtents(Unit.BASIC, List.of(3, 4, 6, 3), 7, 11, 59, 179, 547, 899);
    assertExtents(Unit.STRIDE_ON_3X3, List.of(3, 4, 6, 3), 7, 11, 35, 91, 267, 427);
    assertExtents(Unit.STRIDE_ON_3X3, List.of(3, 4, 23, 3), 7, 11, 35, 91, 811, 971);
  }

  @Example
  @Label("the stride of the paper gives ResNet-50 the field that it has in TF-Slim")
  void strideOn1x1() {
    assertExtents(Unit.STRIDE_ON_1X1, List.of(3, 4, 6, 3), 7, 11, 35, 99, 291, 483);
    assertExtents(Unit.STRIDE_ON_1X1, List.of(3, 8, 36, 3), 7, 11, 35, 163, 1315, 1507);
  }

  /** Source: shelfwise/receptivefield, {@code README.md}. */
  @Example
  @Label("networks whose fields were measured by gradients")
  void measured() {
    assertMeasured(valid(64, 7, 5, POOL, 5), 20, 2, 10, 23);
    assertMeasured(valid(96, 5, 3, POOL, 3, 3, POOL, 3, 3), 34, 4, 17, 16);
    assertMeasured(valid(96, 3, 3, POOL, 3, 3), 14, 2, 7, 42);
    assertMeasured(valid(96, 3, 3, POOL, 3, 3, POOL, 3, 3), 32, 4, 16, 17);
    Layers vgg = SlimNetworks.vgg(288, List.of(2, 2, 3, 3, 3));
    assertMeasured(vgg.from(vgg.at("conv4_3")), 92, 8, 4, 36);
    assertMeasured(vgg.from(vgg.at("conv5_3")), 196, 16, 8, 18);
  }

  /** Returns convolutions and poolings without padding. */
  private static Layers valid(long resolution, long... kernels) {
    Layers layers = new Layers(resolution);
    for (long kernel : kernels) {
      layers.square(kernel, kernel == POOL ? 2 : 1, AutoPadding.VALID);
    }
    return layers;
  }

  /** The offset is counted from the edge of the first position, half a step in front of it. */
  private static void assertMeasured(
      Layers layers, long size, long stride, long offset, long extent) {
    assertThat(layers.extents(layers.current())).isEqualTo(Shape.of(extent, extent));
    assertThat(layers.graph().fields(layers.current()))
        .hasSize(2)
        .allSatisfy(field -> assertThat(field.extent()).isEqualTo(size))
        .allSatisfy(field -> assertThat(field.jump()).isEqualTo(stride))
        .allSatisfy(field -> assertThat(field.region(0).twiceCentre() + 1).isEqualTo(2 * offset));
  }

  /** Source: google-research/receptive_field, {@code README.md}. */
  @Example
  @Label("the centre of a feature of Inception-ResNet-v2")
  void centre() {
    Layers layers = SlimNetworks.inceptionResnetV2(299, AutoPadding.VALID);
    BoundReceptiveFieldGraph bound = layers.graph().over(Shape.of(299, 299));
    assertThat(bound.regions(layers.current(), Index.of(0, 2)))
        .extracting(Region::twiceCentre)
        .containsExactly(2 * 37L, 2 * 101L);
  }

  private static void assertSlim(LongFunction<Layers> network, String table) {
    for (int column = 0; column < 2; column++) {
      long resolution = column == 0 ? 224 : 321;
      Layers layers = network.apply(resolution);
      BoundReceptiveFieldGraph bound = layers.graph().over(Shape.of(resolution, resolution));
      for (String row : table.lines().toList()) {
        String[] words = row.split(" ");
        String map = layers.at(words[0]);
        assertThat(layers.graph().fields(map))
            .as(row)
            .hasSize(2)
            .allSatisfy(field -> assertThat(field.extent()).isEqualTo(Long.parseLong(words[1])))
            .allSatisfy(field -> assertThat(field.jump()).isEqualTo(Long.parseLong(words[2])));
        long padding = Long.parseLong(words[3 + column]);
        assertThat(layers.graph().fields(map))
            .as(row)
            .allSatisfy(field -> assertThat(field.padding().before()).isEqualTo(padding));
        assertThat(bound.extents(map)).as(row).isEqualTo(layers.extents(map));
      }
    }
  }

  private static void assertExtents(Unit unit, List<Integer> units, long... extents) {
    Layers layers = ResNets.of(unit, units);
    List<Long> found = new ArrayList<>();
    for (String endPoint : layers.endPoints()) {
      found.add(layers.graph().fields(layers.at(endPoint)).get(0).extent());
    }
    assertThat(found).isEqualTo(Arrays.stream(extents).boxed().toList());
  }
}
