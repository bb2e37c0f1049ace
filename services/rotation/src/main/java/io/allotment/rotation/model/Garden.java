package io.allotment.rotation.model;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All the planner looks at: squads, and when their people are away. To plan a squad rightly its
 * garden holds the squads that share members with it.
 */
public record Garden(
    SortedMap<SquadId, SquadPlan> squads,
    SortedMap<MemberId, SortedMap<AbsenceId, Absence>> absences) {
  public static final Garden EMPTY = new Garden(Sorted.noMap(), Sorted.noMap());

  public Garden {
    squads = Sorted.map(squads);
    absences = kept(absences);
  }

  /** With a squad put in, or put in the place of its former self. */
  public Garden with(SquadPlan squad) {
    return new Garden(Sorted.with(squads, squad.id(), squad), absences);
  }

  public Garden without(SquadId squad) {
    return new Garden(Sorted.without(squads, squad), absences);
  }

  public @Nullable SquadPlan squad(SquadId squad) {
    return squads.get(squad);
  }

  public Garden withAbsence(MemberId member, AbsenceId id, Absence absence) {
    SortedMap<AbsenceId, Absence> away =
        Sorted.with(absences.getOrDefault(member, Sorted.noMap()), id, absence);
    return new Garden(squads, Sorted.with(absences, member, away));
  }

  public Garden withoutAbsence(MemberId member, AbsenceId id) {
    SortedMap<AbsenceId, Absence> away =
        Sorted.without(absences.getOrDefault(member, Sorted.noMap()), id);
    return new Garden(
        squads,
        away.isEmpty() ? Sorted.without(absences, member) : Sorted.with(absences, member, away));
  }

  /** With what repair found put into the plans. */
  public Garden with(Collection<Change> changes) {
    TreeMap<SquadId, SquadPlan> after = new TreeMap<>(squads);
    for (Change change : changes) {
      after.computeIfPresent(change.squad(), (_, squad) -> squad.withTurn(change.turn()));
    }
    return new Garden(Sorted.map(after), absences);
  }

  Collection<Absence> away(MemberId member) {
    SortedMap<AbsenceId, Absence> away = absences.get(member);
    return away == null ? List.of() : away.values();
  }

  private static SortedMap<MemberId, SortedMap<AbsenceId, Absence>> kept(
      SortedMap<MemberId, SortedMap<AbsenceId, Absence>> absences) {
    if (Sorted.isKept(absences) && absences.values().stream().allMatch(Sorted::isKept)) {
      return absences;
    }
    TreeMap<MemberId, SortedMap<AbsenceId, Absence>> copy = new TreeMap<>();
    absences.forEach((member, away) -> copy.put(member, Sorted.map(away)));
    return Sorted.map(copy);
  }
}
