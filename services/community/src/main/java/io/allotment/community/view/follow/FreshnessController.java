package io.allotment.community.view.follow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** As of when what is shown here is complete, for pages that are open and idle. */
@RestController
class FreshnessController {

  private final Heard heard;
  private final Clock clock;

  FreshnessController(Heard heard, Clock clock) {
    this.heard = heard;
    this.clock = clock;
  }

  /**
   * How fresh the views are.
   *
   * @param asOf by service; null for one that was not heard since the start
   * @param at by the same clock, so that a reader's own does not matter
   */
  record Freshness(Map<String, @Nullable Instant> asOf, Instant at) {}

  @GetMapping("/api/community/freshness")
  Freshness freshness() {
    return new Freshness(heard.asOf("rotation", "stories", "capacity"), clock.instant());
  }
}
