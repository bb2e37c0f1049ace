package io.allotment.runtime.notice;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How channels ask other machines. Redirects are not followed. */
public interface Http {

  /**
   * Asks, for a few seconds at the most.
   *
   * @throws IOException where no answer came, or the address is not to be asked; the message is a
   *     sentence without the address
   */
  Reply ask(Ask ask) throws IOException;

  /** What is wrong with an address somebody gave, as a sentence; nothing is asked. */
  Optional<String> flaw(String address);

  /**
   * A request.
   *
   * @param body sent as UTF-8; null for none
   */
  record Ask(String method, URI to, Map<String, String> headers, @Nullable String body) {

    public static Ask get(URI to, Map<String, String> headers) {
      return new Ask("GET", to, headers, null);
    }

    /** Without address, headers and body, which may be secret. */
    @Override
    public String toString() {
      return "Ask[" + method + "]";
    }
  }

  /**
   * An answer.
   *
   * @param retryAfter as the other side sent it
   */
  record Reply(int status, @Nullable String retryAfter, String body) {

    private static final int TIMEOUT = 408;
    private static final int EARLY = 425;
    private static final int MANY = 429;

    public boolean isFine() {
      return status / 100 == 2;
    }

    /** What that means for a message. */
    public Answer answer() {
      if (isFine()) {
        return new Answer.Delivered();
      }
      String problem = "The other side answered with status %d.".formatted(status);
      boolean passes = status >= 500 || status == TIMEOUT || status == EARLY || status == MANY;
      return passes
          ? new Answer.Later(problem, wait(Instant.now()))
          : new Answer.Refused(problem + " Look at the address and what it was given for.");
    }

    /**
     * How long the other side asks to be left alone: seconds, or until a date (RFC 9110, 10.2.3).
     */
    @Nullable Duration wait(Instant now) {
      if (retryAfter == null || retryAfter.isBlank()) {
        return null;
      }
      String said = retryAfter.strip();
      try {
        return said.chars().allMatch(Character::isDigit)
            ? Duration.ofSeconds(Long.parseLong(said))
            : Duration.between(
                now, ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      } catch (DateTimeParseException | NumberFormatException unreadable) {
        return null;
      }
    }
  }

  /** The address as it is asked. */
  static URI uri(String address) throws IOException {
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new IOException("The address cannot be read.", e);
    }
  }
}
