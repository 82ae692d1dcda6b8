package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in concatenation and in exchanges between channels and space. */
final class MoveMutants {

  private static final Supplier<PlainOperator> CONCAT =
      () -> new KernelOperator("concat", PlainConcat::new);
  private static final Supplier<PlainOperator> SHUFFLE = shuffle("pixelShuffle", PlainShuffle::new);
  private static final Supplier<PlainOperator> UNSHUFFLE =
      shuffle("pixelUnshuffle", PlainShuffle::new);

  private static final CommonMutants OF_CONCAT = new CommonMutants("MV-cat", CONCAT);
  private static final CommonMutants OF_SHUFFLE = new CommonMutants("MV-wide", SHUFFLE);
  private static final CommonMutants OF_UNSHUFFLE = new CommonMutants("MV-deep", UNSHUFFLE);

  static final List<Mutant> ALL =
      List.of(
          around(
              "MV01",
              "the other tensor stands in front",
              Careless.calling(CONCAT, MoveMutants::exchanged),
              "MOVE-20",
              "MOVE-43"),
          around(
              "MV18",
              "the longer tensor stands in front",
              Careless.calling(CONCAT, call -> isOtherLonger(call) ? exchanged(call) : call),
              "MOVE-20",
              "MOVE-40"),
          around(
              "MV02",
              "the gradient of the other tensor is that of the input",
              () ->
                  new KernelOperator(
                      "concat",
                      call ->
                          new PlainConcat(call) {
                            @Override
                            Tensor part(Shape shape, int run, int start) {
                              return super.part(shape, run, 0);
                            }
                          }),
              "MOVE-30",
              "MOVE-43"),
          around(
              "MV03",
              "blocks go first, whatever was asked for",
              ordered("pixelShuffle", BlockOrder.BLOCK_FIRST),
              "MOVE-21",
              "MOVE-41"),
          around(
              "MV04",
              "channels go first, whatever was asked for",
              ordered("pixelShuffle", BlockOrder.CHANNEL_FIRST),
              "MOVE-22",
              "MOVE-31"),
          around(
              "MV05",
              "channels go first in the unshuffle, whatever was asked for",
              ordered("pixelUnshuffle", BlockOrder.CHANNEL_FIRST),
              "MOVE-23",
              "MOVE-31",
              "MOVE-41"),
          around(
              "MV06",
              "the axes of a block are counted from the last",
              shuffle(
                  "pixelShuffle",
                  call ->
                      new PlainShuffle(call) {
                        @Override
                        int axis(int digit) {
                          return call.tensor(Slot.INPUT).shape().rank() - 3 - digit;
                        }
                      }),
              "MOVE-24"),
          around(
              "MV07",
              "copies go through float32",
              Careless.changing(CONCAT, Slot.OUTPUT, y -> y.map(ElementType.FLOAT32::round)),
              "MOVE-50"),
          around(
              "MV08",
              "copies go through float32",
              Careless.changing(SHUFFLE, Slot.OUTPUT, y -> y.map(ElementType.FLOAT32::round)),
              "MOVE-50"),
          OF_UNSHUFFLE.nanIsSkipped("MOVE-50"),
          OF_SHUFFLE.lastItemIsTheFirst("MOVE-42"),
          OF_UNSHUFFLE.lastItemIsTheFirst("MOVE-42"),
          OF_CONCAT.emptyOutputIsAnError("MOVE-13"),
          OF_SHUFFLE.emptyOutputIsAnError("MOVE-13"),
          OF_UNSHUFFLE.emptyOutputIsAnError("MOVE-13"),
          OF_CONCAT.remembersTheLastAnswer("MOVE-51"),
          OF_SHUFFLE.remembersTheLastAnswer("MOVE-51"),
          OF_UNSHUFFLE.remembersTheLastAnswer("MOVE-51"),
          OF_CONCAT.longerOutput("MOVE-10"),
          OF_SHUFFLE.longerOutput("MOVE-11"),
          OF_UNSHUFFLE.longerOutput("MOVE-12"),
          around(
              "MV09",
              "the gradient of the other tensor is longer",
              Careless.longer(CONCAT, Slot.OTHER_GRADIENT),
              "MOVE-14"),
          OF_CONCAT.layoutIsIgnored("TEN-07"),
          OF_SHUFFLE.layoutIsIgnored("TEN-07"),
          lenient("MV10", "any axis is taken", CONCAT, "MOVE-01"),
          lenient("MV11", "tensors that do not fit are taken", CONCAT, "MOVE-02"),
          lenient("MV12", "any number of factors is taken", SHUFFLE, "MOVE-03"),
          lenient("MV13", "any factor is taken", SHUFFLE, "MOVE-04"),
          lenient("MV14", "channels left over are dropped", SHUFFLE, "MOVE-05"),
          lenient("MV15", "positions left over are dropped", UNSHUFFLE, "MOVE-06"),
          lenient("MV16", "any output gradient is taken", CONCAT, "MOVE-07"),
          lenient("MV17", "an input without channels is taken", CONCAT, "TEN-14"));

  private MoveMutants() {}

  private static Supplier<PlainOperator> shuffle(
      String label, Function<Call, ? extends PlainResults> kernel) {
    return () -> new KernelOperator(label, kernel);
  }

  private static Supplier<PlainOperator> ordered(String label, BlockOrder always) {
    return shuffle(
        label,
        call ->
            new PlainShuffle(call) {
              @Override
              BlockOrder order(BlockOrder asked) {
                return always;
              }
            });
  }

  private static boolean isOtherLonger(Call call) {
    return call.tensor(Slot.OTHER).shape().elementCount()
        > call.tensor(Slot.INPUT).shape().elementCount();
  }

  private static Call exchanged(Call call) {
    Tensor input = call.tensor(Slot.INPUT);
    Tensor other = call.tensor(Slot.OTHER);
    return WrappedOperator.changing(
        WrappedOperator.changing(call, Slot.INPUT, same -> other), Slot.OTHER, same -> input);
  }

  private static Mutant lenient(
      String id, String what, Supplier<PlainOperator> right, String rule) {
    return around(id, what, Careless.lenient(right, rule), rule);
  }
}
