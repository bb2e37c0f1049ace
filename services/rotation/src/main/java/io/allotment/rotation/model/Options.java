package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who could step in, the best first: who can take over, in the order of the pick with those who
 * have not rested last; then whose later turn the holder could serve in exchange, the earliest turn
 * of each.
 */
final class Options {
  private Options() {}

  /**
   * The ways to have served what a member holds of a turn and is not over; for no member, what is
   * empty of it.
   */
  static List<NeedsCover.Option> of(
      Board board, Slot slot, Turn turn, @Nullable MemberId holder, Instant now) {
    List<Span> parts = parts(turn, holder, now);
    Duration time = parts.stream().map(Span::duration).reduce(Duration.ZERO, Duration::plus);
    Ratio credit = slot.value().times(Ratio.of(time, slot.span().duration()));
    List<NeedsCover.Option> takers = new ArrayList<>();
    List<NeedsCover.Option> exchanges = new ArrayList<>();
    for (Pick.Ranked one : ranked(board, slot, parts)) {
      MemberId taker = one.member().id();
      Ratio before = one.candidate().balance();
      if (!taker.equals(holder)) {
        takers.add(new NeedsCover.Option.TakeOver(taker, before, before.minus(credit)));
        DutyWeek theirs =
            holder == null || !turn.isWhole() ? null : exchange(board, slot, holder, taker);
        if (theirs != null) {
          exchanges.add(
              new NeedsCover.Option.Exchange(taker, theirs, before, before.minus(credit)));
        }
      }
    }
    takers.addAll(exchanges);
    return takers;
  }

  /** The members who can serve all of these parts, in order. */
  static List<Pick.Ranked> ranked(Board board, Slot slot, List<Span> parts) {
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Member> able =
        slot.squad().members().values().stream()
            .filter(
                member ->
                    parts.stream()
                        .allMatch(part -> Fitness.toTake(board, slot, member.id(), part) == null))
            .toList();
    Pick pick = Pick.from(board, slot, Eligibility.of(board, slot).eligible(), able);
    Stream<Pick.Ranked> unrested =
        pick.resting().stream().map(Pick.Resting::one).sorted(Pick.Ranked.BEST_FIRST);
    return Stream.concat(pick.ranked().stream(), unrested).toList();
  }

  private static List<Span> parts(Turn turn, @Nullable MemberId holder, Instant now) {
    List<Span> held = holder == null ? turn.holes() : turn.heldBy(holder);
    return held.stream().map(part -> after(part, now)).filter(Objects::nonNull).toList();
  }

  /** What is left of a span after an instant; null if nothing. */
  static @Nullable Span after(Span span, Instant now) {
    if (!span.end().isAfter(now)) {
      return null;
    }
    return span.start().isBefore(now) ? new Span(now, span.end()) : span;
  }

  private static @Nullable DutyWeek exchange(
      Board board, Slot slot, MemberId holder, MemberId taker) {
    Member member = slot.squad().members().get(holder);
    if (member == null) {
      return null;
    }
    for (Turn later : board.turns(slot.squad()).tailMap(slot.week(), false).values()) {
      if (later.isWhole()
          && taker.equals(later.gardener())
          && Eligibility.reason(board, Slot.of(slot.squad(), later), member) == null) {
        return later.week();
      }
    }
    return null;
  }
}
