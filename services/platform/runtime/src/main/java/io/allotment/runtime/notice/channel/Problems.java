package io.allotment.runtime.notice.channel;

import io.allotment.runtime.notice.Answer;
import java.io.IOException;

/** Failures as answers. */
final class Problems {
  private Problems() {}

  /** What it means that no answer came. */
  static Answer of(IOException failure) {
    String said = failure.getMessage();
    return new Answer.Later(said == null ? "The other side could not be reached." : said, null);
  }
}
