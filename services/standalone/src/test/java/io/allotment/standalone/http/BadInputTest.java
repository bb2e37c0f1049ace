package io.allotment.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.http.BadInput.Who;
import io.allotment.standalone.http.Client.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What should not have been asked is answered with a problem that says what to do, and changes
 * nothing. What is asked, and of whom, is in {@link BadInput}.
 */
class BadInputTest {

  @TempDir private static Path data;

  private static Installation installation;
  private static Views views;
  private static final Map<Who, Client> PEOPLE = new EnumMap<>(Who.class);

  @BeforeAll
  static void start() {
    installation = new Installation(data);
    Instant expires = Instant.now().plus(Duration.ofDays(1));
    PEOPLE.put(Who.ADMIN, installation.script(installation.operatorToken()));
    PEOPLE.put(
        Who.LEAD,
        installation.script(
            installation
                .invite("lea", "[{\"role\":\"lead\",\"squad\":\"checkout\"}]")
                .token(expires)));
    PEOPLE.put(Who.INES, installation.script(installation.invite("ines", "[]").token(expires)));
    Client admin = PEOPLE.get(Who.ADMIN);
    assertThat(admin.send(Client.Request.csv("/api/imports/csv", null, BadInput.ROSTER)))
        .matches(Answer::isDone);
    assertThat(PEOPLE.get(Who.INES).send(BadInput.FIRST_USE)).matches(Answer::isDone);
    Wait.until(
        () -> admin.read("/api/community/roster").path("squads").size() == 2, "the roster is fed");
    views = new Views(admin);
  }

  @AfterAll
  static void stop() {
    PEOPLE.values().forEach(Client::close);
    if (installation != null) {
      installation.close();
    }
  }

  static List<BadInput> everyBadInput() {
    return BadInput.all();
  }

  @ParameterizedTest
  @MethodSource("everyBadInput")
  void isRefusedWithASentenceAndChangesNothing(BadInput bad) {
    Answer answer = PEOPLE.get(bad.who()).send(bad.asked());
    Problem.of(answer).mustBe(bad.status(), bad.rule(), bad.says());
    views.areAsBefore();
  }

  @Test
  void everyKindOfRefusalIsThere() {
    assertThat(BadInput.all())
        .extracting(BadInput::status)
        .contains(400, 403, 404, 405, 413, 415, 422);
    assertThat(BadInput.all()).extracting(BadInput::what).doesNotHaveDuplicates();
  }
}
