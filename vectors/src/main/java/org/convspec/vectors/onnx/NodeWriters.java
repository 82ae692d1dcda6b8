package org.convspec.vectors.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.Tanh;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.Layout;

/**
 * The operators that ONNX has a node for.
 *
 * <p>It has none for unfold, nor for adaptive and fractional poolings, nor for convolutions whose
 * weights differ from place to place. Its {@code Dropout} draws a mask, and takes none.
 */
public final class NodeWriters {

  /** A writer that is asked about any call of its operator. */
  private record Entry<O extends Operator>(Class<O> operator, NodeWriter<? super O> writer) {

    Optional<String> inexpressible(Call call) {
      return outsideOnnx(call)
          .or(() -> writer.inexpressible(operator.cast(call.operator()), call))
          .map(reason -> "ONNX " + writer.node() + " " + reason);
    }

    NodeCall write(Call call) {
      return writer.write(operator.cast(call.operator()), call);
    }
  }

  private static final Map<String, Entry<?>> BY_LABEL = new LinkedHashMap<>();

  static {
    add("convolution", Convolution.class, new ConvWriter());
    add("transposedConvolution", TransposedConvolution.class, new ConvTransposeWriter());
    add("deformableConvolution", DeformableConvolution.class, new DeformConvWriter());
    add("fold", Fold.class, new Col2ImWriter());
    add("pad", Pad.class, new PadWriter());
    add("maxPool", MaxPool.class, new MaxPoolWriter());
    add("maxUnpool", MaxUnpool.class, new MaxUnpoolWriter());
    add("averagePool", AveragePool.class, new AveragePoolWriter());
    add("lpPool", LpPool.class, new LpPoolWriter());
    add("globalAveragePool", GlobalAveragePool.class, new GlobalAveragePoolWriter());
    add("globalMaxPool", GlobalMaxPool.class, new GlobalMaxPoolWriter());
    add("globalLpPool", GlobalLpPool.class, new GlobalLpPoolWriter());
    add("add", Add.class, new PlainWriter("Add"));
    add("multiply", Multiply.class, new PlainWriter("Mul"));
    add("linear", Linear.class, new GemmWriter());
    add("concat", Concat.class, new ConcatWriter());
    add("pixelShuffle", PixelShuffle.class, new DepthToSpaceWriter());
    add("pixelUnshuffle", PixelUnshuffle.class, new SpaceToDepthWriter());
    add("relu", Relu.class, new PlainWriter("Relu"));
    add("leakyRelu", LeakyRelu.class, new LeakyReluWriter());
    add("sigmoid", Sigmoid.class, new PlainWriter("Sigmoid"));
    add("tanh", Tanh.class, new PlainWriter("Tanh"));
    add("gelu", Gelu.class, new GeluWriter());
    add("silu", Silu.class, new PlainWriter("Swish"));
    add("hardSwish", HardSwish.class, new PlainWriter("HardSwish"));
    add("softmax", Softmax.class, new SoftmaxWriter("Softmax"));
    add("logSoftmax", LogSoftmax.class, new SoftmaxWriter("LogSoftmax"));
    add("softmaxCrossEntropy", SoftmaxCrossEntropy.class, new SoftmaxCrossEntropyLossWriter());
    add("resize", Resize.class, new ResizeWriter());
    add("layerNorm", LayerNorm.class, new LayerNormalizationWriter());
    add("groupNorm", GroupNorm.class, new GroupNormalizationWriter());
    add("instanceNorm", InstanceNorm.class, new InstanceNormalizationWriter());
    add("rmsNorm", RmsNorm.class, new RmsNormalizationWriter());
    add("lpNormalize", LpNormalize.class, new LpNormalizationWriter());
    add("batchNormTraining", BatchNormTraining.class, new BatchNormTrainingWriter());
    add("batchNormInference", BatchNormInference.class, new BatchNormInferenceWriter());
    add("localResponseNorm", LocalResponseNorm.class, new LrnWriter());
  }

  private NodeWriters() {}

  private static <O extends Operator> void add(
      String label, Class<O> operator, NodeWriter<? super O> writer) {
    BY_LABEL.put(label, new Entry<>(operator, writer));
  }

  /** Returns the labels of the operators. */
  public static List<String> operators() {
    return List.copyOf(BY_LABEL.keySet());
  }

  /** Returns the name of the node that a call would be, if there is one for its operator. */
  public static Optional<String> node(Call call) {
    return Optional.ofNullable(BY_LABEL.get(call.operator().label()))
        .map(entry -> entry.writer().node());
  }

  /** Returns why there is no node for a call, if there is none. */
  public static Optional<String> inexpressible(Call call) {
    String label = call.operator().label();
    return BY_LABEL.containsKey(label)
        ? BY_LABEL.get(label).inexpressible(call)
        : Optional.of("ONNX has no node for " + label);
  }

  /** Returns the node of a call that is expressible. */
  public static NodeCall write(Call call) {
    return BY_LABEL.get(call.operator().label()).write(call);
  }

  /** What no node of ONNX can say. */
  private static Optional<String> outsideOnnx(Call call) {
    if (call.direction() != Direction.FORWARD) {
      return Optional.of("has no gradient");
    }
    if (call.layouts().data() != Layout.CHANNELS_FIRST) {
      return Optional.of("takes data as NC* only");
    }
    if (call.tensors().containsKey(Slot.WEIGHTS)
        && call.layouts().weights() != Layout.OUTPUT_INPUT_SPACE) {
      return Optional.of("takes weights as OI* only");
    }
    return Optional.empty();
  }
}
