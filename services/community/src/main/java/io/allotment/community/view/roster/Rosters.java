package io.allotment.community.view.roster;

import io.allotment.community.model.SquadId;
import io.allotment.runtime.view.Views;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads which squads there are and who serves when, as the rotation told it. */
@Component
public class Rosters {

  private static final Comparator<RosterSquad> BY_NAME =
      Comparator.comparing(RosterSquad::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(RosterSquad::id);

  private final Views views;

  Rosters(Views views) {
    this.views = views;
  }

  /**
   * Some turns and all squads that have any of them, or plan on.
   *
   * @param squads by name
   * @param turns of each squad, by their start
   */
  public record Plans(List<RosterSquad> squads, Map<SquadId, List<DutyTurn>> turns) {

    public List<DutyTurn> of(RosterSquad squad) {
      return turns.getOrDefault(squad.id(), List.of());
    }
  }

  /** All squads there ever were, by name. */
  public List<RosterSquad> squads() {
    return views.read(
        RosterProjection.NAME,
        generation -> new RosterDocuments(generation).squads().stream().sorted(BY_NAME).toList());
  }

  /** The names of all squads there ever were. */
  public Map<SquadId, String> names() {
    Map<SquadId, String> names = new LinkedHashMap<>();
    squads().forEach(squad -> names.put(squad.id(), squad.name()));
    return names;
  }

  /** The turns that have a moment between two instants, the second one excluded. */
  public Plans plans(Instant from, Instant until) {
    return views.read(
        RosterProjection.NAME,
        generation -> {
          RosterDocuments documents = new RosterDocuments(generation);
          Map<SquadId, List<DutyTurn>> turns =
              documents.turns(from, until).stream().collect(Collectors.groupingBy(DutyTurn::squad));
          return new Plans(
              documents.squads().stream()
                  .filter(squad -> !squad.archived() || turns.containsKey(squad.id()))
                  .sorted(BY_NAME)
                  .toList(),
              turns);
        });
  }
}
