package io.allotment.rotation.view.gardener;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.SquadId;
import org.jspecify.annotations.Nullable;

/** A squad in a list of squads. */
public record SquadLine(
    SquadId squad,
    String name,
    String zone,
    When handover,
    int members,
    boolean planned,
    @Nullable DutyWeek archivedFrom) {

  /** When duty changes hands, on the squad's wall clock. */
  public record When(String day, String time, int weeks) {

    public static When of(Handover handover) {
      return new When(handover.day().name(), handover.time().toString(), handover.weeks());
    }
  }

  static SquadLine of(SquadDocument squad) {
    return new SquadLine(
        squad.squad(),
        squad.name(),
        squad.handover().zone().getId(),
        When.of(squad.handover()),
        squad.members().size(),
        squad.planned(),
        squad.until());
  }
}
