package io.allotment.rotation.splitsquad;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Moving;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.PolicyFigures;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.SquadSettings;
import io.allotment.rotation.event.SquadSettings.Checked;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Decides whether a squad splits. Those who go leave their turns as whoever leaves does; their new
 * squad has a roster and no plan yet.
 */
public final class SplitSquadDecider {
  public static final Decider<SplitSquad, Standing, RotationEvent> DECIDER =
      Standing.decider(
          SplitSquadDecider::decide,
          command -> command.rosters().boundary(Set.of(command.squad(), command.into()), Set.of()));

  private SplitSquadDecider() {}

  private static Decision<RotationEvent> decide(SplitSquad command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    SquadPlan there = standing.squad(command.into());
    if (there != null) {
      return there.members().keySet().equals(command.members())
              && plan.members().keySet().stream().noneMatch(command.members()::contains)
          ? Decision.accepted()
          : Decision.rejected(
              RotationRule.ALREADY_OPEN,
              "There is a squad %s already. Choose another id.".formatted(command.into()));
    }
    if (!plan.members().keySet().containsAll(command.members())
        || command.members().isEmpty()
        || command.members().size() == plan.members().size()) {
      return Decision.rejected(
          RotationRule.NOTHING_SPLITS,
          "Name members of %s who go, and leave at least one who stays.".formatted(plan.id()));
    }
    if (!command.rosters().hold(standing, standing.neighbours(plan.id()))) {
      return Refusals.rostersMoved();
    }
    return settings(command.name(), plan)
        .checked(
            plan.policy(),
            plan.workingDays(),
            settings -> split(command, settings, standing, plan));
  }

  private static SquadSettings settings(String name, SquadPlan plan) {
    Handover handover = plan.handover();
    return new SquadSettings(
        name,
        handover.day(),
        handover.time(),
        handover.zone().getId(),
        handover.weeks(),
        PolicyFigures.UNCHANGED,
        null);
  }

  private static Decision<RotationEvent> split(
      SplitSquad command, Checked settings, Standing standing, SquadPlan plan) {
    SquadOpened opened =
        new SquadOpened(
            command.into(),
            settings.name(),
            settings.handover(),
            settings.policy(),
            settings.workingDays(),
            command.at());
    SquadPlan into =
        Objects.requireNonNull(standing.after(opened).squad(command.into()), "just opened");
    List<RotationEvent> facts = new ArrayList<>(List.of(opened));
    facts.addAll(Moving.joined(plan, into, command.members(), command.at()));
    command
        .members()
        .forEach(member -> facts.add(new MemberRemoved(plan.id(), member, command.at())));
    return Consequences.of(standing, facts, command.at());
  }
}
