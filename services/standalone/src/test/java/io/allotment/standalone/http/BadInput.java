package io.allotment.standalone.http;

import static io.allotment.standalone.http.BadInput.Who.ADMIN;
import static io.allotment.standalone.http.BadInput.Who.INES;
import static io.allotment.standalone.http.BadInput.Who.LEAD;

import io.allotment.standalone.http.Client.Request;
import java.util.List;

/**
 * Something one should not have asked, and how it is answered.
 *
 * @param rule the problem's
 * @param says a part of the sentence that tells what is wrong or what to do
 */
record BadInput(String what, Who who, Request asked, int status, String rule, String says) {

  /** Who asks: the operator, the lead of Checkout, a member of it. */
  enum Who {
    ADMIN,
    LEAD,
    INES
  }

  static final String USED_KEY = "a key that was used";
  static final Request FIRST_USE =
      Request.json(
          "POST",
          "/api/members/ines/absences",
          USED_KEY,
          "{\"from\":\"2090-05-02\",\"to\":\"2090-05-05\"}");

  /** Two squads; Ines is in Checkout only. */
  static final String ROSTER =
      """
      squad,zone,handover,member,name,allocation,opted in,last served
      Checkout,Europe/Berlin,Mon 10:00,ines,Ines,60 %,yes,2024-W40
      Checkout,Europe/Berlin,Mon 10:00,jon,Jon,100 %,yes,
      Search,Asia/Tokyo,Mon 10:00,mei,Mei,100 %,yes,
      """;

  private static final String SQUAD =
      "{\"name\":\"Till\",\"zone\":\"%s\",\"handover\":{\"day\":\"%s\",\"time\":\"10:00\"}}";

  @Override
  public String toString() {
    return what;
  }

