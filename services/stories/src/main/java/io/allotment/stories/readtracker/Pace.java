package io.allotment.stories.readtracker;

import io.allotment.runtime.outgoing.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long a tracker asks to be left alone: {@code Retry-After} (RFC 9110, 10.2.3), or the
 * headers in which GitHub, GitLab and Jira count what is left.
 */
final class Pace {

  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  private Pace() {}

  /** Until when nothing more is to be asked; null where that is not said. */
  static @Nullable Instant until(Reply.Answered answer, Instant now) {
    Instant said = said(answer, now);
    if (said == null) {
      return null;
    }
    Instant soonest = now.plusSeconds(1);
    Instant latest = now.plus(LONGEST);
    return said.isBefore(soonest) ? soonest : said.isAfter(latest) ? latest : said;
  }

  private static @Nullable Instant said(Reply.Answered answer, Instant now) {
    int status = answer.status();
    boolean limited = status == FORBIDDEN || status == TOO_MANY;
    Optional<Instant> after = answer.header("Retry-After").flatMap(text -> after(text, now));
    if ((limited || status == UNAVAILABLE) && after.isPresent()) {
      return after.get();
    }
    if (limited || answer.isFine()) {
      Optional<Instant> reset = reset(answer);
      if (isUsedUp(answer) && reset.isPresent() && reset.get().isAfter(now)) {
        return reset.get().plusSeconds(1);
      }
    }
    boolean asked =
        status == TOO_MANY || (status == FORBIDDEN && answer.text().contains("rate limit"));
    return asked ? now.plus(UNSAID) : null;
  }

  private static boolean isUsedUp(Reply.Answered answer) {
    return header(answer, "X-RateLimit-Remaining", "RateLimit-Remaining").equals(Optional.of("0"));
  }

  private static Optional<Instant> reset(Reply.Answered answer) {
    return header(answer, "X-RateLimit-Reset", "RateLimit-Reset").flatMap(Pace::instant);
  }

  private static Optional<String> header(Reply.Answered answer, String... names) {
    return Stream.of(names).flatMap(name -> answer.header(name).stream()).findFirst();
  }

  private static Optional<Instant> after(String text, Instant now) {
    try {
      return Optional.of(
          isNumber(text)
              ? now.plusSeconds(Long.parseLong(text.strip()))
              : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant());
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  /** Seconds since 1970, or a time. */
  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          isNumber(text)
              ? Instant.ofEpochSecond(Long.parseLong(text.strip()))
              : OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("\\d{1,15}");
  }
}
