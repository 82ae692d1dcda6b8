package org.convspec.conformance.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.convspec.conformance.run.CheckRun;

/** Shows on standard error how far a run is: a bar on a terminal, a line per chapter elsewhere. */
final class TerminalProgress {

  private static final int WIDTH = 80;

  private TerminalProgress() {}

  /** Chooses by what the launcher found out about standard error. */
  static CheckRun.Progress choose(PrintWriter err) {
    return Boolean.getBoolean("convspec.terminal") ? new Bar(System.err) : new Lines(err);
  }

  /** A progress bar. */
  private static final class Bar implements CheckRun.Progress {

    private final PrintStream err;
    private ProgressBar bar;

    Bar(PrintStream err) {
      this.err = err;
    }

    @Override
    public void begin(long cases) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("checking")
              .setInitialMax(cases)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
              .clearDisplayOnFinish()
              .build();
    }

    @Override
    public void rule(String label) {
      bar.setExtraMessage(label.split(" ", 3)[1]);
    }

    @Override
    public void part(String label) {
      bar.setExtraMessage(label);
    }

    @Override
    public void step(long cases) {
      bar.stepBy(cases);
    }

    @Override
    public void end() {
      bar.close();
    }
  }

  /** One line per chapter. */
  private static final class Lines implements CheckRun.Progress {

    private final PrintWriter err;
    private String chapter = "";

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void begin(long cases) {
      err.println("convspec: checking; cases at most: " + cases);
    }

    @Override
    public void rule(String label) {
      String next = label.split(" ", 3)[1].split("-")[0];
      if (!next.equals(chapter)) {
        chapter = next;
        err.println("convspec: checking rules " + chapter + "-..");
      }
    }

    @Override
    public void part(String label) {
      err.println("convspec: asking the tests of part " + label);
    }

    @Override
    public void step(long cases) {
      // A line per case would be noise.
    }

    @Override
    public void end() {
      err.flush();
    }
  }
}
