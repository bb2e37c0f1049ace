package io.allotment.runtime.notice.channel;

import io.allotment.runtime.notice.Answer;
import io.allotment.runtime.notice.Http;
import io.allotment.runtime.notice.Http.Ask;
import io.allotment.runtime.notice.Http.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One schedule at PagerDuty, by its REST API v2. */
record PagerDuty(Http http, String api, String key, String schedule) {

  private static final int GONE = 404;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Somebody's time that overrides the layers of the schedule. */
  record Shift(String id, Instant start, Instant end, String user) {

    /** Whether this says the same of what is not over. */
    boolean says(Shift other, Instant now) {
      boolean begins =
          start.equals(other.start()) || (!start.isAfter(now) && !other.start().isAfter(now));
      return begins && end.equals(other.end()) && user.equals(other.user());
    }
  }

  /** PagerDuty answered that it will not. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    RefusedException(Answer answer) {
      super("PagerDuty refuses it.");
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  Answer look() throws IOException {
    return http.ask(Ask.get(URI.create(path("")), headers())).answer();
  }

  /** The id of the user with this address; null where there is none. */
  @Nullable String user(String address) throws IOException {
    JsonNode found = read(Ask.get(URI.create(api + "/users?query=" + encoded(address)), headers()));
    for (JsonNode user : found.path("users")) {
      if (user.path("email").asString("").equalsIgnoreCase(address)) {
        return user.path("id").asString();
      }
    }
    return null;
  }

  List<Shift> overrides(Instant since, Instant until) throws IOException {
    String span =
        "?since=%s&until=%s".formatted(encoded(since.toString()), encoded(until.toString()));
    JsonNode found = read(Ask.get(URI.create(path("/overrides" + span)), headers()));
    List<Shift> overrides = new ArrayList<>();
    for (JsonNode one : found.path("overrides")) {
      overrides.add(
          new Shift(
              one.path("id").asString(),
              instant(one.path("start")),
              instant(one.path("end")),
              one.at("/user/id").asString()));
    }
    return overrides;
  }

  /** Its id. */
  String create(Shift one) throws IOException {
    Map<String, Object> override =
        Map.of(
            "start",
            one.start().toString(),
            "end",
            one.end().toString(),
            "user",
            Map.of("id", one.user(), "type", "user_reference"));
    String body = JSON.writeValueAsString(Map.of("overrides", List.of(override)));
    JsonNode made = read(new Ask("POST", URI.create(path("/overrides")), headers(), body)).path(0);
    if (made.path("status").asInt() / 100 != 2) {
      throw new RefusedException(
          new Answer.Refused("PagerDuty does not take an override. Look at the schedule there."));
    }
    return made.at("/override/id").asString();
  }

  /** Fine if it is gone already. */
  void delete(String id) throws IOException {
    Reply reply =
        http.ask(new Ask("DELETE", URI.create(path("/overrides/" + encoded(id))), headers(), null));
    if (!reply.isFine() && reply.status() != GONE) {
      throw new RefusedException(reply.answer());
    }
  }

  private JsonNode read(Ask ask) throws IOException {
    Reply reply = http.ask(ask);
    if (!reply.isFine()) {
      throw new RefusedException(reply.answer());
    }
    try {
      return JSON.readTree(reply.body());
    } catch (JacksonException unreadable) {
      throw new IOException("PagerDuty did not answer with JSON.", unreadable);
    }
  }

  private Map<String, String> headers() {
    return Map.of(
        "Authorization",
        "Token token=" + key,
        "Accept",
        "application/vnd.pagerduty+json;version=2",
        "Content-Type",
        "application/json");
  }

  private String path(String rest) {
    return api + "/schedules/" + encoded(schedule) + rest;
  }

  private static Instant instant(JsonNode said) throws IOException {
    try {
      return OffsetDateTime.parse(said.asString()).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new IOException("PagerDuty did not answer with a time.", unreadable);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "PagerDuty[" + schedule + "]";
  }
}
