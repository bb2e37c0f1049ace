package io.allotment.stories.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what right items are taken: of which squads stories may be given to another squad, or removed.
 *
 * @param all those of every squad
 * @param squads else those of these: whoever has items taken leads them
 * @param tracker whether the tracker itself was asked, so that what it says is so; what is in a
 *     file, or signed with a secret that people know, is only said to come from it
 */
public record Mandate(boolean all, Set<SquadId> squads, boolean tracker) {

  private static final String ALL = "*";

  public Mandate {
    squads = Set.copyOf(squads);
  }

  /** Of who leads these squads. */
  public static Mandate of(Collection<SquadId> squads) {
    return new Mandate(false, Set.copyOf(squads), false);
  }

  /** Of who leads every squad. */
  public static Mandate ofAll() {
    return new Mandate(true, Set.of(), false);
  }

  /** The same, where the tracker itself was asked. */
  public Mandate ofTracker() {
    return new Mandate(all, squads, true);
  }

  /** Whether the stories of a squad are among those. */
  public boolean over(SquadId squad) {
    return all || squads.contains(squad);
  }

  /** Whose they are, as it is kept. */
  public List<String> kept() {
    return all ? List.of(ALL) : squads.stream().map(SquadId::value).sorted().toList();
  }

  /** What was kept. */
  public static Mandate ofKept(List<String> kept) {
    return kept.contains(ALL)
        ? ofAll()
        : of(kept.stream().map(SquadId::new).collect(Collectors.toSet()));
  }
}
