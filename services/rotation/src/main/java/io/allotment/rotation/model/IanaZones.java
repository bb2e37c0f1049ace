package io.allotment.rotation.model;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The regions of the IANA time zone database, and no other zones. Java also takes offsets for
 * zones, which know no summer time; and libraries add zones of their own under names that mean
 * nothing in another process, where what was kept under them could never be read again.
 */
public final class IanaZones {
  private static final Predicate<String> SHAPE =
      Pattern.compile("[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*)*").asMatchPredicate();

  private static final Set<String> NAMES =
      ZoneId.getAvailableZoneIds().stream().filter(SHAPE).collect(Collectors.toUnmodifiableSet());

  private IanaZones() {}

  /** All names, such as Europe/Berlin. */
  public static Set<String> names() {
    return NAMES;
  }

  /** The zone of this very name; empty where there is none. */
  public static Optional<ZoneId> named(@Nullable String name) {
    return name != null && NAMES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
  }
}
