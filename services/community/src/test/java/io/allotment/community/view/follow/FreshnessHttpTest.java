package io.allotment.community.view.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.community.Told;
import io.allotment.runtime.http.Wait;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FreshnessHttpTest {

  private static JsonNode fresh(RunningCommunity community) {
    return community.as("kim").get("/api/community/freshness").mustBe(200).json();
  }

  private static JsonNode stories(RunningCommunity community) {
    return fresh(community).path("asOf").path("stories");
  }

  @Test
  void itSaysWhenEachServiceWasHeardLast() {
    try (RunningCommunity community = new RunningCommunity()) {
      assertThat(fresh(community).path("asOf").propertyNames())
          .containsExactly("rotation", "stories", "capacity");
      assertThat(Instant.parse(fresh(community).path("at").asString())).isNotNull();
      assertThat(stories(community).isNull()).isTrue();
      community.stories().tell(Told.story("s-1", "aa", Instant.EPOCH).build());
      Wait.until(() -> stories(community).isString());
      JsonNode first = stories(community);
      community.stories().goAway();
      community.stories().tell(Told.story("s-2", "aa", Instant.EPOCH).build());
      assertThat(stories(community)).isEqualTo(first);
      community.stories().comeBack();
      Wait.until(() -> !stories(community).equals(first));
      assertThat(fresh(community).path("asOf").path("capacity").isNull()).isTrue();
    }
  }
}
