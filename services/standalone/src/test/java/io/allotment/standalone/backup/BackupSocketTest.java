package io.allotment.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking the process that holds the data. */
class BackupSocketTest {

  @TempDir private Path root;
  private Installation installation;
  private EmbeddedDatabase database;
  private AutoCloseable socket;
  private Path backup;

  @BeforeEach
  void run() throws IOException {
    run(Garden.sow(root.resolve("data")));
    backup = root.resolve("backup");
  }

  private void run(Path data) {
    installation = Installation.existing(data);
    database = EmbeddedDatabase.open(installation.database());
    socket = BackupSocket.open(installation, new Snapshot(installation, database));
  }

  @AfterEach
  void stop() throws Exception {
    socket.close();
    database.close();
  }

  private void take() {
    new TakeBackup(installation.directory(), backup).run(Garden.NOWHERE);
  }

  @Test
  void whoRunsCopiesAlsoWhatCameMeanwhile() {
    Garden.plant(database, 2);
    take();
    Path again = root.resolve("again");
    new RestoreBackup(backup, again).run(Garden.NOWHERE);
    assertThat(Garden.holds(again, 2)).isTrue();
    backup = root.resolve("second");
    take();
    assertThat(Inventory.NAME).satisfies(name -> assertThat(backup.resolve(name)).exists());
  }

  @Test
  void aRefusalComesBackAsItWasSaid() throws IOException {
    Files.createDirectories(backup);
    Files.writeString(backup.resolve("thesis"), "mine");
    assertThatThrownBy(this::take)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("%s is not empty", backup);
  }

  @Test
  void onlyItsOwnerReachesIt() throws IOException {
    Path file = Wire.socket(installation);
    Ownership.assertAlone(file, root);
    Ownership.assertAlone(file.getParent(), root);
  }

  @Test
  void nothingElseIsUnderstood() throws IOException {
    assertThat(asked("restore /tmp")).isEqualTo(Wire.refused("Not understood."));
    assertThat(asked("")).isEqualTo(Wire.refused("Not understood."));
    take();
  }

  private String asked(String request) throws IOException {
    try (SocketChannel caller = connect()) {
      Wire.write(caller, request);
      return Wire.read(caller);
    }
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(Wire.socket(installation)));
  }

  @Test
  void whoSaysNothingKeepsNobodyFromStopping() throws Exception {
    try (SocketChannel _ = connect()) {
      socket.close();
      assertThat(Wire.socket(installation)).doesNotExist();
    }
  }

  @Test
  void whatAKilledProcessLeftIsNotAskedAndIsReplaced() throws Exception {
    Path file = Wire.socket(installation);
    Path kept = file.resolveSibling("kept");
    Files.move(file, kept);
    socket.close();
    database.close();
    Files.move(kept, file);
    take();
    run(installation.directory());
    backup = root.resolve("second");
    take();
    assertThat(backup.resolve(Inventory.NAME)).exists();
  }

  @Test
  void whereThePathIsTooLongAllotmentRunsAllTheSame() throws Exception {
    Path far = root.resolve("a-directory-with-a-rather-long-name".repeat(3));
    Garden.sow(far);
    stop();
    run(far);
    assertThat(Files.isRegularFile(installation.running().resolve("backup"))).isTrue();
    assertThatThrownBy(() -> Wire.socket(installation)).hasMessageContaining("shorter path");
    assertThatThrownBy(this::take).hasMessageContaining("in use");
    stop();
    take();
    assertThat(backup.resolve(Inventory.NAME)).exists();
  }
}
