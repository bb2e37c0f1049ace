package io.allotment.standalone.backup;

import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.embedded.OwnerOnly;
import io.allotment.standalone.task.Reason;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Copies an installation as it is to a directory of its own. The files go first and the database
 * after them: it then holds everything that the mark of the demo says was told, and knows the token
 * of the admin.
 */
public final class Snapshot {

  private final Installation installation;
  private final EmbeddedDatabase database;

  public Snapshot(Installation installation, EmbeddedDatabase database) {
    this.installation = installation;
    this.database = database;
  }

  /**
   * Writes a backup.
   *
   * @return how many files it has
   * @throws RefusedException if the directory is not empty, lies within the installation, or cannot
   *     be written
   */
  public int write(Path to) {
    try {
      refuseWithin(to);
      try (Unfinished filling = Unfinished.begin(to)) {
        for (Path file : installation.files()) {
          try (InputStream content = Files.newInputStream(file)) {
            OwnerOnly.write(to.resolve(installation.directory().relativize(file)), content);
          }
        }
        database.backup(to.resolve("database"));
        Inventory inventory = Inventory.of(to, List.of(Unfinished.MARK));
        inventory.write(to);
        filling.done();
        return inventory.sums().size();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedException(
          "The backup cannot be written to %s (%s). Make room and see that the user who runs Allotment may write there, or name another directory."
              .formatted(to, Reason.of(e)),
          e);
    }
  }

  private void refuseWithin(Path to) throws IOException {
    Path existing = to;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing.toRealPath().startsWith(installation.directory().toRealPath())) {
      throw new RefusedException(
          "%s lies within the data that is to be backed up. Name a directory outside of %s."
              .formatted(to, installation.directory()));
    }
  }
}
