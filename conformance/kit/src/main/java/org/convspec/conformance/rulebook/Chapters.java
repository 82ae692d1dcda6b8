package org.convspec.conformance.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts of the chapters, as they come with the specification. */
public final class Chapters {

  /** The files in reading order. */
  public static final List<String> FILES =
      List.of(
          "01-tensors.md",
          "02-window-geometry.md",
          "03-convolution.md",
          "04-transposed-convolution.md",
          "05-locally-connected.md",
          "06-deformable-convolution.md",
          "07-patches.md",
          "08-padding.md",
          "09-max-pooling.md",
          "10-average-pooling.md",
          "11-lp-pooling.md",
          "12-pooling-regions.md",
          "13-receptive-fields.md",
          "15-accuracy.md",
          "16-normalization.md",
          "17-batch-normalization.md",
          "18-local-response-normalization.md",
          "19-activations.md",
          "20-softmax.md",
          "21-arithmetic.md",
          "22-rearrangement.md",
          "23-resize.md");

  private static final String FOLDER = "/org/convspec/spec/text/";

  private Chapters() {}

  static String text(String file) {
    try (InputStream in = Chapters.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the chapter " + file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
