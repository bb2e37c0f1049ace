package io.allotment.capacity.http;

import static io.allotment.capacity.http.Tracked.batch;
import static io.allotment.capacity.http.Tracked.item;
import static io.allotment.capacity.http.Tracked.reservation;
import static io.allotment.capacity.http.Tracked.size;
import static io.allotment.capacity.http.Tracked.sprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.proto.stories.v1.Iteration;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.proto.stories.v1.Unit;
import io.allotment.runtime.http.Api;
import io.allotment.runtime.http.Wait;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Taking the sprints of trackers over. */
class SprintsHttpTest {

  private static RunningCapacity capacity;

  @BeforeAll
  static void start() {
    capacity = new RunningCapacity();
  }

  @AfterAll
  static void stop() {
    capacity.close();
  }

  private static Tracked squad(String name) {
    return Tracked.in(capacity, name);
  }

  private static String days(String first, String last) {
    return "{\"first\":\"%s\",\"last\":\"%s\"}".formatted(first, last);
  }

  @Test
  void sprintsAreListedWithTheirDaysAndWhatLiesOnThem() {
    Tracked list = squad("list");
    list.put("/iterations/hand", days("2027-03-10", "2027-03-12")).mustBe(200);
    list.tell(list.story("list-1", State.STATE_OPEN).setIteration(sprint("March")));
    list.tell(list.story("list-2", State.STATE_DONE).setIteration(sprint("March")));
    list.tell(
        list.story("list-3", State.STATE_OPEN)
            .setIteration(Iteration.newBuilder().setName("Some day")));
    list.tell(
        list.story("list-4", State.STATE_OPEN)
            .setIteration(Iteration.newBuilder().setName("Past").setEnd("2020-05-01")));
    list.awaitSprint("Past", 1);
    list.awaitSprint("March", 2);

    JsonNode march = list.sprintNamed("March");
    assertThat(march.path("first").asString()).isEqualTo("2027-03-01");
    assertThat(march.path("last").asString()).isEqualTo("2027-03-14");
    assertThat(march.path("ended").asInt()).isEqualTo(1);
    assertThat(march.path("iteration").isNull()).isTrue();
    assertThat(march.path("overlaps").asString()).isEqualTo("hand");
    assertThat(list.sprintNamed("Some day").path("first").isNull()).isTrue();
    assertThat(list.sprintNamed("Some day").path("state").isNull()).isTrue();
    assertThat(list.sprintNamed("Past").path("state").asString()).isEqualTo("closed");
    List<String> order = new ArrayList<>();
    list.get("/sprints").json().forEach(one -> order.add(one.path("name").asString()));
    assertThat(order).containsExactly("March", "Past", "Some day");
  }

  @Test
  void daysThatMovedAreThoseToldLast() {
    Tracked moved = squad("moved");
    moved.tell(moved.story("moved-1", State.STATE_OPEN).setIteration(sprint("S")));
    moved.tell(
        moved
            .story("moved-2", State.STATE_OPEN)
            .setIteration(sprint("S", "2027-03-08", "2027-03-21")));
    moved.tell(moved.story("moved-3", State.STATE_OPEN).setIteration(sprint("Late")));
    moved.tell(moved.story("moved-3", State.STATE_DROPPED).setIteration(sprint("S")));
    moved.tell(
        moved
            .story("moved-2", State.STATE_DONE)
            .setIteration(sprint("S", "2027-03-08", "2027-03-21")));
    moved.awaitSprint("S", 3);
    Wait.until(() -> moved.sprintNamed("S").path("ended").asInt() == 2);
    assertThat(moved.get("/sprints").json()).hasSize(1);
    assertThat(moved.sprintNamed("S").path("first").asString()).isEqualTo("2027-03-08");
  }

