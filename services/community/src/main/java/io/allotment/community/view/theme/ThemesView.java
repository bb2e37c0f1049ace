package io.allotment.community.view.theme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All themes, and what could be one.
 *
 * @param proposed as of when proposals were looked for; null before the first look
 * @param items those with most open stories first
 * @param proposals those of most squads first
 */
record ThemesView(
    Map<String, @Nullable Instant> asOf,
    @Nullable Instant proposed,
    List<ThemeView> items,
    List<ProposalView> proposals) {}
