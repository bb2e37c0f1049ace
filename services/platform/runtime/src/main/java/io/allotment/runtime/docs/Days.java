package io.allotment.runtime.docs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts days in the place of what examples say of them, such as {@code ${monday+2}}. */
record Days(LocalDate today) {

  private static final Pattern SAID = Pattern.compile("\\$\\{(today|monday|week)([+-]\\d+)?}");
  private static final int WEEK_ID = "2026-W01".length();

  String filled(String text) {
    return SAID.matcher(text).replaceAll(this::day);
  }

  private String day(MatchResult said) {
    int count = said.group(2) == null ? 0 : Integer.parseInt(said.group(2));
    LocalDate monday =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(count);
    return switch (said.group(1)) {
      case "today" -> today.plusDays(count).toString();
      case "week" -> DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, WEEK_ID);
      default -> monday.toString();
    };
  }
}
