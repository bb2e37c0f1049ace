package io.allotment.community.view.backlog;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.view.story.Filter;
import io.allotment.community.view.story.Order;
import io.allotment.community.view.story.Story;
import io.allotment.runtime.text.Wording;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the backlog, as it stands in the address.
 *
 * @param squad none for all
 * @param kind none for all
 * @param theme {@code none} for stories that are in none; null for all
 * @param state open or started; null for both
 * @param older than so many days; null for all
 * @param q what somebody typed to find; null or empty for all
 * @param sort null for the oldest first, or for what fits best where something is looked for
 */
record Asked(
    @Nullable List<SquadId> squad,
    @Nullable List<Kind> kind,
    @Nullable ThemeId theme,
    Story.@Nullable State state,
    @Nullable Boolean confirmed,
    @Nullable Age older,
    @Nullable String q,
    @Nullable Order sort) {

  /** Stands where a theme could; no theme has it as its id. */
  static final ThemeId NO_THEME = new ThemeId("none");

  Filter filter(Instant now) {
    return new Filter(
        new HashSet<>(Objects.requireNonNullElse(squad, List.of())),
        new HashSet<>(Objects.requireNonNullElse(kind, List.of())),
        state,
        confirmed,
        older == null ? null : older.before(now),
        null,
        Set.of());
  }

  boolean looksFor() {
    return !typed().isEmpty();
  }

  String typed() {
    return Wording.text("q", q);
  }

  /** Null for what fits best first. */
  @Nullable Order order() {
    return sort == null && !looksFor() ? Order.OLDEST : sort;
  }
}
