package io.allotment.community.view.theme;

import static io.allotment.community.Told.closed;
import static io.allotment.community.Told.story;
import static io.allotment.community.Told.suggested;
import static io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_OPERATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.RunningCommunity;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Api.Answer;
import io.allotment.runtime.http.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Themes as people work with them. Each test has stories of its own. */
class ThemesHttpTest {

  private static final String THEMES = "/api/community/themes";
  private static final Instant NOW = Instant.now();

  private static RunningCommunity community;

  @BeforeAll
  static void start() {
    community = new RunningCommunity();
    community
        .rotation()
        .tell(
            SquadChanged.newBuilder()
                .setSquad("search")
                .setName("Search and browse")
                .setZone("Europe/Berlin")
                .build());
  }

  @AfterAll
  static void stop() {
    community.close();
  }

  private static Api ines() {
    return community.as("ines", "steward");
  }

  private static Api seen(Answer answer) {
    return ines().with("If-Match", answer.etag());
  }

  private static void tell(String id, String squad, int age, String kind, String title) {
    community.texts().put(id, title, "");
    Instant created = NOW.minus(Duration.ofDays(age)).minusSeconds(60);
    community
        .stories()
        .tell(
            story(id, squad, created).build(), suggested(id, squad, STORY_CLASS_OPERATIONAL, kind));
  }

  /** Stories that have nothing to do with each other, once they can be put into themes. */
  private static void known(String... ids) {
    for (String id : ids) {
      tell(id, "search", 3, "toil", "Unlike " + id + " " + (id + "zq").repeat(2));
    }
    Wait.until(
        () ->
            community.bean(Around.class).stories(ids(ids), List.of()).of(ids(ids)).size()
                == ids.length);
  }

  private static List<StoryId> ids(String... ids) {
    return Stream.of(ids).map(StoryId::new).toList();
  }

  private static String body(String name, String... stories) {
    return "{\"name\":\"%s\",\"stories\":[%s]}".formatted(name, list(stories));
  }

  private static String stories(String... stories) {
    return "{\"stories\":[%s]}".formatted(list(stories));
  }

  private static String list(String... stories) {
    return Stream.of(stories).map("\"%s\""::formatted).collect(Collectors.joining(","));
  }

  private static Answer adopt(String name, String... stories) {
    known(stories);
    return ines().post(THEMES, body(name, stories)).mustBe(201);
  }

  private static String path(Answer theme) {
    return THEMES + "/" + id(theme);
  }

  private static String id(Answer theme) {
    return theme.json().path("theme").asString();
  }

