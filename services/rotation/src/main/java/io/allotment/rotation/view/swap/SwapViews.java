package io.allotment.rotation.view.swap;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.rotation.view.swap.SwapView.Condition;
import io.allotment.rotation.view.swap.SwapView.Consent;
import io.allotment.rotation.view.swap.SwapView.PassView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads swaps from the log, for a squad or for a person. */
@Component
public class SwapViews {

  private static final int MOST = 200;

  private final Standings standings;
  private final Directory directory;

  SwapViews(Standings standings, Directory directory) {
    this.standings = standings;
    this.directory = directory;
  }

  /** The swaps of a squad, the latest first; two hundred at the most. */
  public List<SwapView> of(SquadId squad, Instant now) {
    Standing standing = standings.of(List.of(squad), List.of());
    return shown(standing, standing.swaps().values().stream(), now);
  }

  /** One swap of a squad, as it stands. */
  public SwapView of(SquadId squad, SwapId swap, Instant now) {
    Standing standing = standings.of(List.of(squad), List.of());
    return shown(standing, Stream.of(Objects.requireNonNull(standing.swaps().get(swap))), now)
        .getFirst();
  }

  /**
   * The swaps that concern a member, and what is offered to anyone in their squads, the latest
   * first; two hundred at the most.
   */
  public List<SwapView> of(MemberId member, Instant now) {
    Standing own = standings.of(List.of(), List.of(member));
    Set<SquadId> squads = new TreeSet<>(own.squadsOf(member));
    own.swaps().values().forEach(swap -> squads.add(swap.squad()));
    Standing standing = standings.of(squads, List.of(member));
    return shown(
        standing,
        standing.swaps().values().stream()
            .filter(swap -> concerns(swap, member) || isOffered(swap, now)),
        now);
  }

  private static boolean concerns(Swap swap, MemberId member) {
    return swap.people().contains(member) || swap.by().equals(member);
  }

  private static boolean isOffered(Swap swap, Instant now) {
    return condition(swap, now) == Condition.OFFERED;
  }

  private List<SwapView> shown(Standing standing, Stream<Swap> swaps, Instant now) {
    List<Swap> latest =
        swaps
            .sorted(Comparator.comparing(Swap::at).reversed().thenComparing(Swap::id))
            .limit(MOST)
            .toList();
    Names names = directory.names(people(latest));
    return latest.stream().map(swap -> view(standing, swap, names, now)).toList();
  }

  private static Collection<MemberId> people(List<Swap> swaps) {
    TreeSet<MemberId> people = new TreeSet<>();
    for (Swap swap : swaps) {
      people.add(swap.by());
      people.addAll(swap.people());
      people.addAll(swap.agreed().values());
      Stream.ofNullable(swap.endedBy()).forEach(people::add);
    }
    return people;
  }

  private static SwapView view(Standing standing, Swap swap, Names names, Instant now) {
    SquadPlan plan = Standings.plan(standing, swap.squad());
    ZoneId zone = plan.handover().zone();
    Condition condition = condition(swap, now);
    boolean open = condition == Condition.ASKED || condition == Condition.OFFERED;
    return new SwapView(
        swap.id(),
        swap.squad(),
        standing.nameOf(swap.squad()),
        condition,
        open,
        names.person(swap.by()),
        swap.undoes(),
        swap.passes().stream().map(pass -> pass(plan, pass, names)).toList(),
        swap.agreed().entrySet().stream()
            .map(said -> new Consent(names.person(said.getKey()), names.person(said.getValue())))
            .toList(),
        open ? swap.asked().stream().map(names::person).toList() : List.of(),
        names.personOrNull(swap.endedBy()),
        wall(swap.at(), zone),
        wall(swap.until(), zone));
  }

  private static PassView pass(SquadPlan plan, Pass pass, Names names) {
    Turn turn = plan.turns().get(pass.week());
    ZoneId zone = plan.handover().zone();
    return new PassView(
        pass.week(),
        wall(pass.part().start(), zone),
        wall(pass.part().end(), zone),
        turn != null && turn.span().equals(pass.part()),
        names.personOrNull(pass.from()),
        names.personOrNull(pass.to()));
  }

  private static Condition condition(Swap swap, Instant now) {
    return switch (swap.state()) {
      case OPEN ->
          now.isBefore(swap.until())
              ? swap.isOffer() ? Condition.OFFERED : Condition.ASKED
              : Condition.LAPSED;
      case MADE -> Condition.MADE;
      case DECLINED -> Condition.DECLINED;
      case WITHDRAWN -> Condition.WITHDRAWN;
      case UNDONE -> Condition.UNDONE;
    };
  }

  private static OffsetDateTime wall(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime();
  }
}
