package io.allotment.standalone;

import io.allotment.embedded.EmbeddedDatabaseException;
import io.allotment.standalone.backup.RestoreBackup;
import io.allotment.standalone.backup.TakeBackup;
import io.allotment.standalone.move.Move;
import io.allotment.standalone.task.RefusedException;
import io.allotment.standalone.task.Task;
import java.util.List;

/** Does what the command line asks for: starts Allotment, or does something with its data. */
public final class StandaloneService {

  private StandaloneService() {}

  /** Runs what is asked for; exit code 1 and a sentence if it cannot be done. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws InterruptedException {
    try {
      task(List.of(arguments)).run(System.out);
    } catch (EmbeddedDatabaseException | RefusedException refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }

  /** The task that comes first, or to start where none is named. */
  static Task task(List<String> arguments) {
    if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
      return new Start(Settings.of(arguments.toArray(String[]::new)));
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "backup" -> TakeBackup.of(rest);
      case "restore" -> RestoreBackup.of(rest);
      case "move" -> Move.of(rest);
      default ->
          throw new RefusedException(
              "There is no '%s'. There are backup, restore and move; without any, Allotment starts."
                  .formatted(arguments.getFirst()));
    };
  }
}
