package io.allotment.standalone;

import io.allotment.rotation.directory.DirectoryEntries;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.view.gardener.Gardeners;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.standalone.demo.DemoHistory;
import io.allotment.standalone.demo.work.WorkHistory;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whether the demo's history is still to be told. The file {@code demo} in the data directory holds
 * the instant it ends at from before the telling begins, says then that the rotation's part is
 * over, and {@code told} once all is.
 */
final class Demo {

  private static final String TOLD = "told";

  /** Stands before the instant once the rotation's part has been told. */
  private static final String GARDENED = "gardened ";

  private final Path file;

  Demo(Path data) {
    this.file = data.resolve("demo");
  }

  boolean isTold() {
    return TOLD.equals(read());
  }

  /** Whether the rotation's part of the history is told. */
  boolean isGardened() {
    return isTold() || read().startsWith(GARDENED);
  }

  /**
   * Tells a rotation its part of the history, or what is left of it.
   *
   * @throws RefusedException if the rotation has squads of its own
   */
  void tell(ConfigurableApplicationContext rotation) {
    if (!Files.exists(file)) {
      if (!rotation.getBean(Gardeners.class).squads().isEmpty()) {
        throw new RefusedException(
            "The demo begins with an empty data directory, and this one has squads. Name another"
                + " with --allotment.data.");
      }
      write(Instant.now().toString());
    }
    String now = read();
    new DemoHistory(commands(rotation), rotation.getBean(DirectoryEntries.class), texts(rotation))
        .tell(Instant.parse(now));
    write(GARDENED + now);
  }

  /** Tells the other services theirs, or what is left of it. */
  void tell(WorkHistory.Services services) {
    new WorkHistory(services).tell(Instant.parse(read().substring(GARDENED.length())));
    write(TOLD);
  }

  @SuppressWarnings("unchecked")
  private static Commands<RotationEvent> commands(ConfigurableApplicationContext rotation) {
    return rotation.getBean(Commands.class);
  }

  @SuppressWarnings("unchecked")
  private static TextKeeper<RotationEvent> texts(ConfigurableApplicationContext rotation) {
    return rotation.getBean(TextKeeper.class);
  }

  private String read() {
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read. Make it readable.", e);
    }
  }

  private void write(String content) {
    try {
      Path fresh = file.resolveSibling("demo.new");
      Files.writeString(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written. Make room or allow it.", e);
    }
  }
}
