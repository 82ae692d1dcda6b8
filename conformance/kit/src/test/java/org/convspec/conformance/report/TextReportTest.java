package org.convspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.RunReport;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void tellsEveryVerdict() {
    assertThat(TextReport.render(SampleReports.mixed(), Colour.NONE))
        .isEqualTo(
            """
            naive 1.4 and ConvSpec 0.1.0

            TEN  01-tensors.md                                         cases  skips
              SKIP   TEN-07   a layout permutes axes                       0     20 [1]
              PASS   TEN-09   a gradient is stored alike                  14      6 [1]+

            WIN  02-windows.md                                         cases  skips
              SKIP   WIN-01   letters are fixed                            0
                              skipped: no check exists; the chapter says why
              PASS   WIN-08   negative padding crops                      19      1
                              skipped: too odd

            CONV  03-convolution.md                                    cases  skips
              ERROR  CONV-12  an empty output is an answer                20
              FAIL   CONV-22  an input gradient sums over its windows     20
              WEAK   CONV-26  gradients of nothing are zero                3

            Why cases were skipped
              [1]   layout NHWC is not supported (2 rules, 24 cases)
              +     and other reasons

            WEAK rules held, but not one of their cases could have told.

            How close results on real data came to the exact values
              normwise       convolution
                             errors are small beside the largest elements, as with Winograd's algorithm

            FAIL   required CONV-22 an input gradient sums over its windows
              rule    An implementation MUST do `so`.
              found   inputGradient differs
              case    conv n1 c1 m1 i5x1 k3x1 s2x1 p1:0,0:0
              place   inputGradient (0,0,2,0)
              got     2
              want    4
              trace   is read by output channel 0
                      row 2 is read by output 1 at tap 1
                      column 0 is read by output 0 at tap 0
              repeat  convspec check naive --rules CONV-22 --case 'conv n1 c1 m1 i5x1 k3x1\
            \ss2x1 p1:0,0:0'

            ERROR  required CONV-12 an empty output is an answer
              rule    An implementation MUST do `so`.
              found   threw java.lang.IllegalStateException: a
                      b
              case    conv n1 c1 m1 i5x1 k3x1 s2x1 p1:0,0:0
              repeat  convspec check naive --rules CONV-12 --case 'conv n1 c1 m1 i5x1 k3x1\
            \ss2x1 p1:0,0:0'

            --------------------------------------------------\
            --------------------------------------------------
            2 of 7 rules fail: CONV-22, CONV-12
            2 PASS  1 FAIL  1 ERROR  2 SKIP  1 WEAK
            naive 1.4, float32, seed 42: 7 rules, 76 cases judged, 27 skipped
            """);
  }

  /** A vector once, with its rules; rules that nothing was asked about in a few lines. */
  @Test
  void tellsGoldenVectors() {
    assertThat(TextReport.render(SampleReports.golden(), Colour.NONE))
        .isEqualTo(
            """
            naive 1.4 and ConvSpec 0.1.0

            WIN  02-windows.md                                            cases  skips
              FAIL   WIN-05   dilation spreads the taps                       3
                              2 of 3 tests fail: convolution.forward.1 and others

            CONV  03-convolution.md                                       cases  skips
              FAIL   CONV-10  an output element is the sum over its taps      6
                              1 of 6 tests fails: convolution.forward.1

            2 rules not asked about: naive does not declare what they need
              operators      maxPool
              element types  int32
              layouts        NHWC
              SKIP           CONV-63, POOL-10

            Which alternatives of conventions are computed when asked for
              rounding  floor 1 yes and 1 declined

            FAIL   vector convolution.forward.1
              why     shows: dilation ignored
              found   output differs
              case    conv n1 c1 m1 i5 k2 d2 ints#1
              place   output (0,0,1)
              got     3.0
              want    4.0
              rules   at least one of these does not hold:
                      WIN-05 dilation spreads the taps
                      CONV-10 an output element is the sum over its taps
              repeat  ./convspec vectors check naive --id convolution.forward.1

            and 1 more test: convolution.forward.2

            --------------------------------------------------\
            --------------------------------------------------
            2 of 9 tests fail; they are about 2 of 4 rules: WIN-05, CONV-10
            0 PASS  2 FAIL  0 ERROR  2 SKIP  0 WEAK
            naive 1.4, vectors v1 (draft), of 9 tests 4 pass, 2 fail, 3 skipped: 4 rules, 9 cases\
            \sjudged, 5 skipped
            """);
  }

  @Test
  void saysFirstThatNothingFails() {
    assertThat(TextReport.render(SampleReports.passing(), Colour.NONE))
        .contains("\nNo rule fails: 1 rule holds\n1 PASS  0 FAIL  0 ERROR  0 SKIP  0 WEAK\n");
  }

  @Test
  void doesNotCallARunWithoutCasesASuccess() {
    assertThat(TextReport.render(SampleReports.report(), Colour.NONE))
        .contains("\nNothing was checked: no rule met a case that could have told\n")
        .contains("0 rules, 0 cases judged, 0 skipped\n");
  }

  @Test
  void coloursWithoutChangingAWord() {
    String coloured = TextReport.render(SampleReports.mixed(), Colour.ANSI);
    assertThat(coloured).contains("\u001B[1;31mFAIL\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(TextReport.render(SampleReports.mixed(), Colour.NONE));
  }

  @Test
  void neverLetsAnImplementationSteerTheTerminal() {
    RunReport report =
        SampleReports.report(
            SampleReports.error("\u001B[2J\u0007bell \u009B1m \u202Eabc \uD800 end\r\nnext"));
    assertThat(TextReport.render(report, Colour.NONE))
        .contains("  found   \uFFFDbell \uFFFD1m \uFFFDabc \uFFFD end\n          next\n");
  }

  @Test
  void staysWithinItsWidthButKeepsCasesAndCommandsWhole() {
    String words = "word ".repeat(60).strip();
    RunReport report =
        SampleReports.report(
            SampleReports.fail(words),
            SampleReports.result(
                SampleReports.rule("CONV-40", words), Verdict.SKIP, 0, 0, Map.of(words, 1234567)));
    assertThat(TextReport.render(report, Colour.NONE).lines())
        .filteredOn(line -> line.length() > 100)
        .isEmpty();
  }
}
