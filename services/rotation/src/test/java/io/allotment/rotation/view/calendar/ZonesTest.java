package io.allotment.rotation.view.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");

  /** An onset as a client reads it: the wall clock in the offset before. */
  private record Onset(Instant at, ZoneOffset to) {}

  @Test
  void everyZoneOfTheDatabaseIsWrittenAsItsClockGoes() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    // Reading calendars brings zones of theirs along, which are in no database.
    List<String> zones =
        Arrays.stream(TimeZone.getAvailableIDs()).filter(known::contains).sorted().toList();
    assertThat(zones).hasSizeGreaterThan(500);

    for (String id : zones) {
      ZoneRules rules = ZoneId.of(id).getRules();
      List<Onset> onsets = onsets(Zones.of(ZoneId.of(id), FROM, TO));
      for (Instant at : instants(rules)) {
        assertThat(offset(onsets, at)).as(id + " at " + at).isEqualTo(rules.getOffset(at));
      }
    }
  }

  /** ical4j reads it as we do, where reading is slow but not our own. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Berlin", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Tokyo"})
  void theLibraryReadsItAsItsClockGoes(String id) {
    ZoneId zone = ZoneId.of(id);
    VTimeZone written = Zones.of(zone, FROM, TO);
    for (int month = 0; month < 240; month++) {
      LocalDateTime wall = LocalDateTime.of(2020, 1, 15, 12, 0).plusMonths(month);
      Observance found = written.getApplicableObservance(wall.atZone(zone));
      assertThat(found.<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO).getOffset())
          .as(id + " at " + wall)
          .isEqualTo(zone.getRules().getOffset(wall));
    }
  }

  /** Each month's beginning, and the seconds around every change of the clock. */
  private static List<Instant> instants(ZoneRules rules) {
    List<Instant> instants = new ArrayList<>();
    for (int month = 0; month < 252; month++) {
      instants.add(LocalDateTime.of(2020, 1, 1, 0, 0).plusMonths(month).toInstant(ZoneOffset.UTC));
    }
    ZoneOffsetTransition next = rules.nextTransition(FROM);
    while (next != null && next.getInstant().isBefore(TO)) {
      instants.add(next.getInstant().minusSeconds(1));
      instants.add(next.getInstant());
      next = rules.nextTransition(next.getInstant());
    }
    return instants;
  }

  private static List<Onset> onsets(VTimeZone zone) {
    return zone.getObservances().stream()
        .map(
            observance -> {
              DtStart<LocalDateTime> wall = observance.getRequiredProperty(Property.DTSTART);
              TzOffsetFrom from = observance.getRequiredProperty(Property.TZOFFSETFROM);
              TzOffsetTo to = observance.getRequiredProperty(Property.TZOFFSETTO);
              return new Onset(wall.getDate().toInstant(from.getOffset()), to.getOffset());
            })
        .sorted(Comparator.comparing(Onset::at))
        .toList();
  }

  private static ZoneOffset offset(List<Onset> onsets, Instant at) {
    return onsets.stream()
        .filter(onset -> !onset.at().isAfter(at))
        .reduce((_, later) -> later)
        .orElseThrow()
        .to();
  }
}
