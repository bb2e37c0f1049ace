package io.allotment.standalone.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private static final List<String> USAGE =
      List.of("dig", "--to=PLACE", "--allotment.data=DIRECTORY", "--deep");

  @Test
  void readsValuesFlagsAndDirectories() {
    Arguments read =
        Arguments.of(List.of("--to=a=b", "--deep", "--allotment.data=/srv/../srv/a"), USAGE);
    assertThat(read.value("--to")).isEqualTo("a=b");
    assertThat(read.has("--deep")).isTrue();
    assertThat(read.data()).isEqualTo(Path.of("/srv/a").toAbsolutePath());
  }

  @Test
  void theDataIsHereUnlessSaidOtherwise() {
    assertThat(Arguments.of(List.of(), USAGE).data()).isEqualTo(Path.of("data").toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "--fro=secret, --fro is not understood.",
    "somewhere, somewhere is not understood.",
    "--to, --to needs a value.",
    "--to=, --to needs a value.",
    "--deep=yes, --deep takes no value."
  })
  void whatIsWrittenWronglyIsSaidWithoutItsValue(String argument, String said) {
    assertThatThrownBy(() -> Arguments.of(List.of(argument), USAGE))
        .isInstanceOf(RefusedException.class)
        .hasMessage(said + " Write: dig --to=PLACE --allotment.data=DIRECTORY --deep");
  }

  @Test
  void whatIsMissingOrGivenTwiceIsRefused() {
    assertThatThrownBy(() -> Arguments.of(List.of(), USAGE).value("--to"))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("--to is missing. Write: dig --to=PLACE");
    assertThatThrownBy(() -> Arguments.of(List.of("--to=a", "--to=b"), USAGE))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("--to is given twice.");
  }
}
