package io.allotment.community.view.story;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which open operational stories are asked for.
 *
 * @param squads none for all
 * @param kinds none for all
 * @param state null for both
 * @param confirmed null for both
 * @param before created before this instant; null for all
 * @param among one of these; null for all
 * @param without none of these
 */
public record Filter(
    Set<SquadId> squads,
    Set<Kind> kinds,
    Story.@Nullable State state,
    @Nullable Boolean confirmed,
    @Nullable Instant before,
    @Nullable Set<StoryId> among,
    Set<StoryId> without)
    implements Predicate<Story> {

  public static final Filter ALL = 
      new Filter(Set.of(), Set.of(), null, null, null, null, Set.of());

  public Filter {
    squads = Set.copyOf(squads);
    kinds = Set.copyOf(kinds);
    among = among == null ? null : Set.copyOf(among);
    without = Set.copyOf(without);
  }

  /** Whatever its squad, for counting beside the squads that are chosen. */
  public Filter ofAnySquad() {
    return new Filter(Set.of(), kinds, state, confirmed, before, among, without);
  }

  /** Whatever its kind, for counting beside the kinds that are chosen. */
  public Filter ofAnyKind() {
    return new Filter(squads, Set.of(), state, confirmed, before, among, without);
  }

  /** One of these at most. */
  public Filter among(@Nullable Set<StoryId> stories) {
    return new Filter(squads, kinds, state, confirmed, before, stories, without);
  }

  /** None of these. */
  public Filter without(Set<StoryId> stories) {
    return new Filter(squads, kinds, state, confirmed, before, among, stories);
  }

  @Override
  public boolean test(Story story) {
    return (squads.isEmpty() || squads.contains(story.squad()))
        && (kinds.isEmpty() || (story.kind() != null && kinds.contains(story.kind())))
        && (state == null || state == story.state())
        && (confirmed == null || confirmed == story.confirmed())
        && (before == null || story.created().isBefore(before))
        && (among == null || among.contains(story.id()))
        && !without.contains(story.id());
  }
}
