package io.allotment.rotation.importabsences;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.rosters;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.importabsences.ImportAbsences.Away;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ImportAbsencesTest {
  private static final SortedSet<SquadId> SQUADS = new TreeSet<>(Set.of(CHECKOUT));

  private static Away entry(int line, MemberId member, String id, String from, String to) {
    return entry(line, member, id, from, to, Set.of());
  }

  private static Away entry(
      int line, MemberId member, String id, String from, String to, Set<String> parts) {
    TreeSet<AbsenceId> all = new TreeSet<>(Set.of(new AbsenceId(id)));
    parts.forEach(part -> all.add(new AbsenceId(part)));
    return new Away(
        member,
        new AbsenceSpan(line, "uid", new AbsenceId(id), days(from, to), all, new TreeSet<>()));
  }

  private static Absence days(String from, String to) {
    return new Absence.Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Function<Standing, ImportAbsences> entries(Away... entries) {
    return standing -> new ImportAbsences(List.of(entries), rosters(standing, JON), NOW);
  }

  private static RotationEvent recorded(String id, String from, String to) {
    return new AbsenceRecorded(JON, new AbsenceId(id), days(from, to), SQUADS, NOW);
  }

  @Test
  void manyAbsencesAreOneDecision() {
    var then =
        checkout()
            .prepared(
                ImportAbsencesDecider.DECIDER,
                entries(
                    entry(1, JON, "a", "2026-12-14", "2026-12-18"),
                    entry(9, JON, "b", "2026-12-28", "2026-12-30")));

    assertThat(then.events(AbsenceRecorded.class)).hasSize(2);
    assertThat(moved(then)).containsExactly("2026-W51");
  }

  @Test
  void theSameAgainChangesNothing() {
    checkout()
        .and(recorded("a", "2026-11-23", "2026-11-27"))
        .prepared(
            ImportAbsencesDecider.DECIDER, entries(entry(1, JON, "a", "2026-11-23", "2026-11-27")))
        .thenNothing();
  }

  @Test
  void anEntryThatMovedTakesThePlaceOfWhatItWas() {
    checkout()
        .and(recorded("a", "2026-11-23", "2026-11-27"))
        .prepared(
            ImportAbsencesDecider.DECIDER, entries(entry(1, JON, "a", "2026-11-24", "2026-11-28")))
        .then(
            new AbsenceWithdrawn(JON, new AbsenceId("a"), SQUADS, NOW),
            recorded("a", "2026-11-24", "2026-11-28"));
  }

  @Test
  void entriesMayChangePlaces() {
    checkout()
        .and(recorded("a", "2026-11-23", "2026-11-24"), recorded("b", "2026-11-26", "2026-11-27"))
        .prepared(
            ImportAbsencesDecider.DECIDER,
            entries(
                entry(1, JON, "a", "2026-11-26", "2026-11-28"),
                entry(5, JON, "b", "2026-11-22", "2026-11-24")))
        .then(
            new AbsenceWithdrawn(JON, new AbsenceId("a"), SQUADS, NOW),
            new AbsenceWithdrawn(JON, new AbsenceId("b"), SQUADS, NOW),
            recorded("a", "2026-11-26", "2026-11-28"),
            recorded("b", "2026-11-22", "2026-11-24"));
  }

  @Test
  void partsThatGrewTogetherAreReplaced() {
    checkout()
        .and(recorded("a", "2026-11-23", "2026-11-24"), recorded("b", "2026-11-26", "2026-11-27"))
        .prepared(
            ImportAbsencesDecider.DECIDER,
            entries(entry(1, JON, "a", "2026-11-23", "2026-11-27", Set.of("b"))))
        .then(
            new AbsenceWithdrawn(JON, new AbsenceId("a"), SQUADS, NOW),
            new AbsenceWithdrawn(JON, new AbsenceId("b"), SQUADS, NOW),
            recorded("a", "2026-11-23", "2026-11-27"));
  }

  @Test
  void twoWhoCouldNotServeAWeekThatIsPostedBothOweNothingForIt() {
    var then =
        checkout()
            .and(
                PlanAheadDecider.DECIDER,
                now -> new PlanAhead(rosters(now, CHECKOUT), NOW.plus(Duration.ofDays(6))))
            .prepared(
                ImportAbsencesDecider.DECIDER,
                entries(
                    entry(1, JON, "a", "2026-11-09", "2026-11-13"),
                    entry(7, KIM, "b", "2026-11-09", "2026-11-13")));

    var ledger = then.after().squad(CHECKOUT).ledger();
    assertThat(ledger.balance(JON)).isEqualTo(Ratio.ZERO);
    assertThat(ledger.balance(KIM)).isEqualTo(Ratio.ZERO);
    assertThat(ledger.balance(LEA)).isEqualTo(Ratio.of(1, 2));
    assertThat(ledger.sum()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void whatOverlapsAnotherAbsenceIsRefusedByLine() {
    checkout()
        .and(recorded("own", "2026-11-23", "2026-11-27"))
        .prepared(
            ImportAbsencesDecider.DECIDER,
            entries(
                entry(3, JON, "a", "2026-11-27", "2026-11-28"),
                entry(7, JON, "b", "2026-12-07", "2026-12-08")))
        .refused(RotationRule.ABSENCE_OVERLAPS, "Line 3", "2026-11-23");
  }

  @Test
  void onlyAMemberOfASquadIsAway() {
    checkout()
        .prepared(
            ImportAbsencesDecider.DECIDER, entries(entry(3, NEW, "a", "2026-11-27", "2026-11-28")))
        .refused(RotationRule.UNKNOWN_MEMBER, "Line 3", "nils");
  }

  @Test
  void allSquadsOfEveryoneNamedAreRead() {
    checkout()
        .when(
            ImportAbsencesDecider.DECIDER,
            new ImportAbsences(
                List.of(entry(1, JON, "a", "2026-11-27", "2026-11-28")), Rosters.of(Map.of()), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
