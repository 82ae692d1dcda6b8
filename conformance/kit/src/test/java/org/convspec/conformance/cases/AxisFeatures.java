package org.convspec.conformance.cases;

import java.util.function.Predicate;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Padding;

/** What one axis of a drawn window may have. */
final class AxisFeatures {

  static final Predicate<BoundAxis> STRIDED = bound -> bound.axis().stride() > 1;

  static final Predicate<BoundAxis> DILATED =
      bound -> bound.axis().dilation() > 1 && bound.axis().kernel() > 1;

  static final Predicate<BoundAxis> ONE_TAP = bound -> bound.axis().kernel() == 1;

  static final Predicate<BoundAxis> EVEN_KERNEL = bound -> bound.axis().kernel() % 2 == 0;

  static final Predicate<BoundAxis> STRIDE_ABOVE_KERNEL =
      bound -> bound.axis().stride() > bound.axis().effectiveKernel();

  static final Predicate<BoundAxis> PADDED =
      bound -> padding(bound).before() > 0 || padding(bound).after() > 0;

  static final Predicate<BoundAxis> FRONT_ONLY =
      bound -> padding(bound).before() > 0 && padding(bound).after() == 0;

  static final Predicate<BoundAxis> BACK_ONLY =
      bound -> padding(bound).before() == 0 && padding(bound).after() > 0;

  static final Predicate<BoundAxis> ASYMMETRIC =
      bound -> padding(bound).before() != padding(bound).after();

  static final Predicate<BoundAxis> CROPPED =
      bound -> padding(bound).before() < 0 || padding(bound).after() < 0;

  static final Predicate<BoundAxis> ODD_TOTAL =
      bound -> (padding(bound).before() + padding(bound).after()) % 2 == 1;

  static final Predicate<BoundAxis> TAIL = bound -> bound.tail() > 0;

  static final Predicate<BoundAxis> ONE_INPUT = bound -> bound.inputExtent() == 1;

  static final Predicate<BoundAxis> KERNEL_FITS_PADDED_INPUT_ONLY =
      bound -> bound.axis().effectiveKernel() > bound.inputExtent() && bound.outputExtent() > 0;

  private AxisFeatures() {}

  private static Padding padding(BoundAxis bound) {
    return bound.axis().padding();
  }
}
