package io.allotment.standalone;

import io.allotment.rotation.directory.DirectoryEntries;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.view.gardener.Gardeners;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.standalone.demo.DemoHistory;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;

/**
 * Whether the demo's history is still to be told. The file {@code demo} in the data directory holds
 * the instant it ends at from before the telling begins, and {@code told} once it is over.
 */
final class Demo {

  private static final ParameterizedTypeReference<TextKeeper<RotationEvent>> TEXTS =
      new ParameterizedTypeReference<>() {};

  private static final String TOLD = "told";

  private final Path file;

  Demo(Path data) {
    this.file = data.resolve("demo");
  }

  boolean isTold() {
    return TOLD.equals(read());
  }

  /**
   * Tells the history to a rotation, or what is left of it.
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
    @SuppressWarnings("unchecked") // declared of any events: Spring finds it by its class alone
    Commands<RotationEvent> commands = (Commands<RotationEvent>) rotation.getBean(Commands.class);
    new DemoHistory(
            commands,
            rotation.getBean(DirectoryEntries.class),
            rotation.getBeanProvider(TEXTS).getObject())
        .tell(Instant.parse(read()));
    write(TOLD);
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
