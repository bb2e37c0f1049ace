package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.BERLIN;
import static io.allotment.rotation.importabsences.Calendars.calendar;
import static io.allotment.rotation.importabsences.Calendars.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.runtime.decide.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the file to what it changes, and then to nothing, today and later. */
class RepeatedCalendarTest {

  private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
  private static final SquadId SQUAD = new SquadId("checkout");
  private static final MemberId INES = new MemberId("ines");

  private static final Standing ROSTER =
      Standing.EMPTY.after(
          List.of(
              new SquadOpened(
                  SQUAD,
                  "Checkout",
                  Handover.weekly(BERLIN),
                  Policy.DEFAULT,
                  WorkingPattern.WEEKDAYS,
                  NOW),
              new MemberAdded(
                  SQUAD,
                  INES,
                  1,
                  Ratio.ONE,
                  Ratio.ONE,
                  WorkingPattern.WEEKDAYS,
                  0,
                  false,
                  null,
                  NOW)));

  @ParameterizedTest
  @ValueSource(strings = {"google.ics", "outlook.ics", "apple.ics"})
  void anExportIsAppliedOnceAndThenChangesNothing(String name) {
    List<RotationEvent> first = apply(file(name), ROSTER, NOW);
    assertThat(first).hasSizeGreaterThan(3).allMatch(AbsenceRecorded.class::isInstance);
    Standing standing = ROSTER.after(first);
    for (int day = 0; day < 120; day++) {
      assertThat(apply(file(name), standing, NOW.plus(Duration.ofDays(day)))).isEmpty();
    }
  }

  @Test
  void entriesThatOverlapAreAppliedAndStayWhileTimeGoesBy() {
    byte[] ics =
        days("20261002/P5D", "20261004/P9D", "20261011/P9D", "20261105/P1D", "20261106/P1D");
    List<RotationEvent> first = apply(ics, ROSTER, NOW);
    assertThat(first).hasSize(3);
    for (int day = 0; day < 60; day++) {
      Instant later = NOW.plus(Duration.ofDays(day));
      assertThat(apply(ics, ROSTER.after(first), later)).isEmpty();
    }
  }

  @Test
  void anEntryThatMovedTakesThePlaceOfWhatItWas() {
    Standing standing = ROSTER.after(apply(days("20261005/P5D"), ROSTER, NOW));
    List<RotationEvent> events = apply(days("20261007/P5D"), standing, NOW);
    assertThat(events.getFirst()).isInstanceOf(AbsenceWithdrawn.class);
    assertThat(events.getLast()).isInstanceOf(AbsenceRecorded.class);
    assertThat(standing.after(events).garden().absences().get(INES)).hasSize(1);
  }

  @Test
  void anEntryThatJoinsTwoTakesThePlaceOfBoth() {
    Standing standing = ROSTER.after(apply(days("20261005/P2D", "20261009/P2D"), ROSTER, NOW));
    List<RotationEvent> events =
        apply(days("20261005/P2D", "20261009/P2D", "20261004/P9D"), standing, NOW);
    assertThat(standing.after(events).garden().absences().get(INES)).hasSize(1);
    assertThat(
            apply(
                days("20261005/P2D", "20261009/P2D", "20261004/P9D"), standing.after(events), NOW))
        .isEmpty();
  }

  private static List<RotationEvent> apply(byte[] ics, Standing standing, Instant now) {
    CalendarReading reading = AbsenceCalendar.read(ics, BERLIN, Window.ahead(now));
    var away =
        ((CalendarReading.Spans) reading)
            .ofOnePerson(BERLIN).stream().map(span -> new ImportAbsences.Away(INES, span)).toList();
    var command = new ImportAbsences(away, Rosters.in(standing, List.of(SQUAD)), now);
    var decision = ImportAbsencesDecider.DECIDER.decide().apply(command, standing);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<RotationEvent>) decision).events();
  }

  private static byte[] days(String... entries) {
    StringBuilder events = new StringBuilder();
    int number = 0;
    for (String entry : entries) {
      String[] parts = entry.split("/");
      events.append(
          "BEGIN:VEVENT\nUID:%s\nDTSTART:%s\nDURATION:%s\nEND:VEVENT\n"
              .formatted(number++, parts[0], parts[1]));
    }
    return calendar(events.toString().strip());
  }
}
