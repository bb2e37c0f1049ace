package io.allotment.community.view.theme;

import io.allotment.community.model.ThemeId;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.theme.Makeup.KindCount;
import io.allotment.community.view.theme.Makeup.SquadCount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme, as it is now.
 *
 * @param open how many of its stories are open
 * @param total how many are in it
 * @param squads of the open ones
 * @param kinds of the open ones
 * @param oldest the age of the oldest open one in days; null where nobody knows
 * @param adopted since when it is one
 * @param likely how many stories could be added to it
 */
record ThemeView(
    ThemeId theme,
    String name,
    int revision,
    int open,
    int total,
    List<SquadCount> squads,
    List<KindCount> kinds,
    @Nullable Long oldest,
    Instant adopted,
    Changed changed,
    Trend trend,
    int likely) {

  /** Who changed it last, and when. */
  record Changed(Instant at, Person by) {}
}
