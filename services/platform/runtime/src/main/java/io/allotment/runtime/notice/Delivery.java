package io.allotment.runtime.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.allotment.runtime.notice.Answer.Delivered;
import io.allotment.runtime.notice.Answer.Later;
import io.allotment.runtime.notice.Answer.Refused;
import io.allotment.runtime.notice.Outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings letters to their connections: when they are due and not in quiet hours, as long as they
 * are true and of use. What fails is tried again, less and less often, for a day at the most.
 */
final class Delivery {

  /** How long after it was first to be sent a letter is given up. */
  static final Duration PATIENCE = Duration.ofDays(1);

  /** Longer than the slowest connection takes for all of {@link #AT_ONCE}. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final int AT_ONCE = 8;
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Outbox outbox;
  private final Reach reach;
  private final States states;
  private final NoticeSource source;
  private final InstantSource clock;

  Delivery(Outbox outbox, Reach reach, States states, NoticeSource source, InstantSource clock) {
    this.outbox = outbox;
    this.reach = reach;
    this.states = states;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Brings some of what is due, each connection's letters one after the other.
   *
   * @return how many letters were looked at
   */
  int round() {
    Instant now = clock.instant();
    List<Letter> due = outbox.claim(now, now.plus(LEASE), AT_ONCE);
    if (!due.isEmpty()) {
      try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
        due.stream()
            .collect(groupingBy(Letter::address, LinkedHashMap::new, toList()))
            .values()
            .forEach(letters -> each.execute(() -> letters.forEach(this::bring)));
      }
    }
    return due.size();
  }

  /** Puts a letter in and brings it at once; where its key was there before, nothing is done. */
  void now(Letter letter) {
    if (outbox.put(letter.dueAt(clock.instant().plus(LEASE)))) {
      bring(letter);
    }
  }

  private void bring(Letter letter) {
    try {
      attempt(letter);
    } catch (RuntimeException failure) {
      LOG.error(
          "A notice of kind {} could not be brought; it is tried again", letter.kind(), failure);
      later(letter, new Later("Allotment itself failed; its log says more.", null));
    }
  }

  private void attempt(Letter letter) {
    Instant now = clock.instant();
    Optional<Connection> to = reach.connection(letter.owner(), letter.connection());
    if (to.isEmpty() || !(letter.isTest() || to.get().kinds().contains(letter.kind()))) {
      outbox.end(letter, State.DROPPED, "Not wanted any more.", now);
      return;
    }
    Optional<Instant> quiet =
        letter.isTest()
            ? Optional.empty()
            : source.quiet(letter.owner()).flatMap(hours -> hours.until(now));
    if (quiet.orElse(now).isAfter(letter.latest())) {
      outbox.end(letter, State.DROPPED, "Of no use any more.", now);
    } else if (quiet.isPresent()) {
      outbox.delay(letter, quiet.get());
    } else {
      Optional<Message> message = source.compose(letter);
      if (message.isEmpty()) {
        outbox.end(letter, State.DROPPED, "Not true any more.", now);
      } else {
        settle(letter, to.get(), reach.channel(to.get()).say(to.get(), message.get()));
      }
    }
  }

  private void settle(Letter letter, Connection to, Answer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case Delivered() -> {
        outbox.end(letter, State.SENT, null, now);
        states.delivered(to, now);
      }
      case Later later -> {
        states.failed(to, later.problem(), now);
        later(letter, later);
      }
      case Refused(String problem) -> {
        states.failed(to, problem, now);
        outbox.end(letter, State.GIVEN_UP, problem, now);
      }
    }
  }

  private void later(Letter letter, Later later) {
    Instant now = clock.instant();
    int attempts = letter.attempts() + 1;
    Instant next = now.plus(Backoff.after(attempts, letter.key(), later.after()));
    Instant end = letter.since().plus(PATIENCE);
    if (letter.isTest() || next.isAfter(letter.latest()) || next.isAfter(end)) {
      outbox.end(letter, State.GIVEN_UP, later.problem(), now);
    } else {
      outbox.retry(letter, next, later.problem());
    }
  }
}
