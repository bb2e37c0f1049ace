package io.allotment.standalone.backup;

import io.allotment.embedded.OwnerOnly;
import io.allotment.standalone.task.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that is being filled. A file in it says so from before the first until after the last
 * of its content, so nobody takes it for what it is to become. Closed before it is done, it is
 * emptied again.
 */
final class Unfinished implements AutoCloseable {

  static final String MARK = "unfinished";

  private final Path directory;
  private boolean done;

  private Unfinished(Path directory) {
    this.directory = directory;
  }

  /**
   * Begins to fill a directory, which is created where it is missing.
   *
   * @throws RefusedException if it is not empty
   */
  static Unfinished begin(Path directory) throws IOException {
    refuse(directory);
    OwnerOnly.directory(directory);
    if (!content(directory).isEmpty()) {
      throw new RefusedException(
          "%s is not empty. Name a directory that is empty or does not exist yet."
              .formatted(directory));
    }
    OwnerOnly.write(directory.resolve(MARK), text("What is in this directory is not whole.\n"));
    return new Unfinished(directory);
  }

  /**
   * Looks whether a directory was left before it was filled.
   *
   * @throws RefusedException if so
   */
  static void refuse(Path directory) {
    if (Files.exists(directory.resolve(MARK))) {
      throw new RefusedException(
          "%s is being filled by a backup or a restore, or was when it was cut short. If none is at work there, remove what is in it and begin again."
              .formatted(directory));
    }
  }

  /** Says that everything is there and on disk. */
  void done() throws IOException {
    OwnerOnly.sync(directory);
    Files.delete(directory.resolve(MARK));
    OwnerOnly.sync(directory);
    done = true;
  }

  /** Empties the directory unless it is done; the mark goes last. */
  @Override
  public void close() throws IOException {
    if (!done) {
      Path mark = directory.resolve(MARK);
      for (Path child : content(directory)) {
        if (!child.equals(mark)) {
          delete(child);
        }
      }
      Files.delete(mark);
    }
  }

  private static void delete(Path top) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(top)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }

  private static List<Path> content(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.filter(child -> !child.endsWith("lost+found")).toList();
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
