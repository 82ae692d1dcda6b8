package org.convspec.vectors.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.Tanh;

/** The operators of ONNX that are read. */
final class NodeReaders {

  private static final Map<String, GeluForm> GELU_FORMS =
      Map.of("none", GeluForm.ERF, "tanh", GeluForm.TANH);

  private static final Map<String, NodeReader> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("Conv", new ConvReader());
    BY_NAME.put("ConvTranspose", new ConvReader());
    BY_NAME.put("DeformConv", new DeformConvReader());
    BY_NAME.put("Col2Im", new Col2ImReader());
    BY_NAME.put("Pad", new PadReader());
    for (String name :
        List.of(
            "MaxPool",
            "AveragePool",
            "LpPool",
            "GlobalMaxPool",
            "GlobalAveragePool",
            "GlobalLpPool")) {
      BY_NAME.put(name, new PoolReader());
    }
    BY_NAME.put("MaxUnpool", new MaxUnpoolReader());
    BY_NAME.put("Gemm", new GemmReader());
    BY_NAME.put("Add", new ArithmeticReader(new Add()));
    BY_NAME.put("Mul", new ArithmeticReader(new Multiply()));
    BY_NAME.put("Concat", new ConcatReader());
    BY_NAME.put("DepthToSpace", ShuffleReader.depthToSpace());
    BY_NAME.put("SpaceToDepth", ShuffleReader.spaceToDepth());
    BY_NAME.put("Resize", new ResizeReader());
    putActivations();
    putNormalizations();
  }

  private NodeReaders() {}

  private static void putActivations() {
    BY_NAME.put("Relu", new ActivationReader(node -> new Relu()));
    BY_NAME.put(
        "LeakyRelu",
        new ActivationReader(node -> new LeakyRelu(node.attributes().number("alpha", 0.01f))));
    BY_NAME.put("Sigmoid", new ActivationReader(node -> new Sigmoid()));
    BY_NAME.put("Tanh", new ActivationReader(node -> new Tanh()));
    BY_NAME.put(
        "Gelu",
        new ActivationReader(
            node -> new Gelu(node.attributes().choice("approximate", GELU_FORMS, "none"))));
    BY_NAME.put("HardSwish", new ActivationReader(node -> new HardSwish()));
    BY_NAME.put("Swish", new ActivationReader(NodeReaders::silu));
    BY_NAME.put("Softmax", new SoftmaxReader(Softmax::new));
    BY_NAME.put("LogSoftmax", new SoftmaxReader(LogSoftmax::new));
    BY_NAME.put("SoftmaxCrossEntropyLoss", new SoftmaxCrossEntropyLossReader());
  }

  private static Silu silu(GivenNode node) {
    node.attributes().only("alpha", 1f);
    return new Silu();
  }

  private static void putNormalizations() {
    BY_NAME.put("BatchNormalization", new BatchNormalizationReader());
    BY_NAME.put("LayerNormalization", new LayerNormalizationReader());
    BY_NAME.put("RMSNormalization", new RmsNormalizationReader());
    BY_NAME.put("GroupNormalization", new GroupNormalizationReader());
    BY_NAME.put("InstanceNormalization", new InstanceNormalizationReader());
    BY_NAME.put("LpNormalization", new LpNormalizationReader());
    BY_NAME.put("LRN", new LrnReader());
  }

  /** Returns the reader of an operator, if there is one. */
  static Optional<NodeReader> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns the names of the operators. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }
}
