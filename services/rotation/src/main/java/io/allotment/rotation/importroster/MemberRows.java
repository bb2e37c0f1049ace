package io.allotment.rotation.importroster;

import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing.Note;
import io.allotment.rotation.importroster.ImportRoster.Line;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.WorkingPattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows say of members: those who are new, other figures, and who takes part. */
final class MemberRows {
  private record Seat(SquadId squad, MemberId member) {}

  private final RosterFacts facts;
  private final Set<Seat> seats = new HashSet<>();

  private MemberRows(RosterFacts facts) {
    this.facts = facts;
  }

  static void read(RosterFacts facts) {
    facts.command().lines().forEach(new MemberRows(facts)::member);
  }

  private void member(Line line) {
    if (!seats.add(new Seat(line.squad(), line.member()))) {
      facts.refuse(
          line.number(),
          RotationRule.DUPLICATE_ROW,
          line.member() + " stands in " + line.squad() + " already. Keep one line.");
      return;
    }
    SquadPlan plan = facts.standing().squad(line.squad());
    if (plan == null) {
      return;
    }
    Member present = plan.members().get(line.member());
    RosterLine asked = asked(line, present);
    try {
      asked.figures(line.member());
    } catch (IllegalArgumentException figure) {
      facts.refuse(line.number(), RotationRule.BAD_NUMBER, figure.getMessage() + " Correct it.");
      return;
    }
    if (present == null) {
      facts.add(asked.added(facts.standing(), plan, line.member(), facts.command().at()));
    } else {
      asked.changed(facts.standing(), plan, present, facts.command().at()).forEach(facts::add);
    }
    if (Boolean.TRUE.equals(line.row().optedIn())) {
      optIn(line);
    }
  }

  private void optIn(Line line) {
    SquadPlan plan = Objects.requireNonNull(facts.standing().squad(line.squad()));
    Member member = Objects.requireNonNull(plan.members().get(line.member()));
    Note note = facts.standing().note(line.squad(), line.member());
    if (!member.optIn().takesPart() && (note == null || !note.declined())) {
      facts.add(
          new OptedIn(
              plan.id(),
              member.id(),
              true,
              OptedIn.since(plan, member, facts.command().at()),
              facts.command().at()));
    }
  }

  private RosterLine asked(Line line, @Nullable Member present) {
    return new RosterLine(
        null,
        line.row().share() != null
            ? line.row().share()
            : present == null ? Ratio.ONE : present.share(),
        line.row().allocation() != null
            ? line.row().allocation()
            : present == null ? remaining(line.member()) : present.allocation(),
        line.row().workingDays() != null
            ? line.row().workingDays()
            : present == null ? WorkingPattern.WEEKDAYS : present.pattern(),
        line.row().trained());
  }

  /** What the file leaves of a person's time, divided among their new lines that do not say. */
  private Ratio remaining(MemberId member) {
    Map<SquadId, Ratio> said = new HashMap<>();
    int silent = 0;
    for (SquadId squad : facts.standing().squadsOf(member)) {
      said.put(squad, Objects.requireNonNull(facts.standing().member(squad, member)).allocation());
    }
    for (Line line : facts.command().lines()) {
      if (line.member().equals(member)) {
        if (line.row().allocation() != null) {
          said.put(line.squad(), line.row().allocation());
        } else if (!said.containsKey(line.squad())) {
          silent++;
        }
      }
    }
    Ratio left = Ratio.ONE.minus(Ratio.sum(said.values()));
    return left.signum() <= 0 ? Ratio.ZERO : left.dividedBy(Ratio.of(silent));
  }
}
