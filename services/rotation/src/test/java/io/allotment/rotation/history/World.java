package io.allotment.rotation.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Log;
import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.addmember.AddMemberDecider;
import io.allotment.rotation.changemember.ChangeMember;
import io.allotment.rotation.changemember.ChangeMemberDecider;
import io.allotment.rotation.changesquad.ChangeSquad;
import io.allotment.rotation.changesquad.ChangeSquadDecider;
import io.allotment.rotation.drawplan.DrawPlan;
import io.allotment.rotation.drawplan.DrawPlanDecider;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.event.Swaps;
import io.allotment.rotation.marktrained.MarkTrained;
import io.allotment.rotation.marktrained.MarkTrainedDecider;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.opensquad.OpenSquad;
import io.allotment.rotation.opensquad.OpenSquadDecider;
import io.allotment.rotation.optin.OptIn;
import io.allotment.rotation.optin.OptInDecider;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.optout.OptOutDecider;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.proposeswap.ProposeSwap;
import io.allotment.rotation.proposeswap.ProposeSwapDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import io.allotment.rotation.undoswap.UndoSwap;
import io.allotment.rotation.undoswap.UndoSwapDecider;
import io.allotment.rotation.withdrawabsence.WithdrawAbsence;
import io.allotment.rotation.withdrawabsence.WithdrawAbsenceDecider;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Squads that share their people, driven through the deciders as the service drives them. */
final class World {
  static final List<SquadId> SQUADS = Squads.ALL;
  static final int MEMBERS = 6;
  private static final Ratio THIRD = Ratio.of(1, 3);
  private static final Set<RotationRule> ORDINARY =
      EnumSet.of(
          RotationRule.UNKNOWN_MEMBER,
          RotationRule.UNKNOWN_ABSENCE,
          RotationRule.ABSENCE_OVERLAPS,
          RotationRule.NOBODY_TO_PLAN,
          RotationRule.NOT_PLANNED,
          RotationRule.NOTHING_PASSES,
          RotationRule.SAME_PERSON,
          RotationRule.PART_TWICE,
          RotationRule.PART_BEGUN,
          RotationRule.NOT_THEIRS,
          RotationRule.NO_SUCH_PART,
          RotationRule.CANNOT_SERVE);

  private static final World BEGUN = begun();

  private final Log log;
  private final Deque<RecordAbsence> recorded = new ArrayDeque<>();
  private final Deque<SwapId> made = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-11-11T08:00:00Z");

  /** Six people, all of them in Checkout and two thirds of them in another squad as well. */
  static World open() {
    World world = new World(BEGUN.log.copy());
    world.now = BEGUN.now;
    return world;
  }

  /** Another world that goes on from here. */
  World copy() {
    World world = new World(log.copy());
    world.now = now;
    world.recorded.addAll(recorded);
    world.made.addAll(made);
    return world;
  }

  /** How many swaps were made and not taken back. */
  int swaps() {
    return made.size();
  }

  private World(Log log) {
    this.log = log;
  }

  private static World begun() {
    World world = new World(new Log(List.of()));
    for (int squad = 0; squad < SQUADS.size(); squad++) {
      world.send(
          OpenSquadDecider.DECIDER,
          new OpenSquad(
              SQUADS.get(squad), Squads.settings(squad, 1, squad == 0 ? 2 : 4), world.now));
    }
    for (int member = 0; member < MEMBERS; member++) {
      int other = member % SQUADS.size();
      world.join(0, member);
      world.join(other, member);
      world.does(new Step.TakePart(0, member, false));
      world.does(new Step.TakePart(other, member, true));
    }
    world.draw(0);
    world.draw(1);
    return world;
  }

  Log log() {
    return log;
  }

  Instant now() {
    return now;
  }

  Standing standing() {
    return log.standing();
  }

  static MemberId member(int number) {
    return new MemberId("m" + number);
  }

