package io.allotment.community.view.backlog;

import static io.allotment.community.Told.confirmed;
import static io.allotment.community.Told.points;
import static io.allotment.community.Told.story;
import static io.allotment.community.Told.suggested;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_OPERATIONAL;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_STRATEGIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.community.Told;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.StoryProjection;
import io.allotment.proto.rotation.v1.Piece;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.Turn;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.proto.stories.v1.TextsChanged;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Wait;
import io.allotment.runtime.view.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The backlog of all squads, from what the stories tell. Each test has squads of its own. */
class BacklogHttpTest {

  private static final Instant NOW = Instant.now();

  private static RunningCommunity community;

  @BeforeAll
  static void start() {
    community = new RunningCommunity();
  }

  @AfterAll
  static void stop() {
    community.close();
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days)).minusSeconds(60);
  }

  private static void tell(String id, String squad, int age, String kind, String title) {
    community.texts().put(id, title, "What it says of " + id);
    community
        .stories()
        .tell(
            story(id, squad, ago(age)).build(),
            suggested(id, squad, STORY_CLASS_OPERATIONAL, kind));
  }

  private static Api reader() {
    return community.as("kim");
  }

  private static JsonNode backlog(String query) {
    return reader().get("/api/community/backlog?" + query).mustBe(200).json();
  }

  private static List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    backlog(query).path("items").forEach(story -> ids.add(story.path("story").asString()));
    return ids;
  }

  private static void await(String query, String... expected) {
    Wait.until(() -> ids(query).equals(List.of(expected)));
  }

  @Test
  void whatIsOperationalAndOpenIsListedTheOldestFirst() {
    tell("aa-1", "aa", 3, "flaky-test", "Login test needs a retry");
    tell("aa-2", "aa", 40, "upgrade", "Upgrade the framework");
    tell("aa-3", "aa", 5, "", "Something odd");
    community
        .stories()
        .tell(
            story("aa-4", "aa", ago(9)).build(),
            confirmed("aa-4", "aa", STORY_CLASS_STRATEGIC, ""),
            story("aa-5", "aa", ago(9)).build());
    await("squad=aa", "aa-2", "aa-3", "aa-1");
    JsonNode oldest = backlog("squad=aa").path("items").get(0);
    assertThat(oldest.path("title").asString()).isEqualTo("Upgrade the framework");
    assertThat(oldest.path("name").asString()).isEqualTo("AA-2");
    assertThat(oldest.path("age").asInt()).isEqualTo(40);
    assertThat(oldest.path("kind").asString()).isEqualTo("upgrade");
    assertThat(oldest.path("confirmed").asBoolean()).isFalse();
    assertThat(oldest.path("size").isNull()).isTrue();
    assertThat(oldest.path("squad").path("name").asString()).isEqualTo("aa");
    assertThat(oldest.path("theme").isNull()).isTrue();
    assertThat(oldest.path("tends").isNull()).isTrue();
    assertThat(backlog("squad=aa").path("asOf").path("stories").asString()).isNotEmpty();
    assertThat(ids("squad=aa&kind=upgrade&kind=flaky-test")).containsExactly("aa-2", "aa-1");
    assertThat(ids("squad=aa&older=4")).containsExactly("aa-2", "aa-3");
    assertThat(ids("squad=aa&sort=newest")).containsExactly("aa-1", "aa-3", "aa-2");
    assertThat(ids("squad=aa&q=framwork")).containsExactly("aa-2");
    assertThat(ids("squad=aa&q=zebra")).isEmpty();

    community.stories().tell(story("aa-1", "aa", ago(3)).setSize(points(3)).build());
    await("squad=aa&sort=largest", "aa-1", "aa-2", "aa-3");
    community.stories().tell(confirmed("aa-3", "aa", STORY_CLASS_OPERATIONAL, "toil"));
    await("squad=aa&confirmed=true", "aa-3");
    community.stories().tell(confirmed("aa-2", "aa", STORY_CLASS_STRATEGIC, ""));
    await("squad=aa", "aa-3", "aa-1");
    community
        .stories()
        .tell(ConfirmationTakenBack.newBuilder().setStory("aa-2").setSquad("aa").build());
    await("squad=aa", "aa-2", "aa-3", "aa-1");
    community
        .stories()
        .tell(
            StoryGone.newBuilder().setStory("aa-2").setSquad("aa").build(),
            story("aa-3", "aa", ago(5)).setProgress(Told.closed(ago(5), ago(0))).build());
    await("squad=aa", "aa-1");
  }

  @Test
  void pagesFollowEachOtherWhateverHappensBetween() {
    for (int n = 1; n <= 5; n++) {
      tell("bb-" + n, "bb", 10 - n, "toil", "Chore " + n);
    }
    await("squad=bb", "bb-1", "bb-2", "bb-3", "bb-4", "bb-5");
    JsonNode first = backlog("squad=bb&limit=2");
    assertThat(first.path("items")).hasSize(2);
    community.stories().tell(StoryGone.newBuilder().setStory("bb-2").setSquad("bb").build());
    await("squad=bb", "bb-1", "bb-3", "bb-4", "bb-5");
    String next = first.path("next").asString();
    assertThat(ids("squad=bb&limit=2&cursor=" + next)).containsExactly("bb-3", "bb-4");
    String last = backlog("squad=bb&limit=2&cursor=" + next).path("next").asString();
    assertThat(ids("squad=bb&limit=2&cursor=" + last)).containsExactly("bb-5");
    assertThat(backlog("squad=bb&limit=2&cursor=" + last).path("next").isNull()).isTrue();
    JsonNode found = backlog("squad=bb&q=chore&limit=3");
    assertThat(found.path("items")).hasSize(3);
    assertThat(ids("squad=bb&q=chore&limit=3&cursor=" + found.path("next").asString())).hasSize(1);
  }

  @Test
  void countsAreBesideWhatIsChosen() {
    tell("cc-1", "cc", 3, "toil", "Chore");
    tell("cc-2", "cc", 3, "upgrade", "Chore");
    tell("cd-1", "cd", 3, "toil", "Chore");
    tell("cd-2", "cd", 3, "", "Chore");
    await("squad=cc&squad=cd&sort=squad", "cc-1", "cc-2", "cd-1", "cd-2");
    JsonNode counts =
        reader().get("/api/community/backlog/counts?squad=cc&kind=toil").mustBe(200).json();
    assertThat(counts.path("total").asInt()).isEqualTo(1);
    assertThat(counts.path("kinds")).hasSize(2);
    List<String> squads = new ArrayList<>();
    counts
        .path("squads")
        .forEach(one -> squads.add(one.path("squad").asString() + " " + one.path("count").asInt()));
    assertThat(squads).contains("cc 1", "cd 1");
    JsonNode all = reader().get("/api/community/backlog/counts?squad=cd").mustBe(200).json();
    assertThat(all.path("total").asInt()).isEqualTo(2);
    assertThat(
            all.path("kinds").get(1).path("kind").isNull()
                || all.path("kinds").get(0).path("kind").isNull())
        .isTrue();
  }

  @Test
  void eachStorySaysWhichThemeItIsInAndWhoTendsIt() {
    tell("hh-1", "hh", 3, "toil", "Rotate the secrets");
    tell("hh-2", "hh", 2, "toil", "Rotate more secrets");
    await("squad=hh", "hh-1", "hh-2");
    String theme =
        community
            .as("stella", "steward")
            .post("/api/community/themes", "{\"name\":\"Secrets\",\"stories\":[\"hh-2\"]}")
            .mustBe(201)
            .json()
            .path("theme")
            .asString();
    JsonNode rotating = backlog("theme=" + theme).path("items");
    assertThat(rotating).hasSize(1);
    assertThat(rotating.get(0).path("theme").path("name").asString()).isEqualTo("Secrets");
    assertThat(ids("squad=hh&q=rotate&theme=" + theme)).containsExactly("hh-2");
    assertThat(ids("squad=aa&theme=" + theme)).isEmpty();
    assertThat(ids("theme=no-such-theme")).isEmpty();

    community
        .rotation()
        .tell(
            SquadChanged.newBuilder().setSquad("hh").setName("Harbour").setZone("Etc/UTC").build(),
            TurnsChanged.newBuilder()
                .setSquad("hh")
                .addTurns(
                    Turn.newBuilder()
                        .setWeek("2026-W47")
                        .setStart(Told.timestamp(ago(3)))
                        .setEnd(Told.timestamp(NOW.plus(Duration.ofDays(3))))
                        .addPieces(
                            Piece.newBuilder()
                                .setGardener("ines")
                                .setStart(Told.timestamp(ago(3)))
                                .setEnd(Told.timestamp(NOW.plus(Duration.ofDays(3))))))
                .build());
    Wait.until(
        () ->
            backlog("squad=hh")
                .path("items")
                .get(0)
                .path("tends")
                .path("name")
                .asString("")
                .equals("Ines Hartmann"));
    assertThat(backlog("squad=hh").path("items").get(0).path("squad").path("name").asString())
        .isEqualTo("Harbour");
  }

  @Test
  void whatIsInNoThemeIsFoundTogether() {
    tell("jj-1", "jj", 3, "toil", "Renew the certificate");
    tell("jj-2", "jj", 2, "toil", "Renew another certificate");
    tell("jj-3", "jj", 1, "upgrade", "Upgrade the driver");
    await("squad=jj&theme=none", "jj-1", "jj-2", "jj-3");
    community
        .as("stella", "steward")
        .post("/api/community/themes", "{\"name\":\"Certificates\",\"stories\":[\"jj-1\"]}")
        .mustBe(201);
    assertThat(ids("squad=jj&theme=none")).containsExactly("jj-2", "jj-3");
    assertThat(ids("squad=jj&theme=none&q=certificate")).containsExactly("jj-2");
    assertThat(ids("squad=jj&theme=none&kind=upgrade")).containsExactly("jj-3");
    JsonNode counts =
        reader().get("/api/community/backlog/counts?squad=jj&theme=none").mustBe(200).json();
    assertThat(counts.path("total").asInt()).isEqualTo(2);
    String table = reader().get("/api/community/backlog.csv?squad=jj&theme=none").mustBe(200).text();
    assertThat(table.lines()).hasSize(3);
    assertThat(table).doesNotContain("jj-1");
  }

  @Test
  void aTextThatWasErasedIsGoneAndNotFound() {
    tell("dd-1", "dd", 3, "toil", "Call Margarethe");
    await("squad=dd&q=margarethe", "dd-1");
    community.texts().put("dd-1", "", "");
    community.stories().tell(TextsChanged.newBuilder().setSquad("dd").setStory("dd-1").build());
    await("squad=dd&q=margarethe");
    assertThat(backlog("squad=dd").path("items").get(0).path("title").asString()).isEmpty();
  }

  @Test
  void whileTheStoriesAreAwayTheBacklogAnswersAndAfterwardsItGoesOn() {
    tell("ee-1", "ee", 3, "toil", "Before");
    await("squad=ee", "ee-1");
    community.stories().goAway();
    assertThat(ids("squad=ee")).containsExactly("ee-1");
    assertThat(backlog("squad=ee").path("asOf").path("stories").asString()).isNotEmpty();
    tell("ee-2", "ee", 2, "toil", "After");
    community.stories().comeBack();
    await("squad=ee", "ee-1", "ee-2");
  }

  @Test
  void theViewRebuiltFromNothingIsTheLiveOneAndTheOldOneAnswersMeanwhile() {
    for (int n = 1; n <= 120; n++) {
      tell("ff-" + n, "ff", n, "toil", "Chore " + n);
    }
    Wait.until(() -> ids("squad=ff&limit=200").size() == 120);
    JsonNode live = backlog("squad=ff&limit=200").path("items");
    Views views = community.bean(Views.class);
    int generation = views.state(StoryProjection.NAME).generation();
    views.rebuild(StoryProjection.NAME);
    Wait.until(
        () -> {
          assertThat(ids("squad=ff&limit=200")).hasSize(120);
          return views.state(StoryProjection.NAME).generation() > generation;
        });
    community.bean(Garden.class).follow();
    assertThat(backlog("squad=ff&limit=200").path("items")).isEqualTo(live);
    assertThat(ids("squad=ff&q=chore&limit=200")).hasSize(120);
  }

  @Test
  void theTableHoldsAllThatIsAskedForAndNoFormula() {
    tell("gg-1", "gg", 3, "toil", "=HYPERLINK(\"x\")");
    tell("gg-2", "gg", 2, "upgrade", "Say \"no\"");
    await("squad=gg", "gg-1", "gg-2");
    String table = reader().get("/api/community/backlog.csv?squad=gg").mustBe(200).text();
    assertThat(table.lines()).hasSize(3);
    assertThat(table).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains("\"Say \"\"no\"\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=nonsense",
        "squad=NO%20SLUG",
        "state=done",
        "sort=best",
        "older=-1",
        "older=x",
        "cursor=nowhere",
        "q=chore&cursor=nowhere",
        "confirmed=maybe"
      })
  void whatCannotBeAskedIsRefusedWithASentence(String query) {
    var answer = reader().get("/api/community/backlog?" + query).mustBe(400);
    assertThat(answer.json().path("detail").asString()).endsWith(".");
  }
}
