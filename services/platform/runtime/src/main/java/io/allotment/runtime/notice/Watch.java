package io.allotment.runtime.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is on watch, now and as far as it is known: what another tool is kept in step with.
 *
 * @param at now
 * @param until how far it is told
 * @param stretches in order of time, not overlapping, none of them over
 */
public record Watch(Instant at, Instant until, List<Stretch> stretches) {

  public Watch {
    stretches = List.copyOf(stretches);
  }

  /**
   * Somebody's time.
   *
   * @param address their e-mail address, by which other tools know them; null where it is not known
   */
  public record Stretch(Instant start, Instant end, String name, @Nullable String address) {}

  /** Whose time it is now. */
  public Optional<Stretch> now() {
    return stretches.stream()
        .filter(stretch -> !stretch.start().isAfter(at) && stretch.end().isAfter(at))
        .findFirst();
  }
}
