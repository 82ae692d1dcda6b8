package org.convspec.reference.benchmark;

import java.util.concurrent.TimeUnit;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.notation.CaseLine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Layers of ResNet-50 at 224 x 224 and batch 1, forward and backward, on both paths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ResNet50Benchmark {

  /** A layer of the network. */
  public enum Layer {
    /** The first one. */
    CONV1("conv n1 c3 m64 i224x224 k7x7 s2x2 p3:3,3:3 ints#1"),
    /** A 3x3 of the first stage. */
    STAGE1_3X3("conv n1 c64 m64 i56x56 k3x3 p1:1,1:1 ints#1"),
    /** The projection into the second stage. */
    STAGE2_PROJECTION("conv n1 c256 m512 i56x56 k1x1 s2x2 ints#1"),
    /** A 3x3 of the last stage. */
    STAGE4_3X3("conv n1 c512 m512 i7x7 k3x3 p1:1,1:1 ints#1");

    private final String line;

    Layer(String line) {
      this.line = line;
    }
  }

  /** Which layer. */
  @Param public Layer layer;

  /** Which path. */
  @Param({"LITERAL", "IM2COL"})
  public BuiltIn path;

  /** Which result. */
  @Param({"OUTPUT", "INPUT_GRADIENT", "WEIGHTS_GRADIENT"})
  public Slot result;

  private Implementation implementation;
  private Call call;

  /** Makes the data. */
  @Setup
  public void prepare() {
    implementation = path.implementation();
    call = CaseLine.parse(layer.line).asking(result);
  }

  /** Answers the call once. */
  @Benchmark
  public Answer answer() {
    return implementation.answer(call);
  }
}
