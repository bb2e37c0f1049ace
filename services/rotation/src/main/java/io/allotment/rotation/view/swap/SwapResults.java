package io.allotment.rotation.view.swap;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfSwap;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.rotation.view.swap.SwapResult.Balance;
import io.allotment.runtime.command.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.stereotype.Component;

/** Reads what acts about swaps come to. */
@Component
public class SwapResults {

  private final SwapViews swaps;
  private final Effects effects;
  private final Standings standings;
  private final Directory directory;

  SwapResults(SwapViews swaps, Effects effects, Standings standings, Directory directory) {
    this.swaps = swaps;
    this.effects = effects;
    this.standings = standings;
    this.directory = directory;
  }

  /** Of an act that was done, about that swap unless its events are about another. */
  public SwapResult done(Outcome<RotationEvent> outcome, SquadId squad, SwapId swap, Instant now) {
    SwapId about = outcome.first(OfSwap.class).map(OfSwap::swap).orElse(swap);
    return new SwapResult(swaps.of(squad, about, now), effect(outcome, squad, now), List.of());
  }

  /** Of an act that was only tried. */
  public SwapResult tried(Outcome<RotationEvent> outcome, SquadId squad, Instant now) {
    List<Balance> balances =
        outcome
            .first(SwapMade.class)
            .map(made -> balances(squad, made, outcome.all(RotationEvent.class)))
            .orElse(List.of());
    return new SwapResult(null, effect(outcome, squad, now), balances);
  }

  private Effect effect(Outcome<RotationEvent> outcome, SquadId squad, Instant now) {
    return effects.of(outcome, Set.of(squad), now);
  }

  private List<Balance> balances(SquadId squad, SwapMade made, List<RotationEvent> events) {
    Standing without = standings.around(squad);
    Standing with = without.after(events);
    DutyWeek behind = behind(without, squad, made.passes());
    Map<MemberId, Ratio> before = Planner.balances(without.garden(), squad, behind);
    Map<MemberId, Ratio> after = Planner.balances(with.garden(), squad, behind);
    SortedSet<MemberId> people = Swap.people(made.passes());
    Names names = directory.names(people);
    return people.stream()
        .map(
            member ->
                new Balance(
                    names.person(member),
                    Figure.of(before.getOrDefault(member, Ratio.ZERO)),
                    Figure.of(after.getOrDefault(member, Ratio.ZERO))))
        .toList();
  }

  /** The first week behind all the turns that the passes are about. */
  private static DutyWeek behind(Standing standing, SquadId squad, List<Pass> passes) {
    DutyWeek last = passes.stream().map(Pass::week).max(DutyWeek::compareTo).orElseThrow();
    return last.plus(Standings.plan(standing, squad).handover().weeks());
  }
}
