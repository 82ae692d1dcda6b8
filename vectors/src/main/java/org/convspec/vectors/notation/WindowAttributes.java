package org.convspec.vectors.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.PaddingKind;

/**
 * The attributes of a pooling's window.
 *
 * @param <O> the pooling
 */
record WindowAttributes<O extends Operator>(
    Attribute<O, List<Long>> kernel,
    Attribute<O, List<Long>> strides,
    Attribute<O, List<Long>> dilations,
    Attribute<O, PaddingRule> padding,
    Attribute<O, OutputRounding> rounding) {

  static <O extends Operator> WindowAttributes<O> of(Function<O, PoolWindow> window) {
    return new WindowAttributes<>(
        new Attribute<>("kernel", window.andThen(PoolWindow::kernel), NumbersKind.needed("k")),
        new Attribute<>("strides", window.andThen(PoolWindow::strides), NumbersKind.each("s", 1)),
        new Attribute<>(
            "dilations", window.andThen(PoolWindow::dilations), NumbersKind.each("d", 1)),
        new Attribute<>("padding", window.andThen(PoolWindow::padding), new PaddingKind()),
        new Attribute<>(
            "rounding",
            window.andThen(PoolWindow::rounding),
            new ChoiceKind<>("", OutputRounding.FLOOR)));
  }

  /** Returns these attributes and then others. */
  List<Attribute<O, ?>> and(List<Attribute<O, ?>> others) {
    List<Attribute<O, ?>> all =
        new ArrayList<>(List.of(kernel, strides, dilations, padding, rounding));
    all.addAll(others);
    return all;
  }

  PoolWindow build(AttributeValues<O> values) {
    return new PoolWindow(
        values.get(kernel),
        values.get(strides),
        values.get(dilations),
        values.get(padding),
        values.get(rounding));
  }

  /** Returns a window of one tap. */
  static PoolWindow plainest(int rank) {
    List<Long> ones = Collections.nCopies(rank, 1L);
    return new PoolWindow(
        ones,
        ones,
        ones,
        new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
        OutputRounding.FLOOR);
  }
}
