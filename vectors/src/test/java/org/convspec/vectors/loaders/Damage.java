package org.convspec.vectors.loaders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What may be wrong with a set. Damage to the set itself is known to its manifest, which has the
 * right digests; damage to the folder is not.
 */
enum Damage {
  CHANGED_FILE(
      "relu-forward.json: the SHA-256",
      set -> {},
      folder -> replace(folder.resolve(SmallSet.RELU), "-2.5", "-3.5")),
  LONGER_FILE(
      "relu-forward.json: ",
      set -> {},
      folder -> replace(folder.resolve(SmallSet.RELU), "-2.5", "-2.50")),
  MISSING_FILE(
      "relu-forward.json", set -> {}, folder -> Files.delete(folder.resolve(SmallSet.RELU))),
  CHANGED_RAW_FILE("float16.bin: the SHA-256", set -> {}, Damage::changeRawFile),
  MISSING_RAW_FILE("float16.bin", set -> {}, folder -> Files.delete(folder.resolve(SmallSet.RAW))),
  UNKNOWN_RAW_FILE("float16.bin: not in the manifest", set -> set.remove(SmallSet.RAW)),
  RAW_FILE_OF_ANOTHER_TEST(
      "int32.bin: the SHA-256 in the test",
      set -> set.edit(SmallSet.PAD, "forward-int8", "forward-int32")),
  RAW_FILE_OUT_OF_THE_SET(
      "outside the set",
      set -> {
        set.edit(SmallSet.PAD, SmallSet.RAW, "core/../" + SmallSet.RAW);
        set.rename(SmallSet.RAW, "core/../" + SmallSet.RAW);
      }),
  MISSING_MANIFEST(
      "MANIFEST.json", set -> {}, folder -> Files.delete(folder.resolve("MANIFEST.json"))),
  OTHER_FORMAT(
      "MANIFEST.json: cannot read",
      set -> {},
      folder ->
          replace(folder.resolve("MANIFEST.json"), "\"formatVersion\": 1", "\"formatVersion\": 2")),
  OTHER_DIGEST(
      "MANIFEST.json: the digest",
      set -> {},
      folder -> replace(folder.resolve("MANIFEST.json"), "\"digest\": \"", "\"digest\": \"0")),
  OTHER_TOTAL(
      "MANIFEST.json: 26 tests",
      set -> {},
      folder -> replace(folder.resolve("MANIFEST.json"), "\"tests\": 26,", "\"tests\": 99,")),
  OTHER_NUMBER_OF_TESTS(
      "relu-forward.json: 2 tests",
      set -> set.edit(SmallSet.RELU, "\"numberOfTests\":2", "\"numberOfTests\":3")),
  REMOVED_TEST(
      "relu-forward.json: 0 tests",
      set -> set.edit(SmallSet.RELU, "\"tests\":[{", "\"tests\":[],\"others\":[{")),
  NO_TESTS("MANIFEST.json: there are no tests", SmallSet::removeAll),
  /** Nothing is left that an example computes. */
  ALL_SKIPPED("0 computed", set -> set.remove(SmallSet.RELU)),
  TRUNCATED_JSON("relu-forward.json: no JSON", set -> set.truncate(SmallSet.RELU)),
  OTHER_SHAPE(
      "relu.forward.00000001: 3 elements",
      set -> set.edit(SmallSet.RELU, "\"shape\":[1,3]", "\"shape\":[1,4]")),
  SHORT_BITS("float64", set -> set.edit(SmallSet.RELU, "0x7ff8000000000000", "0x7ff80000000000")),
  /** An expected number is wrong, and all else is right: the comparison of the example finds it. */
  WRONG_NUMBER("relu.forward.00000001: ", set -> set.edit(SmallSet.RELU, "[0.0,3.0,", "[0.0,4.0,")),
  OUT_OF_BOUND(
      "relu.forward.00000002: ",
      set -> set.edit(SmallSet.RELU, "\"bound\":[0,0.0625,", "\"bound\":[0,0.0624,"));

  private final String message;
  private final Consumer<SmallSet> toSet;
  private final Vandal toFolder;

  Damage(String message, Consumer<SmallSet> toSet) {
    this(message, toSet, folder -> {});
  }

  Damage(String message, Consumer<SmallSet> toSet, Vandal toFolder) {
    this.message = message;
    this.toSet = toSet;
    this.toFolder = toFolder;
  }

  /** Writes a set, damaged. */
  void write(SmallSet set, Path folder) throws IOException {
    toSet.accept(set);
    set.write(folder);
    toFolder.damage(folder);
  }

  /** Returns what the message says, among other words. */
  String message() {
    return message;
  }

  private static void changeRawFile(Path folder) throws IOException {
    Path raw = folder.resolve(SmallSet.RAW);
    byte[] bytes = Files.readAllBytes(raw);
    bytes[bytes.length / 2] ^= 1;
    Files.write(raw, bytes);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    Files.writeString(file, SmallSet.replaced(Files.readString(file), from, to));
  }

  /** Damages a written set. */
  private interface Vandal {
    void damage(Path folder) throws IOException;
  }
}
