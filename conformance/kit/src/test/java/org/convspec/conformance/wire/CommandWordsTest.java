package org.convspec.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** How a command line falls into words. */
class CommandWordsTest {

  @Example
  @Label("blanks separate words")
  void blanks() {
    assertThat(CommandWords.split("python3 serve.py --fast"))
        .containsExactly("python3", "serve.py", "--fast");
    assertThat(CommandWords.split("  a\t b\n c ")).containsExactly("a", "b", "c");
  }

  @Example
  @Label("quotes keep blanks, and the other quote, together")
  void quotes() {
    assertThat(CommandWords.split("'my program' \"an argument\""))
        .containsExactly("my program", "an argument");
    assertThat(CommandWords.split("\"it's\" 'say \"x\"'")).containsExactly("it's", "say \"x\"");
    assertThat(CommandWords.split("--name='a b'.txt c")).containsExactly("--name=a b.txt", "c");
    assertThat(CommandWords.split("a '' \"\" b")).containsExactly("a", "", "", "b");
  }

  @Example
  @Label("a backslash is a character like any other")
  void backslashes() {
    assertThat(CommandWords.split("C:\\tools\\conv.exe '\\n'"))
        .containsExactly("C:\\tools\\conv.exe", "\\n");
  }

  @Example
  @Label("no command and an open quote are refused")
  void refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandWords.split(" \t "))
        .withMessage("the command is empty");
    for (String open : new String[] {"'a", "a 'b", "a\"", "'a' \"b c", "\""}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CommandWords.split(open))
          .withMessage("an open quote in command: " + open);
    }
  }
}