  private static List<String> each(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.path(field).asString()));
    return values;
  }

  private static List<String> values(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static JsonNode all() {
    return community.as("kim").get(THEMES).mustBe(200).json();
  }

  /** What is proposed of a story; missing where it is in no proposal. */
  private static JsonNode proposed(String story) {
    for (JsonNode one : all().path("proposals")) {
      if (each(one.path("stories"), "story").contains(story)) {
        return one;
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode listed(Answer theme) {
    for (JsonNode one : all().path("items")) {
      if (one.path("theme").asString().equals(id(theme))) {
        return one;
      }
    }
    return MissingNode.getInstance();
  }

  @Test
  void whatIsProposedIsAdoptedAndWhatIsLikeItIsOfferedToIt() {
    tell("fl-1", "search", 41, "flaky-test", "Flaky browser test of the results page");
    tell("fl-2", "checkout", 2, "flaky-test", "Flaky browser tests in the basket");
    tell("fl-3", "mobile", 12, "flaky-test", "Login has a flaky browser test");
    Wait.until(() -> proposed("fl-1").path("count").asInt() == 3);
    JsonNode proposal = proposed("fl-1");
    assertThat(proposal.path("proposal").asString()).isEqualTo("fl-1");
    assertThat(proposal.path("name").asString()).isEqualTo("Flaky browser test");
    assertThat(proposal.path("oldest").asInt()).isEqualTo(41);
    assertThat(each(proposal.path("words"), "word")).contains("flaky", "browser", "test");
    assertThat(proposal.path("pairs")).hasSize(3);
    assertThat(each(proposal.path("squads"), "squad"))
        .containsExactly("checkout", "mobile", "search");
    assertThat(each(proposal.path("squads"), "name")).contains("Search and browse");
    assertThat(proposal.path("kinds").get(0).path("kind").asString()).isEqualTo("flaky-test");
    assertThat(all().path("proposed").asString()).isNotEmpty();

    Answer theme = ines().post(THEMES, body("Flaky browser tests", "fl-1", "fl-2", "fl-3"));
    theme.mustBe(201);
    assertThat(theme.etag()).isEqualTo("\"1\"");
    assertThat(proposed("fl-1").isMissingNode()).isTrue();
    assertThat(each(theme.json().path("stories"), "title"))
        .startsWith("Flaky browser test of the results page");
    JsonNode line = listed(theme);
    assertThat(line.path("name").asString()).isEqualTo("Flaky browser tests");
    assertThat(line.path("open").asInt()).isEqualTo(3);
    assertThat(line.path("oldest").asInt()).isEqualTo(41);
    assertThat(line.path("changed").path("by").path("name").asString()).isEqualTo("Ines Hartmann");
    assertThat(line.path("trend").path("word").asString()).isEqualTo("growing");
    assertThat(line.path("trend").path("weeks")).hasSize(12);

    tell("fl-4", "identity", 1, "flaky-test", "Signing in has a flaky browser test");
    Wait.until(() -> listed(theme).path("likely").asInt() == 1);
    JsonNode likely = ines().get(path(theme)).json().path("likelyStories").get(0);
    assertThat(likely.path("story").asString()).isEqualTo("fl-4");
    assertThat(values(likely.path("words"))).contains("flaky", "browser");
    assertThat(likely.path("nearest").asString()).startsWith("fl-");
    assertThat(each(ines().get(path(theme)).json().path("stories"), "story"))
        .containsExactly("fl-1", "fl-3", "fl-2");

    Answer added = seen(theme).post(path(theme) + "/additions", stories("fl-4")).mustBe(200);
    assertThat(added.json().path("open").asInt()).isEqualTo(4);
    assertThat(added.json().path("likely").asInt()).isZero();
    Answer taken = seen(added).post(path(theme) + "/removals", stories("fl-4")).mustBe(200);
    assertThat(taken.etag()).isEqualTo("\"3\"");
    assertThat(each(taken.json().path("history"), "what"))
        .containsExactly("taken", "added", "adopted");
  }

  @Test
  void whatIsDismissedComesBackOnlyWhenItHasGrown() {
    tell("cert-1", "search", 9, "toil", "Certificate of the gateway expires soon");
    tell("cert-2", "checkout", 8, "toil", "Gateway certificate about to expire");
    tell("cert-3", "mobile", 7, "toil", "Expiring certificate on our gateway");
    Wait.until(() -> !proposed("cert-1").isMissingNode());
    String dismissal = "/api/community/theme-proposals/cert-1/dismissal";
    String seen = stories("cert-1", "cert-2", "cert-3");
    assertThat(community.as("kim").post(dismissal, seen).mustBe(403).rule())
        .isEqualTo("not-allowed");
    ines().post(dismissal, seen).mustBe(204);
    ines().post(dismissal, seen).mustBe(204);
    assertThat(proposed("cert-1").isMissingNode()).isTrue();
    Instant said = Instant.parse(all().path("proposed").asString());
    tell("cert-4", "identity", 6, "toil", "The gateway certificate expires in June");
    Wait.until(() -> Instant.parse(all().path("proposed").asString()).isAfter(said.plusSeconds(1)));
    assertThat(proposed("cert-1").isMissingNode()).isTrue();
    tell("cert-5", "platform", 5, "toil", "Gateway: certificate expires");
    tell("cert-6", "logistics", 4, "toil", "A certificate expires at the gateway");
    Wait.until(() -> proposed("cert-1").path("count").asInt() == 6);
  }

  @Test
  void twoWhoRenameOneThemeAreShownBothNames() {
    Answer theme = adopt("Slow orders", "sl-1", "sl-2");
    Answer first =
        seen(theme).put(path(theme) + "/name", "{\"name\":\"Slow queries\"}").mustBe(200);
    assertThat(first.json().path("name").asString()).isEqualTo("Slow queries");
    Answer conflict =
        community
            .as("jon", "admin")
            .with("If-Match", theme.etag())
            .put(path(theme) + "/name", "{\"name\":\"Order table\"}")
            .mustBe(412);
    assertThat(conflict.rule()).isEqualTo("theme-moved");
    assertThat(conflict.json().path("yours").path("name").asString()).isEqualTo("Order table");
    JsonNode theirs = conflict.json().path("theirs");
    assertThat(theirs.path("name").asString()).isEqualTo("Slow queries");
    assertThat(theirs.path("by").path("name").asString()).isEqualTo("Ines Hartmann");
    assertThat(conflict.json().path("etag").asString()).isEqualTo(first.etag());
    assertThat(ines().get(path(theme)).json().path("name").asString()).isEqualTo("Slow queries");

    Answer same = seen(theme).put(path(theme) + "/name", "{\"name\":\"Slow queries\"}").mustBe(200);
    assertThat(same.etag()).isEqualTo(first.etag());
  }

  @Test
  void twoWhoMoveStoriesOfOneThemeAreShownBothLists() {
    Answer theme = adopt("Lists", "li-1", "li-2", "li-3");
    known("li-4");
    seen(theme).post(path(theme) + "/removals", stories("li-1")).mustBe(200);
    Answer conflict = seen(theme).post(path(theme) + "/additions", stories("li-4")).mustBe(412);
    assertThat(values(conflict.json().path("yours").path("stories"))).containsExactly("li-4");
    assertThat(values(conflict.json().path("theirs").path("stories")))
        .containsExactly("li-2", "li-3");
    seen(theme).post(path(theme) + "/removals", stories("li-2")).mustBe(412);
    seen(theme).post(path(theme) + "/split", body("Part", "li-2")).mustBe(412);
    seen(theme).delete(path(theme)).mustBe(412);
  }

  @Test
  void oneSaysWhatOneSaw() {
    Answer theme = adopt("Seen", "se-1", "se-2");
    assertThat(ines().put(path(theme) + "/name", "{\"name\":\"X\"}").mustBe(428).rule())
        .isEqualTo("if-match-missing");
    ines().post(path(theme) + "/additions", stories("se-1")).mustBe(428);
    ines().delete(path(theme)).mustBe(428);
    assertThat(
            ines()
                .with("If-Match", "*")
                .put(path(theme) + "/name", "{\"name\":\"X\"}")
                .mustBe(412)
                .rule())
        .isEqualTo("theme-moved");
  }

  @Test
  void themesAreMergedAndWhoComesLateIsToldInto() {
    Answer stays = adopt("Stays", "me-1", "me-2");
    Answer goes = adopt("Goes", "me-3");
    String from = "{\"from\":[{\"theme\":\"%s\",\"revision\":%d}]}";
    assertThat(
            seen(stays)
                .post(path(stays) + "/merge", from.formatted(id(goes), 7))
                .mustBe(412)
                .json()
                .path("theirs")
                .path("theme")
                .asString())
        .isEqualTo(id(goes));
    Answer merged =
        seen(stays).post(path(stays) + "/merge", from.formatted(id(goes), 1)).mustBe(200);
    assertThat(merged.json().path("total").asInt()).isEqualTo(3);
    assertThat(listed(goes).isMissingNode()).isTrue();
    JsonNode gone = ines().get(path(goes)).mustBe(200).json();
    assertThat(gone.path("ended").path("into").asString()).isEqualTo(id(stays));
    Answer late = seen(goes).put(path(goes) + "/name", "{\"name\":\"Mine\"}").mustBe(412);
    assertThat(late.json().path("theirs").path("ended").asBoolean()).isTrue();
    assertThat(late.json().path("theirs").path("into").asString()).isEqualTo(id(stays));
    assertThat(seen(merged).post(path(stays) + "/merge", "{\"from\":[]}").mustBe(422).rule())
        .isEqualTo("bad-merge");
  }

  @Test
  void aThemeIsSplitAndEnds() {
    Answer theme = adopt("Whole", "sp-1", "sp-2", "sp-3");
    Answer part = seen(theme).post(path(theme) + "/split", body("Part", "sp-3")).mustBe(201);
    assertThat(part.json().path("name").asString()).isEqualTo("Part");
    assertThat(each(part.json().path("stories"), "story")).containsExactly("sp-3");
    Answer rest = ines().get(path(theme));
    assertThat(each(rest.json().path("stories"), "story")).containsExactly("sp-1", "sp-2");
    assertThat(seen(rest).post(path(theme) + "/split", body("All", "sp-1", "sp-2")).rule())
        .isEqualTo("bad-split");
    seen(part).delete(path(part)).mustBe(204);
    seen(part).delete(path(part)).mustBe(204);
    assertThat(listed(part).isMissingNode()).isTrue();
    ines().post(THEMES, body("Again", "sp-3")).mustBe(201);
  }

  @Test
  void aStoryIsInOneThemeAndKnown() {
    Answer theme = adopt("One", "on-1", "on-2");
    known("on-3");
    Answer taken = ines().post(THEMES, body("Two", "on-2", "on-3")).mustBe(422);
    assertThat(taken.rule()).isEqualTo("story-in-another-theme");
    assertThat(taken.json().path("taken")).hasSize(1);
    assertThat(taken.json().path("taken").get(0).path("name").asString()).isEqualTo("One");
    assertThat(ines().post(THEMES, body("Two", "on-9")).mustBe(422).rule())
        .isEqualTo("unknown-story");
    assertThat(ines().post(THEMES, body("Two")).mustBe(422).rule())
        .isEqualTo("theme-without-stories");
    assertThat(ines().post(THEMES, body("", "on-3")).mustBe(422).rule()).isEqualTo("text-missing");
    for (String bad : List.of("[\"No Slug\"]", "[null]", "\"on-3\"", "{}")) {
      ines().post(THEMES, "{\"name\":\"Two\",\"stories\":%s}".formatted(bad)).mustBe(400);
      seen(theme).post(path(theme) + "/additions", "{\"stories\":%s}".formatted(bad)).mustBe(400);
    }
    seen(theme).post(path(theme) + "/removals", "{\"stories\":null}").mustBe(400);
    seen(theme).post(path(theme) + "/merge", "{\"from\":[{\"revision\":1}]}").mustBe(400);
    seen(theme).post(path(theme) + "/merge", "{\"from\":[null]}").mustBe(400);
    assertThat(seen(theme).put(path(theme) + "/name", "{\"name\":null}").mustBe(422).rule())
        .isEqualTo("text-missing");
    assertThat(seen(theme).post(path(theme) + "/removals", stories("on-1", "on-2")).rule())
        .isEqualTo("theme-without-stories");
    assertThat(ines().get(THEMES + "/none").mustBe(404).rule()).isEqualTo("unknown-theme");
  }

  @Test
  void onlyStewardsChangeThemesAndEveryoneReadsThem() {
    Answer theme = adopt("Mine", "my-1", "my-2");
    for (String role : List.of("lead:search", "planner:search")) {
      Api other = community.as("kim", role).with("If-Match", theme.etag());
      other.get(path(theme)).mustBe(200);
      other.post(THEMES, body("Theirs", "my-1")).mustBe(403);
      other.put(path(theme) + "/name", "{\"name\":\"Theirs\"}").mustBe(403);
      other.post(path(theme) + "/additions", stories("my-1")).mustBe(403);
      other.post(path(theme) + "/removals", stories("my-1")).mustBe(403);
      other.post(path(theme) + "/merge", "{\"from\":[]}").mustBe(403);
      other.post(path(theme) + "/split", body("Theirs", "my-1")).mustBe(403);
      other.delete(path(theme)).mustBe(403);
    }
    assertThat(ines().get(path(theme)).etag()).isEqualTo(theme.etag());
  }

  @Test
  void theSameKeyTwiceIsOnce() {
    known("ke-1", "ke-2");
    String body = body("Keyed", "ke-1", "ke-2");
    Answer first = ines().with("Idempotency-Key", "adopt-ke").post(THEMES, body).mustBe(201);
    Answer again = ines().with("Idempotency-Key", "adopt-ke").post(THEMES, body).mustBe(201);
    assertThat(id(again)).isEqualTo(id(first));
    String name = "{\"name\":\"Keyed otherwise\"}";
    Api keyed = seen(first).with("Idempotency-Key", "name-ke");
    Answer named = keyed.put(path(first) + "/name", name).mustBe(200);
    assertThat(keyed.put(path(first) + "/name", name).mustBe(200).etag()).isEqualTo(named.etag());
    assertThat(keyed.put(path(first) + "/name", "{\"name\":\"Other\"}").mustBe(422).rule())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void aNameThatWasErasedIsShownAsThat() {
    Answer theme = adopt("Somebody's name", "er-1");
    String text =
        community
            .bean(Chronicles.class)
            .now()
            .name(new ThemeId(id(theme)))
            .orElseThrow()
            .id()
            .value();
    ines().delete("/api/community/texts/" + text).mustBe(204);
    assertThat(listed(theme).path("name").asString()).isEqualTo("(erased)");
    JsonNode history = ines().get(path(theme)).json().path("history");
    assertThat(history.get(0).path("name").asString()).isEqualTo("(erased)");
    assertThat(community.bean(ThemeNames.class).names())
        .containsEntry(new ThemeId(id(theme)), "(erased)");
  }

  @Test
  void newAndGrowingThemesAreNewsAndFinishedStoriesAreNotOpen() {
    Instant before = Instant.now().minus(Duration.ofDays(5));
    Answer theme = adopt("News", "ne-1", "ne-2", "ne-3");
    ThemeId id = new ThemeId(id(theme));
    community
        .stories()
        .tell(
            story("ne-3", "search", NOW.minus(Duration.ofDays(3)))
                .setProgress(closed(NOW.minus(Duration.ofDays(3)), NOW))
                .build());
    Wait.until(() -> listed(theme).path("open").asInt() == 2);
    assertThat(listed(theme).path("total").asInt()).isEqualTo(3);
    assertThat(community.bean(ThemeNews.class).since(before))
        .contains(new ThemeNews.News(id, "News", true, 2, 0, 1));
    assertThat(community.bean(ThemeNews.class).since(Instant.now()))
        .noneMatch(news -> news.theme().equals(id));
    assertThat(community.bean(ThemeNames.class).byStory())
        .containsEntry(new StoryId("ne-1"), new ThemeNames.ThemeRef(id, "News"));
  }

  @Test
  void themesAreThereAfterAStart() {
    RunningCommunity other = new RunningCommunity();
    try (other) {
      other.texts().put("st-1", "Stays", "");
      other
          .stories()
          .tell(
              story("st-1", "search", NOW).build(),
              suggested("st-1", "search", STORY_CLASS_OPERATIONAL, ""));
      Wait.until(
          () -> other.as("ines", "steward").post(THEMES, body("Stays", "st-1")).status() == 201);
      other.restart();
      JsonNode items = other.as("kim").get(THEMES).mustBe(200).json().path("items");
      assertThat(each(items, "name")).containsExactly("Stays");
    }
  }
}
