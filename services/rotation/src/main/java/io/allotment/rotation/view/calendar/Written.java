package io.allotment.rotation.view.calendar;

import io.allotment.rotation.model.Handover;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Writes a feed as RFC 5545 has it, with the hints that clients take from RFC 7986 and by habit.
 */
final class Written {

  private static final Duration HOURLY = Duration.ofHours(1);

  private Written() {}

  /** The same items give the same text. */
  static String calendar(String name, List<Item> items) {
    List<CalendarComponent> components = new ArrayList<>(zones(items));
    items.stream()
        .sorted(Comparator.comparing(Item::span).thenComparing(Item::uid))
        .map(Written::event)
        .forEach(components::add);
    Calendar calendar = new Calendar(properties(name), new ComponentList<>(components));
    return Folded.lines(calendar.toString());
  }

  private static PropertyList properties(String name) {
    return new PropertyList(
        List.of(
            new ProdId("-//Allotment//Gardener duty//EN"),
            new Version(new ParameterList(), Version.VALUE_2_0),
            new XProperty("NAME", name),
            new XProperty("X-WR-CALNAME", name),
            new RefreshInterval(new ParameterList(List.of(Value.DURATION)), HOURLY),
            new XProperty("X-PUBLISHED-TTL", HOURLY.toString())));
  }

  private static List<CalendarComponent> zones(List<Item> items) {
    TreeMap<String, List<Item>> byZone = new TreeMap<>();
    for (Item item : items) {
      if (!inUtc(item.zone())) {
        byZone.computeIfAbsent(item.zone().getId(), _ -> new ArrayList<>()).add(item);
      }
    }
    List<CalendarComponent> zones = new ArrayList<>();
    byZone.forEach(
        (zone, of) -> {
          Instant first = of.getFirst().span().start();
          Instant last = of.getFirst().span().end();
          for (Item item : of) {
            first = item.span().start().isBefore(first) ? item.span().start() : first;
            last = item.span().end().isAfter(last) ? item.span().end() : last;
          }
          zones.add(
              Zones.of(ZoneId.of(zone), yearOf(first), yearOf(last.plus(Duration.ofDays(366)))));
        });
    return zones;
  }

  /** Its beginning, so that the zones of a feed stay the same text for a while. */
  private static Instant yearOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC)
        .withDayOfYear(1)
        .toLocalDate()
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private static VEvent event(Item item) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(item.uid()));
    properties.add(new DtStamp(item.changed()));
    properties.add(new LastModified(item.changed()));
    properties.add(new Sequence(item.sequence()));
    properties.add(start(item));
    properties.add(end(item));
    properties.add(new Summary(item.summary()));
    properties.add(new Description(item.description()));
    if (item.link() != null) {
      properties.add(new Url(URI.create(item.link())));
    }
    properties.add(new Status(new ParameterList(), status(item.firmness())));
    properties.add(new Transp(new ParameterList(), Transp.VALUE_TRANSPARENT));
    return new VEvent(new PropertyList(properties));
  }

  private static String status(Firmness firmness) {
    return switch (firmness) {
      case FORECAST, PUBLISHED -> Status.VALUE_TENTATIVE;
      case ANNOUNCED, SERVED -> Status.VALUE_CONFIRMED;
      case CANCELLED -> Status.VALUE_CANCELLED;
    };
  }

  private static DtStart<?> start(Item item) {
    Instant at = item.span().start();
    return saysWall(at, item.zone())
        ? new DtStart<>(in(item.zone()), LocalDateTime.ofInstant(at, item.zone()))
        : new DtStart<>(at);
  }

  private static DtEnd<?> end(Item item) {
    Instant at = item.span().end();
    return saysWall(at, item.zone())
        ? new DtEnd<>(in(item.zone()), LocalDateTime.ofInstant(at, item.zone()))
        : new DtEnd<>(at);
  }

  private static ParameterList in(ZoneId zone) {
    return new ParameterList(List.of(new TzId(zone.getId())));
  }

  /** Whether the wall clock names this instant: not in UTC, nor in an hour that comes twice. */
  private static boolean saysWall(Instant at, ZoneId zone) {
    return !inUtc(zone) && Handover.at(LocalDateTime.ofInstant(at, zone), zone).equals(at);
  }

  private static boolean inUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }
}
