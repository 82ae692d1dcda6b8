package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** The index relation of windows over several axes. */
class WindowRulesTest {

  @Property
  @Label("required WIN-06 axes do not interact")
  void axesDoNotInteract(@ForAll("windows") Window window) {
    Window assembled = overShapes(window);
    for (int number = 0; number < window.axes().size(); number++) {
      Window alone = overShapes(new Window(List.of(window.axes().get(number))));
      assertThat(assembled.axes().get(number)).isEqualTo(alone.axes().get(0));
      assertThat(assembled.outputShape().extent(number)).isEqualTo(alone.outputShape().extent(0));
    }
    for (Index o : window.outputShape().indices()) {
      long links = 1;
      for (int number = 0; number < o.rank(); number++) {
        links *= window.axes().get(number).linksOfOutput(o.at(number)).size();
      }
      assertThat(window.linksOfOutput(o)).hasSize((int) links);
      for (Link link : window.linksOfOutput(o)) {
        for (int number = 0; number < o.rank(); number++) {
          assertThat(window.axes().get(number).linksOfOutput(o.at(number)))
              .contains(onAxis(link, number));
        }
      }
    }
  }

  /** Builds the window again from lists of attributes, as an operator does. */
  private static Window overShapes(Window window) {
    List<BoundAxis> axes = window.axes();
    return Window.over(
        window.kernel(),
        window.inputShape(),
        axes.stream().map(axis -> axis.axis().stride()).toList(),
        axes.stream().map(axis -> axis.axis().dilation()).toList(),
        new PaddingRule.Explicit(axes.stream().map(axis -> axis.axis().padding()).toList()),
        OutputRounding.FLOOR);
  }

  private static BoundAxis.Link onAxis(Link link, int number) {
    return new BoundAxis.Link(
        link.output().at(number), link.tap().at(number), link.input().at(number));
  }

  @Property
  @Label("required WIN-25 outputs, taps and inputs read one relation")
  void outputsTapsAndInputsReadOneRelation(@ForAll("windows") Window window) {
    Set<Link> relation = bruteForce(window);
    assertSame(collect(window.outputShape(), window::linksOfOutput), relation);
    assertSame(collect(window.kernel(), window::linksOfTap), relation);
    assertSame(collect(window.inputShape(), window::linksOfInput), relation);
  }

  /** Tries every combination of output position, tap and input position. */
  private static Set<Link> bruteForce(Window window) {
    Set<Link> relation = new HashSet<>();
    for (Index o : window.outputShape().indices()) {
      for (Index k : window.kernel().indices()) {
        long[] position = new long[o.rank()];
        for (int number = 0; number < position.length; number++) {
          Axis axis = window.axes().get(number).axis();
          position[number] =
              o.at(number) * axis.stride()
                  + k.at(number) * axis.dilation()
                  - axis.padding().before();
        }
        Index i = Index.of(position);
        assertThat(window.position(o, k)).isEqualTo(i);
        if (isInside(window, i)) {
          relation.add(new Link(o, k, i));
        }
      }
    }
    return relation;
  }

  /** As the chapter says it: a position of the input, and not cropped. */
  private static boolean isInside(Window window, Index i) {
    for (int number = 0; number < i.rank(); number++) {
      BoundAxis bound = window.axes().get(number);
      Padding padding = bound.axis().padding();
      long first = Math.max(0, -padding.before());
      long end = bound.inputExtent() + Math.min(0, padding.after());
      if (i.at(number) < first || i.at(number) >= end) {
        return false;
      }
    }
    return true;
  }

  private static List<Link> collect(Shape all, Function<Index, List<Link>> linksOf) {
    List<Link> links = new ArrayList<>();
    all.indices().forEach(index -> links.addAll(linksOf.apply(index)));
    return links;
  }

  private static void assertSame(Collection<Link> links, Set<Link> relation) {
    assertThat(links).hasSize(relation.size());
    assertThat(new HashSet<>(links)).isEqualTo(relation);
  }

  @Property
  @Label("every link is found under its own output, tap and input")
  void linksStandUnderTheirOwnIndices(@ForAll("windows") Window window) {
    for (Index o : window.outputShape().indices()) {
      assertThat(window.linksOfOutput(o)).allMatch(link -> link.output().equals(o));
    }
    for (Index k : window.kernel().indices()) {
      assertThat(window.linksOfTap(k)).allMatch(link -> link.tap().equals(k));
    }
    for (Index i : window.inputShape().indices()) {
      assertThat(window.linksOfInput(i)).allMatch(link -> link.input().equals(i));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("positions past 2^31 stand in the same relation, read from either side")
  void farAwayLinks(
      @ForAll @LongRange(min = 1L << 31, max = 1L << 40) long o,
      @ForAll @LongRange(min = 0, max = 2) long k,
      @ForAll @LongRange(min = 1, max = 1L << 20) long stride,
      @ForAll @LongRange(min = 1, max = 1L << 20) long dilation) {
    Axis axis = new Axis(3, stride, dilation, new Padding(1, 0));
    long input = 1L << 61;
    BoundAxis bound = new BoundAxis(axis, input, axis.outputExtent(input, OutputRounding.FLOOR));
    BoundAxis.Link link = new BoundAxis.Link(o, k, o * stride + k * dilation - 1);
    assertThat(bound.linksOfOutput(o)).contains(link);
    assertThat(bound.linksOfInput(link.i())).contains(link);
  }

  @Example
  @Label("a refusal names the axis")
  void aRefusalNamesTheAxis() {
    assertRefusedBy(
        "WIN-03",
        "axis 1, stride is 0",
        "at least 1",
        () ->
            Window.over(
                Shape.of(1, 1),
                Shape.of(4, 5),
                List.of(1L, 0L),
                List.of(1L, 1L),
                AutoPadding.VALID,
                OutputRounding.FLOOR));
  }

  @Example
  @Label("without axes there is one link")
  void withoutAxes() {
    Link only = new Link(Index.of(), Index.of(), Index.of());
    Window window = new Window(List.of());
    assertThat(window.linksOfOutput(Index.of())).containsExactly(only);
    assertThat(window.linksOfTap(Index.of())).containsExactly(only);
    assertThat(window.linksOfInput(Index.of())).containsExactly(only);
  }

  @Provide
  Arbitrary<Window> windows() {
    return SmallAxes.windows();
  }
}
