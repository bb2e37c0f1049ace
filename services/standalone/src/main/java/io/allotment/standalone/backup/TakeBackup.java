package io.allotment.standalone.backup;

import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.standalone.task.Arguments;
import io.allotment.standalone.task.RefusedException;
import io.allotment.standalone.task.Task;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Copies an installation to a directory of its own, whether it runs or not. */
public record TakeBackup(Path data, Path to) implements Task {

  /**
   * As written on the command line.
   *
   * @throws RefusedException if it is written wrongly
   */
  public static TakeBackup of(List<String> written) {
    Arguments arguments =
        Arguments.of(written, List.of("backup", "--to=DIRECTORY", "--allotment.data=DIRECTORY"));
    return new TakeBackup(arguments.data(), arguments.path("--to"));
  }

  @Override
  public void run(PrintStream out) {
    Installation installation = Installation.existing(data);
    OptionalInt taken = Wire.ask(installation, to);
    out.printf(
        "Backed up %s to %s: %d files, listed with their SHA-256 in %s.%n",
        data, to, taken.orElseGet(() -> takeAlone(installation)), Inventory.NAME);
    out.println("Keep it where nobody else can read it: the keys are in it.");
  }

  private int takeAlone(Installation installation) {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(installation.database())) {
      return new Snapshot(installation, database).write(to);
    }
  }
}
