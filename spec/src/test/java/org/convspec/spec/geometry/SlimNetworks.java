package org.convspec.spec.geometry;

import static org.convspec.spec.geometry.AutoPadding.SAME_EXTRA_AFTER;
import static org.convspec.spec.geometry.AutoPadding.VALID;

import java.util.List;
import java.util.function.Consumer;

/**
 * The layers of networks in TF-Slim, up to the last end point of the published table. Source:
 * tensorflow/models, {@code research/slim/nets}. Branches of 1x1 layers alone are shortcuts here.
 */
final class SlimNetworks {

  private static final PaddingRule SAME = SAME_EXTRA_AFTER;

  private SlimNetworks() {}

  /** {@code alexnet.py}. */
  static Layers alexnetV2(long resolution) {
    return new Layers(resolution)
        .square(11, 4, VALID)
        .endPoint("conv1")
        .square(3, 2, VALID)
        .endPoint("pool1")
        .square(5, 1, SAME)
        .endPoint("conv2")
        .square(3, 2, VALID)
        .square(3, 1, SAME)
        .endPoint("conv3")
        .square(3, 1, SAME)
        .endPoint("conv4")
        .square(3, 1, SAME)
        .endPoint("conv5")
        .square(3, 2, VALID)
        .endPoint("pool5");
  }

  /** {@code vgg.py}, with so many convolutions in each of the five blocks. */
  static Layers vgg(long resolution, List<Integer> convolutions) {
    Layers layers = new Layers(resolution);
    for (int block = 1; block <= convolutions.size(); block++) {
      for (int number = 1; number <= convolutions.get(block - 1); number++) {
        layers.square(3, 1, SAME).endPoint("conv" + block + "_" + number);
      }
      layers.square(2, 2, VALID).endPoint("pool" + block);
    }
    return layers;
  }

  /** {@code mobilenet_v1.py}; the pointwise layers change no field. */
  static Layers mobilenetV1(long resolution) {
    Layers layers = new Layers(resolution).square(3, 2, SAME).endPoint("Conv2d_0");
    int[] strides = {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1};
    for (int number = 1; number <= strides.length; number++) {
      layers.square(3, strides[number - 1], SAME).endPoint("Conv2d_" + number + "_pointwise");
    }
    return layers;
  }

  /** {@code resnet_v1.py}, with so many units in each block; the last one of a block strides. */
  static Layers resnetV1(long resolution, List<Integer> units) {
    Layers layers = new Layers(resolution).square(7, 2, around(3)).square(3, 2, SAME);
    for (int block = 1; block <= units.size(); block++) {
      for (int unit = 1; unit <= units.get(block - 1); unit++) {
        int stride = unit == units.get(block - 1) && block < units.size() ? 2 : 1;
        Branches.of(layers)
            .branch(shortcut -> shortcut.square(1, stride, SAME))
            .branch(residual -> residual.square(3, stride, around(1)))
            .meet();
      }
      layers.endPoint("block" + block);
    }
    return layers;
  }

  private static PaddingRule around(long padding) {
    return PaddingRule.explicit(new Padding(padding, padding), new Padding(padding, padding));
  }

  /** {@code inception_v2.py}. */
  static Layers inceptionV2(long resolution) {
    Layers layers =
        new Layers(resolution)
            .square(7, 2, SAME)
            .endPoint("Conv2d_1a_7x7")
            .square(3, 2, SAME)
            .endPoint("MaxPool_2a_3x3")
            .endPoint("Conv2d_2b_1x1")
            .square(3, 1, SAME)
            .endPoint("Conv2d_2c_3x3")
            .square(3, 2, SAME)
            .endPoint("MaxPool_3a_3x3");
    for (String module : List.of("3b", "3c", "4a", "4b", "4c", "4d", "4e", "5a", "5b", "5c")) {
      if (module.endsWith("a")) {
        Branches.of(layers)
            .branch(one -> one.square(3, 2, SAME))
            .branch(two -> two.square(3, 1, SAME).square(3, 2, SAME))
            .branch(pool -> pool.square(3, 2, SAME))
            .meet();
      } else {
        moduleOf3x3(layers);
      }
      layers.endPoint("Mixed_" + module);
    }
    return layers;
  }

  private static void moduleOf3x3(Layers layers) {
    Branches.of(layers)
        .shortcut()
        .branch(one -> one.square(3, 1, SAME))
        .branch(two -> two.square(3, 1, SAME).square(3, 1, SAME))
        .branch(pool -> pool.square(3, 1, SAME))
        .meet();
  }

  /** {@code inception_v3.py}. */
  static Layers inceptionV3(long resolution) {
    Layers layers = stem(resolution, VALID);
    for (String module : List.of("5b", "5c", "5d")) {
      moduleOf5x5(layers);
      layers.endPoint("Mixed_" + module);
    }
    reductionOf3x3(layers, VALID);
    layers.endPoint("Mixed_6a");
    for (String module : List.of("6b", "6c", "6d", "6e")) {
      moduleOf1x7(layers);
      layers.endPoint("Mixed_" + module);
    }
    reductionOf1x7(layers);
    layers.endPoint("Mixed_7a");
    for (String module : List.of("7b", "7c")) {
      moduleOf1x3(layers, both -> both.square(3, 1, SAME));
      layers.endPoint("Mixed_" + module);
    }
    return layers;
  }

