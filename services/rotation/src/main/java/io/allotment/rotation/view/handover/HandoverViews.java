package io.allotment.rotation.view.handover;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads from the log what is handed over in a squad. What people wrote is for the squad only. */
@Component
public class HandoverViews {

  private final Commands<RotationEvent> commands;
  private final Directory directory;
  private final Texts texts;
  private final Clock clock;

  HandoverViews(Commands<RotationEvent> commands, Directory directory, Texts texts, Clock clock) {
    this.commands = commands;
    this.directory = directory;
    this.texts = texts;
    this.clock = clock;
  }

  /** How things stand in a squad. */
  public Handovers of(SquadId squad) {
    return commands.fold(Handovers.boundary(squad), Handovers.EMPTY, Handovers.EVOLVE);
  }

  /**
   * The same, for somebody of the squad: a member, a guest who serves in it, or a lead.
   *
   * @throws RefusedException if there is no such squad
   * @throws org.springframework.security.access.AccessDeniedException for anybody else
   */
  public Handovers inside(SquadId squad, Caller caller) {
    Handovers handovers = of(squad);
    SquadPlan plan = Standings.plan(handovers.standing(), squad);
    Caller.require(
        caller.leads(squad.value())
            || plan.members().keySet().stream().anyMatch(member -> caller.is(member.value()))
            || plan.guests().stream().anyMatch(guest -> caller.is(guest.value())),
        "What "
            + squad
            + " hands over is for its members and leads. Ask one of them, or a lead to add you.");
    return handovers;
  }

  /** What one turn hands over. */
  public HandoverView of(SquadId squad, DutyWeek week, Caller caller) {
    Handovers handovers = inside(squad, caller);
    Turn turn = handovers.turn(squad, week);
    if (turn == null) {
      throw new RefusedException(
          RotationRule.UNKNOWN_TURN,
          "No turn of %s begins in %s. Look at its plan.".formatted(squad, week));
    }
    return shown(handovers, squad, List.of(turn), caller).getFirst();
  }

  /** What the running turn hands over and those before it, the latest first. */
  List<HandoverView> latest(SquadId squad, int most, Caller caller) {
    Handovers handovers = inside(squad, caller);
    Instant now = clock.instant();
    List<Turn> turns =
        Standings.plan(handovers.standing(), squad).turns().values().stream()
            .filter(turn -> !turn.start().isAfter(now))
            .sorted(Comparator.comparing(Turn::start).reversed())
            .limit(most)
            .toList();
    return shown(handovers, squad, turns, caller);
  }

  private List<HandoverView> shown(
      Handovers handovers, SquadId squad, List<Turn> turns, Caller caller) {
    SquadPlan plan = Standings.plan(handovers.standing(), squad);
    Reading reading = Reading.of(handovers, plan, turns, directory, texts, caller, clock.instant());
    return turns.stream().map(turn -> new ShownHandover(reading, turn).view()).toList();
  }
}
