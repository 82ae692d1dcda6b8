package org.convspec.vectors.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.convspec.vectors.verify.Verifier;

/**
 * Files of tests with random damage. Digests are not looked at here, so that the damage reaches the
 * reader.
 */
class DamagedFilesTest {

  private static final int LONGEST_MESSAGE = 600;
  private static final long LONGEST_SEED = 6_000;
  private static final Path COMMITTED = Path.of("data", "v1");
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d[\\d.eE+-]*|true|false|null|[\\[\\]{}:,]");
  private static final Pattern NUMBER = Pattern.compile("(?<=[\\[,: ])-?\\d[\\d.eE+-]*");
  private static final String ALPHABET = "{}[]\",:-.eE019 \n\\tx/\u00e9\u2028\0";
  private static final String[] NUMBERS = {
    "10000000000",
    "-1",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "1e999",
    "-0.0",
    "4294967296",
    "2147483648",
    "1e-999",
    "0.1",
    "null",
    "\"NaN\"",
    "NaN",
    "3037000500",
    "[]",
    "{}",
    "true",
    "\"0x7fc00000\"",
    "65536"
  };

  private static final List<Seed> SEEDS = new ArrayList<>();
  private static Path folder;
  private static Path single;
  private static RawFiles raw;
  private static int verifiedSets;
  private static int read;
  private static int refused;

  /** A file that is whole. */
  private record Seed(String path, byte[] content) {

    Part part() {
      return Part.valueOf(path.substring(0, path.indexOf('/')).toUpperCase(Locale.ROOT));
    }
  }

