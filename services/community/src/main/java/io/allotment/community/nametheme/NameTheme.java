package io.allotment.community.nametheme;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/**
 * Names a theme.
 *
 * @param seen the revision of it that the person saw
 */
public record NameTheme(ThemeId theme, TextRef name, int seen, MemberId by, Instant at) {}
