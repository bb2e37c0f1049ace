package io.allotment.rotation.event;

import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.drawn;
import static io.allotment.rotation.Sample.planned;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.Paying;
import io.allotment.rotation.changesquad.ChangeSquad;
import io.allotment.rotation.changesquad.ChangeSquadDecider;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapDeclined;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.OfSwap.SwapWithdrawn;
import io.allotment.rotation.event.RotationEvent.HolidaysChosen;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.WeeksValued;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Correction;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.HolidayRegion;
import io.allotment.rotation.model.HolidayWeek;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import io.allotment.rotation.withdrawabsence.WithdrawAbsence;
import io.allotment.rotation.withdrawabsence.WithdrawAbsenceDecider;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.json.PlainValues;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventsAsJsonTest {
  private final JsonMapper json =
      JsonMapper.builder().addModule(new PlainValues(RotationEvent.class)).build();

  /** A history in which every event occurs. */
  static List<RotationEvent> everything() {
    Given two = drawn(planned(CHECKOUT, INES, JON).and(squad(SEARCH, INES).events()), SEARCH);
    Given history =
        away(
                away(away(two, INES, "2026-12-14", "2027-01-08"), JON, "2026-11-16", "2026-11-20"),
                JON,
                "2027-01-25",
                "2027-01-29")
            .and(
                WithdrawAbsenceDecider.DECIDER,
                now -> new WithdrawAbsence(JON, id(JON, "2026-11-16"), rosters(now, JON), NOW))
            .and(
                PlanAheadDecider.DECIDER,
                now -> new PlanAhead(rosters(now, CHECKOUT), NOW.plus(Duration.ofDays(21))))
            .and(
                RemoveMemberDecider.DECIDER,
                now -> new RemoveMember(CHECKOUT, INES, rosters(now, INES), NOW));
    List<RotationEvent> events = new ArrayList<>(history.events());
    events.addAll(others());
    events.addAll(swaps());
    events.addAll(anotherClock());
    events.addAll(holidays());
    events.addAll(handovers());
    events.addAll(outOfHours());
    return events;
  }

  private static List<RotationEvent> others() {
    var correction =
        new Correction(
            DutyWeek.parse("2026-W46"),
            new TreeMap<>(Map.of(INES, Ratio.of(-1, 2), JON, Ratio.of(1, 2))),
            new TreeMap<>());
    return List.of(
        new SquadChanged(
            CHECKOUT,
            "Till",
            Handover.weekly(BERLIN),
            Policy.DEFAULT,
            WorkingPattern.WEEKDAYS,
            NOW),
        new RotationEvent.SquadArchived(CHECKOUT, DutyWeek.parse("2027-W02"), NOW),
        new RotationEvent.SquadRestored(CHECKOUT, NOW),
        new MemberChanged(
            CHECKOUT, JON, 3, Ratio.of(4, 5), Ratio.ONE, WorkingPattern.WEEKDAYS, NOW),
        new MarkedUntrained(CHECKOUT, JON, 1, NOW),
        new OptedOut(CHECKOUT, JON, true, NOW),
        new AccountOpened(CHECKOUT, JON, Ratio.of(-1, 3), DutyWeek.parse("2026-W45"), NOW),
        new PostingCorrected(CHECKOUT, correction, NOW),
        new RotationEvent.AbsenceRecorded(
            JON,
            new AbsenceId("hours"),
            new Absence.Hours(NOW, NOW.plusSeconds(60)),
            new TreeSet<>(Set.of(CHECKOUT)),
            NOW));
  }

  /** Turns move to another hour, then they get another length. */
  private static List<RotationEvent> anotherClock() {
    List<RotationEvent> events = new ArrayList<>();
    for (int weeks = 1; weeks <= 2; weeks++) {
      int length = weeks;
      events.addAll(
          planned(SEARCH, INES, JON)
              .prepared(
                  ChangeSquadDecider.DECIDER,
                  now -> new ChangeSquad(SEARCH, at9(length), null, rosters(now, SEARCH), NOW))
              .events());
    }
    return events;
  }

  private static SquadSettings at9(int weeks) {
    return new SquadSettings(
        "Search",
        DayOfWeek.MONDAY,
        LocalTime.of(9, 0),
        "Europe/Berlin",
        weeks,
        PolicyFigures.UNCHANGED,
        null);
  }

  private static List<RotationEvent> swaps() {
    var part =
        new Pass(
            DutyWeek.parse("2026-W47"),
            new Span(NOW.plusSeconds(3600), NOW.plusSeconds(7200)),
            INES,
            JON);
    SwapId swap = new SwapId("swap");
    return List.of(
        new SwapProposed(CHECKOUT, swap, INES, List.of(part), null, NOW),
        new SwapAgreed(CHECKOUT, swap, JON, INES, NOW),
        new SwapMade(CHECKOUT, swap, List.of(part), NOW),
        new SwapDeclined(CHECKOUT, swap, JON, NOW),
        new SwapWithdrawn(CHECKOUT, swap, INES, NOW));
  }

  private static List<RotationEvent> holidays() {
    LocalDate christmas = LocalDate.parse("2026-12-25");
    var week =
        new HolidayWeek(
            Ratio.of(3, 2),
            new TreeMap<>(Map.of(christmas, "CHRISTMAS")),
            new TreeSet<>(Set.of(christmas)));
    var region = new HolidayRegion("DE-BY");
    return List.of(
        new HolidaysChosen(CHECKOUT, new HolidayPolicy(region, Ratio.of(1, 2), Ratio.of(2)), NOW),
        new WeeksValued(
            CHECKOUT,
            DutyWeek.parse("2026-W47"),
            DutyWeek.parse("2028-W47"),
            new TreeMap<>(Map.of(DutyWeek.parse("2026-W52"), week)),
            NOW));
  }

  private static List<RotationEvent> handovers() {
    DutyWeek week = DutyWeek.parse("2026-W46");
    ItemId item = new ItemId("item");
    PullInId pullIn = new PullInId("pull-in");
    TextRef text = new TextRef(new TextId("text"), "9f86d081884c7d65");
    TextRef other = new TextRef(new TextId("other"), "60303ae22b998861");
    Turn turn = Turn.whole(week, 1, Handover.weekly(BERLIN).turn(week), INES, null).withMentor(JON);
    return List.of(
        new OfTurn.MentorChosen(CHECKOUT, INES, turn, NOW),
        new OfItem.ItemOpened(CHECKOUT, item, week, INES, JON, text, NOW),
        new OfItem.ItemClosed(CHECKOUT, item, week, JON, NOW, NOW.plusSeconds(60)),
        new OfItem.ItemReopened(CHECKOUT, item, week, JON, NOW, NOW.plusSeconds(90)),
        new OfNote.HandoverWritten(CHECKOUT, week, INES, INES, text, null, null, NOW),
        INTERRUPTED,
        new OfNote.HandoverAskedBack(CHECKOUT, week, JON, JON, other, NOW),
        new OfNote.HandoverAccepted(
            CHECKOUT, week, JON, INES, List.of(new OfNote.Taken(item, week, NOW)), NOW),
        new OfPullIn.MentorPulledIn(CHECKOUT, pullIn, week, INES, INES, JON, text, other, NOW),
        new OfPullIn.PullInAnswered(CHECKOUT, pullIn, week, INES, JON, JON, other, NOW),
        new RotationEvent.TextErased(CHECKOUT, text.id(), NOW));
  }

  private static List<RotationEvent> outOfHours() {
    return List.of(
        new OfOutOfHours.OutOfHoursChosen(CHECKOUT, Paying.POLICY, NOW),
        new OfOutOfHours.OutOfHoursJoined(CHECKOUT, JON, BERLIN, NOW.plusSeconds(60)),
        new OfOutOfHours.OutOfHoursLeft(CHECKOUT, JON, NOW.plusSeconds(120)));
  }

  private static Given away(Given given, MemberId member, String from, String to) {
    var days = new When.Days(LocalDate.parse(from), LocalDate.parse(to));
    return given.and(
        RecordAbsenceDecider.DECIDER,
        now -> new RecordAbsence(member, id(member, from), days, rosters(now, member), NOW));
  }

  private static AbsenceId id(MemberId member, String from) {
    return new AbsenceId(member + "-" + from);
  }

  /** A note that says for how long the gardener was interrupted. */
  static final OfNote.HandoverWritten INTERRUPTED =
      new OfNote.HandoverWritten(
          CHECKOUT,
          DutyWeek.parse("2026-W46"),
          INES,
          INES,
          new TextRef(new TextId("text"), "9f86d081884c7d65"),
          null,
          new Interrupted(Duration.ofMinutes(270)),
          NOW);

  @Test
  void everyEventIsReadBackAsItWasWritten() {
    for (RotationEvent event : everything()) {
      String written = json.writeValueAsString(event);
      assertThat(json.readValue(written, event.getClass())).as(written).isEqualTo(event);
    }
  }

  @Test
  void everyEventOccurs() {
    assertThat(everything().stream().map(Object::getClass).distinct())
        .hasSameElementsAs(leaves(RotationEvent.class).toList());
  }

  @Test
  void whatIsReadBackStandsAsBefore() {
    List<RotationEvent> events = everything();
    List<RotationEvent> read =
        events.stream()
            .map(
                event ->
                    (RotationEvent)
                        json.readValue(json.writeValueAsString(event), event.getClass()))
            .toList();
    assertThat(Standing.EMPTY.after(read)).isEqualTo(Standing.EMPTY.after(events));
    assertThat(handedOver(read)).isEqualTo(handedOver(events));
    assertThat(outOfHours(read)).isEqualTo(outOfHours(events));
  }

  private static Handovers handedOver(List<RotationEvent> events) {
    Handovers handovers = Handovers.EMPTY;
    for (RotationEvent event : events) {
      handovers = handovers.after(event);
    }
    return handovers;
  }

  private static OutOfHours outOfHours(List<RotationEvent> events) {
    OutOfHours known = OutOfHours.EMPTY;
    for (RotationEvent event : events) {
      known = known.after(event);
    }
    return known;
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventsAsJsonTest::leaves)
        : Stream.of(type);
  }
}
