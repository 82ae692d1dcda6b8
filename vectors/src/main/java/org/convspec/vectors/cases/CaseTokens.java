package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;

/** The words of a case line that have not been read yet, and how words are written. */
public final class CaseTokens {

  /** What stands for an empty list of numbers, at spatial rank 0. */
  static final String NO_NUMBERS = "-";

  // Possessive, so that no length of list exhausts the stack of the matcher.
  private static final Pattern NUMBERS = Pattern.compile("-|-?\\d+(x-?\\d+)*+");
  private static final Pattern PADDINGS = Pattern.compile("-|-?\\d+:-?\\d+(,-?\\d+:-?\\d+)*+");

  private final String operator;
  private final List<String> unread;

  private CaseTokens(String operator, List<String> unread) {
    this.operator = operator;
    this.unread = unread;
  }

  /** Splits a line into words. */
  public static CaseTokens of(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.strip().split("\\s+")));
    return new CaseTokens(words.remove(0), words);
  }

  /** Returns the first word. */
  public String operator() {
    return operator;
  }

  /** Returns how many words have not been read yet. */
  public int unread() {
    return unread.size();
  }

  /** Takes the numbers of this key, which must be there. */
  public List<Long> needed(String key, String what) {
    return numbers(key).orElseThrow(() -> missing(key, what));
  }

  /** Takes the one number of this key, which must be there. */
  public long neededNumber(String key, String what) {
    return number(key).orElseThrow(() -> missing(key, what));
  }

  private static CaseSyntaxException missing(String key, String what) {
    return new CaseSyntaxException("missing " + key + "..., the " + what);
  }

  /** Takes the token that is this word. */
  public boolean flag(String word) {
    return take(word::equals).isPresent();
  }

  /** Takes the token of this key that has one number. */
  public Optional<Long> number(String key) {
    return numbers(key)
        .map(
            numbers -> {
              if (numbers.size() != 1) {
                throw new CaseSyntaxException(key + " takes one number, not " + numbers);
              }
              return numbers.get(0);
            });
  }

  /** Takes the token of this key that has numbers joined by x. */
  public Optional<List<Long>> numbers(String key) {
    return take(token -> behind(token, key).filter(NUMBERS.asMatchPredicate()).isPresent())
        .map(token -> parse(token, token.substring(key.length())));
  }

  private static List<Long> parse(String token, String numbers) {
    if (numbers.equals(NO_NUMBERS)) {
      return List.of();
    }
    return Arrays.stream(numbers.split("x")).map(number -> parseLong(token, number)).toList();
  }

  private static long parseLong(String token, String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException tooLarge) {
      throw new CaseSyntaxException(number + " in '" + token + "' is not a 64-bit integer");
    }
  }

  /** Takes the padding: numbers, a rule, or zeros if there is none. */
  public PaddingRule padding(int rank) {
    Optional<AutoPadding> rule = oneOf(AutoPadding.values(), auto -> "p" + label(auto));
    if (rule.isPresent()) {
      return rule.get();
    }
    Optional<String> explicit =
        take(token -> behind(token, "p").filter(PADDINGS.asMatchPredicate()).isPresent());
    return new PaddingRule.Explicit(
        explicit.map(CaseTokens::paddings).orElse(Collections.nCopies(rank, Padding.NONE)));
  }

  private static List<Padding> paddings(String token) {
    if (token.substring(1).equals(NO_NUMBERS)) {
      return List.of();
    }
    return Arrays.stream(token.substring(1).split(","))
        .map(pair -> pair.split(":"))
        .map(pair -> new Padding(parseLong(token, pair[0]), parseLong(token, pair[1])))
        .toList();
  }

  /** Takes the token that is the label of one of these constants. */
  public <T> Optional<T> oneOf(T[] constants, Function<T, String> label) {
    return Arrays.stream(constants).filter(constant -> flag(label.apply(constant))).findFirst();
  }

  /** Takes the layouts, canonical where not given. */
  Layouts layouts(int rank) {
    return new Layouts(layout(Layout.OF_DATA, rank), layout(Layout.OF_WEIGHTS, rank));
  }

  private Layout layout(List<Layout> family, int rank) {
    return family.stream()
        .filter(layout -> flag(layout.nameAt(rank)))
        .findFirst()
        .orElse(family.get(0));
  }

  /** Takes the data recipe. */
  public Optional<Fill> fill() {
    for (Fill.Kind kind : Fill.Kind.values()) {
      Optional<String> token =
          kind.isSeeded()
              ? take(word -> word.matches(kind.label() + "#-?\\d+"))
              : take(kind.label()::equals);
      if (token.isPresent()) {
        String seed = kind.isSeeded() ? token.get().substring(kind.label().length() + 1) : "0";
        return Optional.of(new Fill(kind, parseLong(token.get(), seed)));
      }
    }
    return Optional.empty();
  }

  void expectAllRead() {
    if (!unread.isEmpty()) {
      throw new CaseSyntaxException(
          "cannot read '" + unread.get(0) + "'; vectors/cases.md lists the words");
    }
  }

  private static Optional<String> behind(String token, String key) {
    return token.startsWith(key) ? Optional.of(token.substring(key.length())) : Optional.empty();
  }

  private Optional<String> take(Predicate<String> wanted) {
    Optional<String> found = unread.stream().filter(wanted).findFirst();
    found.ifPresent(unread::remove);
    return found;
  }

  /** Takes the one word that matches, and returns what follows its key. */
  public Optional<String> matching(String key, Pattern behindKey) {
    return take(word -> behind(word, key).filter(behindKey.asMatchPredicate()).isPresent())
        .map(word -> word.substring(key.length()));
  }

  /** Returns the name of a constant in a case line, such as {@code same-extra-after}. */
  public static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes numbers joined by x. */
  public static String join(List<Long> numbers) {
    return numbers.isEmpty()
        ? NO_NUMBERS
        : numbers.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  /** Writes extents joined by x. */
  public static String join(Shape shape) {
    return join(LongStream.of(shape.toArray()).boxed().toList());
  }

  /** Writes a padding: numbers, or the label of a rule. */
  public static String join(PaddingRule rule) {
    if (rule instanceof PaddingRule.Explicit explicit) {
      return explicit.perAxis().isEmpty()
          ? NO_NUMBERS
          : explicit.perAxis().stream().map(Padding::toString).collect(Collectors.joining(","));
    }
    return label((AutoPadding) rule);
  }
}
