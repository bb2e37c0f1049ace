package io.allotment.rotation.event;

import static io.allotment.rotation.Handing.LATER;
import static io.allotment.rotation.Handing.W46;
import static io.allotment.rotation.Handing.accepted;
import static io.allotment.rotation.Handing.closed;
import static io.allotment.rotation.Handing.named;
import static io.allotment.rotation.Handing.pulledIn;
import static io.allotment.rotation.Handing.written;
import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.HALF;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.settings;
import static io.allotment.rotation.Sample.squad;
import static io.allotment.rotation.Swapping.SWAP;
import static io.allotment.rotation.Swapping.answered;
import static io.allotment.rotation.Swapping.days;
import static io.allotment.rotation.Swapping.proposedBy;
import static io.allotment.rotation.Swapping.undone;
import static io.allotment.rotation.Swapping.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Given.Then;
import io.allotment.rotation.Handing;
import io.allotment.rotation.Paying;
import io.allotment.rotation.Sample;
import io.allotment.rotation.Swapping;
import io.allotment.rotation.accepthandover.AcceptHandoverDecider;
import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.addmember.AddMemberDecider;
import io.allotment.rotation.answerpullin.AnswerPullIn;
import io.allotment.rotation.answerpullin.AnswerPullInDecider;
import io.allotment.rotation.answerswap.AnswerSwapDecider;
import io.allotment.rotation.archivesquad.ArchiveSquad;
import io.allotment.rotation.archivesquad.ArchiveSquadDecider;
import io.allotment.rotation.changesquad.ChangeSquad;
import io.allotment.rotation.changesquad.ChangeSquadDecider;
import io.allotment.rotation.chooseholidays.ChooseHolidays;
import io.allotment.rotation.chooseholidays.ChooseHolidaysDecider;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHoursDecider;
import io.allotment.rotation.closeitem.CloseItemDecider;
import io.allotment.rotation.drawplan.DrawPlan;
import io.allotment.rotation.drawplan.DrawPlanDecider;
import io.allotment.rotation.erasetext.EraseText;
import io.allotment.rotation.erasetext.EraseTextDecider;
import io.allotment.rotation.importroster.Identity;
import io.allotment.rotation.importroster.ImportRoster;
import io.allotment.rotation.importroster.ImportRosterDecider;
import io.allotment.rotation.importroster.LastServed;
import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.joinoutofhours.JoinOutOfHours;
import io.allotment.rotation.joinoutofhours.JoinOutOfHoursDecider;
import io.allotment.rotation.mergesquads.MergeSquads;
import io.allotment.rotation.mergesquads.MergeSquadsDecider;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.namementor.NameMentorDecider;
import io.allotment.rotation.openitem.OpenItemDecider;
import io.allotment.rotation.opensquad.OpenSquad;
import io.allotment.rotation.opensquad.OpenSquadDecider;
import io.allotment.rotation.optin.OptIn;
import io.allotment.rotation.optin.OptInDecider;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.optout.OptOutDecider;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.pullinmentor.PullInMentorDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import io.allotment.rotation.splitsquad.SplitSquad;
import io.allotment.rotation.splitsquad.SplitSquadDecider;
import io.allotment.rotation.undoswap.UndoSwapDecider;
import io.allotment.rotation.withdrawabsence.WithdrawAbsence;
import io.allotment.rotation.withdrawabsence.WithdrawAbsenceDecider;
import io.allotment.rotation.writehandover.WriteHandover;
import io.allotment.rotation.writehandover.WriteHandoverDecider;
import io.allotment.runtime.decide.Decision.Rejected;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotationRuleTest {

  /** One refusal by each rule. */
  static Then brokenBy(RotationRule rule) {
    return switch (rule) {
      case UNKNOWN_SQUAD ->
          Given.nothing().when(AddMemberDecider.DECIDER, new AddMember(CHECKOUT, INES, HALF, NOW));
      case UNKNOWN_MEMBER ->
          Given.that(opened(CHECKOUT))
              .prepared(
                  OptInDecider.DECIDER,
                  now -> new OptIn(CHECKOUT, INES, false, rosters(now, CHECKOUT), NOW));
      case UNKNOWN_ABSENCE ->
          checkout()
              .prepared(
                  WithdrawAbsenceDecider.DECIDER,
                  now -> new WithdrawAbsence(INES, new AbsenceId("a"), rosters(now, INES), NOW));
      case ROSTER_MOVED ->
          squad(CHECKOUT, INES)
              .when(DrawPlanDecider.DECIDER, new DrawPlan(CHECKOUT, Rosters.of(Map.of()), NOW));
      case ALREADY_OPEN ->
          Given.that(opened(CHECKOUT)).when(OpenSquadDecider.DECIDER, open("Till"));
      case BAD_NAME -> Given.nothing().when(OpenSquadDecider.DECIDER, open(""));
      case UNKNOWN_ZONE -> imported(Given.nothing(), row(2, SEARCH, INES, null));
      case UNKNOWN_CURRENCY ->
          checkout().when(ChooseOutOfHoursDecider.DECIDER, Paying.choosing("EUROS", "20"));
      case NO_OUT_OF_HOURS ->
          checkout()
              .when(
                  JoinOutOfHoursDecider.DECIDER,
                  new JoinOutOfHours(CHECKOUT, INES, "Europe/Berlin", NOW));
      case UNKNOWN_REGION ->
          checkout()
              .when(
                  ChooseHolidaysDecider.DECIDER,
                  new ChooseHolidays(
                      CHECKOUT,
                      new ChooseHolidays.Choice("DE-XX", Ratio.ONE, Ratio.of(2)),
                      null,
                      NOW));
      case BAD_NUMBER -> added(Given.that(opened(CHECKOUT)), Ratio.of(2), Ratio.ONE);
      case OVER_ALLOCATED -> added(squad(SEARCH, INES).and(opened(CHECKOUT)), Ratio.ONE, Ratio.ONE);
      case HANDOVER_FIXED -> imported(checkout(), row(2, CHECKOUT, INES, ZoneId.of("Asia/Tokyo")));
      case ANNOUNCED_STAYS -> changedFrom("2026-W49");
      case NO_TURN_STARTS -> changedFrom("2027-W30");
      case SQUAD_ARCHIVED ->
          checkout()
              .and(ArchiveSquadDecider.DECIDER, now -> archived(now))
              .when(AddMemberDecider.DECIDER, new AddMember(CHECKOUT, NEW, HALF, NOW));
      case SAME_SQUAD ->
          checkout()
              .prepared(
                  MergeSquadsDecider.DECIDER,
                  now -> new MergeSquads(CHECKOUT, CHECKOUT, null, rosters(now, CHECKOUT), NOW));
      case NOTHING_SPLITS ->
          checkout()
              .prepared(
                  SplitSquadDecider.DECIDER,
                  now ->
                      new SplitSquad(
                          CHECKOUT,
                          SEARCH,
                          "Search",
                          new TreeSet<>(),
                          rosters(now, CHECKOUT),
                          NOW));
      case EMPTY_SPAN -> away(checkout(), "a", "2026-12-02", "2026-12-01");
      case ABSENCE_TAKEN ->
          away(
              checkout().and(away(checkout(), "a", "2026-12-01", "2026-12-02").events()),
              "a",
              "2026-12-11",
              "2026-12-12");
      case ABSENCE_OVERLAPS ->
          away(
              checkout().and(away(checkout(), "a", "2026-12-01", "2026-12-02").events()),
              "b",
              "2026-12-02",
              "2026-12-03");
      case NOBODY_TO_PLAN ->
          Given.that(opened(CHECKOUT))
              .prepared(
                  DrawPlanDecider.DECIDER,
                  now -> new DrawPlan(CHECKOUT, rosters(now, CHECKOUT), NOW));
      case NOT_PLANNED ->
          Given.that(opened(CHECKOUT))
              .prepared(
                  PlanAheadDecider.DECIDER, now -> new PlanAhead(rosters(now, CHECKOUT), NOW));
      case BALANCES_DO_NOT_SUM ->
          imported(Given.nothing(), opening(row(2, SEARCH, INES, BERLIN), Ratio.ONE, null));
      case ACCOUNT_OPEN ->
          imported(
              checkout().and(new OfMember.AccountOpened(CHECKOUT, INES, Ratio.ZERO, null, NOW)),
              opening(row(2, CHECKOUT, INES, null), Ratio.ONE, null));
      case NO_SUCH_WEEK ->
          imported(
              Given.nothing(),
              opening(row(2, SEARCH, INES, BERLIN), null, DutyWeek.parse("2026-W53")));
      case TWO_TURNS ->
          imported(
              Given.nothing(),
              opening(halfTime(row(2, SEARCH, INES, BERLIN)), null, DutyWeek.parse("2026-W40")),
              opening(halfTime(row(3, CHECKOUT, INES, BERLIN)), null, DutyWeek.parse("2026-W40")));
      case UNKNOWN_TURN ->
          checkout()
              .when(
                  WriteHandoverDecider.DECIDER,
                  new WriteHandover(CHECKOUT, Handing.W45, INES, false, null, null, null, 0, NOW));
      case UNKNOWN_ITEM -> checkout().when(CloseItemDecider.DECIDER, closed(INES, true, NOW));
      case UNKNOWN_PULL_IN ->
          checkout().when(AnswerPullInDecider.DECIDER, Handing.answered(JON, NOW));
      case UNKNOWN_TEXT ->
          checkout()
              .when(EraseTextDecider.DECIDER, new EraseText(CHECKOUT, Handing.TEXT.id(), NOW));
      case TURN_SERVED ->
          checkout().prepared(NameMentorDecider.DECIDER, named(LEA, INES, W46, LATER));
      case HANDOVER_OVER ->
          noted()
              .and(AcceptHandoverDecider.DECIDER, _ -> accepted(JON, 1, LATER))
              .when(WriteHandoverDecider.DECIDER, written(INES, 1, LATER));
      case NOT_WRITTEN ->
          checkout().when(AcceptHandoverDecider.DECIDER, accepted(JON, null, LATER));
      case PULL_IN_ANSWERED ->
          pulled()
              .and(AnswerPullInDecider.DECIDER, _ -> byLead())
              .when(AnswerPullInDecider.DECIDER, byLead());
      case NOTE_MOVED -> noted().when(WriteHandoverDecider.DECIDER, written(INES, 0, NOW));
      case NOT_BEGUN ->
          checkout()
              .when(
                  WriteHandoverDecider.DECIDER,
                  new WriteHandover(CHECKOUT, Handing.W47, JON, false, null, null, null, 0, NOW));
      case NOT_OVER -> noted().when(AcceptHandoverDecider.DECIDER, accepted(JON, 1, NOW));
      case NOT_THE_WRITER -> checkout().when(WriteHandoverDecider.DECIDER, written(JON, 0, NOW));
      case NOT_THE_TAKER -> noted().when(AcceptHandoverDecider.DECIDER, accepted(KIM, 1, LATER));
      case NOT_YOUR_TURN -> checkout().when(OpenItemDecider.DECIDER, Handing.opened(JON, W46, NOW));
      case NOT_ON_DUTY -> checkout().when(PullInMentorDecider.DECIDER, pulledIn(JON, NOW));
      case NO_MENTOR ->
          Sample.planned(CHECKOUT, INES).when(PullInMentorDecider.DECIDER, pulledIn(INES, NOW));
      case NOT_THE_MENTOR ->
          pulled().when(AnswerPullInDecider.DECIDER, Handing.answered(INES, NOW));
      case MENTOR_UNABLE ->
          checkout().prepared(NameMentorDecider.DECIDER, named(INES, INES, W46, NOW));
      case TOO_MUCH_OPEN -> {
        Given full = checkout();
        for (int i = 0; i < 100; i++) {
          full =
              full.and(
                  new OfItem.ItemOpened(
                      CHECKOUT, new ItemId("item-" + i), W46, INES, INES, Handing.TEXT, NOW));
        }
        yield full.when(OpenItemDecider.DECIDER, Handing.opened(INES, W46, NOW));
      }
      case UNKNOWN_SWAP ->
          checkout().prepared(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, true));
      case SWAP_OVER ->
          asked()
              .and(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, false))
              .prepared(AnswerSwapDecider.DECIDER, answered(SWAP, KIM, true));
      case SWAP_LAPSED ->
          asked()
              .prepared(
                  AnswerSwapDecider.DECIDER,
                  answered(SWAP, KIM, KIM, true, NOW.plus(Duration.ofDays(7))));
      case NOT_MADE -> asked().prepared(UndoSwapDecider.DECIDER, undone(JON, NOW));
      case NOT_ASKED -> asked().prepared(AnswerSwapDecider.DECIDER, answered(SWAP, INES, true));
      case PART_BEGUN -> proposing(INES, whole("2026-W46", INES, JON));
      case NOT_THEIRS -> proposing(KIM, whole("2026-W47", KIM, JON));
      case NOTHING_PASSES -> proposing(JON);
      case NO_SUCH_PART -> proposing(JON, days("2026-W47", 5, 9, JON, KIM));
      case SAME_PERSON -> proposing(JON, whole("2026-W47", JON, JON));
      case PART_TWICE ->
          proposing(JON, whole("2026-W47", JON, KIM), days("2026-W47", 1, 2, JON, INES));
      case CANNOT_SERVE ->
          proposing(
              checkout()
                  .and(
                      OptOutDecider.DECIDER,
                      now -> new OptOut(CHECKOUT, KIM, false, rosters(now, KIM), NOW)),
              JON,
              whole("2026-W47", JON, KIM));
      case DUPLICATE_ROW ->
          imported(Given.nothing(), row(2, SEARCH, INES, BERLIN), row(3, SEARCH, INES, BERLIN));
      case IMPORT_REFUSED ->
          imported(
              Given.nothing(),
              row(2, SEARCH, INES, null),
              row(3, CHECKOUT, JON, BERLIN),
              row(4, CHECKOUT, JON, BERLIN));
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsReachedAndSaysWhatToDoNext(RotationRule rule) {
    assertThat(brokenBy(rule).decision())
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.rule()).isEqualTo(rule);
              assertThat(rejected.detail()).hasSizeGreaterThan(30).endsWith(".");
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsASentence(RotationRule rule) {
    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(rule.sentence()).matches("[A-Z].{20,}\\.");
    assertThat(rule.status()).isIn(404, 409, 412, 422);
  }

  @Test
  void idsAreUnique() {
    assertThat(Arrays.stream(RotationRule.values()).map(RotationRule::id)).doesNotHaveDuplicates();
  }

  private static Given noted() {
    return checkout().and(WriteHandoverDecider.DECIDER, _ -> written(INES, 0, NOW));
  }

  private static Given pulled() {
    return checkout().and(PullInMentorDecider.DECIDER, _ -> pulledIn(INES, NOW));
  }

  private static AnswerPullIn byLead() {
    return new AnswerPullIn(CHECKOUT, Handing.PULL_IN, LEA, true, Handing.ANSWER, NOW);
  }

  /** Jon asks Kim to take his turn. */
  private static Given asked() {
    return checkout().and(ProposeSwapDecider.DECIDER, proposedBy(JON, whole("2026-W47", JON, KIM)));
  }

  private static Then proposing(MemberId by, Swapping.Part... parts) {
    return proposing(checkout(), by, parts);
  }

  private static Then proposing(Given given, MemberId by, Swapping.Part... parts) {
    return given.prepared(ProposeSwapDecider.DECIDER, proposedBy(by, parts));
  }

  private static OpenSquad open(String name) {
    return new OpenSquad(CHECKOUT, settings(name), NOW);
  }

  private static Then changedFrom(String week) {
    return checkout()
        .prepared(
            ChangeSquadDecider.DECIDER,
            now ->
                new ChangeSquad(
                    CHECKOUT, onTuesdays(), DutyWeek.parse(week), rosters(now, CHECKOUT), NOW));
  }

  private static ArchiveSquad archived(Standing now) {
    return new ArchiveSquad(CHECKOUT, null, rosters(now, CHECKOUT), NOW);
  }

  private static SquadSettings onTuesdays() {
    return new SquadSettings(
        "Checkout",
        DayOfWeek.TUESDAY,
        LocalTime.of(10, 0),
        "Europe/Berlin",
        1,
        PolicyFigures.UNCHANGED,
        null);
  }

  private static Then added(Given given, Ratio share, Ratio allocation) {
    var line = new RosterLine(null, share, allocation, WorkingPattern.WEEKDAYS, null);
    return given.when(AddMemberDecider.DECIDER, new AddMember(CHECKOUT, INES, line, NOW));
  }

  private static Then away(Given given, String id, String from, String to) {
    var days = new RecordAbsence.When.Days(LocalDate.parse(from), LocalDate.parse(to));
    return given.prepared(
        RecordAbsenceDecider.DECIDER,
        now -> new RecordAbsence(INES, new AbsenceId(id), days, rosters(now, INES), NOW));
  }

  private static RosterRow row(int line, SquadId squad, MemberId member, @Nullable ZoneId zone) {
    return new RosterRow(
        line,
        squad,
        "Any",
        zone,
        null,
        new Identity.ById(member),
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        null,
        null);
  }

  private static RosterRow halfTime(RosterRow row) {
    return new RosterRow(
        row.line(),
        row.squad(),
        row.squadName(),
        row.zone(),
        null,
        row.identity(),
        null,
        null,
        null,
        Ratio.of(1, 2),
        null,
        null,
        true,
        null,
        null);
  }

  private static RosterRow opening(
      RosterRow row, @Nullable Ratio balance, @Nullable DutyWeek lastServed) {
    return new RosterRow(
        row.line(),
        row.squad(),
        row.squadName(),
        row.zone(),
        null,
        row.identity(),
        null,
        null,
        null,
        row.allocation(),
        null,
        null,
        true,
        lastServed == null ? null : new LastServed.InWeek(lastServed),
        balance);
  }

  private static Then imported(Given given, RosterRow... rows) {
    return given.prepared(
        ImportRosterDecider.DECIDER,
        now -> {
          var squads = new TreeSet<SquadId>(now.servesIn(INES));
          Arrays.stream(rows).map(RosterRow::squad).forEach(squads::add);
          List<ImportRoster.Line> lines =
              Arrays.stream(rows)
                  .map(row -> new ImportRoster.Line(row, ((Identity.ById) row.identity()).id()))
                  .toList();
          return new ImportRoster(lines, Rosters.in(now, squads), NOW);
        });
  }
}
