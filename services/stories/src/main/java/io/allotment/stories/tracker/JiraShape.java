package io.allotment.stories.tracker;

import io.allotment.stories.intake.Item;
import io.allotment.stories.intake.Plain;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Iteration.Form;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Size.Unit;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.Tracker;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Issues of Jira Cloud, as its REST interface gives them; descriptions are text or a document.
 * Source: <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/">its
 * description</a>. Sprints and points are custom fields there: these are the ids that new sites
 * have.
 */
public final class JiraShape implements Shape {

  /** Where new sites keep sprints. */
  public static final String SPRINTS = "customfield_10020";

  /** Where new sites keep points. */
  public static final String POINTS = "customfield_10016";

  private static final int SECONDS_A_HOUR = 3_600;

  @Override
  public Read read(JsonNode issue) {
    JsonNode fields = issue.path("fields");
    String id = Json.text(issue, "id");
    String name = Json.text(issue, "key");
    String host = host(Json.text(issue, "self"));
    if (id.isEmpty() || name.isEmpty() || host.isEmpty()) {
      return new Read.Unreadable(
          name.isEmpty() ? "an issue" : name,
          "It has no id, key or address, so it is not known where it is kept. Export it whole.");
    }
    String project = Json.text(fields.path("project"), "key");
    return new Read.Of(
        new Item(
            new Source(
                Tracker.JIRA, host + "/" + id, name, "https://%s/browse/%s".formatted(host, name)),
            null,
            project.isEmpty() ? name.replaceAll("-\\d+$", "") : project,
            Plain.line(Json.text(fields, "summary")),
            description(fields.path("description")),
            Json.names(fields.path("labels")),
            Json.text(fields.path("issuetype"), "name"),
            Json.text(fields.path("priority"), "name"),
            size(fields),
            iteration(fields),
            progress(fields),
            Json.text(fields.path("creator"), "accountType").equals("app")
                ? Json.text(fields.path("creator"), "displayName")
                : null,
            Json.instant(fields, "updated")));
  }

  private static String host(String self) {
    try {
      return Objects.requireNonNullElse(URI.create(self).getHost(), "").toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String description(JsonNode description) {
    if (description.isString()) {
      return description.asString();
    }
    StringBuilder text = new StringBuilder();
    write(description, text, 0);
    return text.toString().strip();
  }

  /** Its blocks end lines; what is nested deeper than people write is left out. */
  private static void write(JsonNode node, StringBuilder text, int depth) {
    text.append(Json.text(node, "text"));
    if (depth < 50) {
      node.path("content").forEach(part -> write(part, text, depth + 1));
    }
    switch (Json.text(node, "type")) {
      case "paragraph", "heading", "codeBlock", "hardBreak", "listItem" -> text.append('\n');
      default -> {}
    }
  }

  private static @Nullable Size size(JsonNode fields) {
    Size points = Json.size(fields.path(POINTS), Unit.POINTS);
    long seconds = fields.path("timeoriginalestimate").asLong(0);
    return points == null && seconds > 0
        ? new Size(seconds * 1_000 / SECONDS_A_HOUR, Unit.HOURS)
        : points;
  }

  /** The last of its sprints; the others are over. */
  private static @Nullable Iteration iteration(JsonNode fields) {
    JsonNode sprints = fields.path(SPRINTS);
    JsonNode sprint = sprints.isArray() ? sprints.path(sprints.size() - 1) : sprints;
    String name = Plain.line(Json.text(sprint, "name"));
    if (!name.isEmpty()) {
      return new Iteration(
          Form.SPRINT, name, Json.day(sprint, "startDate"), Json.day(sprint, "endDate"));
    }
    JsonNode version = fields.path("fixVersions").path(0);
    String title = Plain.line(Json.text(version, "name"));
    return title.isEmpty()
        ? null
        : new Iteration(
            Form.MILESTONE,
            title,
            Json.day(version, "startDate"),
            Json.day(version, "releaseDate"));
  }

  private static Progress progress(JsonNode fields) {
    JsonNode status = fields.path("status");
    String word = Json.text(status, "name");
    String resolution = Json.text(fields.path("resolution"), "name");
    State state =
        switch (Json.text(status.path("statusCategory"), "key")) {
          case "done" ->
              States.isDropped(word) || States.isDropped(resolution) ? State.DROPPED : State.DONE;
          case "indeterminate" -> State.STARTED;
          case "new", "undefined" -> State.OPEN;
          default -> States.of(word);
        };
    boolean closed = state == State.DONE || state == State.DROPPED;
    return new Progress(
        state,
        word,
        Json.instant(fields, "created"),
        null,
        closed ? Json.instant(fields, "resolutiondate") : null,
        Json.day(fields, "duedate"));
  }
}
