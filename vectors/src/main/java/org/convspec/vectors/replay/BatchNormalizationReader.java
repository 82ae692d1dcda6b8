package org.convspec.vectors.replay;

import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;

/**
 * Reads {@code BatchNormalization}; its momentum is what is kept, and says nothing in inference.
 */
final class BatchNormalizationReader implements NodeReader {

  /**
   * Since this operator set an attribute says that it is a step of training; before, outputs did.
   */
  private static final long WITH_TRAINING_MODE = 14;

  @Override
  public ReadCall read(GivenNode node) {
    GivenAttributes attributes = node.attributes();
    double epsilon = attributes.number("epsilon", 1e-5f);
    double momentum = attributes.number("momentum", 0.9f);
    if (!node.isOfSet(WITH_TRAINING_MODE)) {
      attributes.only("spatial", 1);
      node.require(node.outputs() == 1, "outputs", node.outputs(), "1: more were a training step");
    }
    boolean isTraining = node.isOfSet(WITH_TRAINING_MODE) && isTraining(attributes);
    Operator operator =
        isTraining
            ? new BatchNormTraining(momentum, RunningVariance.BIASED, epsilon, EpsilonPlace.INSIDE)
            : new BatchNormInference(epsilon, EpsilonPlace.INSIDE);
    ReadCall call =
        new ReadCall(operator, node.input(0))
            .given(Slot.SCALE, node.input(1))
            .given(Slot.BIAS, node.input(2))
            .given(Slot.MEAN, node.input(3))
            .given(Slot.VARIANCE, node.input(4))
            .result(Slot.OUTPUT);
    return isTraining ? call.result(Slot.NEW_MEAN).result(Slot.NEW_VARIANCE) : call;
  }

  private static boolean isTraining(GivenAttributes attributes) {
    long mode = attributes.integer("training_mode", 0);
    attributes.require(mode == 0 || mode == 1, "training_mode", mode, "0 or 1");
    return mode == 1;
  }
}
