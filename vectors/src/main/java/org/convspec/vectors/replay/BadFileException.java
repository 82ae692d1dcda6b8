package org.convspec.vectors.replay;

import java.nio.file.Path;

/** A file that is not what it should be; the message is one line and names the file. */
public final class BadFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadFileException(Path file, String message) {
    super(file + ": " + message.replaceAll("\\p{Cntrl}+", " "));
  }
}
