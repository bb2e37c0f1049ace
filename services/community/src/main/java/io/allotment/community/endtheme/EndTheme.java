package io.allotment.community.endtheme;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ThemeId;
import java.time.Instant;

/**
 * Ends a theme; its stories are in none then.
 *
 * @param seen the revision of it that the person saw
 */
public record EndTheme(ThemeId theme, int seen, MemberId by, Instant at) {}
