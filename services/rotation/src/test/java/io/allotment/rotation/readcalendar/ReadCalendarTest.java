package io.allotment.rotation.readcalendar;

import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Sample;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.OfAbsence;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadCalendarTest {

  private static final AbsenceId TRIP = ReadCalendar.id("one", "trip");
  private static final AbsenceId REST = ReadCalendar.id("one", "rest");

  private static Absence days(String from, String to) {
    return new Absence.Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Function<Standing, ReadCalendar> read(Map<AbsenceId, Absence> spans) {
    return read(INES, "one", spans, NOW);
  }

  private static Function<Standing, ReadCalendar> read(
      MemberId member, String source, Map<AbsenceId, Absence> spans, Instant from) {
    return standing ->
        new ReadCalendar(
            member,
            source,
            BERLIN,
            new TreeMap<>(spans),
            from,
            Sample.rosters(standing, member),
            NOW);
  }

  private static Given after(Map<AbsenceId, Absence> spans) {
    return Sample.checkout().and(ReadCalendarDecider.DECIDER, read(spans));
  }

  private static Given byHand(Given given, String from, String to) {
    return given.and(
        RecordAbsenceDecider.DECIDER,
        standing ->
            new RecordAbsence(
                INES,
                new AbsenceId("by-hand"),
                new RecordAbsence.When.Days(LocalDate.parse(from), LocalDate.parse(to)),
                Sample.rosters(standing, INES),
                NOW));
  }

  private static Given.Then reading(Given given, Map<AbsenceId, Absence> spans) {
    return given.prepared(ReadCalendarDecider.DECIDER, read(spans));
  }

  private static Map<AbsenceId, Absence> known(Given.Then then) {
    return then.after().garden().absences().getOrDefault(INES, new TreeMap<>());
  }

  @Test
  void whatIsNewIsRecordedAndTheTurnsItEmptiesPassOn() {
    Absence away = days("2027-01-04", "2027-01-15");
    Given.Then then = reading(Sample.checkout(), Map.of(TRIP, away));

    assertThat(known(then)).isEqualTo(Map.of(TRIP, away));
    assertThat(Sample.moved(then)).containsExactly("2027-W01");
  }

  @Test
  void theSameAgainChangesNothing() {
    Map<AbsenceId, Absence> spans =
        Map.of(
            TRIP,
            days("2026-12-21", "2027-01-03"),
            REST,
            new Absence.Hours(
                Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T12:00:00Z")));
    reading(after(spans), spans).thenNothing();
  }

  @Test
  void whatMovedIsChangedAndWhatIsGoneIsWithdrawn() {
    Absence moved = days("2026-12-22", "2027-01-04");
    Given.Then then =
        reading(
            after(
                Map.of(
                    TRIP,
                    days("2026-12-21", "2027-01-03"),
                    REST,
                    days("2027-02-01", "2027-02-02"))),
            Map.of(TRIP, moved));

    assertThat(known(then)).isEqualTo(Map.of(TRIP, moved));
    assertThat(then.events(AbsenceWithdrawn.class))
        .extracting(AbsenceWithdrawn::absence)
        .containsExactlyInAnyOrder(TRIP, REST);
    assertThat(then.events(AbsenceRecorded.class)).hasSize(1);
  }

  @Test
  void whatWasEnteredByHandStaysAndOnlyTheRestIsRecorded() {
    Given given = byHand(Sample.checkout(), "2026-12-24", "2026-12-26");
    Map<AbsenceId, Absence> spans = Map.of(TRIP, days("2026-12-21", "2026-12-31"));
    Given.Then then = reading(given, spans);

    assertThat(known(then))
        .isEqualTo(
            Map.of(
                new AbsenceId("by-hand"),
                days("2026-12-24", "2026-12-26"),
                TRIP,
                days("2026-12-21", "2026-12-23"),
                new AbsenceId(TRIP.value() + "-2"),
                days("2026-12-27", "2026-12-31")));
    reading(given.and(ReadCalendarDecider.DECIDER, read(spans)), spans).thenNothing();
  }

  @Test
  void whatIsEnteredByHandAlreadyIsNotRecordedAgain() {
    reading(
            byHand(Sample.checkout(), "2026-12-21", "2026-12-31"),
            Map.of(TRIP, days("2026-12-24", "2026-12-26")))
        .thenNothing();
  }

  @Test
  void hoursAreTakenOutOfADay() {
    Absence.Hours morning =
        new Absence.Hours(
            Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T11:00:00Z"));
    Given given =
        Sample.checkout()
            .and(
                RecordAbsenceDecider.DECIDER,
                standing ->
                    new RecordAbsence(
                        INES,
                        new AbsenceId("by-hand"),
                        new RecordAbsence.When.Hours(morning.start(), morning.end()),
                        Sample.rosters(standing, INES),
                        NOW));
    Given.Then then = reading(given, Map.of(TRIP, days("2026-12-01", "2026-12-01")));

    assertThat(known(then).values())
        .containsExactlyInAnyOrder(
            morning,
            new Absence.Hours(Instant.parse("2026-11-30T23:00:00Z"), morning.start()),
            new Absence.Hours(morning.end(), Instant.parse("2026-12-01T23:00:00Z")));
  }

  @Test
  void whatAnotherAddressBroughtIsNoneOfItsBusiness() {
    Absence away = days("2026-12-21", "2027-01-03");
    Given.Then then =
        after(Map.of(TRIP, away))
            .prepared(ReadCalendarDecider.DECIDER, read(INES, "two", Map.of(), NOW));
    then.thenNothing();
  }

  @Test
  void whatIsOverStaysAsItIs() {
    Absence past = days("2026-11-02", "2026-11-06");
    Absence running = days("2026-11-09", "2026-11-12");
    Given given =
        Sample.checkout()
            .and(
                ReadCalendarDecider.DECIDER,
                read(INES, "one", Map.of(TRIP, past, REST, running), Instant.EPOCH));
    Given.Then then = reading(given, Map.of());

    assertThat(known(then)).isEqualTo(Map.of(TRIP, past));
    assertThat(then.events(OfAbsence.class)).hasSize(1);
  }

  @Test
  void nothingIsReadForWhoIsInNoSquad() {
    Sample.checkout()
        .prepared(ReadCalendarDecider.DECIDER, read(NEW, "one", Map.of(), NOW))
        .refused(RotationRule.UNKNOWN_MEMBER);
  }

  @Test
  void itIsPreparedAnewWhereTheRosterMoved() {
    Sample.checkout()
        .when(
            ReadCalendarDecider.DECIDER,
            new ReadCalendar(
                INES,
                "one",
                BERLIN,
                new TreeMap<>(),
                NOW,
                Rosters.of(Map.of(Sample.SEARCH, List.of())),
                NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
