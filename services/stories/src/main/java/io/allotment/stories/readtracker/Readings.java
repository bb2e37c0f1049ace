package io.allotment.stories.readtracker;

import io.allotment.runtime.command.Act;
import io.allotment.stories.connection.Claims;
import io.allotment.stories.connection.Connection;
import io.allotment.stories.connection.Place;
import io.allotment.stories.connection.Progress;
import io.allotment.stories.connection.Standing;
import io.allotment.stories.takeitems.Count;
import io.allotment.stories.takeitems.Taking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads connections on, a page at a time. How far is noted after each page, so that after an
 * interruption at most one page is read twice, which changes nothing.
 */
@Component
class Readings {

  /** Longer than a page takes. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  /** After so many pages it is the turn of another. */
  private static final int TURN = 50;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS = 10;

  private final Claims claims;
  private final Steps steps;
  private final Taking taking;
  private final Clock clock;
  private final Duration every;
  private volatile boolean stopping;

  Readings(
      Claims claims,
      Steps steps,
      Taking taking,
      Clock clock,
      @Value("${allotment.connections.every:PT15M}") Duration every) {
    this.claims = claims;
    this.steps = steps;
    this.taking = taking;
    this.clock = clock;
    this.every = every;
  }

  /**
   * Reads on one connection that is due and that nobody else reads.
   *
   * @return false if there is none
   */
  boolean readNext() {
    if (stopping) {
      return false;
    }
    Optional<Standing> due = claims.claimDue(clock.instant(), until());
    due.ifPresent(this::readOn);
    return due.isPresent();
  }

  /** What is closed now looks like a failure and is none: whoever claims it next reads on. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
  }

  private Instant until() {
    return clock.instant().plus(CLAIM);
  }

  private void readOn(Standing claimed) {
    Connection connection = claimed.connection();
    Progress progress = claimed.underWay().orElse(null);
    if (progress == null) {
      progress = claimed.begun(clock.instant());
      if (!claims.begin(claimed, progress)) {
        return;
      }
    }
    int pages = 0;
    for (Optional<Place> place = progress.current();
        place.isPresent();
        place = progress.current()) {
      Step step = steps.step(connection, place.get());
      if (stopping) {
        return;
      }
      switch (step) {
        case Step.Went(Page page, Instant until) -> {
          progress = taken(connection, progress, place.get(), page);
          if (!claims.keep(claimed, progress, until())) {
            return;
          }
          if (until != null && !progress.isDone()) {
            waits(claimed, progress, until);
            return;
          }
          if (++pages == TURN) {
            claims.rest(claimed, progress, null, false, clock.instant());
            return;
          }
        }
        case Step.Again(Place other) -> {
          progress = progress.with(Count.NOTHING, other);
          if (!claims.keep(claimed, progress, until())) {
            return;
          }
        }
        case Step.Left(String problem) -> {
          progress = progress.with(Count.NOTHING, place.get().left(problem));
          if (!claims.keep(claimed, progress, until())) {
            return;
          }
        }
        case Step.Waits(Instant until) -> {
          waits(claimed, progress, until);
          return;
        }
        case Step.Failed(String problem) -> {
          Progress failed = progress.failed();
          Instant again = clock.instant().plus(pause(failed.failures()));
          claims.rest(claimed, failed, problem, false, again);
          return;
        }
        case Step.Stopped() -> {
          return;
        }
      }
    }
    Instant now = clock.instant();
    claims.end(claimed, progress, now, now.plus(every));
  }

  private Progress taken(Connection connection, Progress progress, Place place, Page page) {
    String key = "connection/%s/%s".formatted(connection.id(), UUID.randomUUID());
    Act act = Act.ofService("stories", key, clock.instant());
    Count count =
        taking.take(
            act.onBehalfOf(connection.by().value()),
            connection.projects(),
            connection.mandate().ofTracker(),
            page.reads().stream().map(connection::own).toList());
    Duration margin = Steps.api(connection.tracker()).margin();
    return progress.with(count, place.after(page.last(), page.next(), margin));
  }

  private void waits(Standing claimed, Progress progress, Instant until) {
    String title = Steps.api(claimed.connection().tracker()).title();
    claims.rest(
        claimed,
        progress,
        "%s asks to be left alone until %s. Reading goes on then."
            .formatted(title, until.truncatedTo(ChronoUnit.SECONDS)),
        true,
        until);
  }

  /** How long to wait after so many failures in a row. */
  static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
