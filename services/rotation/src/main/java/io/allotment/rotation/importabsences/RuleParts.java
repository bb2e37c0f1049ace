package io.allotment.rotation.importabsences;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a recurrence rule, each checked against RFC 5545 section 3.3.10. */
final class RuleParts {

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "SECONDLY", ChronoUnit.SECONDS,
          "MINUTELY", ChronoUnit.MINUTES,
          "HOURLY", ChronoUnit.HOURS,
          "DAILY", ChronoUnit.DAYS,
          "WEEKLY", ChronoUnit.WEEKS,
          "MONTHLY", ChronoUnit.MONTHS,
          "YEARLY", ChronoUnit.YEARS);

  private static final String DAY = "(?:MO|TU|WE|TH|FR|SA|SU)";
  private static final Pattern DAYS =
      Pattern.compile("(?:[+-]?[1-9]\\d?)?" + DAY + "(?:,(?:[+-]?[1-9]\\d?)?" + DAY + ")*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,5}");
  private static final Set<String> APPLIED_BY_US = Set.of("UNTIL", "RSCALE");

  private final Map<String, String> parts = new LinkedHashMap<>();

  private RuleParts() {}

  static RuleParts of(ContentLine rule) throws BadCalendar {
    RuleParts read = new RuleParts();
    for (String part : rule.value().strip().toUpperCase(Locale.ROOT).split(";", 32)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? "" : part.substring(0, equals).strip();
      String value = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (part.isBlank() || name.startsWith("X-")) {
        continue;
      }
      if (!valid(name, value) || read.parts.put(name, value) != null) {
        throw wrong(rule);
      }
    }
    if (!read.parts.containsKey("FREQ")) {
      throw wrong(rule);
    }
    return read;
  }

  private static BadCalendar wrong(ContentLine rule) {
    return new BadCalendar(
        rule.line(),
        rule.name()
            + " is not a recurrence rule that can be read. Enter the recurrence again in the"
            + " calendar, or enter the days away one by one.");
  }

  private static boolean valid(String name, String value) {
    return switch (name) {
      case "FREQ" -> UNITS.containsKey(value);
      case "INTERVAL" -> numbers(value, n -> n >= 1 && n <= 1_000);
      case "COUNT" -> numbers(value, n -> n >= 1) && !value.contains(",");
      case "UNTIL" -> true;
      case "RSCALE" -> value.equals("GREGORIAN");
      case "WKST" -> value.matches(DAY);
      case "BYDAY" -> DAYS.matcher(value).matches();
      case "BYSECOND" -> numbers(value, n -> n >= 0 && n <= 59);
      case "BYMINUTE" -> numbers(value, n -> n >= 0 && n <= 59);
      case "BYHOUR" -> numbers(value, n -> n >= 0 && n <= 23);
      case "BYMONTH" -> numbers(value, n -> n >= 1 && n <= 12);
      case "BYMONTHDAY" -> numbers(value, n -> n != 0 && Math.abs(n) <= 31);
      case "BYWEEKNO" -> numbers(value, n -> n != 0 && Math.abs(n) <= 53);
      case "BYYEARDAY", "BYSETPOS" -> numbers(value, n -> n != 0 && Math.abs(n) <= 366);
      default -> false;
    };
  }

  private static boolean numbers(String value, IntPredicate allowed) {
    return Stream.of(value.split(",", -1))
        .allMatch(n -> NUMBER.matcher(n).matches() && allowed.test(Integer.parseInt(n)));
  }

  @Nullable String text(String part) {
    return parts.get(part);
  }

  ChronoUnit unit() {
    return UNITS.getOrDefault(parts.get("FREQ"), ChronoUnit.DAYS);
  }

  int interval() {
    return Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
  }

  boolean counted() {
    return parts.containsKey("COUNT");
  }

  /** How many dates one step of the rule may try, estimated from above. */
  double candidatesEachStep() {
    double each = unit() == ChronoUnit.YEARS ? 60 : unit() == ChronoUnit.MONTHS ? 6 : 1;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (part.getKey().startsWith("BY")) {
        each *= part.getValue().split(",", -1).length;
      }
    }
    return each;
  }

  /** The rule without what is applied here. */
  String rule() {
    return parts.entrySet().stream()
        .filter(part -> !APPLIED_BY_US.contains(part.getKey()))
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }
}