  @Test
  void aProposalSaysWhatEachStoryMayTakeAndFromWhere() {
    Tracked of = squad("of");
    of.tell(
        of.story("of-days", State.STATE_OPEN)
            .setIteration(sprint("Sprint 9"))
            .setSize(size(2_500, Unit.UNIT_DAYS)));
    of.tell(
        of.story("of-hours", State.STATE_STARTED)
            .setIteration(sprint("Sprint 9"))
            .setSize(size(12_000, Unit.UNIT_HOURS)));
    of.classed("of-hours", StoryClass.STORY_CLASS_OPERATIONAL, "upgrade");
    of.tell(
        of.story("of-points", State.STATE_OPEN)
            .setIteration(sprint("Sprint 9"))
            .setSize(size(3_000, Unit.UNIT_POINTS)));
    of.tell(of.story("of-nothing", State.STATE_OPEN).setIteration(sprint("Sprint 9")));
    of.tell(
        of.story("of-done", State.STATE_DONE)
            .setIteration(sprint("Sprint 9"))
            .setSize(size(1_000, Unit.UNIT_DAYS)));
    of.tell(
        of.story("of-huge", State.STATE_OPEN)
            .setIteration(sprint("Sprint 9"))
            .setSize(size(9_000, Unit.UNIT_DAYS)));
    String id = of.awaitSprint("Sprint 9", 6);

    JsonNode proposal = of.get("/sprints/" + id + "/proposal").mustBe(200).json();
    assertThat(proposal.path("iteration").asString()).isEqualTo("sprint-9");
    assertThat(proposal.path("open").asBoolean()).isFalse();
    assertThat(proposal.path("ratio").path("enough").asBoolean()).isFalse();
    assertThat(proposal.path("ratio").path("why").asString()).startsWith("0 of 10");
    List<String> order = new ArrayList<>();
    proposal.path("reservations").forEach(one -> order.add(one.path("story").asString()));
    assertThat(order)
        .containsExactly("of-hours", "of-days", "of-huge", "of-points", "of-nothing", "of-done");

    JsonNode hours = item(proposal, "of-hours");
    assertThat(hours.path("account").asString()).isEqualTo("improvement");
    assertThat(hours.path("amount").asLong()).isEqualTo(1_500);
    assertThat(hours.path("why").asString()).isEqualTo("12 hours, 8 of them a day.");
    assertThat(hours.path("key").asString()).isEqualTo("OF-HOURS");
    JsonNode inDays = item(proposal, "of-days");
    assertThat(inDays.path("amount").asLong()).isEqualTo(2_500);
    assertThat(inDays.path("from").asString()).isEqualTo("time");
    assertThat(inDays.path("fits").asBoolean()).isTrue();
    for (String none : List.of("of-points", "of-nothing")) {
      assertThat(item(proposal, none).path("amount").isNull()).isTrue();
      assertThat(item(proposal, none).path("from").asString()).isEqualTo("none");
      assertThat(item(proposal, none).path("why").asString()).endsWith(".");
    }
    assertThat(item(proposal, "of-done").path("from").asString()).isEqualTo("ended");
    assertThat(item(proposal, "of-done").path("amount").isNull()).isTrue();

    JsonNode huge = item(proposal, "of-huge");
    assertThat(huge.path("amount").asLong()).isEqualTo(9_000);
    assertThat(huge.path("fits").asBoolean()).isFalse();
    assertThat(huge.path("room").asLong()).isEqualTo(8_000);
    assertThat(huge.path("why").asString()).contains("Reserve up to 8 days");
    assertThat(proposal.path("left").path("feature").asLong()).isEqualTo(8_000);
    assertThat(proposal.path("left").path("improvement").asLong()).isEqualTo(3_000);
    assertThat(proposal.path("beyond").path("feature").asLong()).isEqualTo(9_000);
    assertThat(of.get("/iterations").json()).isEmpty();
  }

  @Test
  void whatChangesInASprintShowsAsADifferenceAndMovesNothing() {
    Tracked taken = squad("taken");
    for (String story : List.of("taken-1", "taken-2", "taken-3")) {
      taken.tell(
          taken
              .story(story, State.STATE_OPEN)
              .setIteration(sprint("Next"))
              .setSize(size(1_000, Unit.UNIT_DAYS)));
    }
    taken.tell(taken.story("taken-hand", State.STATE_OPEN));
    String id = taken.awaitSprint("Next", 3);
    taken.put("/iterations/next", "{\"sprint\":\"%s\"}".formatted(id)).mustBe(200);
    assertThat(taken.sprintNamed("Next").path("iteration").asString()).isEqualTo("next");
    JsonNode done =
        taken
            .post(
                "/iterations/next/reservations/batch",
                batch(
                    reservation("taken-1", 1_000),
                    reservation("taken-2", 1_000),
                    reservation("taken-3", 1_000),
                    reservation("taken-hand", 500)))
            .mustBe(200)
            .json();
    assertThat(done.path("reserved")).hasSize(4);
    assertThat(done.path("refused")).isEmpty();

    taken.tell(taken.story("taken-1", State.STATE_OPEN));
    capacity.stories().tell(StoryGone.newBuilder().setSquad("taken").setStory("taken-2").build());
    taken.tell(
        taken
            .story("taken-4", State.STATE_OPEN)
            .setIteration(sprint("Next"))
            .setSize(size(750, Unit.UNIT_DAYS)));
    Wait.until(
        () -> {
          JsonNode next = taken.sprintNamed("Next");
          return next.path("stories").asInt() == 2;
        });
    JsonNode difference = taken.get("/sprints/" + id + "/proposal").mustBe(200).json();
    assertThat(difference.path("open").asBoolean()).isTrue();
    assertThat(difference.path("iteration").asString()).isEqualTo("next");
    assertThat(difference.path("reservations")).hasSize(4);
    assertThat(item(difference, "taken-3").path("change").asString()).isEqualTo("held");
    assertThat(item(difference, "taken-3").path("fits").isNull()).isTrue();
    assertThat(item(difference, "taken-4").path("change").asString()).isEqualTo("came");
    assertThat(item(difference, "taken-4").path("fits").asBoolean()).isTrue();
    for (String left : List.of("taken-1", "taken-2")) {
      assertThat(item(difference, left).path("change").asString()).isEqualTo("left");
      assertThat(item(difference, left).path("held").asLong()).isEqualTo(1_000);
    }
    assertThat(difference.path("left").path("feature").asLong()).isEqualTo(10_500 - 3_500 - 750);
    assertThat(taken.get("/iterations/next").json().path("stories")).hasSize(4);

    assertThat(
            taken.put("/iterations/again", "{\"sprint\":\"%s\"}".formatted(id)).mustBe(422).rule())
        .isEqualTo("sprint-taken");
    taken.post("/iterations/next/close", "{}").mustBe(200);
    assertThat(taken.get("/sprints/" + id + "/proposal").mustBe(422).rule())
        .isEqualTo("iteration-closed");
  }

