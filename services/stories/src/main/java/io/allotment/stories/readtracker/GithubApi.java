package io.allotment.stories.readtracker;

import io.allotment.runtime.outgoing.Asked;
import io.allotment.runtime.outgoing.Reply;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.Place;
import io.allotment.stories.tracker.GithubShape;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * GitHub's list of the issues of a repository. Source: <a
 * href="https://docs.github.com/en/rest/issues/issues#list-repository-issues">its description</a>.
 */
final class GithubApi implements TrackerApi {

  @Override
  public String title() {
    return "GitHub";
  }

  @Override
  public Duration margin() {
    return Duration.ofSeconds(1);
  }

  @Override
  public Asked ask(Connection connection, Place place, Instant now) {
    Asked asked =
        Asked.get(
                Queries.address(
                    connection.address(),
                    "/repos/%s/issues".formatted(place.project()),
                    query(place)),
                LARGEST)
            .with("Accept", "application/vnd.github+json")
            .with("X-GitHub-Api-Version", "2022-11-28");
    return connection.token().isEmpty()
        ? asked
        : asked.with("Authorization", "Bearer " + connection.token());
  }

  private static String query(Place place) {
    if (place.next() != null) {
      return place.next();
    }
    String all = "state=all&sort=updated&direction=asc&per_page=" + place.size();
    Instant from = place.from();
    return from == null ? all : all + "&since=" + from.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public @Nullable Page page(Asked asked, Reply.Answered answer, JsonNode body) {
    return Page.of(body, new GithubShape(), item -> item, "updated_at", Queries.next(answer));
  }
}
