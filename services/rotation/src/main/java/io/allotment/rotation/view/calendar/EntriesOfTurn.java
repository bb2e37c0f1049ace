package io.allotment.rotation.view.calendar;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a turn again after it changed. A part that is what it was keeps its entry;
 * one that is longer or shorter is the entry it overlaps most; one that is back after it was taken
 * away is the entry that was withdrawn. What is left over is withdrawn, or new.
 */
final class EntriesOfTurn {

  private final Turn turn;
  private final Instant at;

  EntriesOfTurn(Turn turn, Instant at) {
    this.turn = turn;
    this.at = at;
  }

  List<Entry> after(List<Entry> known) {
    Set<MemberId> people = new TreeSet<>();
    known.forEach(entry -> people.add(entry.member()));
    turn.pieces().stream().map(Piece::member).forEach(people::add);
    List<Entry> after = new ArrayList<>();
    for (MemberId member : people) {
      after.addAll(
          of(member, known.stream().filter(entry -> entry.member().equals(member)).toList()));
    }
    return List.copyOf(after);
  }

  private List<Entry> of(MemberId member, List<Entry> known) {
    List<Entry> free = new ArrayList<>(known);
    List<Entry> found = new ArrayList<>();
    List<Span> open = new ArrayList<>(turn.heldBy(member));
    for (Likeness likeness : Likeness.values()) {
      for (Span part : List.copyOf(open)) {
        Entry match = likeness.best(free, part);
        if (match != null) {
          free.remove(match);
          open.remove(part);
          found.add(match.as(part, turn.mentor(), at));
        }
      }
    }
    free.forEach(entry -> found.add(entry.withdrawn(at)));
    for (Span part : open) {
      found.add(fresh(member, found.size(), part));
    }
    found.sort(Comparator.comparingInt(Entry::number));
    return found;
  }

  private Entry fresh(MemberId member, int number, Span part) {
    return new Entry(turn.week(), member, number, turn.start(), part, turn.mentor(), 1, at, false);
  }

  /** By what an entry is known again, the surest first. */
  private enum Likeness {
    SAME,
    OVERLAPPING,
    BACK_AGAIN,
    BACK_OTHERWISE;

    @Nullable Entry best(List<Entry> entries, Span part) {
      return entries.stream()
          .filter(entry -> fits(entry, part))
          .max(
              Comparator.comparing((Entry entry) -> common(entry, part))
                  .thenComparing(Entry::number, Comparator.reverseOrder()))
          .orElse(null);
    }

    private boolean fits(Entry entry, Span part) {
      return switch (this) {
        case SAME -> !entry.cancelled() && entry.span().equals(part);
        case OVERLAPPING -> !entry.cancelled() && entry.span().overlaps(part);
        case BACK_AGAIN -> entry.cancelled() && entry.span().equals(part);
        case BACK_OTHERWISE -> entry.cancelled();
      };
    }

    private static Duration common(Entry entry, Span part) {
      Span both = entry.span().and(part);
      return both == null ? Duration.ZERO : both.duration();
    }
  }
}
