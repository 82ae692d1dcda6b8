package org.convspec.vectors.export;

import java.util.Arrays;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.translation.Dialect;
import org.convspec.spec.translation.UntranslatableException;

/**
 * What ONNX leaves open or does not allow, of calls that can be written as a node all the same. A
 * library may be asked such a thing; a file of what must come out may not.
 */
final class OnnxLimits {

  private static final Dialect ONNX = Dialect.of(Convention.ONNX);

  private OnnxLimits() {}

  /** Returns why the results of a call do not follow from ONNX, if so. */
  static Optional<String> beyond(Call call) {
    return elementType(call)
        .or(() -> openMaximum(call))
        .or(() -> emptyWindow(call))
        .or(() -> negativePadding(call.operator()))
        .or(() -> untranslatable(call));
  }

  private static Optional<String> elementType(Call call) {
    ElementType type = call.elementType();
    Operator operator = call.operator();
    if (type == ElementType.FLOAT64
        && (operator instanceof LayerNorm
            || operator instanceof GroupNorm
            || operator instanceof RmsNorm)) {
      return Optional.of("ONNX has statistics of " + operator.label() + " in float32");
    }
    boolean isTaken =
        operator instanceof GlobalLpPool
            ? type != ElementType.BFLOAT16 // not in the operator set that is used
            : !type.isInteger() || operator instanceof MaxPool && type != ElementType.INT32;
    return isTaken
        ? Optional.empty()
        : Optional.of("ONNX has no " + operator.label() + " of " + type.label());
  }

  private static Optional<String> openMaximum(Call call) {
    boolean isOpen =
        call.operator() instanceof MaxPooling
            && Arrays.stream(call.tensor(Slot.INPUT).toArray()).anyMatch(Double::isNaN);
    return isOpen ? Optional.of("ONNX does not say whether a NaN wins") : Optional.empty();
  }

  private static Optional<String> emptyWindow(Call call) {
    Shape input = call.tensor(Slot.INPUT).shape();
    boolean isOpen =
        call.operator() instanceof MaxPool pool && hasEmptyWindow(pool.window(), input)
            || call.operator() instanceof AveragePool average
                && hasEmptyWindow(average.window(), input);
    return isOpen
        ? Optional.of("ONNX does not say what is made of a window without elements")
        : Optional.empty();
  }

  private static boolean hasEmptyWindow(PoolWindow window, Shape input) {
    return window.over(input).window().hasEmptyWindow();
  }

  /** Of operators that the dialect does not translate; of the others it finds that itself. */
  private static Optional<String> negativePadding(Operator operator) {
    boolean isNegative =
        operator instanceof DeformableConvolution deformable && crops(deformable.padding())
            || operator instanceof Fold fold && crops(fold.padding());
    return isNegative ? Optional.of(untranslatable(operator, "padding")) : Optional.empty();
  }

  private static boolean crops(PaddingRule padding) {
    return padding instanceof PaddingRule.Explicit explicit
        && explicit.perAxis().stream().anyMatch(each -> each.before() < 0 || each.after() < 0);
  }

  private static Optional<String> untranslatable(Call call) {
    Operator operator = call.operator();
    if (!ONNX.operators().contains(operator.getClass()) || operator instanceof Pad) {
      return Optional.empty(); // the node of Pad takes any rank, and any padding
    }
    try {
      ONNX.write(settled(operator), call.tensor(Slot.INPUT).shape().rank() - 2);
      return Optional.empty();
    } catch (UntranslatableException unlike) {
      return Optional.of(untranslatable(operator, unlike.quantity()));
    }
  }

  private static String untranslatable(Operator operator, String quantity) {
    return "ONNX has no " + operator.label() + " with such a " + quantity;
  }

  /** Returns the operator with whatever does not matter to a call that is not open as usual. */
  private static Operator settled(Operator operator) {
    if (operator instanceof MaxPool pool) {
      return new MaxPool(
          pool.window(),
          NanPolicy.PROPAGATE,
          TieRule.FIRST,
          EmptyWindow.REJECTED,
          pool.indexing().withBase(IndexBase.TENSOR));
    }
    if (operator instanceof GlobalMaxPool pool) {
      return new GlobalMaxPool(NanPolicy.PROPAGATE, TieRule.FIRST, pool.indexing());
    }
    return operator instanceof AveragePool pool
        ? new AveragePool(pool.window(), pool.divisor(), pool.givenDivisor(), EmptyWindow.REJECTED)
        : operator;
  }
}
