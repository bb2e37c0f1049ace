package io.allotment.stories.classify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is learnt from the examples that come with the release. The build writes it beside the
 * classes, so that a process that starts reads in a moment what takes seconds to learn.
 */
public final class LearntSeed {

  private static final String NAME = "learnt-seed.gz";

  private LearntSeed() {}

  /** As the build wrote it; learnt now where it wrote none of these examples. */
  public static Suggester suggester() {
    List<Example> examples = Seed.examples();
    Suggester written = written();
    return written != null && written.version().equals(Learner.version(examples))
        ? written
        : Learner.learn(examples);
  }

  private static @Nullable Suggester written() {
    try (InputStream file = Seed.class.getResourceAsStream("/classify/" + NAME)) {
      return file == null ? null : read(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Suggester read(InputStream file) throws IOException {
    return Suggester.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file))));
  }

  /**
   * Writes it, where what is there is of other examples.
   *
   * @param to the directory of the classes
   */
  public static void main(String[] to) throws IOException {
    Path file = Path.of(to[0], "classify", NAME);
    Suggester learnt = suggester();
    Suggester before = written();
    if (before == null || !before.version().equals(learnt.version())) {
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
        learnt.write(out);
      }
    }
  }
}
