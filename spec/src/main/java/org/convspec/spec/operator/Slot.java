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
  BIAS(Role.VECTOR),
  /** (n, outputChannels, space). */
  OUTPUT(Role.DATA),
  /** The gradient arriving at the output, shaped like it. */
  OUTPUT_GRADIENT(Role.DATA),
  /** Shaped like the input. */
  INPUT_GRADIENT(Role.DATA),
  /** Shaped like the weights. */
  WEIGHTS_GRADIENT(Role.WEIGHTS),
  /** Shaped like the bias. */
  BIAS_GRADIENT(Role.VECTOR),
  /** Where each element of a max pooling comes from; shaped like the output. */
  INDICES(Role.DATA),
  /** How far each tap is moved: (n, offsetGroups * taps * spatial rank, output extents). */
  OFFSET(Role.DATA),
  /** By what each tap is multiplied: (n, offsetGroups * taps, output extents). */
  MASK(Role.DATA),
  /** Shaped like the offset. */
  OFFSET_GRADIENT(Role.DATA),
  /** Shaped like the mask. */
  MASK_GRADIENT(Role.DATA);

  /** Which family of layouts stores a slot. */
  public enum Role {
    /** Stored in a data layout. */
    DATA,
    /** Stored in a weights layout. */
    WEIGHTS,
    /** One axis: no layout. */
    VECTOR
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
