package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one person serves, by time, so that what is near is found without looking at the rest. */
final class Duties {
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  private final TreeMap<Instant, List<Duty>> byStart = new TreeMap<>();
  private Duration longest = Duration.ZERO;

  void add(Duty duty) {
    Duration length = duty.turn().span().duration();
    longest = length.compareTo(longest) > 0 ? length : longest;
    byStart.computeIfAbsent(duty.piece().start(), _ -> new ArrayList<>(1)).add(duty);
  }

  void removeThoseOf(Turn turn, Slot slot) {
    for (Piece piece : turn.pieces()) {
      List<Duty> there = byStart.get(piece.span().start());
      if (there != null) {
        there.removeIf(duty -> duty.isOf(slot));
      }
    }
  }

  /** The squad of the duties during a part of a span, other than in the slot's own squad. */
  @Nullable SquadId elsewhere(Span span, Slot slot) {
    SquadId first = null;
    for (List<Duty> duties : before(span.end()).values()) {
      for (Duty duty : duties) {
        if (!duty.piece().start().plus(longest).isAfter(span.start())) {
          return first;
        }
        if (duty.piece().overlaps(span)
            && !duty.squad().equals(slot.squad().id())
            && (first == null || duty.squad().compareTo(first) < 0)) {
          first = duty.squad();
        }
      }
    }
    return first;
  }

  /** The last week of the last turn that counts and touches a span; null if none does. */
  @Nullable DutyWeek lastTouching(Span span, Slot slot) {
    DutyWeek last = null;
    for (List<Duty> duties : before(span.end().plus(longest)).values()) {
      for (Duty duty : duties) {
        // A turn may reach further back, and further on, than the piece of it.
        if (!duty.piece().start().plus(longest).isAfter(span.start())) {
          return last;
        }
        if (duty.counts() && !duty.isOf(slot) && duty.turn().span().overlaps(span)) {
          last = later(last, duty.turn().lastWeek());
        }
      }
    }
    return last;
  }

  /** The last week of the last turn that counts and started before a slot; null if none did. */
  @Nullable DutyWeek lastBefore(Slot slot) {
    Instant start = slot.span().start();
    Instant earliest = Instant.MIN;
    DutyWeek last = null;
    for (List<Duty> duties : before(start.plus(longest)).values()) {
      for (Duty duty : duties) {
        if (duty.piece().start().isBefore(earliest)) {
          return last;
        }
        if (duty.counts() && duty.turn().start().isBefore(start) && !duty.isOf(slot)) {
          last = later(last, duty.turn().lastWeek());
          Instant reach = duty.turn().start().minus(longest).minus(FORTNIGHT);
          earliest = reach.isAfter(earliest) ? reach : earliest;
        }
      }
    }
    return last;
  }

  private Map<Instant, List<Duty>> before(Instant end) {
    return byStart.headMap(end, false).descendingMap();
  }

  static @Nullable DutyWeek later(@Nullable DutyWeek one, @Nullable DutyWeek other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) < 0 ? other : one;
  }
}