  /** Does one step; time passing and other settings are followed by planning ahead. */
  void does(Step step) {
    switch (step) {
      case Step.Join(int squad, int member) -> join(squad, member);
      case Step.Leave(int squad, int member) ->
          send(
              RemoveMemberDecider.DECIDER,
              new RemoveMember(SQUADS.get(squad), member(member), ofMember(member), now));
      case Step.TakePart takePart -> send(OptInDecider.DECIDER, optIn(takePart));
      case Step.StepBack(int squad, int member, boolean frozenToo) ->
          send(
              OptOutDecider.DECIDER,
              new OptOut(SQUADS.get(squad), member(member), frozenToo, ofMember(member), now));
      case Step.Train(int squad, int member) ->
          send(
              MarkTrainedDecider.DECIDER,
              new MarkTrained(SQUADS.get(squad), member(member), ofSquad(squad), now));
      case Step.WorkLess workLess -> workLess(workLess);
      case Step.GoAway goAway -> goAway(goAway);
      case Step.ComeBack(int member) -> comeBack(member);
      case Step.Swap(int squad, int one, int other) ->
          propose(
              squad,
              Stream.concat(
                      next(squad, one).map(turn -> whole(turn, one, other)),
                      next(squad, other).map(turn -> whole(turn, other, one)))
                  .toList());
      case Step.Cover(int squad, int from, int to, int day, int days) ->
          propose(squad, next(squad, from).map(turn -> part(turn, from, to, day, days)).toList());
      case Step.Take(int squad, int member) ->
          propose(
              squad,
              turns(squad)
                  .filter(turn -> turn.pieces().isEmpty())
                  .limit(1)
                  .map(turn -> new Pass(turn.week(), turn.span(), null, member(member)))
                  .toList());
      case Step.Undo() -> undo();
      case Step.Draw(int squad) -> draw(squad);
      case Step.Rules(int squad, int rest, int frozen) ->
          change(squad, when -> when, new PolicyFigures(rest, null, null, frozen, null, null));
      case Step.Clock(int squad, int hour, int weeks) ->
          change(
              squad,
              when -> new Handover(when.day(), LocalTime.of(hour, 0), when.zone(), weeks),
              PolicyFigures.UNCHANGED);
      case Step.Pass(int hours) -> pass(Duration.ofHours(hours));
    }
  }

  private void change(int squad, UnaryOperator<Handover> handover, PolicyFigures figures) {
    SquadPlan plan = standing().garden().squad(SQUADS.get(squad));
    Handover when = handover.apply(plan.handover());
    var settings =
        new SquadSettings(
            standing().nameOf(plan.id()),
            when.day(),
            when.time(),
            when.zone().getId(),
            when.weeks(),
            figures,
            null);
    send(
        ChangeSquadDecider.DECIDER,
        new ChangeSquad(plan.id(), settings, null, ofSquad(squad), now));
    planAhead();
  }

  private Stream<Turn> turns(int squad) {
    return standing().garden().squad(SQUADS.get(squad)).turns().values().stream()
        .filter(turn -> turn.start().isAfter(now));
  }

  private Stream<Turn> next(int squad, int member) {
    return turns(squad).filter(turn -> member(member).equals(turn.gardener())).limit(1);
  }

  private static Pass whole(Turn turn, int from, int to) {
    return new Pass(turn.week(), turn.span(), member(from), member(to));
  }

  private static Pass part(Turn turn, int from, int to, int day, int days) {
    Instant start = turn.start().plus(Duration.ofDays(day));
    Span part = new Span(start, start.plus(Duration.ofDays(days).minus(Duration.ofHours(2))));
    return new Pass(turn.week(), part, member(from), member(to));
  }

  private void propose(int squad, List<Pass> passes) {
    SortedSet<MemberId> people = Swap.people(passes);
    SwapId id = new SwapId("s" + log.events().size());
    var command =
        new ProposeSwap(
            SQUADS.get(squad),
            id,
            member(0),
            passes,
            people,
            Rosters.in(standing(), Swaps.concerned(standing(), SQUADS.get(squad), people)),
            now);
    if (send(ProposeSwapDecider.DECIDER, command) instanceof Accepted<?>) {
      made.push(id);
    }
  }

