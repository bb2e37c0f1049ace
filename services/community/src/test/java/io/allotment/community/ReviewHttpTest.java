package io.allotment.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.proto.capacity.v1.ForgiveDebtRequest;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Api.Answer;
import io.allotment.runtime.http.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A review, from its agenda to its minutes to what came of it. */
class ReviewHttpTest {

  private static final String REVIEWS = "/api/community/reviews";
  private static final String DECISIONS = "/api/community/decisions";

  private RunningCommunity community;

  @BeforeEach
  void start() {
    community = new RunningCommunity();
    for (String squad : List.of("Checkout", "Search")) {
      community
          .rotation()
          .tell(
              SquadChanged.newBuilder()
                  .setSquad(squad.toLowerCase(Locale.ROOT))
                  .setName(squad)
                  .setZone("Europe/Berlin")
                  .build());
    }
    Wait.until(() -> community.has("roster", community.rotation()));
  }

  @AfterEach
  void stop() {
    community.close();
  }

  private Api ines() {
    return community.as("ines", "steward");
  }

  private Api jon() {
    return community.as("jon");
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static String decision(String text, LocalDate due, String effect) {
    return """
        {"part":"reserve","text":"%s","squad":"checkout","due":"%s","effect":%s}"""
        .formatted(text, due, effect);
  }

  private static String forgiveness(long days) {
    return """
        {"kind":"forgiveness","squad":"search","amount":{"value":%d,"unit":"days"}}"""
        .formatted(days);
  }

  private JsonNode opened() {
    return ines().post(REVIEWS, null).mustBe(201).json();
  }

  private JsonNode decided(String text, LocalDate due, String effect) {
    return ines().post(REVIEWS + "/1/decisions", decision(text, due, effect)).mustBe(201).json();
  }

  private JsonNode noted(Api who, String text) {
    return who.post(REVIEWS + "/1/notes", "{\"text\":\"%s\"}".formatted(text)).mustBe(201).json();
  }

  private static String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String step : path) {
      at = at.path(step);
    }
    return at.asString("");
  }

  private static List<String> all(JsonNode list, String... path) {
    return StreamSupport.stream(list.spliterator(), false).map(one -> text(one, path)).toList();
  }

  @Test
  void goesFromAgendaToMinutesToWhatCameOfIt() {
    JsonNode review = opened();
    assertThat(text(review, "review")).isEqualTo("1");
    assertThat(text(review, "part")).isEqualTo("roster");
    assertThat(text(review, "lead", "name")).isEqualTo("Ines Hartmann");
    assertThat(all(review.path("agenda"), "part"))
        .containsExactly("roster", "backlog", "mix", "reserve", "raids", "decisions");
    ines().put(REVIEWS + "/1/part/reserve", null).mustBe(200);
    JsonNode note = noted(jon(), "The fair was *ours* to plan.");
    assertThat(text(note, "part")).isEqualTo("reserve");
    JsonNode taken = decided("Write the runbooks", today(), "null");
    decided("Look at the mix again", today().plusDays(20), "null");
    JsonNode current = jon().get(REVIEWS + "/current").mustBe(200).json();
    assertThat(all(current.path("members"), "name")).containsExactly("Ines Hartmann", "Jon Weber");
    assertThat(all(current.path("notes"), "text")).containsExactly("The fair was *ours* to plan.");
    assertThat(current.path("decisions")).hasSize(2);
    assertThat(current.path("mayLead").asBoolean()).isFalse();
    ines().post(REVIEWS + "/1/close", null).mustBe(200);

    String minutes = jon().get(REVIEWS + "/1/minutes.md").mustBe(200).text();
    assertThat(minutes)
        .startsWith("# Review 1, ")
        .contains("Ines Hartmann led it.")
        .contains("Took part: Ines Hartmann, Jon Weber.")
        .contains("- Jon Weber: The fair was \\*ours\\* to plan.")
        .contains("- **Write the runbooks** (Checkout, by ");
    assertThat(
            all(
                jon()
                    .get(REVIEWS + "/1/minutes")
                    .mustBe(200)
                    .json()
                    .path("parts")
                    .get(3)
                    .path("decisions"),
                "text"))
        .containsExactly("Write the runbooks", "Look at the mix again");

    JsonNode next = jon().get(REVIEWS + "/next").mustBe(200).json();
    JsonNode second = opened();
    assertThat(next.path("agenda").get(5)).isEqualTo(second.path("agenda").get(5));
    assertThat(text(next, "since")).isEqualTo(text(second, "since"));
    assertThat(text(second, "since")).isEqualTo(text(review, "openedAt"));
    JsonNode items = second.path("agenda").get(5).path("items");
    assertThat(all(items, "kind")).containsExactly("decision-due", "decision-open");
    assertThat(all(items, "title")).containsExactly("Write the runbooks", "Look at the mix again");
    ines()
        .post(
            REVIEWS + "/2/follow-ups",
            "{\"decision\":\"%s\",\"outcome\":\"done\",\"text\":\"All but one\"}"
                .formatted(text(taken, "decision")))
        .mustBe(200);
    assertThat(all(jon().get(DECISIONS + "?state=done").json().path("items"), "text"))
        .containsExactly("Write the runbooks");
    assertThat(
            all(jon().get(DECISIONS + "?state=open&squad=checkout").json().path("items"), "text"))
        .containsExactly("Look at the mix again");
    assertThat(jon().get(DECISIONS + "?state=due").json().path("total").asInt()).isZero();
    assertThat(jon().get(REVIEWS + "/2/minutes.md").text())
        .contains("- **Write the runbooks** (Checkout): done. All but one");
    assertThat(jon().get(REVIEWS + "/1/minutes.md").text()).contains("Review 2: done.");
    assertThat(all(jon().get(REVIEWS).json().path("items"), "state"))
        .containsExactly("open", "closed");
  }

  @Test
  void oneReviewIsOpenAndARepeatIsTheSame() {
    Api steward = ines().with("Idempotency-Key", "once");
    JsonNode review = steward.post(REVIEWS, null).mustBe(201).json();
    assertThat(steward.post(REVIEWS, null).mustBe(201).json().path("review"))
        .isEqualTo(review.path("review"));
    Answer other = ines().post(REVIEWS, null).mustBe(409);
    assertThat(other.rule()).isEqualTo("review-open");
    assertThat(text(other.json(), "review")).isEqualTo("1");
    Api writer = jon().with("Idempotency-Key", "note");
    JsonNode first = writer.post(REVIEWS + "/1/notes", "{\"text\":\"So\"}").mustBe(201).json();
    JsonNode again = writer.post(REVIEWS + "/1/notes", "{\"text\":\"So\"}").mustBe(201).json();
    assertThat(again).isEqualTo(first);
    ines().post(REVIEWS + "/1/abandon", null).mustBe(200);
    assertThat(jon().get(REVIEWS + "/current").mustBe(404).rule()).isEqualTo("no-review-open");
    assertThat(text(opened(), "review")).isEqualTo("2");
  }

  @Test
  void twoWhoEditOneNoteBothSeeBoth() {
    opened();
    JsonNode note = noted(jon(), "As it was");
    String path = REVIEWS + "/1/notes/" + text(note, "note");
    jon().put(path, "{\"text\":\"x\"}").mustBe(428);
    ines().with("If-Match", "\"1\"").put(path, "{\"text\":\"As Ines has it\"}").mustBe(200);
    Answer stale = jon().with("If-Match", "\"1\"").put(path, "{\"text\":\"As Jon has it\"}");
    assertThat(stale.mustBe(412).rule()).isEqualTo("review-note-moved");
    assertThat(text(stale.json(), "yours", "text")).isEqualTo("As Jon has it");
    assertThat(text(stale.json(), "theirs", "text")).isEqualTo("As Ines has it");
    assertThat(text(stale.json(), "theirs", "by", "name")).isEqualTo("Ines Hartmann");
    Answer merged =
        jon()
            .with("If-Match", text(stale.json(), "etag"))
            .put(path, "{\"text\":\"As both have it\",\"part\":\"raids\"}")
            .mustBe(200);
    assertThat(merged.etag()).isEqualTo("\"3\"");
    assertThat(text(merged.json(), "part")).isEqualTo("raids");
    community.as("mei").with("If-Match", "\"3\"").put(path, "{\"text\":\"x\"}").mustBe(422);
  }

  @Test
  void twoWhoEditOneDecisionBothSeeBoth() {
    opened();
    JsonNode taken = decided("As it was", today(), "null");
    String path = DECISIONS + "/" + text(taken, "decision");
    String mine = decision("As Ines has it", today(), "null");
    ines().put(path, mine).mustBe(428);
    ines().with("If-Match", "\"1\"").put(path, mine).mustBe(200);
    Answer stale =
        community
            .as("mei", "steward")
            .with("If-Match", "\"1\"")
            .put(path, decision("As Mei has it", today().plusDays(1), forgiveness(1)))
            .mustBe(412);
    assertThat(stale.rule()).isEqualTo("decision-moved");
    assertThat(text(stale.json(), "yours", "text")).isEqualTo("As Mei has it");
    assertThat(text(stale.json(), "yours", "effect", "kind")).isEqualTo("forgiveness");
    assertThat(text(stale.json(), "theirs", "text")).isEqualTo("As Ines has it");
    assertThat(text(stale.json(), "theirs", "due")).isEqualTo(today().toString());
  }

  @Test
  void stewardsLeadAndEverybodyTakesPart() {
    assertThat(jon().post(REVIEWS, null).mustBe(403).rule()).isEqualTo("not-allowed");
    opened();
    jon().post(REVIEWS + "/1/join", null).mustBe(200);
    jon().put(REVIEWS + "/1/part/mix", null).mustBe(403);
    jon().post(REVIEWS + "/1/decisions", decision("x", today(), "null")).mustBe(403);
    JsonNode taken = decided("Something", today(), "null");
    jon().put(DECISIONS + "/" + text(taken, "decision") + "/story/gh-1", null).mustBe(403);
    jon().post(REVIEWS + "/1/close", null).mustBe(403);
    assertThat(ines().post(REVIEWS + "/1/abandon", null).mustBe(422).rule())
        .isEqualTo("review-has-decisions");
    ines().post(REVIEWS + "/1/close", null).mustBe(200);
    assertThat(jon().post(REVIEWS + "/1/notes", "{\"text\":\"late\"}").mustBe(422).rule())
        .isEqualTo("review-over");
    assertThat(jon().post(REVIEWS + "/1/join", null).mustBe(422).rule()).isEqualTo("review-over");
  }

  @Test
  void badInputHasAClearAnswer() {
    opened();
    assertThat(rule(decision("x", today().minusDays(1), "null"))).isEqualTo("due-past");
    assertThat(rule(decision("  ", today(), "null"))).isEqualTo("text-missing");
    assertThat(rule(decision("x", today(), "{\"kind\":\"party\"}")))
        .isEqualTo("unreadable-request");
    assertThat(rule("{\"part\":\"reserve\",\"text\":\"x\"}")).isEqualTo("unreadable-request");
    assertThat(rule(decision("x", today(), "null").replace("checkout", "nowhere")))
        .isEqualTo("owner-unknown");
    assertThat(rule(decision("x", today(), "null").replace("reserve", "garden")))
        .isEqualTo("unreadable-request");
    ines().put(REVIEWS + "/1/part/garden", null).mustBe(400);
    ines().put(REVIEWS + "/7/part/mix", null).mustBe(404);
    jon().get(REVIEWS + "/7").mustBe(404);
    jon().get(REVIEWS + "/7/minutes.md").mustBe(404);
    jon().get(DECISIONS + "/none").mustBe(404);
    jon().get(DECISIONS + "?state=somehow").mustBe(400);
    assertThat(jon().post(REVIEWS + "/1/notes", "{\"text\":\" \"}").mustBe(422).rule())
        .isEqualTo("text-missing");
    assertThat(
            jon()
                .post(REVIEWS + "/1/notes", "{\"text\":\"x\",\"item\":\"debt/nowhere\"}")
                .mustBe(422)
                .rule())
        .isEqualTo("not-on-agenda");
    JsonNode taken = decided("x", today(), "null");
    assertThat(
            ines()
                .post(
                    REVIEWS + "/1/follow-ups",
                    "{\"decision\":\"%s\",\"outcome\":\"carried\"}"
                        .formatted(text(taken, "decision")))
                .mustBe(400)
                .rule())
        .isEqualTo("unreadable-request");
  }

  private String rule(String decision) {
    return ines().post(REVIEWS + "/1/decisions", decision).rule();
  }

  @Test
  void whatWasErasedIsGoneAndARestartKeepsTheRest() {
    opened();
    JsonNode note = noted(jon(), "Somebody's secret");
    JsonNode taken = decided("Write the runbooks", today(), "null");
    ines().delete("/api/community/texts/" + text(note, "textId")).mustBe(204);
    ines().post(REVIEWS + "/1/close", null).mustBe(200);
    String before = jon().get(REVIEWS + "/1").text();
    String minutes = jon().get(REVIEWS + "/1/minutes.md").text();
    assertThat(minutes).contains("- Jon Weber: (erased)").doesNotContain("secret");
    community.restart();
    assertThat(jon().get(REVIEWS + "/1").text()).isEqualTo(before);
    assertThat(jon().get(REVIEWS + "/1/minutes.md").text()).isEqualTo(minutes);
    assertThat(text(jon().get(DECISIONS + "/" + text(taken, "decision")).json(), "text"))
        .isEqualTo("Write the runbooks");
  }

  @Test
  void whatChangesByItselfIsAskedOfCapacityUntilItIsSettled() {
    opened();
    community.capacity().goAway();
    String id = text(decided("The fair was ours", today(), forgiveness(3)), "decision");
    String path = DECISIONS + "/" + id;
    assertThat(text(jon().get(path).json(), "effect", "state")).isEqualTo("pending");
    assertThat(jon().get(REVIEWS + "/1/minutes.md").text())
        .contains("It forgives Search 3 days: not yet carried out.");
    assertThat(
            ines()
                .with("If-Match", "\"1\"")
                .put(path, decision("The fair was ours", today(), "null"))
                .mustBe(422)
                .rule())
        .isEqualTo("effect-under-way");
    community.decisions().refuse("search owes 2 days now. Forgive up to that.");
    community.restart();
    community.capacity().comeBack();
    Wait.until(() -> text(jon().get(path).json(), "effect", "state").equals("refused"));
    assertThat(text(jon().get(path).json(), "effect", "rule")).isEqualTo("more-than-owed");
    assertThat(jon().get(REVIEWS + "/1/minutes.md").text())
        .contains("refused. search owes 2 days now. Forgive up to that.");
    community.decisions().refuse("");
    ines()
        .with("If-Match", "\"1\"")
        .put(path, decision("The fair was ours", today(), forgiveness(2)))
        .mustBe(200);
    Wait.until(() -> text(jon().get(path).json(), "effect", "state").equals("taken"));
    ForgiveDebtRequest last = (ForgiveDebtRequest) community.decisions().asked().getLast();
    assertThat(last.getKey()).isEqualTo(id + "/2");
    assertThat(last.getAmount()).isEqualTo(2_000);
    assertThat(last.getBy()).isEqualTo("ines");
    assertThat(last.getReason()).isEqualTo("The fair was ours");
    assertThat(
            ines()
                .with("If-Match", "\"2\"")
                .put(path, decision("x", today(), forgiveness(9)))
                .mustBe(422)
                .rule())
        .isEqualTo("effect-under-way");
  }

  private void told(String story, String link) {
    var told = Told.story(story, "checkout", Instant.now().minus(Duration.ofDays(41)));
    told.setSource(told.getSource().toBuilder().setLink(link));
    community.texts().put(story, "Renew the certificate", "It expires in May");
    community
        .stories()
        .tell(
            told.build(),
            Told.confirmed(story, "checkout", StoryClass.STORY_CLASS_OPERATIONAL, "upgrade"));
    Wait.until(() -> community.has("stories", community.stories()));
  }

  @Test
  void whatIsDecidedMayBecomeAStoryOfItsSquad() {
    told("gh-12", "https://github.com/o/r/issues/12");
    Wait.until(() -> jon().get("/api/community/backlog").json().path("items").size() == 1);
    JsonNode oldest = opened().path("agenda").get(1).path("items").get(0);
    assertThat(text(oldest, "key")).isEqualTo("oldest/checkout/gh-12");
    assertThat(text(oldest, "title")).isEqualTo("Renew the certificate");
    assertThat(text(oldest, "words")).isEqualTo("It waits in Checkout for 41 days.");
    JsonNode taken = decided("Renew it now", today(), "null");
    assertThat(text(taken, "newIssue"))
        .startsWith("https://github.com/o/r/issues/new?title=Renew%20it%20now&body=Decided%20by");
    String path = DECISIONS + "/" + text(taken, "decision") + "/story";
    assertThat(ines().put(path + "/gh-99", null).mustBe(422).rule())
        .isEqualTo("story-not-heard-of");
    JsonNode linked = ines().put(path + "/gh-12", null).mustBe(200).json();
    assertThat(text(linked, "story", "state")).isEqualTo("open");
    assertThat(text(linked, "story", "link")).isEqualTo("https://github.com/o/r/issues/12");
    assertThat(linked.path("newIssue").isNull()).isTrue();
    assertThat(jon().get(REVIEWS + "/1/minutes.md").text())
        .contains("Story: Renew the certificate, <https://github.com/o/r/issues/12>.");
    assertThat(ines().delete(path).mustBe(200).json().path("story").isNull()).isTrue();
  }
}
