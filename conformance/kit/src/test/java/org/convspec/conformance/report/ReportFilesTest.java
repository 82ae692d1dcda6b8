package org.convspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.convspec.conformance.run.RunReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  private static final RunReport REPORT = SampleReports.mixed();

  @TempDir private Path home;

  @Test
  void writesAllIntoANewDirectory() throws IOException {
    Path directory = home.resolve("a/b");
    assertThat(ReportFiles.write(REPORT, directory))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("report.json", "report.html", "junit.xml", "report.txt");
    assertThat(directory.resolve("report.json")).hasContent(JsonReport.render(REPORT));
    assertThat(directory.resolve("report.html")).hasContent(HtmlReport.render(REPORT));
    assertThat(directory.resolve("junit.xml")).hasContent(JUnitReport.render(REPORT));
    assertThat(directory.resolve("report.txt")).hasContent(TextReport.render(REPORT, Colour.NONE));
    assertThat(names(directory)).hasSize(4);
  }

  @Test
  void replacesWhatWasThereAndGivesEqualBytes() throws IOException {
    ReportFiles.write(SampleReports.passing(), home);
    ReportFiles.write(REPORT, home);
    byte[] first = Files.readAllBytes(home.resolve(ReportFiles.JSON));
    ReportFiles.write(SampleReports.mixed(), home);
    assertThat(home.resolve(ReportFiles.JSON)).hasBinaryContent(first);
    assertThat(names(home)).hasSize(4);
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "mine");
    assertThatIOException()
        .isThrownBy(() -> ReportFiles.write(REPORT, file))
        .withMessage("cannot write reports into " + file + ": it is not a directory");
    assertThat(file).hasContent("mine");
  }

  @Test
  void refusesAPlaceWhereNoDirectoryCanBe() throws IOException {
    Path below = Files.writeString(home.resolve("file"), "mine").resolve("below");
    assertThatIOException()
        .isThrownBy(() -> ReportFiles.write(REPORT, below))
        .withMessageStartingWith("cannot write reports into " + below + ": ")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\n"));
  }

  @Test
  void leavesNothingBehindWhenAFileCannotBeWritten() throws IOException {
    Files.createDirectory(home.resolve("junit.xml"));
    assertThatIOException()
        .isThrownBy(() -> ReportFiles.write(REPORT, home))
        .withMessage("cannot write reports into " + home + ": junit.xml is a directory there");
    assertThat(names(home)).containsExactly("junit.xml");
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
