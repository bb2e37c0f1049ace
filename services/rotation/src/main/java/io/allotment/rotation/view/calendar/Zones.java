package io.allotment.rotation.view.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Writes down what a zone's clock does over a stretch of time (RFC 5545, section 3.6.5), from the
 * same rules the turns were planned by: each change as it is, none as a rule, because rules of
 * zones with several changes a year, as where clocks follow Ramadan, cannot be said as one.
 */
final class Zones {

  private Zones() {}

  /** The zone, right for every instant of this stretch. */
  static VTimeZone of(ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    List<Observance> observances = new ArrayList<>();
    ZoneOffset first = rules.getOffset(from);
    observances.add(observance(rules, from, LocalDateTime.ofInstant(from, first), first, first));
    ZoneOffsetTransition next = rules.nextTransition(from);
    while (next != null && !next.getInstant().isAfter(to)) {
      observances.add(
          observance(
              rules,
              next.getInstant(),
              next.getDateTimeBefore(),
              next.getOffsetBefore(),
              next.getOffsetAfter()));
      next = rules.nextTransition(next.getInstant());
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
  }

  private static Observance observance(
      ZoneRules rules, Instant at, LocalDateTime wall, ZoneOffset before, ZoneOffset after) {
    PropertyList properties =
        new PropertyList(
            List.of(
                new DtStart<>(new ParameterList(), wall),
                new TzOffsetFrom(before),
                new TzOffsetTo(after)));
    return rules.isDaylightSavings(at) ? new Daylight(properties) : new Standard(properties);
  }
}
