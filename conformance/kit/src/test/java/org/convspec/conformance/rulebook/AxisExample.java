package org.convspec.conformance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;

/** An example about one axis: attributes on its first line, then what follows from them. */
final class AxisExample {

  private final ExampleLines lines;
  private final List<String> attributes;

  AxisExample(ExampleLines lines) {
    this.lines = lines;
    this.attributes = Arrays.asList(lines.first().split("\\s+"));
  }

  void check() {
    BoundAxis bound = bind(Long.parseLong(attribute("input").orElseThrow()));
    lines
        .take("effective kernel")
        .ifPresent(
            want -> assertThat(bound.axis().effectiveKernel()).isEqualTo(Long.parseLong(want)));
    lines
        .take("padding is")
        .ifPresent(want -> assertThat(bound.axis().padding()).hasToString(want));
    lines.takeAll("position").forEach(want -> checkPosition(bound.axis(), want));
    lines.takeAll("tap").forEach(want -> checkTap(bound, want));
    lines.takeAll("input").forEach(want -> checkInput(bound, want));
    for (String want : lines.takeAll("output")) {
      if (want.contains("reads")) {
        checkReads(bound, want);
      } else {
        assertThat(bound.outputExtent()).isEqualTo(Long.parseLong(want));
      }
    }
  }

  /** Checks a chain: each extent is the output of the one before it. */
  void checkChain() {
    long[] extents = ExampleLines.longs(lines.take("extents").orElseThrow());
    for (int layer = 1; layer < extents.length; layer++) {
      assertThat(bind(extents[layer - 1]).outputExtent()).isEqualTo(extents[layer]);
    }
  }

  private BoundAxis bind(long input) {
    Axis unpadded =
        new Axis(
            Long.parseLong(attribute("kernel").orElseThrow()),
            Long.parseLong(attribute("stride").orElseThrow()),
            Long.parseLong(attribute("dilation").orElseThrow()),
            Padding.NONE);
    Axis axis = unpadded.padded(padding().resolve(0, unpadded, input));
    OutputRounding rounding =
        attribute("rounding").map(AxisExample::rounding).orElse(OutputRounding.FLOOR);
    return new BoundAxis(axis, input, axis.outputExtent(input, rounding));
  }

  private Optional<String> attribute(String name) {
    int at = attributes.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(attributes.get(at + 1));
  }

  private static OutputRounding rounding(String word) {
    return OutputRounding.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private PaddingRule padding() {
    String word = attribute("padding").orElseThrow();
    if (!word.contains(":")) {
      return AutoPadding.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
    String[] sides = word.split(":");
    return PaddingRule.explicit(new Padding(Long.parseLong(sides[0]), Long.parseLong(sides[1])));
  }

  private static void checkPosition(Axis axis, String want) {
    long[] numbers = ExampleLines.longs(want.replace("is ", ""));
    assertThat(axis.position(numbers[0], numbers[1])).isEqualTo(numbers[2]);
  }

  private static void checkReads(BoundAxis bound, String want) {
    String[] sides = want.split(" reads ");
    assertThat(
            bound.linksOfOutput(Long.parseLong(sides[0])).stream()
                .map(link -> link.k() + "@" + link.i())
                .collect(Collectors.joining(" ")))
        .isEqualTo(sides[1]);
  }

  private static void checkTap(BoundAxis bound, String want) {
    String[] sides = want.split(" meets ");
    assertThat(
            bound.linksOfTap(Long.parseLong(sides[0])).stream()
                .map(link -> link.o() + "@" + link.i())
                .collect(Collectors.joining(" ")))
        .isEqualTo(sides[1]);
  }

  private static void checkInput(BoundAxis bound, String want) {
    String[] sides = want.split(" is read by ");
    assertThat(Arrays.stream(sides[1].split(" ")).sorted().toList())
        .isEqualTo(
            bound.linksOfInput(Long.parseLong(sides[0])).stream()
                .map(link -> link.o() + "@" + link.k())
                .sorted()
                .toList());
  }
}
