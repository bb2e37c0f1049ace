package io.allotment.stories.tracker;

import java.io.InputStream;
import java.util.function.Predicate;

/** The items of a file, read one at a time and never held together. */
public interface Items {

  /**
   * Gives what is read of each item in turn, as long as it is wanted.
   *
   * @param file read to its end or until nothing more is wanted; not closed
   * @param more takes one and says whether to go on
   * @throws UnreadableFileException where the file is broken from some point on
   */
  void read(InputStream file, Predicate<Read> more);
}
