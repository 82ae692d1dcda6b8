package org.convspec.spec.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.convspec.spec.convention.Convention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chapter on conventions names what is translated. */
@DisplayName("chapter 14 on translation")
class TranslationChapterTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("names every operator that a dialect reads, families by their first and last")
  void names(Convention convention) throws IOException {
    String chapter = chapter();
    for (int rank = 1; rank <= 3; rank++) {
      int axes = rank;
      assertThat(Dialect.of(convention).names(rank))
          .allSatisfy(name -> assertThat(chapter).contains("`" + first(name, axes) + "`"));
    }
  }

  /** Returns the first of a family that has one for 1, 2 and 3 axes; any other as it is. */
  private static String first(String name, int axes) {
    boolean isOfFamily = name.matches(".*[a-z]" + axes + "[dD](Transpose)?");
    boolean isPlanar = name.matches("[a-z].*2d");
    return isOfFamily && !isPlanar ? name.replaceFirst(axes + "(?=[dD])", "1") : name;
  }

  private static String chapter() throws IOException {
    String file = "/org/convspec/spec/text/14-conventions.md";
    try (InputStream in = TranslationChapterTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
