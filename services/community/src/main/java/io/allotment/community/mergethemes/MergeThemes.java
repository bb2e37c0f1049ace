package io.allotment.community.mergethemes;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ThemeId;
import java.time.Instant;
import java.util.List;

/**
 * Makes themes a part of another one.
 *
 * @param seen the revision of the one that stays that the person saw
 */
public record MergeThemes(ThemeId into, List<Other> from, int seen, MemberId by, Instant at) {

  /** One that is merged, at the revision that the person saw. */
  public record Other(ThemeId theme, int seen) {}

  public MergeThemes {
    from = List.copyOf(from);
  }
}
