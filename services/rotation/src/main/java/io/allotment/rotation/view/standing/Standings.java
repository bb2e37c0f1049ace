package io.allotment.rotation.view.standing;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.SwapId;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the log how squads and their members stand. */
@Component
public class Standings {

  private final Commands<RotationEvent> commands;

  Standings(Commands<RotationEvent> commands) {
    this.commands = commands;
  }

  /** How these squads and these members stand; of other squads only what concerns the members. */
  public Standing of(Collection<SquadId> squads, Collection<MemberId> members) {
    if (squads.isEmpty() && members.isEmpty()) {
      return Standing.EMPTY;
    }
    return commands.fold(
        Rosters.of(Map.of()).boundary(squads, members), Standing.EMPTY, Standing.EVOLVE);
  }

  /** How a squad stands, with all that happens to its members anywhere. */
  public Standing around(SquadId squad) {
    return around(Set.of(squad));
  }

  /**
   * How a squad stands, with every squad that shares people with it, and with those in turn, and so
   * on: where its people serve in weeks that are not published yet depends on all of them.
   */
  public Standing connected(SquadId squad) {
    TreeSet<SquadId> squads = new TreeSet<>(Set.of(squad));
    Standing standing = around(squads);
    while (squads.addAll(neighbours(standing, squads))) {
      standing = around(squads);
    }
    return standing;
  }

  /** How these squads stand, with all that happens to their members anywhere. */
  public Standing around(Collection<SquadId> squads) {
    Standing alone = of(squads, List.of());
    return of(squads, people(alone, squads));
  }

  /**
   * The squad, if it is open.
   *
   * @throws RefusedException if it is not
   */
  public static SquadPlan plan(Standing standing, SquadId squad) {
    SquadPlan plan = standing.squad(squad);
    if (plan == null) {
      throw new RefusedException(
          RotationRule.UNKNOWN_SQUAD,
          "There is no squad %s. Look at its spelling, or open it first.".formatted(squad));
    }
    return plan;
  }

  /**
   * A swap, wherever it was proposed.
   *
   * @throws RefusedException if there is none of that id
   */
  public Swap swap(SwapId id) {
    @Nullable Swap swap =
        commands
            .fold(Boundary.of(RotationTags.swap(id)), Standing.EMPTY, Standing.EVOLVE)
            .swaps()
            .get(id);
    if (swap == null) {
      throw new RefusedException(
          RotationRule.UNKNOWN_SWAP,
          "There is no swap %s. Look at the swaps that are open.".formatted(id));
    }
    return swap;
  }

  /** The rosters of these squads. */
  public Rosters rosters(Collection<SquadId> squads) {
    return Rosters.in(of(squads, List.of()), squads);
  }

  /** Whether a caller leads a squad that a member is on the roster of; a guest's does not count. */
  public boolean leads(Caller caller, MemberId member) {
    return of(List.of(), List.of(member)).squadsOf(member).stream()
        .anyMatch(squad -> caller.leads(squad.value()));
  }

  /** The rosters of all squads that a member serves in, as a guest as well. */
  public Rosters rostersOf(MemberId member) {
    return rosters(of(List.of(), List.of(member)).servesIn(member));
  }

  /** The rosters of these squads and of all that these members serve in. */
  public Rosters rosters(Collection<SquadId> squads, Collection<MemberId> members) {
    Standing standing = of(squads, members);
    TreeSet<SquadId> all = new TreeSet<>(squads);
    members.forEach(member -> all.addAll(standing.servesIn(member)));
    return rosters(all);
  }

  /** The rosters of a squad and of those it shares members with. */
  public Rosters neighbourhood(SquadId squad) {
    return neighbourhood(List.of(squad));
  }

  /** The rosters of these squads and of those they share members with. */
  public Rosters neighbourhood(Collection<SquadId> squads) {
    Standing standing = around(squads);
    TreeSet<SquadId> all = new TreeSet<>();
    squads.forEach(squad -> all.addAll(standing.neighbours(squad)));
    return rosters(all);
  }

  private static Set<SquadId> neighbours(Standing standing, Collection<SquadId> squads) {
    TreeSet<SquadId> all = new TreeSet<>();
    squads.forEach(squad -> all.addAll(standing.neighbours(squad)));
    return all;
  }

  private static SortedSet<MemberId> people(Standing standing, Collection<SquadId> squads) {
    TreeSet<MemberId> people = new TreeSet<>();
    squads.forEach(squad -> people.addAll(standing.people(squad)));
    return people;
  }
}
