package io.allotment.rotation.importabsences;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names Outlook and Exchange use for zones. */
final class WindowsZones {

  private static final Map<String, ZoneId> ZONES = load();

  private WindowsZones() {}

  static Optional<ZoneId> named(String name) {
    return Optional.ofNullable(ZONES.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, ZoneId> load() {
    try (InputStream file =
        Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.txt"))) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(
              Collectors.toUnmodifiableMap(
                  pair -> pair[0].toLowerCase(Locale.ROOT), pair -> ZoneId.of(pair[1])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
