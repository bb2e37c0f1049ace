package io.allotment.rotation.feed;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Swapping.SWAP;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.allotment.proto.rotation.v1.AbsencesChanged;
import io.allotment.proto.rotation.v1.CarriedItem;
import io.allotment.proto.rotation.v1.HandoverChanged;
import io.allotment.proto.rotation.v1.HandoverItemChanged;
import io.allotment.proto.rotation.v1.HandoverStep;
import io.allotment.proto.rotation.v1.HolidaysChanged;
import io.allotment.proto.rotation.v1.LedgerChanged;
import io.allotment.proto.rotation.v1.MemberChanged;
import io.allotment.proto.rotation.v1.OutOfHoursChanged;
import io.allotment.proto.rotation.v1.PullInChanged;
import io.allotment.proto.rotation.v1.SwapChanged;
import io.allotment.rotation.Paying;
import io.allotment.rotation.Sample;
import io.allotment.rotation.event.OfItem;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.OfNote;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursChosen;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursJoined;
import io.allotment.rotation.event.OfOutOfHours.OutOfHoursLeft;
import io.allotment.rotation.event.OfPullIn;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationEvent.HolidaysChosen;
import io.allotment.rotation.event.RotationEvent.WeeksValued;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.Ratio;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RotationFeedTest {
  private final RotationFeed feed = new RotationFeed();

  @Test
  void whoIsAskedToSwapIsNamed() {
    DutyWeek week = DutyWeek.parse("2026-W50");
    Pass pass = new Pass(week, Handover.weekly(Sample.BERLIN).turn(week), INES, JON);
    RotationEvent proposed = new SwapProposed(CHECKOUT, SWAP, INES, List.of(pass), null, NOW);
    assertThat(feed.of(proposed))
        .contains(
            SwapChanged.newBuilder()
                .setSquad("checkout")
                .setSwap("swap")
                .addMembers("ines")
                .addMembers("jon")
                .build());
  }

  @Test
  void thatSomebodyNoLongerTakesPartIsToldAndNothingElse() {
    assertThat(feed.of(new OptedOut(CHECKOUT, INES, false, NOW)))
        .contains(MemberChanged.newBuilder().setSquad("checkout").setMember("ines").build());
  }

  /** Ids and times, so that others can count what keeps coming back; nobody, and not a word. */
  @Test
  void whatIsCarriedIsToldByIdAndAgeOnly() {
    DutyWeek week = DutyWeek.parse("2026-W46");
    ItemId item = new ItemId("item");
    Timestamp opened = Timestamp.newBuilder().setSeconds(NOW.getEpochSecond()).build();
    CarriedItem carried =
        CarriedItem.newBuilder().setItem("item").setWeek("2026-W46").setOpened(opened).build();

    assertThat(feed.of(new OfItem.ItemClosed(CHECKOUT, item, week, JON, NOW, NOW.plusSeconds(5))))
        .contains(
            HandoverItemChanged.newBuilder()
                .setSquad("checkout")
                .setItem(carried)
                .setClosed(opened.toBuilder().setSeconds(opened.getSeconds() + 5))
                .build());
    assertThat(
            feed.of(
                new OfNote.HandoverAccepted(
                    CHECKOUT, week, JON, JON, List.of(new OfNote.Taken(item, week, NOW)), NOW)))
        .contains(
            HandoverChanged.newBuilder()
                .setSquad("checkout")
                .setWeek("2026-W46")
                .setStep(HandoverStep.HANDOVER_STEP_ACCEPTED)
                .setAt(opened)
                .addOpen(carried)
                .build());
  }

  @Test
  void howLongSomebodyWasInterruptedIsToldOfTheTurnAndOfNobody() {
    DutyWeek week = DutyWeek.parse("2026-W46");
    HandoverChanged written =
        HandoverChanged.newBuilder()
            .setSquad("checkout")
            .setWeek("2026-W46")
            .setStep(HandoverStep.HANDOVER_STEP_WRITTEN)
            .setAt(Timestamp.newBuilder().setSeconds(NOW.getEpochSecond()))
            .build();
    assertThat(feed.of(note(week, null))).contains(written);
    assertThat(feed.of(note(week, Interrupted.ofHours(new BigDecimal("4.5")))))
        .contains(written.toBuilder().setInterruptedMinutes(270).build());
  }

  private static OfNote note(DutyWeek week, Interrupted interrupted) {
    return new OfNote.HandoverWritten(CHECKOUT, week, INES, INES, null, null, interrupted, NOW);
  }

  @Test
  void aPullInIsToldWithoutWhoAskedWhom() {
    TextRef text = new TextRef(new TextId("text"), "aa");
    assertThat(
            feed.of(
                new OfPullIn.MentorPulledIn(
                    CHECKOUT,
                    new PullInId("p"),
                    DutyWeek.parse("2026-W46"),
                    INES,
                    INES,
                    JON,
                    text,
                    text,
                    NOW)))
        .contains(
            PullInChanged.newBuilder()
                .setSquad("checkout")
                .setPullIn("p")
                .setWeek("2026-W46")
                .build());
  }

  @Test
  void whoseAbsencesChangedIsToldAndNeitherWhenNorWhy() {
    AbsenceId id = new AbsenceId("a");
    Absence away = new Absence.Hours(NOW, NOW.plusSeconds(3600));
    var squads = new TreeSet<>(Set.of(CHECKOUT, SEARCH));
    Message said =
        AbsencesChanged.newBuilder()
            .setMember("jon")
            .addSquads("checkout")
            .addSquads("search")
            .build();
    assertThat(feed.of(new AbsenceRecorded(JON, id, away, squads, NOW))).contains(said);
    assertThat(feed.of(new AbsenceWithdrawn(JON, id, squads, NOW))).contains(said);
  }

  @Test
  void thatASquadCountsPublicHolidaysOtherwiseIsTold() {
    Message said = HolidaysChanged.newBuilder().setSquad("checkout").build();
    DutyWeek week = DutyWeek.parse("2026-W46");
    assertThat(feed.of(new HolidaysChosen(CHECKOUT, null, NOW))).contains(said);
    assertThat(feed.of(new WeeksValued(CHECKOUT, week, week, new TreeMap<>(), NOW))).contains(said);
  }

  /** Neither on whose clock somebody is on call, nor what it is paid. */
  @Test
  void whoIsOnCallOutOfHoursIsToldAndNothingElse() {
    OutOfHoursChanged said = OutOfHoursChanged.newBuilder().setSquad("checkout").build();
    Message ofJon = said.toBuilder().addMembers("jon").build();
    assertThat(feed.of(new OutOfHoursChosen(CHECKOUT, Paying.POLICY, NOW))).contains(said);
    assertThat(feed.of(new OutOfHoursJoined(CHECKOUT, JON, Sample.BERLIN, NOW))).contains(ofJon);
    assertThat(feed.of(new OutOfHoursLeft(CHECKOUT, JON, NOW))).contains(ofJon);
  }

  @Test
  void thatALedgerReadsOtherwiseIsToldWithoutAFigure() {
    assertThat(feed.of(new AccountOpened(CHECKOUT, JON, Ratio.of(1, 2), null, NOW)))
        .contains(LedgerChanged.newBuilder().setSquad("checkout").build());
  }
}
