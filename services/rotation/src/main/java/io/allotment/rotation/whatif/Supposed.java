package io.allotment.rotation.whatif;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OptIn;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed of a squad. Who joins does so as anybody would: with a balance of nothing, after
 * the others in the roster, and beside a gardener first.
 *
 * @param leaves members who leave
 * @param rest weeks between two turns of one person; null as they are
 * @param joins people who join and take part
 */
public record Supposed(SortedSet<MemberId> leaves, @Nullable Integer rest, List<Newcomer> joins) {
  /** More than a squad would take in at once. */
  public static final int MOST_JOIN = 10;

  public Supposed {
    leaves = new TreeSet<>(leaves);
    joins = List.copyOf(joins);
  }

  /** Somebody who joins; what they are called is for the reader alone. */
  public record Newcomer(Ratio share, WorkingPattern pattern) {}

  /**
   * What would be recorded, the turns that change by it included; nothing where nothing is
   * supposed.
   *
   * @param standing of the squad and of all it is connected with
   */
  public Decision<RotationEvent> decide(Standing standing, SquadId squad, Instant at) {
    SquadPlan plan = standing.squad(squad);
    if (plan == null) {
      return Refusals.unknown(squad);
    }
    if (!plan.planned()) {
      return Decision.rejected(
          RotationRule.NOT_PLANNED,
          "%s has no plan yet to suppose anything of. Draw its first plan."
              .formatted(standing.nameOf(squad)));
    }
    for (MemberId leaver : leaves) {
      if (!plan.members().containsKey(leaver)) {
        return Refusals.unknown(squad, leaver);
      }
    }
    if (plan.archived() && !joins.isEmpty()) {
      return Refusals.archived(squad);
    }
    if (joins.size() > MOST_JOIN) {
      return Decision.rejected(
          RotationRule.BAD_NUMBER,
          "Suppose that at most %d people join at once, not %d."
              .formatted(MOST_JOIN, joins.size()));
    }
    try {
      List<RotationEvent> facts = facts(standing, plan, at);
      return facts.isEmpty() ? Decision.accepted() : Consequences.of(standing, facts, at);
    } catch (IllegalArgumentException figure) {
      return Refusals.badNumber(figure);
    }
  }

  /** Ids of those who join, in order, which nobody has. */
  public List<MemberId> newcomers(Standing standing) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> new MemberId("newcomer-" + number))
        .filter(id -> standing.garden().squads().values().stream().noneMatch(in -> knows(in, id)))
        .limit(joins.size())
        .toList();
  }

  private static boolean knows(SquadPlan squad, MemberId id) {
    return squad.members().containsKey(id)
        || squad.guests().contains(id)
        || squad.ledger().accounts().containsKey(id);
  }

  private List<RotationEvent> facts(Standing standing, SquadPlan plan, Instant at) {
    List<RotationEvent> facts = new ArrayList<>();
    Policy policy = rest == null ? plan.policy() : plan.policy().withRest(rest);
    if (!policy.equals(plan.policy())) {
      facts.add(
          new SquadChanged(
              plan.id(),
              standing.nameOf(plan.id()),
              plan.handover(),
              policy,
              plan.workingDays(),
              at));
    }
    int last = plan.members().values().stream().mapToInt(Member::order).max().orElse(0);
    List<MemberId> ids = newcomers(standing);
    for (int i = 0; i < ids.size(); i++) {
      join(facts, plan, ids.get(i), joins.get(i), last + 1 + i, at);
    }
    leaves.forEach(leaver -> facts.add(new MemberRemoved(plan.id(), leaver, at)));
    return facts;
  }

  private static void join(
      List<RotationEvent> facts,
      SquadPlan plan,
      MemberId id,
      Newcomer newcomer,
      int order,
      Instant at) {
    int shadowWeeks = plan.policy().shadowWeeks();
    Member line =
        new Member(
            id, order, newcomer.share(), Ratio.ONE, newcomer.pattern(), shadowWeeks, OptIn.OUT, at);
    facts.add(
        new MemberAdded(
            plan.id(),
            id,
            order,
            line.share(),
            line.allocation(),
            line.pattern(),
            shadowWeeks,
            false,
            at,
            at));
    facts.add(new OptedIn(plan.id(), id, false, OptedIn.since(plan, line, at), at));
  }
}
