package io.allotment.stories.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files that were sent and never started do not stay. */
class ForgottenImportHttpTest {

  private static RunningStories stories;
  private static Api lead;

  @BeforeAll
  static void start() {
    stories = RunningStories.onClock(List.of("shop"), "--allotment.imports.forgetting=PT0.1S");
    lead = stories.as("ines", "lead:shop");
  }

  @AfterAll
  static void stop() {
    stories.close();
  }

  private static JsonNode sent() {
    return lead.send("POST", "/api/stories/imports?tracker=csv", "text/csv", "title\nOne\n")
        .mustBe(201)
        .json();
  }

  @Test
  void aFileThatNobodyStartsIsGoneAfterAWeekAndSaysSo() {
    String old = "/api/stories/imports/" + sent().path("id").asString();
    stories.clock().forward(Duration.ofDays(6));
    String young = "/api/stories/imports/" + sent().path("id").asString();
    stories.clock().forward(Duration.ofDays(1).plusMinutes(1));
    Wait.until(() -> lead.get(old).json().path("state").asString().equals("failed"));
    assertThat(lead.get(old).json().path("problem").asString()).contains("Send it again");
    assertThat(lead.get(young).json().path("state").asString()).isEqualTo("sent");
    assertThat(lead.get(young).json().path("sample").size()).isEqualTo(1);
  }
}
