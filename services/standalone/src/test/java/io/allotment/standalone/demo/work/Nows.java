package io.allotment.standalone.demo.work;

import java.time.Instant;
import java.util.stream.Stream;

/** Instants at which a demo may begin: each day of a week, and around the new year. */
final class Nows {

  private Nows() {}

  static Stream<Instant> nows() {
    return Stream.of(
        Instant.parse("2026-11-23T00:00:00Z"),
        Instant.parse("2026-11-24T06:30:00Z"),
        Instant.parse("2026-11-25T13:20:00Z"),
        Instant.parse("2026-11-26T17:05:00Z"),
        Instant.parse("2026-11-27T23:59:59Z"),
        Instant.parse("2026-11-28T10:00:00Z"),
        Instant.parse("2026-11-29T23:59:59Z"),
        Instant.parse("2026-12-31T23:00:00Z"),
        Instant.parse("2027-01-01T00:00:00Z"),
        Instant.parse("2027-01-04T09:00:00Z"),
        Instant.parse("2028-02-29T12:00:00Z"));
  }
}
