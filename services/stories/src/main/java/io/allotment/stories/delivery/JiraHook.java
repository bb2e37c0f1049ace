package io.allotment.stories.delivery;

import io.allotment.stories.connection.Connection;
import io.allotment.stories.intake.Item;
import io.allotment.stories.tracker.JiraShape;
import io.allotment.stories.tracker.Json;
import io.allotment.stories.tracker.Read;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The events of issues of Jira Cloud. Source: <a
 * href="https://developer.atlassian.com/cloud/jira/platform/webhooks/">their description</a>. An
 * issue keeps its id where it moves to another project, and is the same story there.
 */
final class JiraHook implements Hook {

  private static final JiraShape SHAPE = new JiraShape();
  private static final Set<String> TELLING =
      Set.of("jira:issue_created", "jira:issue_updated", "jira:issue_deleted");

  @Override
  public String naming() {
    return "X-Atlassian-Webhook-Identifier";
  }

  @Override
  public Said said(Connection connection, Delivered delivered, JsonNode payload) {
    String event = Json.text(payload, "webhookEvent");
    if (event.isEmpty()) {
      return new Said.Unreadable("It says no webhookEvent. Have Jira send it again.");
    }
    if (!TELLING.contains(event)) {
      return new Said.Nothing("Only events of issues are of use here. Choose them alone in Jira.");
    }
    Read read = SHAPE.read(payload.path("issue"));
    if (!(read instanceof Read.Of(Item item))) {
      return new Said.OfItem(read);
    }
    if (event.equals("jira:issue_deleted")) {
      return new Said.OfItem(Moves.gone(item, deleted(item, payload)));
    }
    String left = left(payload);
    boolean ours = connection.projects().containsKey(item.project());
    return new Said.OfItem(
        !ours && connection.projects().containsKey(left)
            ? new Read.Gone(item.source(), left, Moves.before(item))
            : read);
  }

  /** It went later than it was changed last, by whichever of its clocks. */
  private static @Nullable Instant deleted(Item item, JsonNode payload) {
    Instant after = Moves.after(item);
    JsonNode timestamp = payload.path("timestamp");
    if (!timestamp.isIntegralNumber()) {
      return after;
    }
    Instant at = Instant.ofEpochMilli(timestamp.asLong());
    return after == null || at.isAfter(after) ? at : after;
  }

  /** The project it was moved out of; empty where it was not moved. */
  private static String left(JsonNode payload) {
    for (JsonNode change : payload.path("changelog").path("items")) {
      if (Json.text(change, "field").equals("Key")) {
        return Json.text(change, "fromString").replaceAll("-\\d+$", "");
      }
    }
    return "";
  }
}
