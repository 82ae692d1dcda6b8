package org.convspec.vectors.loaders;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 by which loaders compare what they decoded: see the section Loaders of format.md. */
final class ElementsDigest {

  private final MessageDigest digest;

  ElementsDigest() throws NoSuchAlgorithmException {
    digest = MessageDigest.getInstance("SHA-256");
  }

  /** Takes one element. There is one NaN: {@code putDouble} would keep its payload. */
  void add(double element) {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    digest.update(bytes.putLong(Double.doubleToLongBits(element)).array());
  }

  void addAll(double[] elements) {
    for (double element : elements) {
      add(element);
    }
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
