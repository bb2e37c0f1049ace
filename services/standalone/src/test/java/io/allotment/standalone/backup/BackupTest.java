package io.allotment.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.embedded.EmbeddedDatabaseException;
import io.allotment.standalone.task.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of an installation that does not run, and putting them back. */
class BackupTest {

  @TempDir private Path root;
  private Path data;
  private Path backup;
  private Path again;

  @BeforeEach
  void sow() throws IOException {
    data = Garden.sow(root.resolve("data"));
    backup = root.resolve("far/backup");
    again = root.resolve("again");
  }

  private void take() {
    new TakeBackup(data, backup).run(Garden.NOWHERE);
  }

  private void restore() {
    new RestoreBackup(backup, again).run(Garden.NOWHERE);
  }

  @Test
  void aBackupHoldsEverythingAndGivesItBack() throws IOException {
    take();
    restore();
    assertThat(Garden.text(again.resolve("keys/gateway.jwk"))).isEqualTo("a key");
    assertThat(Garden.text(again.resolve("admin-token"))).isEqualTo("a token");
    assertThat(Garden.text(again.resolve("demo"))).isEqualTo("told");
    assertThat(again.resolve("run")).doesNotExist();
    assertThat(again.resolve("demo.new")).doesNotExist();
    assertThat(Garden.holds(again, 1)).isTrue();
    assertThat(Garden.holds(data, 1)).isTrue();
  }

  @Test
  void anEmptyDirectoryIsAsGoodAsNone() throws IOException {
    Files.createDirectories(backup);
    Files.createDirectories(again.resolve("lost+found"));
    take();
    restore();
    assertThat(Garden.holds(again, 1)).isTrue();
  }

  @Test
  void everyFileIsItsOwnersAlone() throws IOException {
    take();
    restore();
    for (Path top : List.of(backup, again)) {
      try (Stream<Path> all = Files.walk(top)) {
        assertThat(all).isNotEmpty().allSatisfy(each -> Ownership.assertAlone(each, root));
      }
    }
  }

  @Test
  void aTargetThatHoldsSomethingIsRefusedAndLeftAlone() throws IOException {
    Files.createDirectories(backup);
    Files.writeString(backup.resolve("thesis"), "mine");
    assertThatThrownBy(this::take)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not empty");
    assertThat(backup).isDirectoryContaining("glob:**/thesis");
    assertThat(backup.toFile().list()).hasSize(1);
  }

  @Test
  void aTargetWithinTheDataIsRefused() {
    backup = data.resolve("backups/today");
    assertThatThrownBy(this::take)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("lies within");
    assertThat(data.resolve("backups")).doesNotExist();
  }

  @Test
  void whereNoAllotmentIsThereIsNothingToBackUpAndNothingIsMade() {
    data = root.resolve("elsewhere");
    assertThatThrownBy(this::take)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds no Allotment");
    assertThat(data).doesNotExist();
    assertThat(backup).doesNotExist();
  }

  @Test
  void dataInUseByAProcessThatDoesNotListenIsRefusedAndNothingIsLeft() {
    try (EmbeddedDatabase _ = EmbeddedDatabase.open(data.resolve("database"))) {
      assertThatThrownBy(this::take)
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining("in use");
    }
    assertThat(backup).doesNotExist();
  }

  @Test
  void aBackupCutShortIsNone() throws IOException {
    cutShort(backup);
    assertThatThrownBy(this::restore)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cut short");
    assertThatThrownBy(this::take)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cut short");
    assertThatThrownBy(() -> Installation.in(backup)).isInstanceOf(RefusedException.class);
    assertThat(again).doesNotExist();
  }

  @Test
  void aRestoreCutShortIsNoInstallation() throws IOException {
    take();
    cutShort(again);
    assertThatThrownBy(this::restore)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("cut short");
    assertThatThrownBy(() -> Installation.in(again))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("remove what is in it and begin again");
  }

  @SuppressWarnings("resource") // as it is left when the process ends
  private static void cutShort(Path directory) throws IOException {
    Unfinished.begin(directory);
    Files.createDirectories(directory.resolve("keys"));
  }

  @Test
  void aRestoreThatFailsLeavesNothing() throws IOException {
    take();
    try (EmbeddedDatabase _ = EmbeddedDatabase.open(backup.resolve("database"))) {
      assertThatThrownBy(this::restore).isInstanceOf(EmbeddedDatabaseException.class);
    }
    assertThat(again).isEmptyDirectory();
  }

  @Test
  void aBackupThatWasDamagedIsRefusedBeforeAnythingIsWritten() throws IOException {
    take();
    Garden.damage(backup.resolve("keys/gateway.jwk"));
    assertThatThrownBy(this::restore)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("keys/gateway.jwk is not as it was written");
    Files.delete(backup.resolve("keys/gateway.jwk"));
    assertThatThrownBy(this::restore)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("keys/gateway.jwk is missing");
    assertThat(again).doesNotExist();
  }

  @Test
  void aListThatWasCutIsRefused() throws IOException {
    take();
    Path list = backup.resolve(Inventory.NAME);
    List<String> lines = Files.readAllLines(list);
    Files.write(list, lines.subList(0, lines.size() - 1));
    assertThatThrownBy(this::restore)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not whole");
    Files.delete(list);
    assertThatThrownBy(this::restore)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds no backup");
  }

  @Test
  void aDirectoryThatHoldsSomethingIsNotRestoredInto() {
    take();
    again = data;
    assertThatThrownBy(this::restore)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not empty");
    assertThat(Garden.holds(data, 1)).isTrue();
  }

  @Test
  void aBackupIsNoInstallationToStartOn() {
    take();
    assertThatThrownBy(() -> Installation.in(backup))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is a backup")
        .hasMessageContaining("restore --from=");
  }
}
