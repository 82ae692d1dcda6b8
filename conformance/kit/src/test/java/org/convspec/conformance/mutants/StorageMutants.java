package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.INPUT_GRADIENT;
import static org.convspec.spec.operator.Slot.OUTPUT;
import static org.convspec.spec.operator.Slot.WEIGHTS;
import static org.convspec.spec.operator.Slot.WEIGHTS_GRADIENT;
import static org.convspec.spec.tensor.Layout.OUTPUT_SPACE_INPUT;
import static org.convspec.spec.tensor.Layout.SPACE_INPUT_OUTPUT;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Slot.Role;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the order in which elements are stored. */
final class StorageMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.around(
                  "M801",
                  "NHWC read as NCHW",
                  Misstored.unpermuted(PlainConvolution::new, slot -> slot.role() == Role.DATA))
              .caughtBy("TEN-07"),
          Mutant.around(
                  "M802",
                  "HWIO read as OIHW",
                  Misstored.unpermuted(PlainConvolution::new, slot -> slot.role() == Role.WEIGHTS))
              .caughtBy("TEN-08"),
          Mutant.around("M803", "HWIO and OHWI confused", WeightsConfused::new).caughtBy("TEN-08"),
          Mutant.around(
                  "M804",
                  "output left in NCHW",
                  Misstored.leftCanonical(PlainConvolution::new, slot -> slot == OUTPUT))
              .caughtBy("TEN-07"),
          Mutant.around(
                  "M805",
                  "input gradient left in NCHW",
                  Misstored.leftCanonical(PlainConvolution::new, slot -> slot == INPUT_GRADIENT))
              .caughtBy("TEN-09"),
          Mutant.around(
                  "M806",
                  "weights gradient left in OIHW",
                  Misstored.leftCanonical(PlainConvolution::new, slot -> slot == WEIGHTS_GRADIENT))
              .caughtBy("TEN-09"),
          Mutant.around("M807", "kernel extents in opposite order", KernelTransposed::new)
              .caughtBy("CONV-09", "CONV-10"));

  private StorageMutants() {}

  /** Takes either of two layouts of weights for the other. */
  private static final class WeightsConfused extends PlainConvolution {

    @Override
    Tensor load(Call call, Slot slot, Tensor stored) {
      Layout layout = call.layouts().weights();
      if (slot != WEIGHTS || layout == Layout.OUTPUT_INPUT_SPACE) {
        return super.load(call, slot, stored);
      }
      Layout other = layout == SPACE_INPUT_OUTPUT ? OUTPUT_SPACE_INPUT : SPACE_INPUT_OUTPUT;
      Shape canonical = super.load(call, slot, stored).shape();
      return other.load(stored.reshape(other.store(canonical)));
    }
  }

  /** Reads (height, width) of the weights as (width, height). */
  private static final class KernelTransposed extends PlainConvolution {

    @Override
    Tensor load(Call call, Slot slot, Tensor stored) {
      Tensor loaded = super.load(call, slot, stored);
      if (slot != WEIGHTS) {
        return loaded;
      }
      long[] extents = loaded.shape().toArray();
      for (int front = 2, back = extents.length - 1; front < back; front++, back--) {
        long extent = extents[front];
        extents[front] = extents[back];
        extents[back] = extent;
      }
      return loaded.reshape(Shape.of(extents));
    }
  }
}