  @BeforeContainer
  static void seeds() throws IOException {
    folder = new SampleSet().write(Files.createTempDirectory("damaged"));
    raw = new RawFiles(folder);
    single = Files.createTempDirectory("single");
    for (Map.Entry<String, byte[]> file : SampleSet.files().entrySet()) {
      if (file.getKey().endsWith(".json")) {
        SEEDS.add(new Seed(file.getKey(), file.getValue()));
      }
    }
    try (Stream<Path> all = Files.walk(COMMITTED)) {
      for (Path path : all.sorted().toList()) {
        String name = COMMITTED.relativize(path).toString().replace('\\', '/');
        boolean needsRawFiles = name.startsWith("layers/"); // which lie in no other folder
        if (Files.isRegularFile(path)
            && !needsRawFiles
            && name.contains("/")
            && name.endsWith(".json")
            && Files.size(path) <= LONGEST_SEED) {
          SEEDS.add(new Seed(name, Files.readAllBytes(path)));
        }
      }
    }
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  @Label("every file is read before it is damaged")
  void wholeFiles() {
    assertThat(SEEDS).hasSizeGreaterThan(20);
    SEEDS.forEach(
        seed -> assertThat(read(seed, seed.content()).tests()).as(seed.path()).isNotEmpty());
  }

  @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Label("a damaged file is read, or refused in one line that names it")
  void damagedFiles(@ForAll Random random) {
    Seed seed = SEEDS.get(random.nextInt(SEEDS.size()));
    byte[] content = damaged(seed.content(), random);
    try {
      read(seed, content);
      read++;
    } catch (VectorException wrong) {
      refused++;
      assertOneLine(wrong.getMessage(), seed.path());
    } catch (RuntimeException | Error other) {
      throw new AssertionError(
          seed.path() + ": " + other + " by " + new String(content, StandardCharsets.UTF_8), other);
    }
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Label("a damaged manifest is read, or refused in one line that names it")
  void damagedManifests(@ForAll Random random) throws IOException {
    byte[] content = damaged(Files.readAllBytes(folder.resolve(Manifest.NAME)), random);
    try {
      assertThat(Manifest.read(content).tests()).isPositive();
    } catch (VectorException wrong) {
      assertOneLine(wrong.getMessage(), Manifest.NAME);
    }
  }

  /** The schema is looked at too, and everything is computed that is left to compute. */
  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Label("a set of one damaged file is verified, or refused in one line")
  void damagedSets(@ForAll Random random) throws IOException {
    Seed seed = SEEDS.get(random.nextInt(SEEDS.size()));
    byte[] content = damaged(seed.content(), random);
    Path file = single.resolve(seed.path());
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Header header = new Header("v1", "draft", "0.1.0", "0.1.0");
    long tests = read(seed, seed.content()).tests().size();
    Manifest manifest =
        new Manifest(
            header,
            List.of(
                new Manifest.Entry(
                    seed.path(),
                    seed.part(),
                    content.length,
                    Sha256.of(content),
                    OptionalLong.of(tests))));
    Files.write(single.resolve(Manifest.NAME), manifest.write());
    try {
      Verifier.verify(VectorSet.open(single), verified -> {});
      verifiedSets++;
    } catch (VectorException wrong) {
      assertOneLine(wrong.getMessage(), seed.path());
    } finally {
      Files.delete(file);
    }
  }

  private static VectorFile read(Seed seed, byte[] content) {
    return new VectorReader(seed.path(), seed.part(), raw).read(content);
  }

  /** What can be judged of a message without knowing the damage. */
  private static void assertOneLine(String message, String path) {
    assertThat(message).startsWith(path).hasSizeLessThan(LONGEST_MESSAGE).hasLineCount(1);
    assertThat(message.chars().map(Character::getType).boxed().toList())
        .doesNotContain(
            (int) Character.CONTROL,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int blow = random.nextInt(3); blow >= 0 && bytes.length > 1; blow--) {
      int at = random.nextInt(bytes.length);
      int letter = random.nextInt(ALPHABET.length());
      byte[] instead = ALPHABET.substring(letter, letter + 1).getBytes(StandardCharsets.UTF_8);
      bytes =
          switch (random.nextInt(8)) {
            case 0 -> spliced(bytes, at, 1, instead);
            case 1 -> spliced(bytes, at, 1 + random.nextInt(8), new byte[0]);
            case 2 -> spliced(bytes, at, 0, instead);
            case 3 ->
                spliced(bytes, at, 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
            case 4 -> random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            case 5 -> swapped(bytes, random);
            default -> renumbered(bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int at, int length, byte[] instead) {
    int end = Math.min(bytes.length, at + length);
    byte[] made = new byte[bytes.length - (end - at) + instead.length];
    System.arraycopy(bytes, 0, made, 0, at);
    System.arraycopy(instead, 0, made, at, instead.length);
    System.arraycopy(bytes, end, made, at + instead.length, bytes.length - end);
    return made;
  }

  /** Two tokens change places: a text for a number, a name for a value. */
  private static byte[] swapped(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    if (tokens.size() < 2) {
      return bytes;
    }
    MatchResult one = tokens.get(random.nextInt(tokens.size()));
    MatchResult other = tokens.get(random.nextInt(tokens.size()));
    MatchResult first = one.start() < other.start() ? one : other;
    MatchResult second = first == one ? other : one;
    if (first.start() == second.start()) {
      return bytes;
    }
    return (text.substring(0, first.start())
            + second.group()
            + text.substring(first.end(), second.start())
            + first.group()
            + text.substring(second.end()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A number becomes huge, or none. */
  private static byte[] renumbered(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    if (numbers.isEmpty()) {
      return bytes;
    }
    MatchResult number = numbers.get(random.nextInt(numbers.size()));
    return (text.substring(0, number.start())
            + NUMBERS[random.nextInt(NUMBERS.length)]
            + text.substring(number.end()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A run in which nothing gets through, or everything, would try little. */
  @AfterContainer
  static void report() throws IOException {
    for (Path made : List.of(folder, single)) {
      try (Stream<Path> all = Files.walk(made)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    System.out.println(
        (read + refused)
            + " damaged files: "
            + refused
            + " refused, "
            + read
            + " read; verified "
            + verifiedSets);
    if (read + refused > 0) {
      assertThat(read).isGreaterThan(1_000);
      assertThat(refused).isGreaterThan(50_000);
      assertThat(verifiedSets).isGreaterThan(20);
    }
  }
}