  private void undo() {
    SwapId id = made.poll();
    if (id != null) {
      Swap swap = standing().swaps().get(id);
      send(
          UndoSwapDecider.DECIDER,
          new UndoSwap(
              swap.squad(),
              id,
              new SwapId("u" + log.events().size()),
              member(0),
              swap.people(),
              swap.people(),
              Rosters.in(standing(), Swaps.concerned(standing(), swap.squad(), swap.people())),
              now));
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
    planAhead();
  }

  private void planAhead() {
    send(PlanAheadDecider.DECIDER, new PlanAhead(Rosters.in(standing(), SQUADS), now));
  }

  private void join(int squad, int member) {
    var line = new RosterLine(member, Ratio.ONE, THIRD, WorkingPattern.WEEKDAYS, null);
    if (standing().member(SQUADS.get(squad), member(member)) == null) {
      send(AddMemberDecider.DECIDER, new AddMember(SQUADS.get(squad), member(member), line, now));
    }
  }

  private void draw(int squad) {
    send(DrawPlanDecider.DECIDER, new DrawPlan(SQUADS.get(squad), ofSquad(squad), now));
  }

  private OptIn optIn(Step.TakePart step) {
    return new OptIn(
        SQUADS.get(step.squad()),
        member(step.member()),
        step.provisional(),
        ofSquad(step.squad()),
        now);
  }

  private void workLess(Step.WorkLess step) {
    EnumSet<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    days.removeIf(day -> day.getValue() <= step.daysOff());
    var line = new RosterLine(null, Ratio.ONE, THIRD, new WorkingPattern(days), null);
    send(
        ChangeMemberDecider.DECIDER,
        new ChangeMember(
            SQUADS.get(step.squad()), member(step.member()), line, ofMember(step.member()), now));
  }

  private void goAway(Step.GoAway step) {
    LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(step.day());
    var command =
        new RecordAbsence(
            member(step.member()),
            new AbsenceId("a" + log.events().size()),
            new When.Days(from, from.plusDays(step.days() - 1L)),
            ofMember(step.member()),
            now);
    if (send(RecordAbsenceDecider.DECIDER, command) instanceof Accepted<?>) {
      recorded.push(command);
    }
  }

  private void comeBack(int member) {
    recorded.stream()
        .filter(command -> command.member().equals(member(member)))
        .findFirst()
        .ifPresent(
            command -> {
              recorded.remove(command);
              send(
                  WithdrawAbsenceDecider.DECIDER,
                  new WithdrawAbsence(member(member), command.absence(), ofMember(member), now));
            });
  }

  private Rosters ofSquad(int squad) {
    return Rosters.in(standing(), standing().neighbours(SQUADS.get(squad)));
  }

  private Rosters ofMember(int member) {
    Set<SquadId> squads = new TreeSet<>(standing().servesIn(member(member)));
    return Rosters.in(standing(), squads);
  }

  /** As the service decides, from the events of the boundary; and as it would from all. */
  private <C> Decision<RotationEvent> send(Decider<C, Standing, RotationEvent> decider, C command) {
    Decision<RotationEvent> decision = decider.decide().apply(command, standing());
    List<RotationEvent> read = log.read(decider.boundary().apply(command));
    if (read.size() < log.size()) {
      Decision<RotationEvent> allKnowing = decision;
      decision = decider.decide().apply(command, decider.fold(read));
      assertThat(Outcomes.words(decision))
          .as("%s, as it would be decided", command)
          .isEqualTo(Outcomes.words(allKnowing));
    }
    if (decision instanceof Rejected<RotationEvent>(var rule, var detail)
        && !ORDINARY.contains(rule)) {
      throw new AssertionError(command + " was refused by " + rule.id() + ": " + detail);
    }
    if (decision instanceof Accepted<RotationEvent>(var events)) {
      log.append(events);
    }
    return decision;
  }
}
