package org.convspec.spec.geometry;

import java.util.List;

/**
 * ResNets with the stride in the first unit of a block. Sources: He et al., "Deep Residual Learning
 * for Image Recognition", 2015, table 1; pytorch/vision, {@code torchvision/models/resnet.py}.
 */
final class ResNets {

  /** Where a unit with a stride takes it. */
  enum Unit {
    /** Two 3x3 layers, the first with the stride. */
    BASIC,
    /** A bottleneck with the stride on its first 1x1 layer, as in the paper. */
    STRIDE_ON_1X1,
    /** A bottleneck with the stride on its 3x3 layer, as in torchvision. */
    STRIDE_ON_3X3
  }

  private static final PaddingRule NONE = AutoPadding.VALID;

  private ResNets() {}

  /** Returns a ResNet with so many units in each block. */
  static Layers of(Unit unit, List<Integer> units) {
    Layers layers =
        new Layers(224)
            .square(7, 2, around(3))
            .endPoint("conv1")
            .square(3, 2, around(1))
            .endPoint("maxpool");
    for (int block = 1; block <= units.size(); block++) {
      for (int number = 1; number <= units.get(block - 1); number++) {
        add(layers, unit, number == 1 && block > 1 ? 2 : 1);
      }
      layers.endPoint("layer" + block);
    }
    return layers;
  }

  private static void add(Layers layers, Unit unit, long stride) {
    Branches.of(layers)
        .branch(shortcut -> shortcut.square(1, stride, NONE))
        .branch(
            residual -> {
              switch (unit) {
                case BASIC -> residual.square(3, stride, around(1)).square(3, 1, around(1));
                case STRIDE_ON_1X1 -> residual.square(1, stride, NONE).square(3, 1, around(1));
                case STRIDE_ON_3X3 -> residual.square(1, 1, NONE).square(3, stride, around(1));
              }
            })
        .meet();
  }

  private static PaddingRule around(long padding) {
    return PaddingRule.explicit(new Padding(padding, padding), new Padding(padding, padding));
  }
}