  @Test
  void ofMoreThanMayBeReservedForAtOnceTheFirstAreProposedAndTheOthersCounted() {
    Tracked heap = squad("heap");
    for (int n = 1; n <= 510; n++) {
      heap.tell(
          heap.story("heap-" + n, n > 505 ? State.STATE_STARTED : State.STATE_OPEN)
              .setIteration(sprint("Heap"))
              .setSize(size(10, Unit.UNIT_DAYS)));
    }
    String id = heap.awaitSprint("Heap", 510);
    JsonNode proposal = heap.get("/sprints/" + id + "/proposal").mustBe(200).json();
    assertThat(proposal.path("reservations")).hasSize(500);
    assertThat(proposal.path("more").asInt()).isEqualTo(10);
    assertThat(proposal.path("reservations").get(0).path("story").asString()).isEqualTo("heap-506");
    assertThat(item(proposal, "heap-495").path("fits").asBoolean()).isTrue();
    assertThat(proposal.path("left").path("feature").asLong()).isEqualTo(10_500 - 500 * 10);
  }

  @Test
  void openingFromASprintIsTheSameWhateverBecameOfTheSprint() {
    Tracked repeat = squad("repeat");
    repeat.tell(repeat.story("repeat-1", State.STATE_OPEN).setIteration(sprint("Once")));
    String id = repeat.awaitSprint("Once", 1);
    String body = "{\"sprint\":\"%s\"}".formatted(id);
    Api keyed = capacity.as("pia", "planner:repeat").with("Idempotency-Key", "once");
    String opened = keyed.put(repeat.path("/iterations/once"), body).mustBe(200).text();

    repeat.tell(
        repeat
            .story("repeat-1", State.STATE_OPEN)
            .setIteration(sprint("Once", "2027-03-08", "2027-03-21")));
    Wait.until(() -> repeat.sprintNamed("Once").path("first").asString().equals("2027-03-08"));
    assertThat(repeat.put("/iterations/once", body).mustBe(200).text()).isEqualTo(opened);
    assertThat(keyed.put(repeat.path("/iterations/once"), body).mustBe(200).text())
        .isEqualTo(opened);

    repeat.tell(repeat.story("repeat-1", State.STATE_OPEN));
    Wait.until(() -> repeat.get("/sprints").json().isEmpty());
    assertThat(keyed.put(repeat.path("/iterations/once"), body).mustBe(200).text())
        .isEqualTo(opened);
    assertThat(repeat.put("/iterations/once", body).mustBe(200).text()).isEqualTo(opened);
    String said = "{\"sprint\":\"%s\",\"first\":\"2027-03-01\",\"last\":\"2027-03-14\"}";
    repeat.put("/iterations/once", said.formatted(id)).mustBe(200);
    assertThat(
            repeat
                .put("/iterations/once", said.formatted(id).replace("03-14", "03-13"))
                .mustBe(422)
                .rule())
        .isEqualTo("iteration-taken");
    assertThat(repeat.put("/iterations/twice", body).mustBe(404).rule())
        .isEqualTo("unknown-sprint");
  }