  static List<BadInput> all() {
    return List.of(
        // What the rules of the rotation refuse
        put("a squad in no zone", "checkout", squad("Europe/Berlyn", "MONDAY"))
            .refused(422, "unknown-zone", "Europe/Berlyn"),
        csv("a roster in no zone", "squad,zone,member\nTill,Europe/Berlyn,ines\n")
            .refused(422, "import-refused", "Correct the lines named"),
        preview("a preview in no zone", "Europe/Berlyn", "2026-W40", "ines")
            .refused(422, "unknown-zone", "Europe/Berlyn"),
        away("an absence that overlaps another", "2090-05-05", "2090-05-09")
            .refused(422, "absence-overlaps", "2090-05-02"),
        away("an absence that ends before it starts", "2091-05-05", "2091-05-01")
            .refused(422, "empty-span", "2091-05-01"),
        csv(
                "the gardener of two squads in one week",
                "squad,zone,member,allocation,last served\nSearch,Asia/Tokyo,ines,40 %,2024-W40\n")
            .refused(422, "two-turns", "Correct the lines named"),
        csv("more than a whole person", "squad,zone,member,allocation\nSearch,,ines,50 %\n")
            .refused(422, "over-allocated", "Correct the lines named"),
        member("a share above one", "{\"share\":\"3/2\"}").refused(422, "bad-number", "correct"),
        get("a week that does not exist", "/api/squads/checkout/plan?from=2026-W54")
            .refused(422, "no-such-week", "2026-W53"),
        preview("a preview from no week", "Asia/Tokyo", "2026-W54", "ines")
            .refused(400, "unreadable-request", "There is no week 2026-W54"),
        csv("served in no week", "squad,member,last served\nCheckout,jon,2026-W54\n")
            .refused(422, "import-refused", "Correct the lines named"),
        get("no weeks", "/api/squads/checkout/plan?weeks=0")
            .refused(422, "bad-number", "1 to 160 weeks"),

        // What is not there
        get("a squad nobody opened", "/api/squads/till").refused(404, "unknown-squad", "spelling"),
        get("its plan", "/api/squads/till/plan").refused(404, "unknown-squad", "spelling"),
        get("its ledger", "/api/squads/till/ledger").refused(404, "unknown-squad", "spelling"),
        get("its gardener", "/api/squads/till/gardener").refused(404, "unknown-squad", "spelling"),
        asked("a plan for it", ADMIN, "POST", "/api/squads/till/plan", null)
            .refused(404, "unknown-squad", "open it first"),
        asked("a member of it", ADMIN, "PUT", "/api/squads/till/members/ines", "{\"name\":\"Eve\"}")
            .refused(404, "unknown-squad", "open it first"),
        asked("a member nobody added", LEAD, "DELETE", "/api/squads/checkout/members/eve", null)
            .refused(404, "unknown-member", "Add them"),
        asked("their opt-in", LEAD, "PUT", "/api/squads/checkout/members/eve/opt-in", null)
            .refused(404, "unknown-member", "Add them"),
        asked("their absence", ADMIN, "POST", "/api/members/eve/absences", days("2090-06-01"))
            .refused(404, "unknown-member", "Add them"),
        asked("no such absence", INES, "DELETE", "/api/members/ines/absences/none", null)
            .refused(404, "unknown-absence", "none"),
        get("an address nobody answers", "/api/nothing").refused(404, "not-found", "/api/nothing"),
        get("one below a squad", "/api/squads/checkout/nothing")
            .refused(404, "not-found", "/api/squads/checkout/nothing"),

        // What cannot be read
        member("no JSON", "share: 1").refused(400, "unreadable-request", "not JSON"),
        member("half of some JSON", "{\"share\":").refused(400, "unreadable-request", "not JSON"),
        member("a list", "[]").refused(400, "unreadable-request", "/api/docs"),
        asked("no body", LEAD, "PUT", "/api/squads/checkout/members/ines", "")
            .refused(400, "unreadable-request", "body"),
        put("a day there is not", "checkout", squad("Europe/Berlin", "MONTAG"))
            .refused(400, "unreadable-request", "MONDAY, TUESDAY"),
        put("a squad without a handover", "checkout", "{\"name\":\"Till\",\"zone\":\"UTC\"}")
            .refused(400, "unreadable-request", "no handover."),
        put(
                "a handover without a time",
                "checkout",
                "{\"name\":\"Till\",\"zone\":\"UTC\",\"handover\":{\"day\":\"MONDAY\"}}")
            .refused(400, "unreadable-request", "no handover.time."),
        member("an object for a share", "{\"share\":{\"of\":1}}")
            .refused(400, "unreadable-request", "share"),
        member("a share in words", "{\"share\":\"half\"}")
            .refused(400, "unreadable-request", "half"),
        member("a word for a number", "{\"order\":\"first\"}")
            .refused(400, "unreadable-request", "first"),
        asked("an absence without an end", INES, "POST", absences(), "{\"from\":\"2090-06-01\"}")
            .refused(400, "unreadable-request", "no to."),
        away("an absence from tomorrow on", "tomorrow", "2090-06-01")
            .refused(400, "unreadable-request", "2026-12-21"),
        preview("a preview of nobody", "UTC", "2026-W40", "Not An Id")
            .refused(400, "unreadable-request", "Not An Id"),
        get("an instant in words", "/api/gardeners?at=yesterday")
            .refused(400, "unreadable-request", "yesterday"),
        get("weeks in words", "/api/squads/checkout/plan?weeks=many")
            .refused(400, "unreadable-request", "many"),
        get("a squad by no id", "/api/squads/Check%20out")
            .refused(400, "unreadable-request", "Check out"),
        csv("a roster without a head", "ines,1\n").refused(422, "import-refused", "Correct"),
        csv("an empty roster", "").refused(400, "unreadable-request", "body"),

        // What may not be done by whom
        asked("a member changes a roster", INES, "PUT", line(), "{\"name\":\"Eve\"}")
            .refused(403, "not-allowed", "lead of checkout"),
        asked("a member strikes a line", INES, "DELETE", line(), null)
            .refused(403, "not-allowed", "lead of checkout"),
        asked("a member draws a plan", INES, "POST", "/api/squads/checkout/plan", null)
            .refused(403, "not-allowed", "lead of checkout"),
        asked("a member changes a squad", INES, "PUT", "/api/squads/checkout", settings())
            .refused(403, "not-allowed", "lead of checkout"),
        asked(
                "a member sends others away",
                INES,
                "POST",
                "/api/members/jon/absences",
                days("2090-06-01"))
            .refused(403, "not-allowed", "Only jon or a lead"),
        asked("a member opts others out", INES, "DELETE", line() + "/opt-in", null)
            .refused(403, "not-allowed", "Only jon or a lead"),
        asked("a lead opens a squad", LEAD, "PUT", "/api/squads/till", settings())
            .refused(403, "not-allowed", "admin"),
        asked("a lead changes another squad", LEAD, "PUT", "/api/squads/search", settings())
            .refused(403, "not-allowed", "lead of search"),
        asked(
                "a lead gives up somebody's turns",
                LEAD,
                "DELETE",
                line() + "/opt-in?frozen=true",
                null)
            .refused(403, "not-allowed", "Only jon"),
        new Asked("a lead imports", LEAD, Request.csv("/api/imports/csv", null, ROSTER))
            .refused(403, "not-allowed", "admin"),
        asked("a lead invites", LEAD, "POST", "/api/invitations", "{\"name\":\"Eve\"}")
            .refused(403, "not-allowed", "admin"),

        // What is sent otherwise than described
        new Asked(
                "a key for two things",
                INES,
                Request.json("POST", absences(), USED_KEY, days("2090-07-01")))
            .refused(422, "idempotency-key-reused", "Use a new key"),
        new Asked("a blank key", INES, Request.json("POST", absences(), " ", days("2090-07-01")))
            .refused(400, "unreadable-request", "UUID"),
        csv("more than one may send", "squad,member\n" + "#\n".repeat(6_000_000))
            .refused(413, "too-large", "in parts"),
        asked("a method of no use here", LEAD, "PATCH", "/api/squads/checkout", settings())
            .refused(405, "not-supported", "PUT"),
        asked("a list one cannot post to", ADMIN, "POST", "/api/squads", settings())
            .refused(405, "not-supported", "GET"),
        new Asked(
                "JSON that says it is text",
                LEAD,
                new Request("PUT", "/api/squads/checkout", null, "text/plain", settings()))
            .refused(415, "unsupported-type", "application/json"),
        new Asked(
                "a roster that says it is JSON",
                ADMIN,
                Request.json("POST", "/api/imports/csv", null, ROSTER))
            .refused(415, "unsupported-type", "text/csv"));
  }

