package io.allotment.rotation.event;

import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.Standing.Note;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OptIn;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a roster as someone asks for it, unchecked.
 *
 * @param order null keeps the place, or is the last one for who is new
 * @param trained null leaves it as it is; who is new then shadows, unless the first plan is yet to
 *     be drawn
 */
public record RosterLine(
    @Nullable Integer order,
    Ratio share,
    Ratio allocation,
    WorkingPattern pattern,
    @Nullable Boolean trained) {

  /** Why the line cannot be so; empty if it can. */
  public Optional<Decision<RotationEvent>> refusal(
      Standing standing, SquadId squad, MemberId member) {
    try {
      figures(member);
      Ratio elsewhere = allocatedElsewhere(standing, squad, member);
      return allocation.plus(elsewhere).compareTo(Ratio.ONE) <= 0
          ? Optional.empty()
          : Optional.of(
              Decision.rejected(
                  RotationRule.OVER_ALLOCATED,
                  "%s is allocated to %s of other squads, which leaves %s for %s. Allocate less, or change the others first."
                      .formatted(member, elsewhere, Ratio.ONE.minus(elsewhere), squad)));
    } catch (IllegalArgumentException figure) {
      return Optional.of(Refusals.badNumber(figure));
    }
  }

  /**
   * Checks the figures on their own.
   *
   * @throws IllegalArgumentException with a sentence, when one makes no sense
   */
  public Member figures(MemberId member) {
    return new Member(member, 0, share, allocation, pattern, 0, OptIn.OUT, null);
  }

  /** What part of their time someone gives to all squads but this one and those that end. */
  private static Ratio allocatedElsewhere(Standing standing, SquadId squad, MemberId member) {
    Ratio sum = Ratio.ZERO;
    for (SquadPlan other : standing.garden().squads().values()) {
      boolean counts = !other.id().equals(squad) && !other.archived();
      Member line = counts ? other.members().get(member) : null;
      sum = line == null ? sum : sum.plus(line.allocation());
    }
    return sum;
  }

  /** The line put on a roster. Coming back asks for no new shadowing. */
  public RotationEvent added(Standing standing, SquadPlan plan, MemberId member, Instant at) {
    Note former = standing.note(plan.id(), member);
    Integer shadowedTo = former == null ? null : former.shadowWeeksLeft();
    int shadowWeeks =
        trained == null && shadowedTo != null ? shadowedTo : plan.policy().shadowWeeks();
    return new MemberAdded(
        plan.id(),
        member,
        order == null ? last(plan) + 1 : order,
        share,
        allocation,
        pattern,
        Boolean.TRUE.equals(trained) ? 0 : shadowWeeks,
        Boolean.FALSE.equals(trained),
        plan.planned() ? at : null,
        at);
  }

  /** The line put in the place of what the roster has; nothing where it has the same. */
  public List<RotationEvent> changed(Standing standing, SquadPlan plan, Member was, Instant at) {
    List<RotationEvent> events = new ArrayList<>();
    int place = order == null ? was.order() : order;
    if (place != was.order()
        || !share.equals(was.share())
        || !allocation.equals(was.allocation())
        || !pattern.equals(was.pattern())) {
      events.add(new MemberChanged(plan.id(), was.id(), place, share, allocation, pattern, at));
    }
    Note note = standing.note(plan.id(), was.id());
    boolean untrained = note != null && note.untrained();
    if (Boolean.TRUE.equals(trained) && (untrained || !was.trained())) {
      events.add(new MarkedTrained(plan.id(), was.id(), at));
    }
    boolean stillToTrain = plan.planned() ? was.trained() : !untrained;
    if (Boolean.FALSE.equals(trained) && stillToTrain && plan.policy().shadowWeeks() > 0) {
      events.add(new MarkedUntrained(plan.id(), was.id(), plan.policy().shadowWeeks(), at));
    }
    return events;
  }

  private static int last(SquadPlan plan) {
    return plan.members().values().stream().mapToInt(Member::order).max().orElse(0);
  }
}