  /** The layers in front of the modules of Inception v3 and Inception-ResNet-v2. */
  private static Layers stem(long resolution, PaddingRule outer) {
    return new Layers(resolution)
        .square(3, 2, outer)
        .endPoint("Conv2d_1a_3x3")
        .square(3, 1, outer)
        .endPoint("Conv2d_2a_3x3")
        .square(3, 1, SAME)
        .endPoint("Conv2d_2b_3x3")
        .square(3, 2, outer)
        .endPoint("MaxPool_3a_3x3")
        .endPoint("Conv2d_3b_1x1")
        .square(3, 1, outer)
        .endPoint("Conv2d_4a_3x3")
        .square(3, 2, outer)
        .endPoint("MaxPool_5a_3x3");
  }

  private static void moduleOf5x5(Layers layers) {
    Branches.of(layers)
        .shortcut()
        .branch(one -> one.square(5, 1, SAME))
        .branch(two -> two.square(3, 1, SAME).square(3, 1, SAME))
        .branch(pool -> pool.square(3, 1, SAME))
        .meet();
  }

  private static void reductionOf3x3(Layers layers, PaddingRule outer) {
    Branches.of(layers)
        .branch(one -> one.square(3, 2, outer))
        .branch(two -> two.square(3, 1, SAME).square(3, 2, outer))
        .branch(pool -> pool.square(3, 2, outer))
        .meet();
  }

  private static void moduleOf1x7(Layers layers) {
    Branches.of(layers)
        .shortcut()
        .branch(one -> one.layer(1, 7, 1, SAME).layer(7, 1, 1, SAME))
        .branch(
            two ->
                two.layer(7, 1, 1, SAME)
                    .layer(1, 7, 1, SAME)
                    .layer(7, 1, 1, SAME)
                    .layer(1, 7, 1, SAME))
        .branch(pool -> pool.square(3, 1, SAME))
        .meet();
  }

  private static void reductionOf1x7(Layers layers) {
    Branches.of(layers)
        .branch(one -> one.square(3, 2, VALID))
        .branch(two -> two.layer(1, 7, 1, SAME).layer(7, 1, 1, SAME).square(3, 2, VALID))
        .branch(pool -> pool.square(3, 2, VALID))
        .meet();
  }

  /** A module whose second branch begins like this and forks. */
  private static void moduleOf1x3(Layers layers, Consumer<Layers> beforeTheFork) {
    Branches.of(layers)
        .shortcut()
        .branch(SlimNetworks::fork)
        .branch(
            two -> {
              beforeTheFork.accept(two);
              fork(two);
            })
        .branch(pool -> pool.square(3, 1, SAME))
        .meet();
  }

  private static void fork(Layers layers) {
    Branches.of(layers)
        .branch(row -> row.layer(1, 3, 1, SAME))
        .branch(column -> column.layer(3, 1, 1, SAME))
        .meet();
  }

  /** {@code inception_v4.py}. */
  static Layers inceptionV4(long resolution) {
    Layers layers =
        new Layers(resolution)
            .square(3, 2, VALID)
            .endPoint("Conv2d_1a_3x3")
            .square(3, 1, VALID)
            .endPoint("Conv2d_2a_3x3")
            .square(3, 1, SAME)
            .endPoint("Conv2d_2b_3x3");
    Branches.of(layers)
        .branch(pool -> pool.square(3, 2, VALID))
        .branch(one -> one.square(3, 2, VALID))
        .meet()
        .endPoint("Mixed_3a");
    Branches.of(layers)
        .branch(one -> one.square(3, 1, VALID))
        .branch(two -> two.layer(1, 7, 1, SAME).layer(7, 1, 1, SAME).square(3, 1, VALID))
        .meet()
        .endPoint("Mixed_4a");
    Branches.of(layers)
        .branch(one -> one.square(3, 2, VALID))
        .branch(pool -> pool.square(3, 2, VALID))
        .meet()
        .endPoint("Mixed_5a");
    for (String module : List.of("5b", "5c", "5d", "5e")) {
      moduleOf3x3(layers);
      layers.endPoint("Mixed_" + module);
    }
    reductionOf3x3(layers, VALID);
    layers.endPoint("Mixed_6a");
    for (String module : List.of("6b", "6c", "6d", "6e", "6f", "6g", "6h")) {
      moduleOf1x7(layers);
      layers.endPoint("Mixed_" + module);
    }
    reductionOf1x7(layers);
    layers.endPoint("Mixed_7a");
    for (String module : List.of("7b", "7c", "7d")) {
      moduleOf1x3(layers, both -> both.layer(3, 1, 1, SAME).layer(1, 3, 1, SAME));
      layers.endPoint("Mixed_" + module);
    }
    return layers;
  }

  /** {@code inception_resnet_v2.py}; SAME everywhere if its feature maps are aligned. */
  static Layers inceptionResnetV2(long resolution, PaddingRule outer) {
    Layers layers = stem(resolution, outer);
    moduleOf5x5(layers);
    layers.endPoint("Mixed_5b");
    for (int block = 0; block < 10; block++) {
      Branches.of(layers)
          .shortcut()
          .branch(one -> one.square(3, 1, SAME))
          .branch(two -> two.square(3, 1, SAME).square(3, 1, SAME))
          .meet();
    }
    reductionOf3x3(layers, outer);
    layers.endPoint("Mixed_6a");
    residual(layers, 20, 7);
    layers.endPoint("PreAuxLogits");
    reductionOf3x3(layers, outer);
    layers.endPoint("Mixed_7a");
    residual(layers, 10, 3);
    return layers.endPoint("Conv2d_7b_1x1");
  }

  private static void residual(Layers layers, int blocks, long kernel) {
    for (int block = 0; block < blocks; block++) {
      Branches.of(layers)
          .shortcut()
          .branch(one -> one.layer(1, kernel, 1, SAME).layer(kernel, 1, 1, SAME))
          .meet();
    }
  }
}
