package io.allotment.community.view;

import io.allotment.runtime.feed.FeedSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows when the other services were last heard. */
@Component
public class Heard {

  private final Map<String, FeedSource> feeds;

  /**
   * @param feeds by the names of their beans: {@code rotationFeed} is the rotation's
   */
  Heard(Map<String, FeedSource> feeds) {
    this.feeds = Map.copyOf(feeds);
  }

  /** As of when an answer is that is made of what these services told. */
  public AsOf of(String... services) {
    Map<String, @Nullable OffsetDateTime> heard = new LinkedHashMap<>();
    for (String service : services) {
      FeedSource feed = feeds.get(service + "Feed");
      if (feed != null) {
        Instant at = feed.heard();
        heard.put(service, at.equals(Instant.EPOCH) ? null : at.atOffset(ZoneOffset.UTC));
      }
    }
    return new AsOf(heard);
  }
}
