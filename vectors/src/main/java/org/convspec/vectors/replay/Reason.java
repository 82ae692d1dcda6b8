package org.convspec.vectors.replay;

/** Why a test is not replayed. */
public enum Reason {
  /** The operator of the node is not among ours. */
  UNKNOWN_OPERATOR("unknown operator"),
  /** The model has several nodes, or none. */
  SEVERAL_NODES("not one node"),
  /** An attribute or an input has no translation, or not with that value. */
  NO_TRANSLATION("no translation"),
  /** Elements are of a type that we have not, or have not there. */
  ELEMENT_TYPE("element type"),
  /** The call breaks a rule of the specification. */
  INVALID_CALL("refused by a rule"),
  /** The implementation does not do it. */
  DECLINED("declined by the implementation"),
  /** There is nothing to compare. */
  NOTHING_RECORDED("nothing recorded");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** Returns it in a few words. */
  public String words() {
    return words;
  }
}
