package org.convspec.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.BuiltIn;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Fields;

/** Calls with random damage. */
class WireServerDamageTest {

  private static final String ALPHABET = "{}[]\",:-.e019 \n\\tx\u00e9\0";

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  @Label("damaged calls end in a WireException at most, and a message comes back first")
  void damagedCalls(@ForAll boolean forward, @ForAll Random random) throws IOException {
    Request valid = forward ? Request.VALID : Request.VALID_GRADIENT;
    byte[] bytes = damaged(valid.bytes(), random);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      WireServer.serve(BuiltIn.LITERAL.implementation(), new ByteArrayInputStream(bytes), said);
    } catch (FieldException broken) {
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("{\"type\":\"error\",");
    }
    if (bytes.length > 0) {
      FrameReader frames = new FrameReader(new ByteArrayInputStream(said.toByteArray()));
      assertThat(new Fields("the header", frames.header().orElseThrow()).text("type"))
          .isIn("answer", "rejected", "unsupported", "error");
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes;
    for (int blow = random.nextInt(3); blow >= 0 && damaged.length > 0; blow--) {
      int at = random.nextInt(damaged.length);
      byte letter = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = letter;
        case 1 -> damaged = without(damaged, at);
        case 2 -> damaged = with(damaged, at, letter);
        default -> damaged = random.nextInt(10) == 0 ? Arrays.copyOf(damaged, at) : damaged;
      }
    }
    return damaged;
  }

  private static byte[] without(byte[] bytes, int at) {
    byte[] fewer = Arrays.copyOf(bytes, bytes.length - 1);
    System.arraycopy(bytes, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }

  private static byte[] with(byte[] bytes, int at, byte letter) {
    byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
    System.arraycopy(bytes, at, more, at + 1, bytes.length - at);
    more[at] = letter;
    return more;
  }
}
