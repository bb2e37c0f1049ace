package io.allotment.stories.delivery;

import io.allotment.stories.connection.Connection;
import io.allotment.stories.tracker.GithubShape;
import io.allotment.stories.tracker.Json;
import io.allotment.stories.tracker.Read;
import tools.jackson.databind.JsonNode;

/**
 * The event {@code issues} of GitHub. Source: <a
 * href="https://docs.github.com/en/webhooks/webhook-events-and-payloads#issues">its
 * description</a>.
 */
final class GithubHook implements Hook {

  private static final GithubShape SHAPE = new GithubShape();

  @Override
  public String naming() {
    return "X-GitHub-Delivery";
  }

  @Override
  public Said said(Connection connection, Delivered delivered, JsonNode payload) {
    String event = delivered.header("X-GitHub-Event");
    if (event.equals("ping")) {
      return new Said.Nothing("GitHub reaches this connection.");
    }
    if (!event.equals("issues")) {
      return new Said.Nothing("Only the event issues is of use here. Choose it alone in GitHub.");
    }
    JsonNode issue = payload.path("issue");
    JsonNode changes = payload.path("changes");
    if (!issue.isObject()) {
      return new Said.Unreadable("It has no issue. Have GitHub send it again.");
    }
    Read read = SHAPE.read(issue);
    return new Said.OfItem(
        switch (Json.text(payload, "action")) {
          case "deleted" -> Moves.gone(read);
          case "transferred" ->
              Moves.moved(connection, read, SHAPE.read(changes.path("new_issue")));
          case "opened" -> Moves.moved(connection, SHAPE.read(changes.path("old_issue")), read);
          default -> read;
        });
  }
}
