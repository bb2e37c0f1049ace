package io.allotment.standalone.backup;

import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.embedded.OwnerOnly;
import io.allotment.standalone.task.Arguments;
import io.allotment.standalone.task.Reason;
import io.allotment.standalone.task.RefusedException;
import io.allotment.standalone.task.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts a backup that is whole into a directory that holds nothing. */
public record RestoreBackup(Path from, Path data) implements Task {

  /**
   * As written on the command line.
   *
   * @throws RefusedException if it is written wrongly
   */
  public static RestoreBackup of(List<String> written) {
    Arguments arguments =
        Arguments.of(written, List.of("restore", "--from=DIRECTORY", "--allotment.data=DIRECTORY"));
    return new RestoreBackup(arguments.path("--from"), arguments.data());
  }

  @Override
  public void run(PrintStream out) {
    try {
      Inventory inventory = Inventory.read(from);
      inventory.check(from);
      try (Unfinished filling = Unfinished.begin(data)) {
        for (String file : inventory.sums().keySet()) {
          if (!file.startsWith("database/")) {
            copy(file);
          }
        }
        EmbeddedDatabase.restore(from.resolve("database"), data.resolve("database"));
        filling.done();
      }
      out.printf(
          "Restored %s to %s: %d files, all as they were written.%n",
          from, data, inventory.sums().size());
      out.printf("Start Allotment with --allotment.data=%s%n", data);
    } catch (IOException e) {
      throw new RefusedException(
          "The backup in %s cannot be restored to %s (%s). Make room and see that this user may read the one and write the other, or name another directory."
              .formatted(from, data, Reason.of(e)),
          e);
    }
  }

  private void copy(String file) throws IOException {
    try (InputStream content = Files.newInputStream(from.resolve(file))) {
      OwnerOnly.write(data.resolve(file), content);
    }
  }
}
