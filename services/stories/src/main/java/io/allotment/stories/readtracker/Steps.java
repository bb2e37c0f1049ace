package io.allotment.stories.readtracker;

import io.allotment.runtime.outgoing.Asked;
import io.allotment.runtime.outgoing.Outgoing;
import io.allotment.runtime.outgoing.Reply;
import io.allotment.runtime.outgoing.Why;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.Place;
import io.allotment.stories.model.Tracker;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks trackers for pages and understands their refusals. */
@Component
class Steps {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Outgoing outgoing;
  private final Clock clock;

  Steps(Outgoing outgoing, Clock clock) {
    this.outgoing = outgoing;
    this.clock = clock;
  }

  static TrackerApi api(Tracker tracker) {
    return switch (tracker) {
      case GITHUB -> new GithubApi();
      case GITLAB -> new GitlabApi();
      case JIRA -> new JiraApi();
      case CSV -> throw new IllegalStateException("A table has no interface.");
    };
  }

  Step step(Connection connection, Place place) {
    TrackerApi api = api(connection.tracker());
    Asked asked = api.ask(connection, place, clock.instant());
    return switch (outgoing.ask(asked)) {
      case Reply.Failed(Why why) when why == Why.STOPPED -> new Step.Stopped();
      case Reply.Failed(Why why) when why == Why.TOO_LARGE -> smaller(api, place);
      case Reply.Failed(Why why) -> new Step.Failed(why.sentence());
      case Reply.Answered answer when answer.isFine() -> page(api, connection, asked, answer);
      case Reply.Answered answer -> refused(api, connection, place, answer);
    };
  }

  private static Step smaller(TrackerApi api, Place place) {
    Place smaller = place.smaller();
    return smaller == null
        ? new Step.Left(
            "%s has an item in %s that is too large to be read. Shorten it there."
                .formatted(api.title(), place.project()))
        : new Step.Again(smaller);
  }

  private Step page(TrackerApi api, Connection connection, Asked asked, Reply.Answered answer) {
    Page page = read(api, asked, answer);
    return page == null
        ? new Step.Failed(
            "What answers at %s is not the interface of %s. Check the address."
                .formatted(connection.address().getHost(), api.title()))
        : new Step.Went(page, Pace.until(answer, clock.instant()));
  }

  private static @Nullable Page read(TrackerApi api, Asked asked, Reply.Answered answer) {
    try {
      return api.page(asked, answer, JSON.readTree(answer.body()));
    } catch (JacksonException broken) {
      return null;
    }
  }

  private Step refused(TrackerApi api, Connection connection, Place place, Reply.Answered answer) {
    Instant until = Pace.until(answer, clock.instant());
    if (until != null) {
      return new Step.Waits(until);
    }
    String project = place.project();
    return switch (answer.status()) {
      case 401 ->
          new Step.Failed(
              connection.token().isEmpty()
                  ? "%s tells nothing without a token. Give one that may read the issues."
                      .formatted(api.title())
                  : "%s does not take the token. Make a new one there, and give it here."
                      .formatted(api.title()));
      case 403 ->
          new Step.Left(
              "%s does not let this token read the issues of %s. Allow it there."
                  .formatted(api.title(), project));
      case 404, 410 -> unknown(api, project);
      case 400, 422 -> place.next() == null ? unknown(api, project) : lost(api, place);
      case 408, 425 -> passing(api, answer.status());
      default ->
          answer.status() >= 500
              ? passing(api, answer.status())
              : new Step.Left(
                  "%s answers with status %d where the issues of %s should be. Check the address."
                      .formatted(api.title(), answer.status(), project));
    };
  }

  /** Tokens of pages run out, so it is begun anew; but not again and again. */
  private static Step lost(TrackerApi api, Place place) {
    return place.lost()
        ? new Step.Left(
            "%s refuses to go on with the issues of %s. Reading tries again; report it if this stays."
                .formatted(api.title(), place.project()))
        : new Step.Again(place.withoutNext());
  }

  private static Step passing(TrackerApi api, int status) {
    return new Step.Failed(
        "%s answers with an error of its own, status %d. It is asked again."
            .formatted(api.title(), status));
  }

  private static Step unknown(TrackerApi api, String project) {
    return new Step.Left(
        "%s shows no issues of %s. Check how it is written, and that the token may read it."
            .formatted(api.title(), project));
  }
}
