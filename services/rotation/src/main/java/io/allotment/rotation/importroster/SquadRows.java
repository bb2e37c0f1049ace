package io.allotment.rotation.importroster;

import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importroster.ImportRoster.Line;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.WorkingPattern;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rows say of squads: those that are new, and another zone or handover. */
final class SquadRows {
  private final RosterFacts facts;

  private SquadRows(RosterFacts facts) {
    this.facts = facts;
  }

  static void read(RosterFacts facts) {
    Map<SquadId, List<Line>> bySquad = new LinkedHashMap<>();
    for (Line line : facts.command().lines()) {
      bySquad.computeIfAbsent(line.squad(), _ -> new ArrayList<>()).add(line);
    }
    bySquad.values().forEach(new SquadRows(facts)::squad);
  }

  private void squad(List<Line> lines) {
    Line first = lines.getFirst();
    SquadPlan plan = facts.standing().squad(first.squad());
    ZoneId zone = said(lines, line -> line.row().zone());
    WallHandover wall = said(lines, line -> line.row().handover());
    if (plan == null && zone == null) {
      facts.refuse(
          first.number(),
          RotationRule.UNKNOWN_ZONE,
          "The squad " + first.squad() + " is new: say which time zone it lives in.");
      return;
    }
    Handover now = plan == null ? Handover.weekly(Objects.requireNonNull(zone)) : plan.handover();
    Handover then;
    try {
      then =
          new Handover(
              wall == null ? now.day() : wall.day(),
              wall == null ? now.time() : wall.time(),
              zone == null ? now.zone() : zone,
              wall == null ? now.weeks() : wall.weeks());
    } catch (IllegalArgumentException weeks) {
      facts.refuse(first.number(), RotationRule.BAD_NUMBER, weeks.getMessage() + " Correct it.");
      return;
    }
    if (plan == null) {
      facts.add(
          new SquadOpened(
              first.squad(),
              first.row().squadName(),
              then,
              Policy.DEFAULT,
              WorkingPattern.WEEKDAYS,
              facts.command().at()));
    } else if (!then.equals(now)) {
      changed(first, plan, then);
    }
  }

  private void changed(Line line, SquadPlan plan, Handover then) {
    if (plan.planned()) {
      facts.refuse(
          line.number(),
          RotationRule.HANDOVER_FIXED,
          "The turns of "
              + plan.id()
              + " are promised for another zone or handover. Leave these two cells empty, and change"
              + " the squad's settings instead.");
    } else {
      facts.add(
          new SquadChanged(
              plan.id(),
              facts.standing().nameOf(plan.id()),
              then,
              plan.policy(),
              plan.workingDays(),
              facts.command().at()));
    }
  }

  private static <T> @Nullable T said(List<Line> lines, Function<Line, @Nullable T> cell) {
    return lines.stream().map(cell).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
