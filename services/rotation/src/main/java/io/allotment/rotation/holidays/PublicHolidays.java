package io.allotment.rotation.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.allotment.rotation.model.HolidayRegion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks public holidays up in the calendars of the jollyday library, in its English words. */
@Component
public class PublicHolidays {

  /** The words without a language are the English ones; asking for English may find others. */
  private static final Locale WORDS = Locale.ROOT;

  private static final int LETTERS_OF_A_COUNTRY = 2;

  /** A place with a calendar, and the places in it that have holidays of their own, by name. */
  public record Place(HolidayRegion region, String name, List<Place> parts) {}

  private @Nullable List<Place> countries;

  /** The countries that have a calendar, by name. Calendars of exchanges are none. */
  public synchronized List<Place> countries() {
    if (countries == null) {
      countries = read();
    }
    return countries;
  }

  private static List<Place> read() {
    Set<String> codes = new TreeSet<>(HolidayCalendar.getSupportedCalendarCodes());
    codes.removeIf(code -> code.length() != LETTERS_OF_A_COUNTRY);
    return codes.stream()
        .map(code -> place("", calendar(code).getCalendarHierarchy()))
        .sorted(Comparator.comparing(Place::name))
        .toList();
  }

  private static Place place(String within, CalendarHierarchy one) {
    String id = within + one.getId();
    List<Place> parts = new ArrayList<>();
    one.getChildren().values().forEach(part -> parts.add(place(id + "-", part)));
    parts.sort(Comparator.comparing(Place::name));
    return new Place(new HolidayRegion(id), one.getDescription(WORDS), List.copyOf(parts));
  }

  /** A region in words, such as "Bavaria, Germany"; its id where there is no calendar for it. */
  public String name(HolidayRegion region) {
    List<CalendarHierarchy> path = path(region);
    StringBuilder name = new StringBuilder();
    path.reversed()
        .forEach(
            place -> name.append(name.isEmpty() ? "" : ", ").append(place.getDescription(WORDS)));
    return path.isEmpty() ? region.value() : name.toString();
  }

  /**
   * The public holidays of a region between two days, both included, each by a key that is the same
   * in every year; of two on one day the key that is first as text. Empty where there is no
   * calendar for the region.
   */
  public Optional<SortedMap<LocalDate, String>> between(
      HolidayRegion region, LocalDate first, LocalDate last) {
    List<CalendarHierarchy> path = path(region);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = path.stream().skip(1).map(CalendarHierarchy::getId).toArray(String[]::new);
    SortedMap<LocalDate, String> days = new TreeMap<>();
    for (Holiday holiday :
        calendar(path.getFirst().getId())
            .getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY, parts)) {
      days.merge(
          holiday.getDate(),
          holiday.getPropertiesKey(),
          (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    return Optional.of(days);
  }

  /** A holiday in words, by its key; the key where the calendars know it no more. */
  public static String name(String key) {
    String name =
        new Holiday(LocalDate.EPOCH, key, HolidayType.PUBLIC_HOLIDAY).getDescription(WORDS);
    return name == null || name.isBlank() || name.equals("undefined") ? key : name;
  }

  /** The country and the part of it, and the part of that; empty where there is no calendar. */
  private static List<CalendarHierarchy> path(HolidayRegion region) {
    List<String> ids = Arrays.asList(region.value().toLowerCase(Locale.ROOT).split("-", -1));
    String country = ids.getFirst().toUpperCase(Locale.ROOT);
    if (!HolidayCalendar.getSupportedCalendarCodes().contains(country)) {
      return List.of();
    }
    List<CalendarHierarchy> path = new ArrayList<>();
    path.add(calendar(ids.getFirst()).getCalendarHierarchy());
    for (String id : ids.subList(1, ids.size())) {
      @Nullable CalendarHierarchy part = path.getLast().getChildren().get(id);
      if (part == null) {
        return List.of();
      }
      path.add(part);
    }
    return path;
  }

  private static HolidayManager calendar(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
