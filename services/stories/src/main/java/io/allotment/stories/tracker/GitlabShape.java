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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Issues of GitLab, as its REST interface gives them. Source: <a
 * href="https://docs.gitlab.com/api/issues/">its description</a>.
 */
public final class GitlabShape implements Shape {

  private static final int SECONDS_A_HOUR = 3_600;

  @Override
  public Read read(JsonNode issue) {
    Address address = Address.of(Json.text(issue, "web_url", "url"));
    if (address == null) {
      return new Read.Unreadable(
          "#" + issue.path("iid").asString(),
          "It has no web address, so it is not known where it is kept. Export it with its web_url.");
    }
    Source source = address.source(Tracker.GITLAB);
    Instant asOf = Json.instant(issue, "updated_at");
    if (issue.path("moved_to_id").isNumber()) {
      return new Read.Gone(source, address.project(), asOf);
    }
    return new Read.Of(
        new Item(
            source,
            null,
            address.project(),
            Plain.line(Json.text(issue, "title")),
            Json.text(issue, "description"),
            Json.names(issue.path("labels")),
            Json.text(issue, "issue_type", "type"),
            Json.text(issue, "severity").replace("UNKNOWN", ""),
            size(issue),
            iteration(issue),
            progress(issue),
            issue.path("author").path("bot").asBoolean(false)
                ? Json.text(issue.path("author"), "username")
                : null,
            asOf));
  }

  private static @Nullable Size size(JsonNode issue) {
    Size weight = Json.size(issue.path("weight"), Unit.POINTS);
    long seconds = issue.path("time_stats").path("time_estimate").asLong(0);
    return weight == null && seconds > 0
        ? new Size(seconds * 1_000 / SECONDS_A_HOUR, Unit.HOURS)
        : weight;
  }

  private static @Nullable Iteration iteration(JsonNode issue) {
    Iteration sprint = iteration(Form.SPRINT, issue.path("iteration"));
    return sprint == null ? iteration(Form.MILESTONE, issue.path("milestone")) : sprint;
  }

  private static @Nullable Iteration iteration(Form form, JsonNode node) {
    String title = Plain.line(Json.text(node, "title"));
    LocalDate start = Json.day(node, "start_date");
    LocalDate end = Json.day(node, "due_date");
    if (title.isEmpty() && start != null && end != null) {
      title = start + " to " + end;
    }
    return title.isEmpty() ? null : new Iteration(form, title, start, end);
  }

  private static Progress progress(JsonNode issue) {
    String state = Json.text(issue, "state");
    boolean closed = state.equals("closed");
    return new Progress(
        closed ? State.DONE : State.OPEN,
        state,
        Json.instant(issue, "created_at"),
        null,
        closed ? Json.instant(issue, "closed_at") : null,
        Json.day(issue, "due_date"));
  }
}
