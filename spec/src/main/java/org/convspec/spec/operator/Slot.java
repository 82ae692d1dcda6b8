package org.convspec.spec.operator;

import java.util.Locale;

/** The named tensors of operators and of their gradients. */
public enum Slot {
  /** (n, inputChannels, space). */
  INPUT(Role.DATA),
  /**
   * (outputChannels, inputChannels / groups, kernel); of a transposed convolution (inputChannels,
   * outputChannels / groups, kernel).
   */
  WEIGHTS(Role.WEIGHTS),
  /** (outputChannels). */
  BIAS(Role.FIXED),
  /** (n, outputChannels, space). */
  OUTPUT(Role.DATA),
  /** The gradient arriving at the output, shaped like it. */
  OUTPUT_GRADIENT(Role.DATA),
  /** Shaped like the input. */
  INPUT_GRADIENT(Role.DATA),
  /** Shaped like the weights. */
  WEIGHTS_GRADIENT(Role.WEIGHTS),
  /** Shaped like the bias. */
  BIAS_GRADIENT(Role.FIXED),
  /** Where each element of a max pooling comes from; shaped like the output. */
  INDICES(Role.DATA),
  /** How far each tap is moved: (n, offsetGroups * taps * spatial rank, output extents). */
  OFFSET(Role.DATA),
  /** By what each tap is multiplied: (n, offsetGroups * taps, output extents). */
  MASK(Role.DATA),
  /** Shaped like the offset. */
  OFFSET_GRADIENT(Role.DATA),
  /** Shaped like the mask. */
  MASK_GRADIENT(Role.DATA),
  /** What normalized values are multiplied by; a vector, or shaped like the normalized axes. */
  SCALE(Role.FIXED),
  /** Shaped like the scale. */
  SCALE_GRADIENT(Role.FIXED),
  /** The running mean that a call is given: (channels). */
  MEAN(Role.FIXED),
  /** The running variance that a call is given: (channels). */
  VARIANCE(Role.FIXED),
  /** The running mean after a step of training: (channels). */
  NEW_MEAN(Role.FIXED),
  /** The running variance after a step of training: (channels). */
  NEW_VARIANCE(Role.FIXED),
  /** The second operand of an operator of two: data. */
  OTHER(Role.DATA),
  /** Shaped like the second operand. */
  OTHER_GRADIENT(Role.DATA),
  /** The number of the right class of each item or position: (n, 1, space). */
  LABELS(Role.DATA);

  /** Which family of layouts stores a slot. */
  public enum Role {
    /** Stored in a data layout. */
    DATA,
    /** Stored in a weights layout. */
    WEIGHTS,
    /** Its axes have one order only: no layout. */
    FIXED
  }

  private final Role role;

  Slot(Role role) {
    this.role = role;
  }

  /** Returns which family of layouts stores this slot. */
  public Role role() {
    return role;
  }

  /** Returns the name in texts and on the wire, such as {@code inputGradient}. */
  public String label() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words.length == 1
        ? words[0]
        : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }
}
