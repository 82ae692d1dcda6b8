package org.convspec.spec.geometry;

/** Paddings computed from the other attributes of an axis (WIN-15 to WIN-21). */
public enum AutoPadding implements PaddingRule {
  /** WIN-15: none. */
  VALID {
    @Override
    public Padding resolve(int number, Axis unpadded, long inputExtent) {
      return Padding.NONE;
    }
  },
  /** WIN-18: SAME with the odd position behind the input; ONNX calls it SAME_UPPER. */
  SAME_EXTRA_AFTER {
    @Override
    public Padding resolve(int number, Axis unpadded, long inputExtent) {
      long total = unpadded.samePaddingTotal(inputExtent);
      return new Padding(total / 2, total - total / 2);
    }
  },
  /** WIN-19: SAME with the odd position in front of the input; ONNX calls it SAME_LOWER. */
  SAME_EXTRA_BEFORE {
    @Override
    public Padding resolve(int number, Axis unpadded, long inputExtent) {
      long total = unpadded.samePaddingTotal(inputExtent);
      return new Padding(total - total / 2, total / 2);
    }
  },
  /** WIN-20: every window that meets the input. */
  FULL {
    @Override
    public Padding resolve(int number, Axis unpadded, long inputExtent) {
      long overlap = unpadded.effectiveKernel() - 1;
      return new Padding(overlap, overlap);
    }
  },
  /** WIN-21: no window reads ahead of its own position. */
  CAUSAL {
    @Override
    public Padding resolve(int number, Axis unpadded, long inputExtent) {
      return new Padding(unpadded.effectiveKernel() - 1, 0);
    }
  }
}
