package org.convspec.vectors.notation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convspec.spec.operator.Operator;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.OperatorNotation;

/** The notation of every operator there is. */
public final class Notations {

  /** The operators whose cases are {@link org.convspec.vectors.cases.OperatorCase}s. */
  private static final List<OperatorNotation<?>> WITH_CASES =
      Stream.<List<? extends OperatorNotation<?>>>of(
              ActivationNotation.all(),
              SoftmaxNotation.all(),
              List.of(
                  AdaptiveAveragePoolNotation.NOTATION,
                  AdaptiveMaxPoolNotation.NOTATION,
                  AveragePoolNotation.NOTATION,
                  DeformableConvolutionNotation.NOTATION,
                  FoldNotation.NOTATION,
                  FractionalMaxPoolNotation.NOTATION,
                  GlobalAveragePoolNotation.NOTATION,
                  GlobalLpPoolNotation.NOTATION,
                  GlobalMaxPoolNotation.NOTATION,
                  LocallyConnectedNotation.NOTATION,
                  LpPoolNotation.NOTATION,
                  MaxPoolNotation.NOTATION,
                  MaxUnpoolNotation.NOTATION,
                  PadNotation.NOTATION,
                  SoftmaxCrossEntropyNotation.NOTATION,
                  TransposedConvolutionNotation.NOTATION,
                  UnfoldNotation.NOTATION,
                  ElementwiseNotation.SUM,
                  ElementwiseNotation.PRODUCT,
                  DropoutNotation.NOTATION,
                  LinearNotation.NOTATION,
                  ConcatNotation.NOTATION,
                  ShuffleNotation.SHUFFLE,
                  ShuffleNotation.UNSHUFFLE,
                  ResizeNotation.NOTATION,
                  GroupNormNotation.NOTATION,
                  InstanceNormNotation.NOTATION,
                  LayerNormNotation.NOTATION,
                  LpNormalizeNotation.NOTATION,
                  RmsNormNotation.NOTATION,
                  WeightStandardizationNotation.NOTATION,
                  BatchNormInferenceNotation.NOTATION,
                  BatchNormTrainingNotation.NOTATION,
                  LocalResponseNormNotation.NOTATION))
          .<OperatorNotation<?>>flatMap(List::stream)
          .toList();

  /** Every operator; convolution has case lines of its own. */
  private static final List<OperatorAttributes<?>> ALL =
      Stream.concat(Stream.of(new ConvolutionAttributes()), WITH_CASES.stream()).toList();

  private Notations() {}

  /** Returns the labels of all operators. */
  public static List<String> labels() {
    return ALL.stream().<String>map(OperatorAttributes::label).toList();
  }

  /** Returns the attributes of the operator with this label, if there is one. */
  public static Optional<OperatorAttributes<?>> labelled(String label) {
    return ALL.stream().filter(each -> each.label().equals(label)).findFirst();
  }

  /** Returns the attributes of an operator. */
  public static OperatorAttributes<?> of(Operator operator) {
    return labelled(operator.label()).orElseThrow();
  }

  /** Returns the operators that have case lines of the common form. */
  static List<OperatorNotation<?>> withCases() {
    return WITH_CASES;
  }
}