  private record Asked(String what, Who who, Request request) {
    BadInput refused(int status, String rule, String says) {
      return new BadInput(what, who, request, status, rule, says);
    }
  }

  private static Asked asked(String what, Who who, String method, String path, String json) {
    return new Asked(
        what,
        who,
        json == null
            ? new Request(method, path, null, null, null)
            : Request.json(method, path, null, json));
  }

  private static Asked get(String what, String path) {
    return asked(what, INES, "GET", path, null);
  }

  private static Asked put(String what, String squad, String json) {
    return asked(what, LEAD, "PUT", "/api/squads/" + squad, json);
  }

  private static Asked member(String what, String json) {
    return asked(what, LEAD, "PUT", "/api/squads/checkout/members/ines", json);
  }

  private static Asked csv(String what, String csv) {
    return new Asked(what, ADMIN, Request.csv("/api/imports/csv", null, csv));
  }

  private static Asked away(String what, String from, String to) {
    return asked(
        what, INES, "POST", absences(), "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to));
  }

  private static Asked preview(String what, String zone, String from, String member) {
    return asked(
        what,
        INES,
        "POST",
        "/api/plan-previews",
        """
        {"zone":"%s","handover":{"day":"MONDAY","time":"10:00"},
         "members":[{"member":"%s"}],"from":"%s","weeks":4}"""
            .formatted(zone, member, from));
  }

  private static String absences() {
    return "/api/members/ines/absences";
  }

  private static String line() {
    return "/api/squads/checkout/members/jon";
  }

  private static String squad(String zone, String day) {
    return SQUAD.formatted(zone, day);
  }

  private static String settings() {
    return squad("Europe/Berlin", "MONDAY");
  }

  private static String days(String day) {
    return "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, day);
  }
}
