package io.allotment.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.standalone.task.RefusedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void nothingSaidIsPort8080AndADirectoryHere() {
    Settings settings = Settings.of();
    assertThat(settings)
        .isEqualTo(new Settings(8080, Path.of("data").toAbsolutePath(), false, List.of()));
  }

  @Test
  void readsItsOwnAndPassesTheRestOn() {
    Settings settings =
        Settings.of("--allotment.data=/srv/../srv/a", "--demo", "--server.port=0", "--x.y=z");
    assertThat(settings.data()).isEqualTo(Path.of("/srv/a").toAbsolutePath());
    assertThat(settings.port()).isZero();
    assertThat(settings.demo()).isTrue();
    assertThat(settings.others()).containsExactly("--x.y=z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eighty", "-1", "65536"})
  void whatIsNoPortIsRefusedWithWhatToDo(String port) {
    assertThatThrownBy(() -> Settings.of("--server.port=" + port))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("0 to 65535");
  }
}
