package io.allotment.stories.tracker;

import io.allotment.stories.intake.Item;
import io.allotment.stories.intake.Plain;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Iteration.Form;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.Tracker;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Issues of GitHub, as its REST interface and webhooks give them and as {@code gh issue list
 * --json} does. Source: <a href="https://docs.github.com/en/rest/issues/issues">the description of
 * both</a>.
 */
public final class GithubShape implements Shape {

  @Override
  public Read read(JsonNode issue) {
    if (issue.has("pull_request") || Json.text(issue, "html_url", "url").contains("/pull/")) {
      return new Read.NoStory();
    }
    Address address = Address.of(Json.text(issue, "html_url", "url"));
    if (address == null) {
      return new Read.Unreadable(
          "#" + issue.path("number").asString(),
          "It has no web address, so it is not known where it is kept. Export it with its url.");
    }
    return new Read.Of(
        new Item(
            address.source(Tracker.GITHUB),
            null,
            address.project(),
            Plain.line(Json.text(issue, "title")),
            Json.text(issue, "body"),
            Json.names(issue.path("labels")),
            Json.text(issue.path("type"), "name"),
            "",
            null,
            milestone(issue.path("milestone")),
            progress(issue),
            bot(issue),
            Json.instant(issue, "updated_at", "updatedAt")));
  }

  private static @Nullable Iteration milestone(JsonNode milestone) {
    String title = Plain.line(Json.text(milestone, "title"));
    return title.isEmpty()
        ? null
        : new Iteration(Form.MILESTONE, title, null, Json.day(milestone, "due_on", "dueOn"));
  }

  private static Progress progress(JsonNode issue) {
    String state = Json.text(issue, "state").toLowerCase(Locale.ROOT);
    String reason = Json.text(issue, "state_reason", "stateReason").toLowerCase(Locale.ROOT);
    boolean closed = state.equals("closed");
    boolean dropped = reason.equals("not_planned") || reason.equals("duplicate");
    return new Progress(
        closed ? (dropped ? State.DROPPED : State.DONE) : State.OPEN,
        closed && !reason.isEmpty() ? reason.replace('_', ' ') : state,
        Json.instant(issue, "created_at", "createdAt"),
        null,
        closed ? Json.instant(issue, "closed_at", "closedAt") : null,
        null);
  }

  private static @Nullable String bot(JsonNode issue) {
    JsonNode user = issue.path("user");
    JsonNode author = issue.path("author");
    if (Json.text(user, "type").equals("Bot")) {
      return Json.text(user, "login");
    }
    return author.path("is_bot").asBoolean(false) ? Json.text(author, "login") : null;
  }
}
