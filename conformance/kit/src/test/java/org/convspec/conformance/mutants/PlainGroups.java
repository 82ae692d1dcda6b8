package org.convspec.conformance.mutants;

/** Channels of input and output, cut into groups, as plain numbers. */
class PlainGroups {

  final int inputs;
  final int outputs;
  final int groups;

  PlainGroups(long inputs, long outputs, long groups) {
    this.inputs = (int) inputs;
    this.outputs = (int) outputs;
    this.groups = (int) groups;
  }

  int inputsPerGroup() {
    return inputs / groups;
  }

  /** Returns the input channel at a place within the group of an output channel. */
  int input(int oc, int within) {
    return oc / (outputs / groups) * inputsPerGroup() + within;
  }
}
