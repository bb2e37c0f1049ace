package io.allotment.stories.readtracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.allotment.runtime.outgoing.Asked;
import io.allotment.runtime.outgoing.Reply;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.Place;
import io.allotment.stories.tracker.JiraShape;
import io.allotment.stories.tracker.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Jira Cloud's search. Source: <a
 * href="https://developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issue-search/">its
 * description</a>. Version 2 gives descriptions as webhooks do, as text; so both tell the same.
 */
final class JiraApi implements TrackerApi {

  private static final String FIELDS =
      "summary,description,labels,issuetype,priority,status,resolution,resolutiondate,created,"
          + "updated,duedate,project,creator,timeoriginalestimate,fixVersions,"
          + JiraShape.SPRINTS
          + ","
          + JiraShape.POINTS;

  private static final String TOKEN = "&nextPageToken=";

  @Override
  public String title() {
    return "Jira";
  }

  /** It knows times to the minute. */
  @Override
  public Duration margin() {
    return Duration.ofMinutes(2);
  }

  @Override
  public Asked ask(Connection connection, Place place, Instant now) {
    Asked search =
        Asked.get(
                Queries.address(connection.address(), "/rest/api/2/search/jql", query(place, now)),
                LARGEST)
            .with("Accept", "application/json");
    return connection.token().isEmpty() ? search : search.with("Authorization", basic(connection));
  }

  private static String basic(Connection connection) {
    String both = connection.account() + ":" + connection.token();
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  private static String query(Place place, Instant now) {
    return place.next() != null
        ? place.next()
        : "jql=%s&maxResults=%d&fields=%s"
            .formatted(Queries.encoded(jql(place, now)), place.size(), Queries.encoded(FIELDS));
  }

  /** A time in JQL is on the clock of whoever asks; how long ago it was is not. */
  private static String jql(Place place, Instant now) {
    Instant from = place.from();
    String since =
        from == null
            ? ""
            : " AND updated >= \"-%dm\""
                .formatted(Math.max(0, Duration.between(from, now).toMinutes()) + 1);
    return "project = \"%s\"%s ORDER BY updated ASC".formatted(place.project(), since);
  }

  @Override
  public @Nullable Page page(Asked asked, Reply.Answered answer, JsonNode body) {
    return Page.of(
        body.path("issues"),
        new JiraShape(),
        item -> item.path("fields"),
        "updated",
        next(asked, body));
  }

  /** A token leads on within the query it was given for. */
  private static @Nullable String next(Asked asked, JsonNode body) {
    String token = Json.text(body, "nextPageToken");
    if (token.isEmpty() || body.path("isLast").asBoolean(false)) {
      return null;
    }
    String query = String.valueOf(asked.address().getRawQuery());
    int before = query.indexOf(TOKEN);
    return (before < 0 ? query : query.substring(0, before)) + TOKEN + Queries.encoded(token);
  }
}
