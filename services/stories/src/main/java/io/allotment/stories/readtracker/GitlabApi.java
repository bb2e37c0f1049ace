package io.allotment.stories.readtracker;

import io.allotment.runtime.outgoing.Asked;
import io.allotment.runtime.outgoing.Reply;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.Place;
import io.allotment.stories.tracker.GitlabShape;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * GitLab's list of the issues of a project. Source: <a
 * href="https://docs.gitlab.com/api/issues/#list-project-issues">its description</a>.
 */
final class GitlabApi implements TrackerApi {

  @Override
  public String title() {
    return "GitLab";
  }

  @Override
  public Duration margin() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Asked ask(Connection connection, Place place, Instant now) {
    String path = "/projects/%s/issues".formatted(Queries.encoded(place.project()));
    Asked asked =
        Asked.get(Queries.address(connection.address(), path, query(place)), LARGEST)
            .with("Accept", "application/json");
    return connection.token().isEmpty() ? asked : asked.with("PRIVATE-TOKEN", connection.token());
  }

  private static String query(Place place) {
    if (place.next() != null) {
      return place.next();
    }
    String all = "scope=all&order_by=updated_at&sort=asc&per_page=" + place.size();
    Instant from = place.from();
    return from == null ? all : all + "&updated_after=" + Queries.encoded(from.toString());
  }

  @Override
  public @Nullable Page page(Asked asked, Reply.Answered answer, JsonNode body) {
    return Page.of(body, new GitlabShape(), item -> item, "updated_at", Queries.next(answer));
  }
}
