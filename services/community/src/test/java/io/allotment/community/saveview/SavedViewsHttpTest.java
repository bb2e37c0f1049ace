package io.allotment.community.saveview;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.runtime.http.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SavedViewsHttpTest {

  private static final String PATH = "/api/community/saved-views";

  private static RunningCommunity community;

  @BeforeAll
  static void start() {
    community = new RunningCommunity();
  }

  @AfterAll
  static void stop() {
    community.close();
  }

  private static JsonNode views(Api reader) {
    return reader.get(PATH).mustBe(200).json().path("items");
  }

  @Test
  void everyoneHasTheirOwnAndReadsTheCommunitys() {
    Api kim = community.as("kim");
    Api stella = community.as("stella", "steward");
    kim.put(PATH + "/old", "{\"name\":\"Old upgrades\",\"query\":\"kind=upgrade&older=30\"}")
        .mustBe(200);
    stella.put(PATH + "/ours", "{\"name\":\"Ours\",\"query\":\"\",\"shared\":true}").mustBe(200);
    assertThat(kim.put(PATH + "/ours", "{\"name\":\"Mine\",\"shared\":true}").mustBe(403).rule())
        .isEqualTo("not-allowed");
    assertThat(views(kim)).hasSize(2);
    assertThat(views(kim).get(0).path("shared").asBoolean()).isTrue();
    assertThat(views(kim).get(1).path("query").asString()).isEqualTo("kind=upgrade&older=30");
    assertThat(views(community.as("lou"))).hasSize(1);

    kim.put(PATH + "/old", "{\"name\":\"Old ones\",\"query\":\"older=60\"}").mustBe(200);
    community.restart();
    Api again = community.as("kim");
    assertThat(views(again)).hasSize(2);
    assertThat(views(again).get(1).path("name").asString()).isEqualTo("Old ones");
    again.delete(PATH + "/old").mustBe(204);
    again.delete(PATH + "/old").mustBe(204);
    again.delete(PATH + "/ours?shared=true").mustBe(403);
    assertThat(views(again)).hasSize(1);
  }

  @Test
  void aViewHasANameAndAnId() {
    Api lou = community.as("lou");
    assertThat(lou.put(PATH + "/x", "{\"query\":\"\"}").mustBe(422).rule())
        .isEqualTo("text-missing");
    assertThat(lou.put(PATH + "/NO%20ID", "{\"name\":\"x\"}").mustBe(400).rule())
        .isEqualTo("unreadable-request");
  }
}
