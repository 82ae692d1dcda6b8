package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Arbitraries of resizings. They do not shrink: {@link Simplification} does that. */
public final class ResizeCases {

  private static final long SHORT = 3;

  private ResizeCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<Resize>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> ResizeDraw.next(random, type, kind));
  }

  /** Returns the case with output extents equal to the input extents, without scales. */
  public static OperatorCase<Resize> keeping(OperatorCase<Resize> example) {
    return with(example, example.dimensions().extents(), example.dimensions().extents());
  }

  /** Returns the case with output extents that are multiples of short input extents. */
  public static OperatorCase<Resize> multiplying(OperatorCase<Resize> example) {
    List<Long> inputs = shortened(example);
    return with(example, inputs, mapped(inputs, input -> input * factor(example, input)));
  }

  /** Returns the case with input extents that are multiples of short output extents. */
  public static OperatorCase<Resize> dividing(OperatorCase<Resize> example) {
    List<Long> outputs = shortened(example);
    return with(example, mapped(outputs, output -> output * factor(example, output)), outputs);
  }

  /** Returns the case with input extents that are twice the output extents. */
  public static OperatorCase<Resize> halving(OperatorCase<Resize> example) {
    List<Long> outputs = shortened(example);
    return with(example, mapped(outputs, output -> 2 * output), outputs);
  }

  private static List<Long> shortened(OperatorCase<Resize> example) {
    return mapped(example.dimensions().extents(), extent -> (extent - 1) % SHORT + 1);
  }

  private static long factor(OperatorCase<Resize> example, long extent) {
    return 2 + (example.fill().seed() + extent) % 3;
  }

  private static List<Long> mapped(List<Long> extents, LongUnaryOperator function) {
    return extents.stream().map(function::applyAsLong).toList();
  }

  private static OperatorCase<Resize> with(
      OperatorCase<Resize> example, List<Long> inputs, List<Long> outputs) {
    return example
        .with(example.dimensions().withExtents(new ArrayList<>(inputs)))
        .with(example.operator().withOutputExtents(outputs).withScales(List.of()));
  }
}