  @Test
  void aSprintWithoutDaysAsksForThem() {
    Tracked due = squad("due");
    due.tell(
        due.story("due-1", State.STATE_OPEN)
            .setSize(size(1_000, Unit.UNIT_DAYS))
            .setIteration(Iteration.newBuilder().setName("v1").setEnd("2027-03-14")));
    String id = due.awaitSprint("v1", 1);
    String proposal = "/sprints/" + id + "/proposal";
    assertThat(due.get(proposal).mustBe(422).rule()).isEqualTo("sprint-without-days");
    assertThat(due.put("/iterations/v1", "{\"sprint\":\"%s\"}".formatted(id)).mustBe(422).rule())
        .isEqualTo("sprint-without-days");
    JsonNode said = due.get(proposal + "?first=2027-03-01").mustBe(200).json();
    assertThat(said.path("first").asString()).isEqualTo("2027-03-01");
    assertThat(said.path("last").asString()).isEqualTo("2027-03-14");
    assertThat(due.get(proposal + "?first=2027-03-15").mustBe(422).rule()).isEqualTo("bad-days");
    assertThat(due.get(proposal + "?first=2026-03-15").mustBe(422).rule()).isEqualTo("bad-days");
    assertThat(due.get(proposal + "?first=tomorrow").mustBe(400).rule())
        .isEqualTo("unreadable-request");
    due.put(
            "/iterations/v1",
            "{\"sprint\":\"%s\",\"first\":\"2027-03-01\",\"last\":null}".formatted(id))
        .mustBe(200);
    due.put("/iterations/v1", "{\"sprint\":\"%s\",\"first\":\"2027-03-01\"}".formatted(id))
        .mustBe(200);
  }

  @Test
  void sprintsThatAreNotThereOrOfOthersAreRefused() {
    Tracked mine = squad("mine");
    Tracked theirs = squad("theirs");
    theirs.tell(theirs.story("theirs-1", State.STATE_OPEN).setIteration(sprint("Theirs")));
    String id = theirs.awaitSprint("Theirs", 1);
    assertThat(mine.get("/sprints/" + id + "/proposal").mustBe(422).rule())
        .isEqualTo("sprint-of-another-squad");
    assertThat(mine.put("/iterations/i", "{\"sprint\":\"%s\"}".formatted(id)).mustBe(422).rule())
        .isEqualTo("sprint-of-another-squad");
    assertThat(mine.get("/sprints/nothing-00000000/proposal").mustBe(404).rule())
        .isEqualTo("unknown-sprint");
    assertThat(mine.put("/iterations/i", "{\"sprint\":\"nothing\"}").mustBe(404).rule())
        .isEqualTo("unknown-sprint");
    assertThat(mine.put("/iterations/i", "{\"sprint\":\"../..\"}").mustBe(400).rule())
        .isEqualTo("unreadable-request");
    assertThat(mine.get("/sprints/%24ne/proposal").status()).isEqualTo(400);
    assertThat(mine.planner().get("/api/squads/nobody/sprints").mustBe(404).rule())
        .isEqualTo("no-such-squad");
    assertThat(mine.get("/iterations").json()).isEmpty();
  }

  @Test
  void whateverATrackerCallsASprintItCanBeTakenOver() {
    Tracked odd = squad("odd");
    List<String> names =
        List.of(
            "<script>alert(1)</script>", "../../etc", "🌱", "{\"$ne\":null}", "x".repeat(5_000));
    for (int n = 0; n < names.size(); n++) {
      odd.tell(
          odd.story("odd-" + n, State.STATE_OPEN)
              .setIteration(
                  sprint(
                      names.get(n),
                      "2027-0%d-01".formatted(n + 3),
                      "2027-0%d-05".formatted(n + 3))));
    }
    for (String name : names) {
      String id = odd.awaitSprint(name, 1);
      JsonNode proposal = odd.get("/sprints/" + id + "/proposal").mustBe(200).json();
      assertThat(proposal.path("name").asString()).isEqualTo(name);
      String iteration = proposal.path("iteration").asString();
      odd.put("/iterations/" + iteration, "{\"sprint\":\"%s\"}".formatted(id)).mustBe(200);
    }
    assertThat(odd.get("/iterations").json()).hasSize(names.size());
  }

  @Test
  void aSprintOnTheDaysOfAnIterationIsRefusedWithWhatIsFree() {
    Tracked over = squad("over");
    over.put("/iterations/hand", days("2027-03-10", "2027-03-12")).mustBe(200);
    over.tell(over.story("over-1", State.STATE_OPEN).setIteration(sprint("S")));
    String id = over.awaitSprint("S", 1);
    var refused = over.get("/sprints/" + id + "/proposal").mustBe(422);
    assertThat(refused.rule()).isEqualTo("overlapping-iterations");
    assertThat(refused.json().path("detail").asString()).contains("hand", "2027-03-13");
    over.get("/sprints/" + id + "/proposal?last=2027-03-09").mustBe(200);
  }
}
