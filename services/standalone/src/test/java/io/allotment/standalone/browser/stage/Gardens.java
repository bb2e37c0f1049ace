package io.allotment.standalone.browser.stage;

import io.allotment.runtime.http.Wait;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Two squads with what a community has to talk about: Checkout and Search, both planned, with an
 * iteration that runs, stories that wait and stories that are done, and something in Checkout's
 * handover that was done twice and came back.
 */
public final class Gardens {

  public static final Person INES = new Person("ines", "Ines Hartmann");
  public static final Person TOMAS = new Person("tomas", "Tomás Oliveira");
  public static final Person MEI = new Person("mei", "Mei Tanaka");
  public static final Person ZOE = new Person("zoe", "Zoe Fox");
  public static final Person KOFI = new Person("kofi", "Kofi Mensah");

  /** Stewards of the community, who serve in Search. */
  public static final Person STELLA = new Person("stella", "Stella Marsh");

  public static final Person OLE = new Person("ole", "Ole Berg");

  public static final String STEWARD = "[{\"role\":\"steward\"}]";

  /** The iteration of both squads. */
  public static final String ITERATION = "going-on";

  private static final String HEADER = "key,title,state,created,closed\n";

  private Gardens() {}

  /** Today, as the services count days. */
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** Tells all of it to an installation that has no squads yet, and waits until it is known. */
  public static void tell(Api api) {
    api.plan(Rosters.of("Checkout", INES, TOMAS, MEI), "checkout");
    api.plan(Rosters.of("Search", ZOE, KOFI, STELLA, OLE), "search");
    api.table("checkout", HEADER + checkout());
    api.table("search", HEADER + search());
    List<String> stories = imported(api, 11);
    api.post(
        "/api/stories/classes",
        stories.stream()
            .map("{\"story\":\"%s\",\"class\":\"operational\",\"kind\":\"toil\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]")));
    for (String squad : List.of("checkout", "search")) {
      api.open(squad, ITERATION, today().minusDays(7).toString(), today().plusDays(7).toString());
    }
    comesBack(api);
    Wait.until(() -> api.get("/api/community/backlog").path("items").size() == 9);
    Wait.until(() -> api.get("/api/community/recurring").toString().contains("reopened"));
    Wait.until(() -> known(api.get("/api/community/reserve")) == 2);
  }

  private static String checkout() {
    return line("SHOP-1", "Flaky browser tests in the basket", 70)
        + line("SHOP-2", "Login has a flaky browser test", 12)
        + line("SHOP-3", "Gateway certificate about to expire", 8)
        + line("SHOP-4", "Expiring certificate on our gateway", 7)
        + line("SHOP-5", "Slow report of the month", 120)
        + done("SHOP-6", "Clean the queue of mails", 10);
  }

  private static String search() {
    return line("FIND-1", "Flaky browser test of the results page", 41)
        + line("FIND-2", "Certificate of the gateway expires soon", 9)
        + line("FIND-3", "Slow report of what nobody found", 3)
        + line("FIND-4", "Move the index to new disks", 20)
        + done("FIND-5", "Restart the crawler by hand", 3);
  }

  private static String line(String key, String title, int age) {
    return "%s,%s,open,%s,\n".formatted(key, title, today().minusDays(age));
  }

  private static String done(String key, String title, int ago) {
    return "%s,%s,done,%s,%s\n"
        .formatted(key, title, today().minusDays(40), today().minusDays(ago));
  }

  /** More of Checkout's stories than one page of a list holds. */
  public static void tellMany(Api api, int stories) {
    String lines =
        IntStream.range(0, stories)
            .mapToObj(n -> line("MANY-" + n, "Upgrade library number " + n, 1 + n % 5))
            .collect(Collectors.joining());
    api.table("checkout", HEADER + lines);
    List<String> all = imported(api, 11 + stories);
    api.post(
        "/api/stories/classes",
        all.stream()
            .map("{\"story\":\"%s\",\"class\":\"operational\",\"kind\":\"toil\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static List<String> imported(Api api, int stories) {
    Wait.until(() -> api.get("/api/stories").path("total").asInt() == stories);
    return api.get("/api/stories?limit=200")
        .path("stories")
        .valueStream()
        .map(story -> story.path("id").asString())
        .toList();
  }

  /** The id of a story by its key. */
  public static String story(Api api, String key) {
    return api.get("/api/stories?limit=200")
        .path("stories")
        .valueStream()
        .filter(story -> story.path("key").asString("").equals(key))
        .map(story -> story.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Takes days from a squad's improvement, which it owes then. */
  public static void raid(Api api, String squad, int milliDays, String sentence) {
    api.post(
        "/api/squads/%s/iterations/%s/raids".formatted(squad, ITERATION),
        """
        {"from":"improvement","amount":{"value":%d,"unit":"milli-days"},
        "reason":"deadline","sentence":"%s"}\
        """
            .formatted(milliDays, sentence));
    Wait.until(() -> api.get("/api/community/raids").toString().contains(sentence));
  }

  private static void comesBack(Api api) {
    String week = Plan.of(api, "checkout").turns().getFirst().week();
    String handovers = "/api/squads/checkout/handovers";
    api.post(
        "%s/%s/items".formatted(handovers, week),
        "{\"text\":\"Rotate the signing key of the mail gateway\"}");
    String item = api.get(handovers + "/" + week).path("items").path(0).path("id").asString();
    for (int time = 0; time < 2; time++) {
      api.post("%s/items/%s/close".formatted(handovers, item), "");
      api.post("%s/items/%s/reopen".formatted(handovers, item), "");
    }
  }

  private static long known(JsonNode reserve) {
    return reserve.path("squads").valueStream().filter(each -> each.path("now").isObject()).count();
  }
}
