package io.allotment.stories.tracker;

import org.jspecify.annotations.Nullable;

/** A file cannot be read beyond some point; the message says where and what to do. */
@SuppressWarnings("serial")
public final class UnreadableFileException extends RuntimeException {

  public UnreadableFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The sentence for whoever sent the file. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
