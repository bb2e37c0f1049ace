package io.allotment.rotation.importroster;

import io.allotment.rotation.model.WorkingPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells that name days of the week: a handover, and the days someone works. */
final class DayCells {

  private static final Pattern HANDOVER =
      Pattern.compile(
          "(\\p{Alpha}+)\\.?,? ?(?:at )?(\\d{1,2})[:.](\\d\\d)(?::00)?"
              + "(?:,? ?(?:(?:every )?(\\d{1,2}|one|two|three|four) weeks?|every week|weekly))?",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> WORDS =
      Map.of("one", 1, "two", 2, "three", 3, "four", 4);

  private DayCells() {}

  static WallHandover handover(String cell) throws BadRoster {
    Matcher form = HANDOVER.matcher(cell);
    if (form.matches()) {
      Optional<DayOfWeek> day = day(form.group(1));
      int hour = Integer.parseInt(form.group(2));
      int minute = Integer.parseInt(form.group(3));
      int weeks = weeks(form.group(4));
      if (day.isPresent() && hour < 24 && minute < 60 && weeks >= 1 && weeks <= 26) {
        return new WallHandover(day.get(), LocalTime.of(hour, minute), weeks);
      }
    }
    throw new BadRoster(
        "“"
            + Cells.shortened(cell)
            + "” is not a handover such as “Mon 10:00” or “Monday 14:30 every 2 weeks”, with at"
            + " most 26 weeks.");
  }

  private static int weeks(@Nullable String written) {
    if (written == null) {
      return 1;
    }
    Integer word = WORDS.get(written.toLowerCase(Locale.ROOT));
    return word != null ? word : Integer.parseInt(written);
  }

  static WorkingPattern workingDays(String cell) throws BadRoster {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    String plain = cell.replaceAll(" ?[-–—] ?| to ", "-").replaceAll("\\band\\b|&", " ");
    for (String part : plain.strip().split("[,;/+ ]+", -1)) {
      String[] ends = part.split("-", -1);
      Optional<DayOfWeek> first = day(ends[0]);
      Optional<DayOfWeek> last = ends.length == 1 ? first : day(ends[1]);
      if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
        throw new BadRoster(
            "“"
                + Cells.shortened(cell)
                + "” does not name working days such as “Mon-Fri” or “Mon, Tue, Thu”.");
      }
      for (DayOfWeek day = first.get(); ; day = day.plus(1)) {
        days.add(day);
        if (day == last.get()) {
          break;
        }
      }
    }
    return new WorkingPattern(days);
  }

  /** A day by its English name, or by the first two letters of it or more. */
  private static Optional<DayOfWeek> day(String written) {
    String word = written.toUpperCase(Locale.ROOT).replace(".", "");
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word.length() >= 2 && day.name().startsWith(word)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
