package org.convspec.spec.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chapter on conventions says what the data says. */
@DisplayName("chapter 14")
class ChapterTest {

  private static List<String> sections;

  @BeforeAll
  static void read() throws IOException {
    String file = "/org/convspec/spec/text/14-conventions.md";
    try (InputStream in = ChapterTest.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      sections = Arrays.stream(text.split("(?m)^### ")).skip(1).toList();
    }
  }

  @Test
  @DisplayName("has a section for every point, in the same order")
  void sections() {
    assertThat(sections)
        .extracting(section -> section.lines().findFirst().orElseThrow())
        .containsExactlyElementsOf(Arrays.stream(Point.values()).map(Point::id).toList());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("names every alternative of a point in its section")
  void alternatives(Point point) {
    assertThat(sections.get(point.ordinal()))
        .contains(point.alternatives().stream().map(each -> "`" + each.label() + "`").toList());
  }
}
