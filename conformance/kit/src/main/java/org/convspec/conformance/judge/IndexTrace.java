package org.convspec.conformance.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.BoundAxis.Link;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;

/** Which positions an element of a result reads, in words, axis by axis. */
public final class IndexTrace {

  private final ConvolutionGeometry geometry;

  /** Makes traces of elements of a convolution. */
  public IndexTrace(ConvolutionGeometry geometry) {
    this.geometry = geometry;
  }

  /** Returns the sentences about one element of a result slot, given by its canonical index. */
  public List<String> of(Slot slot, Index index) {
    return switch (slot) {
      case OUTPUT -> output(index);
      case INPUT_GRADIENT -> inputGradient(index);
      case WEIGHTS_GRADIENT -> weightsGradient(index);
      case BIAS_GRADIENT ->
          List.of("sums outputGradient over every item and position of channel " + index.at(0));
      default -> List.of();
    };
  }

  private List<String> output(Index index) {
    List<String> lines = new ArrayList<>();
    lines.add("reads " + named("input channel", geometry.channels().inputChannelsOf(index.at(1))));
    forEachAxis(
        index.spatial(),
        (bound, name, o) -> {
          List<Long> positions = new ArrayList<>();
          for (long k = 0; k < bound.axis().kernel(); k++) {
            positions.add(bound.axis().position(o, k));
          }
          lines.add("reads " + named(name, positions) + notRead(bound, positions));
        });
    return lines;
  }

  /** Names the positions that are looked at but not read, and why not. */
  private static String notRead(BoundAxis bound, List<Long> positions) {
    return why(positions, i -> !bound.isInside(i) && !bound.isCropped(i), "padding")
        + why(positions, bound::isCropped, "cropped");
  }

  private static String why(List<Long> positions, Predicate<Long> which, String what) {
    List<Long> those = positions.stream().filter(which).toList();
    return those.isEmpty()
        ? ""
        : "; " + list(those) + (those.size() == 1 ? " is " : " are ") + what;
  }

  private List<String> inputGradient(Index index) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "is read by " + named("output channel", geometry.channels().outputChannelsOf(index.at(1))));
    forEachAxis(
        index.spatial(),
        (bound, name, i) ->
            lines.add(
                name + " " + i + pairs(" is read by ", "output", bound.linksOfInput(i), Link::o)));
    return lines;
  }

  private List<String> weightsGradient(Index index) {
    List<String> lines = new ArrayList<>();
    long ic = geometry.channels().inputChannel(index.at(0), index.at(1));
    lines.add("is tap " + index.spatial() + " on input channel " + ic);
    Index windowTap = geometry.weightsTap(index.spatial());
    forEachAxis(
        windowTap,
        (bound, name, k) -> {
          List<Link> links = bound.linksOfTap(k);
          lines.add(
              links.isEmpty()
                  ? "meets no " + name + " of the input"
                  : "meets "
                      + named(name, links.stream().map(Link::i).toList())
                      + " at "
                      + named("output", links.stream().map(Link::o).toList()));
        });
    return lines;
  }

  private static String pairs(
      String verb, String noun, List<Link> links, Function<Link, Long> partner) {
    if (links.isEmpty()) {
      return " is read by no window";
    }
    return verb
        + links.stream()
            .map(link -> noun + " " + partner.apply(link) + " at tap " + link.k())
            .collect(Collectors.joining(", "));
  }

  @FunctionalInterface
  private interface AxisSentence {
    void say(BoundAxis axis, String name, long position);
  }

  private void forEachAxis(Index position, AxisSentence sentence) {
    List<BoundAxis> axes = geometry.window().axes();
    for (int number = 0; number < axes.size(); number++) {
      sentence.say(axes.get(number), name(number, axes.size()), position.at(number));
    }
  }

  /** Returns what positions along an axis are called: rows and columns where that is customary. */
  private static String name(int number, int rank) {
    return switch (rank - number) {
      case 1 -> rank == 1 ? "position" : "column";
      case 2 -> "row";
      case 3 -> "plane";
      default -> "position on axis " + number + " ";
    };
  }

  private static String named(String noun, long[] numbers) {
    return named(noun, LongStream.of(numbers).boxed().toList());
  }

  /** Writes {@code row 3} or {@code rows 3, 5}. */
  private static String named(String noun, List<Long> numbers) {
    return noun + (numbers.size() == 1 ? " " : "s ") + list(numbers);
  }

  /** Writes neighbours as a range: {@code -1..1}, else {@code 0, 2, 4}. */
  private static String list(List<Long> numbers) {
    boolean dense = numbers.size() > 2;
    for (int next = 1; next < numbers.size(); next++) {
      dense &= numbers.get(next) == numbers.get(next - 1) + 1;
    }
    return dense
        ? numbers.get(0) + ".." + numbers.get(numbers.size() - 1)
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
