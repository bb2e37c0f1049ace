package io.allotment.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.standalone.backup.RestoreBackup;
import io.allotment.standalone.backup.TakeBackup;
import io.allotment.standalone.move.Move;
import io.allotment.standalone.task.RefusedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {

  private static final Path DATA = Path.of("/d").toAbsolutePath();
  private static final Path OTHER = Path.of("/o").toAbsolutePath();

  @Test
  void withoutANameItStarts() {
    assertThat(StandaloneService.task(List.of())).isEqualTo(new Start(Settings.of()));
    assertThat(StandaloneService.task(List.of("--demo")))
        .isEqualTo(new Start(Settings.of("--demo")));
  }

  @Test
  void theNameComesFirst() {
    assertThat(StandaloneService.task(List.of("backup", "--to=/o", "--allotment.data=/d")))
        .isEqualTo(new TakeBackup(DATA, OTHER));
    assertThat(StandaloneService.task(List.of("restore", "--allotment.data=/d", "--from=/o")))
        .isEqualTo(new RestoreBackup(OTHER, DATA));
    assertThat(StandaloneService.task(List.of("move", "--allotment.data=/d", "--to=mongodb://h")))
        .isEqualTo(new Move(DATA, "mongodb://h", false));
    assertThat(
            StandaloneService.task(
                List.of("move", "--alone", "--allotment.data=/d", "--to=mongodb://h/?a=b")))
        .isEqualTo(new Move(DATA, "mongodb://h/?a=b", true));
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> StandaloneService.task(List.of("bakup", "--to=/o")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'bakup'")
        .hasMessageContaining("backup")
        .hasMessageContaining("restore")
        .hasMessageContaining("move");
  }
}
