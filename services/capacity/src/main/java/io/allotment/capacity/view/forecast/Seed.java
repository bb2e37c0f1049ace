package io.allotment.capacity.view.forecast;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Where the draws of a forecast begin: the same for the same question on the same day. */
final class Seed {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Seed() {}

  /** FNV-1a of 64 bits (RFC 9923) over the question's words. */
  static long of(SquadId squad, IterationId iteration, LocalDate day) {
    long hash = BASIS;
    for (byte one : "%s/%s/%s".formatted(squad, iteration, day).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * PRIME;
    }
    return hash;
  }
}
