package io.allotment.standalone.http;

import io.allotment.standalone.http.Client.Answer;
import io.allotment.standalone.http.Client.Request;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** An organisation of many squads with many open operational stories, and commands to it. */
final class Gardens {

  /** So many squads plan an iteration, and raid it. */
  private static final int PLANNING = 20;

  private static final int PAGE = 100;
  private static final String ITERATION = "i-1";

  private final Client admin;
  private final int squads;
  private final int count;
  private final List<Story> stories = new ArrayList<>();
  private final Random random = new Random(11);

  private record Story(String id, String squad) {}

  Gardens(Client admin, int squads, int count) {
    this.admin = admin;
    this.squads = squads;
    this.count = count;
  }

  private static String squad(int n) {
    return "squad-" + n;
  }

  /** Lays out squads, members, iterations and stories, and waits until the community has them. */
  void layOut() {
    for (int n = 0; n < squads; n++) {
      put("/api/squads/" + squad(n), squadNamed("Squad " + n));
    }
    for (int n = 0; n < PLANNING; n++) {
      plan(squad(n));
    }
    put(
        "/api/stories/rules",
        "[{\"says\":\"What runs\",\"label\":\"ops\",\"class\":\"operational\",\"kind\":\"toil\"}]");
    importStories();
    int known = 0;
    while (known < count) {
      LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
      known = admin.read("/api/community/backlog/counts").path("total").asInt();
      System.out.printf("%d of %d stories are there%n", known, count);
    }
    for (int n = 0; n < squads; n++) {
      String squad = squad(n);
      admin
          .read("/api/community/backlog?limit=%d&squad=%s".formatted(PAGE, squad))
          .path("items")
          .forEach(story -> stories.add(new Story(story.path("story").asString(), squad)));
    }
  }

  private static String squadNamed(String name) {
    return """
        {"name":"%s","zone":"Etc/UTC","handover":{"day":"MONDAY","time":"00:00","weeks":1},
        "policy":{"rest":1,"frozenWeeks":2,"publishedWeeks":4}}"""
        .formatted(name);
  }

  private void plan(String squad) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    put("/api/squads/%s/members/%s-ann".formatted(squad, squad), "{\"name\":\"Ann\"}");
    String iteration = "/api/squads/%s/iterations/%s".formatted(squad, ITERATION);
    Wait.until(
        () ->
            admin
                .send(
                    Request.json(
                        "PUT",
                        iteration,
                        null,
                        "{\"first\":\"%s\",\"last\":\"%s\"}".formatted(today, today.plusDays(27))))
                .isDone(),
        squad + " has an iteration");
  }

  private void importStories() {
    StringBuilder table = new StringBuilder("key,title,description,project,labels,size\n");
    for (int n = 0; n < count; n++) {
      table.append(
          "T-%d,Chore %d of the garden,It has to be done,P%d,ops,2%n".formatted(n, n, n % squads));
    }
    Answer sent =
        done(
            admin.send(
                Request.csv(
                    "/api/stories/imports?tracker=csv&name=stories.csv", null, table.toString())));
    StringBuilder mapped = new StringBuilder();
    for (int n = 0; n < squads; n++) {
      mapped.append(n == 0 ? "" : ",").append("\"P%d\":\"%s\"".formatted(n, squad(n)));
    }
    put(
        "/api/stories/imports/%s/start".formatted(sent.field("id")),
        """
        {"columns":{"key":"key","title":"title","description":"description","project":"project",
        "labels":"labels","size":"size"},"unit":"points","squads":{%s}}"""
            .formatted(mapped));
  }

  private void put(String path, String body) {
    done(admin.send(Request.json("PUT", path, null, body)));
  }

  private static Answer done(Answer answer) {
    if (!answer.isDone()) {
      throw new IllegalStateException(answer.toString());
    }
    return answer;
  }

  /** Does one of several things: seven of ten about a story, two about a squad, one raid. */
  Sighting command(int number) {
    return switch (number % 10) {
      case 3, 8 -> rename(number);
      case 5 -> raid(number);
      default -> confirm(number % 10 == 0);
    };
  }

  private Sighting confirm(boolean followed) {
    Story story = pick();
    String kind = random.nextBoolean() ? "upgrade" : "flaky-test";
    put(
        "/api/stories/%s/class".formatted(story.id()),
        "{\"class\":\"operational\",\"kind\":\"%s\"}".formatted(kind));
    return new Sighting(
        "stories",
        followed ? "/api/community/backlog?limit=200&confirmed=true&squad=" + story.squad() : null,
        page -> has(page, "story", story.id()));
  }

  private synchronized Story pick() {
    return stories.remove(random.nextInt(stories.size()));
  }

  private Sighting rename(int number) {
    int squad = PLANNING + number % (squads - PLANNING);
    String name = "Squad " + UUID.randomUUID().toString().substring(0, 8);
    put("/api/squads/" + squad(squad), squadNamed(name));
    return new Sighting(
        "rotation", "/api/community/garden?weeks=1", page -> has(page, "name", name));
  }

  private Sighting raid(int number) {
    String squad = squad(number / 10 % PLANNING);
    Answer raided =
        done(
            admin.send(
                Request.json(
                    "POST",
                    "/api/squads/%s/iterations/%s/raids".formatted(squad, ITERATION),
                    UUID.randomUUID().toString(),
                    """
                    {"from":"improvement","to":"feature","amount":{"value":1,"unit":"milli-days"},
                    "reason":"deadline","sentence":"It could not wait"}""")));
    int raids = raided.json().path("raids").size();
    return new Sighting(
        "capacity",
        "/api/community/raids?limit=500&squad=" + squad,
        page -> page.path("items").size() >= raids);
  }

  private static boolean has(JsonNode page, String field, String value) {
    JsonNode rows = page.has("items") ? page.path("items") : page.path("squads");
    return rows.valueStream().anyMatch(row -> row.path(field).asString("").equals(value));
  }
}
