package io.allotment.stories.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a story is kept.
 *
 * @param key unique in trackers of this kind, the host included, and never given to another item:
 *     {@code github.com/acme/shop#12}, {@code acme.atlassian.net/10042}
 * @param name what people call it there: {@code shop#12}, {@code SHOP-12}
 * @param link where one reads it; null where there is no such place
 */
public record Source(Tracker tracker, String key, String name, @Nullable String link) {}
