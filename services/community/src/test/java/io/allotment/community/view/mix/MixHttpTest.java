package io.allotment.community.view.mix;

import static io.allotment.community.Told.closed;
import static io.allotment.community.Told.confirmed;
import static io.allotment.community.Told.story;
import static io.allotment.community.Told.suggested;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_OPERATIONAL;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_TACTICAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.proto.stories.v1.Progress;
import io.allotment.proto.stories.v1.State;
import io.allotment.runtime.http.Wait;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Where the work goes, from what the stories tell. */
class MixHttpTest {

  private static RunningCommunity community;

  @BeforeAll
  static void start() {
    community = new RunningCommunity();
  }

  @AfterAll
  static void stop() {
    community.close();
  }

  private static JsonNode squad(String id) {
    for (JsonNode squad :
        community.as("kim").get("/api/community/mix?weeks=4").mustBe(200).json().path("squads")) {
      if (squad.path("squad").asString().equals(id)) {
        return squad;
      }
    }
    return MissingNode.getInstance();
  }

  private static void tell(String id, Progress progress) {
    community.stories().tell(story(id, "main", Instant.now()).setProgress(progress).build());
  }

  @Test
  void whatIsOpenAndWhatWasDoneIsCountedByClassAndWeek() {
    Instant monday =
        LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    Instant before = monday.minus(Duration.ofDays(60));
    Progress open = Progress.newBuilder().setState(State.STATE_STARTED).build();
    tell("open-1", open);
    tell("open-2", open);
    tell("open-3", open);
    tell("this", closed(before, monday));
    tell("last", closed(before, monday.minusMillis(1)));
    tell("first", closed(before, monday.minus(Duration.ofDays(21))));
    tell("before", closed(before, monday.minus(Duration.ofDays(21)).minusMillis(1)));
    tell("dropped", closed(before, monday).toBuilder().setState(State.STATE_DROPPED).build());
    community
        .stories()
        .tell(
            suggested("open-1", "main", STORY_CLASS_OPERATIONAL, "toil"),
            suggested("open-2", "main", STORY_CLASS_OPERATIONAL, "toil"),
            confirmed("open-2", "main", STORY_CLASS_TACTICAL, ""),
            suggested("this", "main", STORY_CLASS_OPERATIONAL, "toil"),
            suggested("last", "main", STORY_CLASS_TACTICAL, ""));
    Wait.until(() -> squad("main").path("done").path(2).path("tactical").asInt() == 1);
    JsonNode main = squad("main");
    assertThat(main.path("open").toString())
        .isEqualTo("{\"operational\":1,\"tactical\":1,\"strategic\":0,\"unclassed\":1}");
    assertThat(main.path("done")).hasSize(4);
    assertThat(main.path("done").get(0).path("unclassed").asInt()).isEqualTo(1);
    assertThat(main.path("done").get(1).path("unclassed").asInt()).isZero();
    assertThat(main.path("done").get(3).toString())
        .isEqualTo("{\"operational\":1,\"tactical\":0,\"strategic\":0,\"unclassed\":0}");
    assertThat(main.path("trend").asString()).isEqualTo("unknown");
    JsonNode weeks = community.as("kim").get("/api/community/mix?weeks=4").json().path("weeks");
    assertThat(weeks).hasSize(4);
    assertThat(weeks.get(3).path("monday").asString())
        .isEqualTo(LocalDate.ofInstant(monday, ZoneOffset.UTC).toString());
  }
}
