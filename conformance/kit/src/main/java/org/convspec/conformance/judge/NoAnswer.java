package org.convspec.conformance.judge;

/** Ends an examination in which the implementation gave no tensor to look at. */
final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  NoAnswer(Finding finding) {
    super(finding.reason(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
