package io.allotment.capacity.event;

import static io.allotment.capacity.Sample.BERLIN;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.JON;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NINE;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.duty;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.turn;

import io.allotment.capacity.event.OfAlert.AlertRaised;
import io.allotment.capacity.event.OfAlert.AlertSettled;
import io.allotment.capacity.event.OfDebt.DebtForgiven;
import io.allotment.capacity.event.OfFloor.FloorSet;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.Reclassified;
import io.allotment.capacity.event.OfIteration.Released;
import io.allotment.capacity.event.OfIteration.Reserved;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.event.OfSquad.DutyTold;
import io.allotment.capacity.event.OfSquad.GardeningLetCount;
import io.allotment.capacity.event.OfSquad.MemberTold;
import io.allotment.capacity.event.OfSquad.PolicySet;
import io.allotment.capacity.event.OfSquad.SquadTold;
import io.allotment.capacity.event.OfStory.EnablerMapped;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.event.OfText.TextErased;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.capacity.model.AlertRule;
import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.Away;
import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.Carried;
import io.allotment.capacity.model.Kind;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Points;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.Settlement;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.Stint;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.Terms;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.model.Unspent;
import io.allotment.capacity.model.Version;
import io.allotment.capacity.model.WorkingPattern;
import io.allotment.eventlog.EventCodec;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.golden.GoldenEventsContract;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was written once can be read for ever: the files of a released version never change. */
class GoldenEventsTest extends GoldenEventsContract {

  private static final EventNames<CapacityEvent> NAMES =
      new EventNames<>("capacity", new Deciders<>(CapacityEvent.class, CapacityTags::of));
  private static final EventTypes TYPES = EventTypes.builder().events(NAMES.classes()).build();
  private static final EventCodec CODEC =
      new JacksonEventCodec(TYPES, new PlainValues(CapacityEvent.class));

  @Override
  protected EventTypes types() {
    return TYPES;
  }

  @Override
  protected EventCodec codec() {
    return CODEC;
  }

  @Override
  protected Collection<CapacityEvent> examples() {
    Availability availability =
        new Availability(
            List.of(new Stint(MONDAY, null)),
            new WorkingPattern(List.of(2, 2, 1, 2, 2, 0, 0)),
            Set.of(MONDAY),
            List.of(new Away(NINE, true)));
    Terms terms =
        new Terms(
            new Percent(75),
            new Percent(30),
            false,
            Unspent.CARRIED,
            mpd(1_000),
            new Carried(mpd(1), mpd(2)));
    Accounts accounts = new Accounts(mpd(38_250), mpd(6_750), mpd(11_475), mpd(20_025));
    Policy policy =
        new Policy(new Percent(75), new Percent(40), Unspent.DEBT, new Cadence(MONDAY, 2));
    Spending spent = new Spending(Map.of(Account.IMPROVEMENT, mpd(2_500)));
    RaidId raid = new RaidId("raid-1");
    RaidId silent = new RaidId("undeclared-1");
    Transfer taken = new Transfer(Account.IMPROVEMENT, Account.FEATURE, mpd(500));
    return List.of(
        new FloorSet(new Percent(35), MONDAY, INES, NOW),
        new SquadTold(CHECKOUT, new Version(4), BERLIN, NOW),
        new DutyTold(
            CHECKOUT,
            turn("2026-W46", 7, duty(JON, "2026-11-09T09:00:00Z", "2026-11-16T09:00:00Z")),
            NOW),
        new PolicySet(CHECKOUT, 1, policy, INES, NOW),
        new GardeningLetCount(CHECKOUT, true, INES, NOW),
        new MemberTold(CHECKOUT, JON, new Version(5), availability, new Percent(80), MONDAY, NOW),
        new StoryTold(
            UPGRADE,
            new Version(6),
            new Story(
                CHECKOUT,
                StoryClass.OPERATIONAL,
                Kind.UPGRADE,
                new Points(3_000),
                Story.Progress.STARTED),
            NOW),
        new EnablerMapped(FEATURE, CHECKOUT, true, INES, NOW),
        new IterationOpened(
            CHECKOUT, SEVEN, NINE, new SprintId("sprint-7-0a1b2c3d"), terms, INES, NOW),
        new CapacityMeasured(
            CHECKOUT,
            SEVEN,
            new Measurement(accounts, List.of(new Measurement.Part(JON, mpd(6_750), mpd(3_750)))),
            NOW),
        new Reserved(CHECKOUT, SEVEN, UPGRADE, Account.IMPROVEMENT, mpd(2_000), INES, NOW),
        new Released(CHECKOUT, SEVEN, UPGRADE, Account.IMPROVEMENT, mpd(2_000), true, INES, NOW),
        new Reclassified(
            CHECKOUT, SEVEN, UPGRADE, Account.FEATURE, Account.IMPROVEMENT, mpd(10), INES, NOW),
        new Spent(CHECKOUT, SEVEN, UPGRADE, spent, mpd(0), Measure.ACTUAL, true, INES, NOW),
        new RaidUndeclared(CHECKOUT, SEVEN, silent, FEATURE, taken, NOW),
        new RaidDeclared(
            CHECKOUT,
            SEVEN,
            raid,
            silent,
            taken,
            RaidReason.OVERRUN,
            WORDS,
            JON,
            null,
            Set.of(UPGRADE, INCIDENT),
            INES,
            NOW),
        new IterationClosed(
            CHECKOUT,
            SEVEN,
            new Settlement(mpd(3), new Carried(mpd(4), mpd(5)), mpd(6)),
            INES,
            NOW),
        new SpendingCorrected(
            CHECKOUT,
            SEVEN,
            UPGRADE,
            spent,
            new SpendingCorrected.Correction(mpd(3), mpd(1)),
            WORDS,
            INES,
            NOW),
        new DebtForgiven(CHECKOUT, mpd(1_000), WORDS, INES, NOW),
        new TextErased(WORDS.id(), NOW),
        new AlertRaised(
            CHECKOUT,
            Alert.of(
                AlertRule.RESERVE_AT_RISK, CHECKOUT, SEVEN, Map.of("has", 11_475L, "used", 260L)),
            NOW),
        new AlertSettled(CHECKOUT, AlertKey.of(AlertRule.RESERVE_AT_RISK, CHECKOUT, SEVEN), NOW));
  }
}
