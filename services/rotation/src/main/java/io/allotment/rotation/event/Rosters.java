package io.allotment.rotation.event;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rosters a decision about plans is prepared for. They make its boundary: all that happens in
 * these squads, and to their members anywhere; so nobody becomes gardener of two squads at once,
 * whoever else decides at the same time. A decision that finds other rosters than these is prepared
 * again, because the people it would have to read are not those it read.
 *
 * @param squads who is on the roster of each, and guests still to serve; a squad that is not open
 *     yet has an empty one
 */
public record Rosters(SortedMap<SquadId, SortedSet<MemberId>> squads) {

  public Rosters {
    TreeMap<SquadId, SortedSet<MemberId>> copy = new TreeMap<>();
    squads.forEach(
        (squad, members) ->
            copy.put(squad, Collections.unmodifiableSortedSet(new TreeSet<>(members))));
    squads = Collections.unmodifiableSortedMap(copy);
  }

  public static Rosters of(Map<SquadId, ? extends Collection<MemberId>> rosters) {
    TreeMap<SquadId, SortedSet<MemberId>> squads = new TreeMap<>();
    rosters.forEach((squad, members) -> squads.put(squad, new TreeSet<>(members)));
    return new Rosters(squads);
  }

  /** The rosters of these squads as they stand, for who prepares a command. */
  public static Rosters in(Standing standing, Collection<SquadId> squads) {
    TreeMap<SquadId, SortedSet<MemberId>> rosters = new TreeMap<>();
    squads.forEach(squad -> rosters.put(squad, roster(standing, squad)));
    return new Rosters(rosters);
  }

  /** All that happens in these squads and to their members. */
  public Boundary boundary() {
    return Boundary.ofAny(RotationTags.labels(squads));
  }

  /** The same, and all that happens in one more squad and to one more member. */
  public Boundary boundary(@Nullable SquadId squad, @Nullable MemberId member) {
    return boundary(
        squad == null ? Set.of() : Set.of(squad), member == null ? Set.of() : Set.of(member));
  }

  /** The same, and all that happens in more squads and to more members. */
  public Boundary boundary(Collection<SquadId> more, Collection<MemberId> people) {
    Set<Label> labels = new LinkedHashSet<>(RotationTags.labels(squads));
    more.forEach(squad -> labels.add(RotationTags.squad(squad)));
    people.forEach(person -> labels.add(RotationTags.member(person)));
    return Boundary.ofAny(labels);
  }

  /** Whether these are the rosters as they stand, and every squad concerned is among them. */
  public boolean hold(Standing standing, Collection<SquadId> concerned) {
    return squads.keySet().containsAll(concerned)
        && squads.entrySet().stream()
            .allMatch(entry -> roster(standing, entry.getKey()).equals(entry.getValue()));
  }

  private static SortedSet<MemberId> roster(Standing standing, SquadId squad) {
    return standing.squad(squad) == null ? new TreeSet<>() : standing.people(squad);
  }
}
