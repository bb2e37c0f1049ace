package io.allotment.rotation.importroster;

import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importroster.ImportRoster.Line;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Whether everyone named has time for all their squads, once all rows are read. */
final class Allocations {
  private Allocations() {}

  static void check(RosterFacts facts) {
    Map<MemberId, Line> last = new LinkedHashMap<>();
    facts.command().lines().forEach(line -> last.put(line.member(), line));
    last.forEach(
        (member, line) -> {
          Ratio sum = Ratio.ZERO;
          for (SquadId squad : facts.standing().squadsOf(member)) {
            sum =
                sum.plus(
                    Objects.requireNonNull(facts.standing().member(squad, member)).allocation());
          }
          if (sum.compareTo(Ratio.ONE) > 0) {
            facts.refuse(
                line.number(),
                RotationRule.OVER_ALLOCATED,
                member
                    + " is allocated to "
                    + sum
                    + " of all squads together. Allocate at most 1.");
          }
        });
  }
}
