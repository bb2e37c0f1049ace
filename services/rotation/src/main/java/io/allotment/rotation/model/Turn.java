package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One turn of duty.
 *
 * @param week the week it starts in, which names it
 * @param weeks for how many weeks it counts
 * @param pieces who serves which part, in order of time, not overlapping, neighbours with the same
 *     member joined; what no piece covers is a gap
 * @param shadows who serves beside the gardener to learn it
 * @param mentor the one person the gardener may pull in; null where nobody is
 * @param needsCover set when a holder can no longer serve an announced turn
 * @param gap set when the turn, or a part of it, is empty
 * @param why how the gardener was picked; null where nobody was, or people decided
 */
public record Turn(
    DutyWeek week,
    int weeks,
    Span span,
    List<Piece> pieces,
    SortedSet<MemberId> shadows,
    @Nullable MemberId mentor,
    @Nullable NeedsCover needsCover,
    @Nullable Gap gap,
    @Nullable Why why) {
  /**
   * @throws IllegalArgumentException when pieces overlap or lie outside the turn
   */
  public Turn {
    pieces = Pieces.joined(pieces);
    shadows = Sorted.set(shadows);
    for (int i = 0; i < pieces.size(); i++) {
      Span piece = pieces.get(i).span();
      if (!span.encloses(piece) || (i > 0 && pieces.get(i - 1).span().overlaps(piece))) {
        throw new IllegalArgumentException(
            "The pieces of turn " + week + " overlap or leave the turn.");
      }
    }
  }

  /** A turn served by one member from start to end. */
  public static Turn whole(
      DutyWeek week, int weeks, Span span, MemberId gardener, @Nullable Why why) {
    return new Turn(
        week,
        weeks,
        span,
        List.of(new Piece(gardener, span)),
        Sorted.noSet(),
        null,
        null,
        null,
        why);
  }

  /** A turn nobody serves. */
  public static Turn empty(DutyWeek week, int weeks, Span span, Gap gap) {
    return new Turn(week, weeks, span, List.of(), Sorted.noSet(), null, null, gap, null);
  }

  public Instant start() {
    return span.start();
  }

  public Instant end() {
    return span.end();
  }

  /** Who serves the longest part, the earlier of two equal ones; null in a gap. */
  public @Nullable MemberId gardener() {
    if (pieces.size() == 1) {
      return pieces.getFirst().member();
    }
    MemberId most = null;
    Duration longest = Duration.ZERO;
    for (Piece piece : pieces) {
      Duration served = served(piece.member(), span);
      if (served.compareTo(longest) > 0) {
        most = piece.member();
        longest = served;
      }
    }
    return most;
  }

  /** Who is on duty at an instant; null in a gap or outside the turn. */
  public @Nullable MemberId servingAt(Instant at) {
    return pieces.stream()
        .filter(piece -> piece.span().contains(at))
        .map(Piece::member)
        .findFirst()
        .orElse(null);
  }

  /** Who serves the last part of it, and so hands it over; null in a gap. */
  public @Nullable MemberId servingLast() {
    return pieces.isEmpty() ? null : pieces.getLast().member();
  }

  /** For how long a member serves within a span. */
  public Duration served(MemberId member, Span within) {
    Duration sum = Duration.ZERO;
    for (Piece piece : pieces) {
      Span common = piece.member().equals(member) ? piece.span().and(within) : null;
      sum = common == null ? sum : sum.plus(common.duration());
    }
    return sum;
  }

  /** The parts of the turn that a member serves, in order. */
  public List<Span> heldBy(MemberId member) {
    return pieces.stream().filter(piece -> piece.member().equals(member)).map(Piece::span).toList();
  }

  /** The parts of the turn that nobody serves, in order. */
  public List<Span> holes() {
    return Pieces.holes(pieces, span);
  }

  /** Whether one member serves all of it. */
  public boolean isWhole() {
    return pieces.size() == 1 && pieces.getFirst().span().equals(span);
  }

  /**
   * Whether the turn counts as a member's duty for rest and for the time since their last: half of
   * it or more.
   */
  public boolean isDutyOf(MemberId member) {
    return served(member, span).multipliedBy(2).compareTo(span.duration()) >= 0;
  }

  /** The last of its weeks. */
  public DutyWeek lastWeek() {
    return week.plus(weeks - 1);
  }

  public boolean isServed(Instant now) {
    return !end().isAfter(now);
  }

  /**
   * With whatever one member serves of a part passed to another; unchanged where that is nothing.
   */
  public Turn passed(MemberId from, MemberId to, Span part) {
    return withPieces(Pieces.passed(pieces, from, to, part));
  }

  public Turn withPieces(List<Piece> parts) {
    return new Turn(week, weeks, span, parts, shadows, mentor, needsCover, gap, why);
  }

  public Turn withShadows(Set<MemberId> members) {
    return new Turn(week, weeks, span, pieces, Sorted.set(members), mentor, needsCover, gap, why);
  }

  public Turn withMentor(@Nullable MemberId member) {
    return new Turn(week, weeks, span, pieces, shadows, member, needsCover, gap, why);
  }

  public Turn withNeedsCover(@Nullable NeedsCover mark) {
    return new Turn(week, weeks, span, pieces, shadows, mentor, mark, gap, why);
  }

  public Turn withGap(@Nullable Gap hole) {
    return new Turn(week, weeks, span, pieces, shadows, mentor, needsCover, hole, why);
  }

  public Turn withWhy(@Nullable Why reasons) {
    return new Turn(week, weeks, span, pieces, shadows, mentor, needsCover, gap, reasons);
  }
}
