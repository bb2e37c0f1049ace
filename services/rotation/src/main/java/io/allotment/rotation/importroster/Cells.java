package io.allotment.rotation.importroster;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The cells that hold one word: names, identities, yes or no, a week or a day. */
final class Cells {

  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
  private static final Set<String> NO = Set.of("no", "n", "false", "0");
  private static final Pattern MAIL =
      Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,180}\\.[^@\\s<>,;\".]{2,63}");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{2})");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");
  private static final Pattern FORMULA = Pattern.compile("[=+@-].*");

  private Cells() {}

  static boolean yes(String cell) throws BadRoster {
    String word = cell.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    throw new BadRoster("“" + shortened(cell) + "” is neither yes nor no. Write one of them.");
  }

  static String name(String cell, int longest) throws BadRoster {
    if (cell.length() > longest) {
      throw new BadRoster("The name is longer than " + longest + " characters. Shorten it.");
    }
    if (UNPRINTABLE.matcher(cell).find()) {
      throw new BadRoster("The name contains a character that cannot be seen. Type it anew.");
    }
    if (FORMULA.matcher(cell).matches()) {
      throw new BadRoster(
          "A name does not begin with “"
              + cell.charAt(0)
              + "”: a spreadsheet would take it for a formula. Write the name itself.");
    }
    return cell;
  }

  static MemberId member(String cell) throws BadRoster {
    try {
      return new MemberId(cell.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noSlug) {
      throw new BadRoster(
          "“"
              + shortened(cell)
              + "” is neither an e-mail address nor a member id, which has letters a-z, digits,"
              + " dots and hyphens, such as “ines-hartmann”.");
    }
  }

  static String email(String cell) throws BadRoster {
    String plain = cell.replaceFirst("(?i)^mailto:", "").toLowerCase(Locale.ROOT);
    if (!MAIL.matcher(plain).matches() || UNPRINTABLE.matcher(plain).find()) {
      throw new BadRoster(
          "“" + shortened(cell) + "” is not an e-mail address such as ines@example.com.");
    }
    return plain;
  }

  static LastServed lastServed(String cell) throws BadRoster {
    try {
      var week = WEEK.matcher(cell);
      if (week.matches()) {
        return new LastServed.InWeek(
            new DutyWeek(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2))));
      }
      LocalDate day = LocalDate.parse(cell);
      if (day.getYear() >= 1970 && day.getYear() <= 2200) {
        return new LastServed.OnDay(day);
      }
    } catch (DateTimeException | IllegalArgumentException neither) {
      // told below, the same for everything that is neither
    }
    throw new BadRoster(
        "“"
            + shortened(cell)
            + "” is neither a week that exists, such as 2026-W46, nor a date such as 2026-11-09.");
  }

  static String shortened(String cell) {
    return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
  }
}
