package io.allotment.rotation.notice;

import io.allotment.rotation.model.Handover;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long before a turn a reminder comes: hours as they pass, days on the squad's wall clock.
 *
 * @param iso as ISO 8601 writes it: PT1H to PT48H, P1D to P28D
 */
public record Ahead(String iso) {

  private static final Pattern SPAN = Pattern.compile("PT(?<hours>\\d{1,2})H|P(?<days>\\d{1,2})D");
  private static final int HOURS = 48;
  private static final int DAYS = 28;

  /** The day before. */
  public static final Ahead DAY = new Ahead("P1D");

  /**
   * @throws IllegalArgumentException with a sentence, when it is none of these
   */
  public Ahead {
    if (!fine(iso)) {
      throw new IllegalArgumentException(
          "A reminder comes PT1H to PT48H or P1D to P28D before a turn, not %s.".formatted(iso));
    }
  }

  private static boolean fine(String iso) {
    Matcher said = SPAN.matcher(iso);
    return said.matches() && number(said) >= 1 && number(said) <= (hours(iso) ? HOURS : DAYS);
  }

  private static boolean hours(String iso) {
    return iso.endsWith("H");
  }

  private static int number(Matcher said) {
    return Integer.parseInt(said.group("hours") == null ? said.group("days") : said.group("hours"));
  }

  Instant before(Instant start, ZoneId zone) {
    Matcher said = SPAN.matcher(iso);
    if (!said.matches()) {
      throw new IllegalStateException(iso);
    }
    return hours(iso)
        ? start.minus(Duration.ofHours(number(said)))
        : Handover.at(start.atZone(zone).toLocalDateTime().minusDays(number(said)), zone);
  }
}
