package org.convspec.conformance.words;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.ConvolutionCase;

/** Which positions an element of a result reads, in words. */
@FunctionalInterface
public interface IndexTrace {

  /** Returns the sentences about one element of a result slot, given by its canonical index. */
  List<String> of(Slot slot, Index index);

  /** The traces of operators, each made from a case of that operator. */
  Map<Class<? extends Operator>, Function<Case, IndexTrace>> BY_OPERATOR =
      Map.of(
          AveragePool.class,
          example ->
              new PoolTrace(
                  ((AveragePool) example.operator()).over(example.given().get(Slot.INPUT))),
          Fold.class,
          each -> {
            Fold fold = (Fold) each.operator();
            return new PatchTrace(fold.over(each.given().get(Slot.INPUT)), Slot.INPUT_GRADIENT);
          },
          Pad.class,
          each -> new PadTrace(((Pad) each.operator()).over(each.given().get(Slot.INPUT))),
          Unfold.class,
          each -> {
            Unfold unfold = (Unfold) each.operator();
            return new PatchTrace(unfold.over(each.given().get(Slot.INPUT)), Slot.OUTPUT);
          },
          TransposedConvolution.class,
          TransposedConvolutionTrace::of,
          MaxPool.class,
          example ->
              new PoolTrace(((MaxPool) example.operator()).over(example.given().get(Slot.INPUT))),
          MaxUnpool.class,
          UnpoolTrace::of);

  /** Returns the trace of a valid case. */
  static IndexTrace of(Case example) {
    return example instanceof ConvolutionCase convolution
        ? new ConvolutionTrace(convolution.geometry())
        : BY_OPERATOR
            .getOrDefault(example.operator().getClass(), any -> (slot, index) -> List.of())
            .apply(example);
  }
}
