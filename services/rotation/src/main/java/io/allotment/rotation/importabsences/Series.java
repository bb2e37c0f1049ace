package io.allotment.rotation.importabsences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All entries of one UID: an event with its recurrences, and the entries that replace single
 * instances of it. Of two versions of the same the later SEQUENCE counts, then the later in the
 * file.
 */
final class Series {

  /** More than an absence every day of the longest window and the year before it. */
  private static final int INSTANCES = 1_200;

  /**
   * A time in the calendar.
   *
   * @param key names the instance within its series; empty where the event does not recur
   */
  record Instance(Entry entry, String key, CalendarTime start, Instant end) {
    boolean isAbsence() {
      return entry.away() && start.instant().isBefore(end);
    }
  }

  private final String uid;
  private @Nullable Entry event;
  private final Map<String, Entry> replaced = new HashMap<>();

  Series(String uid) {
    this.uid = uid;
  }

  String uid() {
    return uid;
  }

  void add(Entry entry) {
    if (entry.recurrence() == null) {
      event = later(event, entry);
    } else {
      replaced.compute(entry.recurrence().key(), (key, known) -> later(known, entry));
    }
  }

  private static Entry later(@Nullable Entry known, Entry entry) {
    return known != null && known.sequence() > entry.sequence() ? known : entry;
  }

  /** Every instance that touches the window, those that are no absence included. */
  List<Instance> instances(Window window, CalendarZones zones, Budget budget) throws BadCalendar {
    Map<String, Instance> found = new TreeMap<>();
    if (event != null) {
      for (Instance instance : recurring(event, window, zones, budget)) {
        found.put(instance.key(), instance);
      }
    }
    replaced.forEach(
        (key, entry) ->
            found.put(
                key, new Instance(entry, key, entry.start(), entry.length().end(entry.start()))));
    return found.values().stream()
        .filter(each -> window.touches(each.start().instant(), each.end()))
        .toList();
  }

  private static List<Instance> recurring(
      Entry entry, Window window, CalendarZones zones, Budget budget) throws BadCalendar {
    Component event = entry.event();
    List<ContentLine> rules = event.all("RRULE");
    List<ContentLine> dates = event.all("RDATE");
    if (rules.isEmpty() && dates.isEmpty()) {
      return List.of(new Instance(entry, "", entry.start(), entry.length().end(entry.start())));
    }
    Map<LocalDateTime, Length> starts = new TreeMap<>();
    starts.put(entry.start().local(), entry.length());
    for (LocalDateTime start : run(rules, entry, window, budget)) {
      starts.put(start, entry.length());
    }
    for (ContentLine line : dates) {
      addDates(line, entry, zones, budget, starts);
    }
    run(event.all("EXRULE"), entry, window, budget).forEach(starts::remove);
    List<Instance> instances = new ArrayList<>();
    for (Map.Entry<LocalDateTime, Length> each : starts.entrySet()) {
      CalendarTime start = entry.start().at(each.getKey());
      if (!entry.isWithout(start)) {
        instances.add(new Instance(entry, start.key(), start, each.getValue().end(start)));
      }
    }
    return instances;
  }

  private static List<LocalDateTime> run(
      List<ContentLine> rules, Entry entry, Window window, Budget budget) throws BadCalendar {
    Duration day = Duration.ofDays(1);
    LocalDateTime from =
        LocalDateTime.ofInstant(window.from().minus(day), ZoneOffset.UTC)
            .minus(entry.length().atMost());
    LocalDateTime to = LocalDateTime.ofInstant(window.to().plus(day), ZoneOffset.UTC);
    List<LocalDateTime> starts = new ArrayList<>();
    for (ContentLine rule : rules) {
      starts.addAll(Recurrence.of(rule, entry.start()).between(from, to, INSTANCES, budget));
    }
    return starts;
  }

  /** RDATE: dates, times, or periods with a length of their own. */
  private static void addDates(
      ContentLine line,
      Entry entry,
      CalendarZones zones,
      Budget budget,
      Map<LocalDateTime, Length> starts)
      throws BadCalendar {
    String[] values = line.value().split(",", -1);
    budget.spend(line.line(), values.length);
    for (String value : values) {
      String[] period = value.strip().split("/", 2);
      CalendarTime start = CalendarTime.of(line, period[0], zones);
      Length length = entry.length();
      if (period.length == 2) {
        length =
            period[1].startsWith("P")
                ? Length.of(line.line(), period[1])
                : Length.between(line, start, CalendarTime.of(line, period[1], zones));
      }
      Instant at = start.instant();
      starts.put(LocalDateTime.ofInstant(at, entry.start().rules().getOffset(at)), length);
    }
  }
}
