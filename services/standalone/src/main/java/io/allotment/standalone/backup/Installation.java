package io.allotment.standalone.backup;

import io.allotment.standalone.task.Reason;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The directory in which an installation keeps everything. */
public record Installation(Path directory) {

  /** Made anew at every start, or of the file system's own. */
  private static final Set<String> PASSING = Set.of("run", "lost+found");

  /**
   * What is there, or nothing yet.
   *
   * @throws RefusedException if it is a backup, or was cut short while it was written
   */
  public static Installation in(Path directory) {
    Unfinished.refuse(directory);
    if (Files.exists(directory.resolve(Inventory.NAME))) {
      throw new RefusedException(
          "%s is a backup. Put it into a directory of its own with: restore --from=%s --allotment.data=…"
              .formatted(directory, directory));
    }
    return new Installation(directory);
  }

  /**
   * What must be there.
   *
   * @throws RefusedException if it is not, also as {@link #in}
   */
  public static Installation existing(Path directory) {
    Installation found = in(directory);
    if (!Files.isDirectory(found.database())) {
      throw new RefusedException(
          "%s holds no Allotment that this user can read. Name with --allotment.data the directory it was started with."
              .formatted(directory));
    }
    return found;
  }

  public Path database() {
    return directory.resolve("database");
  }

  /** What only a running Allotment needs; its owner's alone. */
  Path running() {
    return directory.resolve("run");
  }

  /** Everything beside the database: keys, the admin's token, the mark of the demo. */
  List<Path> files() throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children
          .filter(child -> !isPassing(child) && !child.equals(database()))
          .flatMap(Installation::regular)
          .filter(file -> !file.toString().endsWith(".new"))
          .sorted()
          .toList();
    }
  }

  /** Tells it from others by its public keys. */
  public String fingerprint() {
    try {
      List<Path> keys = files().stream().filter(file -> file.toString().endsWith(".jwks")).toList();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path key : keys) {
        digest.update(Files.readAllBytes(key));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedException(
          "%s cannot be read (%s). Make it readable.".formatted(directory, Reason.of(e)), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static boolean isPassing(Path child) {
    return PASSING.contains(child.getFileName().toString());
  }

  private static Stream<Path> regular(Path top) {
    try (Stream<Path> all = Files.walk(top, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
