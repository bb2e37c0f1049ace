package io.allotment.rotation.notice;

import static io.allotment.rotation.notice.ActNotices.USEFUL;
import static io.allotment.rotation.notice.ActNotices.earlier;
import static io.allotment.rotation.notice.ActNotices.notice;
import static io.allotment.rotation.notice.ActNotices.toSquad;

import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Tier;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.Why;
import io.allotment.runtime.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What time alone has made worth telling of one squad, as of an instant. The same again and again
 * has the same keys, so it may be asked as often as one likes.
 *
 * @param choices of each member
 */
record TimeNotices(
    SquadPlan plan, Standing standing, Function<MemberId, Choices> choices, Instant now) {

  /** An announcement or a lapse that nobody was told of for so long is told no more. */
  static final Duration LATE = Duration.ofDays(7);

  /** A reminder comes so much later than was chosen at the most. */
  private static final Duration REMINDER_LATE = Duration.ofHours(12);

  List<Notice> all() {
    List<Notice> notices = new ArrayList<>();
    if (plan.planned()) {
      notices.addAll(announced());
      notices.addAll(reminders());
      notices.addAll(summary());
    }
    standing.swaps().values().forEach(swap -> notices.addAll(lapsed(swap)));
    return notices;
  }

  /** Turns that became announced together are told together, as after a first plan. */
  private List<Notice> announced() {
    TreeMap<Instant, List<Turn>> together = new TreeMap<>();
    for (Turn turn : plan.turns().values()) {
      Instant since = announcedAt(turn);
      boolean ahead = turn.start().isAfter(now) && plan.tier(turn, now) == Tier.FROZEN;
      if (ahead && !since.isAfter(now) && since.plus(LATE).isAfter(now)) {
        together.computeIfAbsent(since, _ -> new ArrayList<>()).add(turn);
      }
    }
    List<Notice> notices = new ArrayList<>();
    together.forEach((since, turns) -> notices.addAll(announced(since, turns)));
    return notices;
  }

  private List<Notice> announced(Instant since, List<Turn> turns) {
    Instant latest = earlier(since.plus(LATE), turns.getLast().start());
    String key = "announced %s %s".formatted(plan.id(), since);
    List<Notice> notices = new ArrayList<>();
    notices.add(toSquad(key, plan.id(), NoticeKind.ANNOUNCED, weeks(turns), since, latest));
    for (MemberId member : serving(turns)) {
      List<Turn> theirs = turns.stream().filter(turn -> !turn.heldBy(member).isEmpty()).toList();
      notices.add(notice(key, member, NoticeKind.ANNOUNCED, weeks(theirs), since, latest));
    }
    return notices;
  }

  /** When a turn came as near as announced ones are, or was planned, whichever was later. */
  private Instant announcedAt(Turn turn) {
    LocalDateTime start = turn.start().atZone(plan.handover().zone()).toLocalDateTime();
    Instant near =
        Handover.at(start.minusWeeks(plan.policy().frozenWeeks()), plan.handover().zone());
    Why why = turn.why();
    return why == null || near.isAfter(why.decidedAt()) ? near : why.decidedAt();
  }

  private Map<String, String> weeks(List<Turn> turns) {
    String weeks =
        turns.stream().map(turn -> turn.week().toString()).collect(Collectors.joining(","));
    return Map.of("squad", plan.id().value(), "weeks", weeks);
  }

  private static Set<MemberId> serving(List<Turn> turns) {
    Set<MemberId> serving = new TreeSet<>();
    turns.forEach(turn -> turn.pieces().forEach(piece -> serving.add(piece.member())));
    return serving;
  }

  private List<Notice> reminders() {
    List<Notice> notices = new ArrayList<>();
    for (Turn turn : plan.turns().values()) {
      for (Piece piece : turn.pieces()) {
        if (piece.span().start().isAfter(now)) {
          choices
              .apply(piece.member())
              .reminders()
              .forEach(ahead -> notices.addAll(reminder(turn, piece, ahead)));
        }
      }
    }
    return notices;
  }

  private List<Notice> reminder(Turn turn, Piece piece, Ahead ahead) {
    Instant start = piece.span().start();
    Instant since = ahead.before(start, plan.handover().zone());
    if (since.isAfter(now)) {
      return List.of();
    }
    return List.of(
        notice(
            "reminder %s %s %s".formatted(plan.id(), start, ahead.iso()),
            piece.member(),
            NoticeKind.REMINDER,
            Map.of(
                "squad",
                plan.id().value(),
                "week",
                turn.week().toString(),
                "start",
                start.toString()),
            since,
            earlier(start, since.plus(REMINDER_LATE))));
  }

  private List<Notice> summary() {
    Turn turn = plan.turnAt(now);
    if (turn == null) {
      return List.of();
    }
    DutyWeek week = plan.handover().weekAt(now);
    Instant since = plan.handover().in(week);
    String key = "summary %s %s".formatted(plan.id(), week);
    Map<String, String> about = Map.of("squad", plan.id().value(), "week", week.toString());
    Instant latest = since.plus(USEFUL);
    List<Notice> notices = new ArrayList<>();
    notices.add(toSquad(key, plan.id(), NoticeKind.SUMMARY, about, since, latest));
    plan.members()
        .keySet()
        .forEach(
            member -> notices.add(notice(key, member, NoticeKind.SUMMARY, about, since, latest)));
    return notices;
  }

  private List<Notice> lapsed(Swap swap) {
    Instant until = swap.until();
    if (swap.state() != Swap.State.OPEN
        || !swap.squad().equals(plan.id())
        || until.isAfter(now)
        || until.plus(USEFUL).isBefore(now)) {
      return List.of();
    }
    TreeSet<MemberId> people = new TreeSet<>(swap.people());
    people.add(swap.by());
    return people.stream()
        .map(
            member ->
                notice(
                    "swap-lapsed " + swap.id(),
                    member,
                    NoticeKind.SWAPS,
                    SwapNotices.about(swap, "lapsed"),
                    until,
                    until.plus(USEFUL)))
        .toList();
  }
}
