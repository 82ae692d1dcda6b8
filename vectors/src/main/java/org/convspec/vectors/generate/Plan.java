package org.convspec.vectors.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convspec.vectors.golden.Flag;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.notation.Notations;

/**
 * Which vectors there are: for each operator two text files with a line for each case, one written
 * by hand and one that was selected from the cases of the rules, because they show mistakes; and
 * two files that say what the flags mean.
 *
 * @param lines the lines of each operator, by its label
 * @param flags what the flags mean, by name
 */
public record Plan(Map<String, List<PlanLine>> lines, Map<String, Flag> flags) {

  /** The flags of the selected lines, and those that lines written by hand alone have. */
  private static final List<String> FLAGS = List.of("selected/flags", "written/flags");

  /** Keeps unmodifiable copies. */
  public Plan {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    flags = Collections.unmodifiableMap(new TreeMap<>(flags));
  }

  /** Returns the plan of the set that comes with this program. */
  public static Plan read() {
    Map<String, List<PlanLine>> lines = new LinkedHashMap<>();
    for (String operator : Notations.labels()) {
      Stream<String> both =
          Stream.concat(
              texts("written/" + operator).stream(), texts("selected/" + operator).stream());
      lines.put(operator, both.map(PlanLine::parse).toList());
    }
    Map<String, Flag> flags = new TreeMap<>();
    for (String name : FLAGS) {
      for (String line : texts(name)) {
        Flag flag = flag(line);
        if (flags.put(flag.rule(), flag) != null) {
          throw new PlanException(line, "the flag " + flag.rule() + " is there already");
        }
      }
    }
    return new Plan(lines, flags);
  }

  /** Returns the lines of all other parts: layers take much longer than everything else. */
  public Plan without(Part part) {
    Map<String, List<PlanLine>> others = new LinkedHashMap<>();
    lines.forEach(
        (operator, all) ->
            others.put(operator, all.stream().filter(line -> line.part() != part).toList()));
    return new Plan(others, flags);
  }

  private static Flag flag(String line) {
    String[] columns = line.split("\\|", -1);
    if (columns.length < 2) {
      throw new PlanException(line, "expected 'RULE | TITLE | MISTAKE | MISTAKE'");
    }
    List<String> bugs = new ArrayList<>();
    for (int column = 2; column < columns.length; column++) {
      bugs.add(columns[column].strip());
    }
    return new Flag(columns[0].strip(), columns[1].strip(), bugs);
  }

  private static List<String> texts(String name) {
    try (InputStream in = Plan.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        return List.of();
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
