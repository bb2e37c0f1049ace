package io.allotment.rotation.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** When a squad's turns are: which one stands at an instant or in a week, and how firm it is. */
public sealed interface TurnsInTime permits SquadPlan {

  /** The turns that stand, by start week. */
  SortedMap<DutyWeek, Turn> turns();

  /** When one turn ends and the next begins. */
  Handover handover();

  /** How far ahead turns are announced. */
  Policy policy();

  /** The week of the first turn; null until a plan is drawn. */
  @Nullable DutyWeek anchor();

  /** The turn that contains an instant; null where none stands. */
  default @Nullable Turn turnAt(Instant at) {
    return turns().values().stream()
        .filter(turn -> turn.span().contains(at))
        .findFirst()
        .orElse(null);
  }

  /**
   * Who is the first to serve from an instant on, a gap being passed over; null where nobody is.
   */
  default @Nullable MemberId servingFirst(Instant from) {
    return turns().values().stream()
        .flatMap(turn -> turn.pieces().stream())
        .filter(piece -> !piece.span().start().isBefore(from))
        .map(Piece::member)
        .findFirst()
        .orElse(null);
  }

  /**
   * How firm a turn is now: turns that start before now + n weeks on the squad's wall clock are
   * within n weeks.
   */
  default Tier tier(Turn turn, Instant now) {
    if (turn.isServed(now)) {
      return Tier.SERVED;
    }
    if (turn.start().isBefore(weeksAfter(now, policy().frozenWeeks()))
        || !turn.start().isAfter(now)) {
      return Tier.FROZEN;
    }
    return turns().containsKey(turn.week()) ? Tier.PUBLISHED : Tier.FORECAST;
  }

  /** The turn that contains a week; null where none stands. */
  default @Nullable Turn turnOf(DutyWeek week) {
    return turns().values().stream()
        .filter(turn -> turn.week().compareTo(week) <= 0 && turn.lastWeek().compareTo(week) >= 0)
        .findFirst()
        .orElse(null);
  }

  /**
   * The first week whose turn nobody was told of as certain: that of the first published turn, or
   * the week after the last turn. From there on the plan may be laid out anew.
   *
   * @throws java.util.NoSuchElementException where no plan was drawn
   */
  default DutyWeek firstUnannounced(Instant now) {
    return turns().values().stream()
        .filter(turn -> tier(turn, now) == Tier.PUBLISHED)
        .map(Turn::week)
        .findFirst()
        .orElseGet(this::weekAfterLast);
  }

  private DutyWeek weekAfterLast() {
    Map.Entry<DutyWeek, Turn> last = turns().lastEntry();
    return last == null
        ? Optional.ofNullable(anchor()).orElseThrow()
        : last.getValue().lastWeek().plus(1);
  }

  /** Whether a turn starts in this week, or the next one to be planned would. */
  default boolean startsIn(DutyWeek week) {
    return turns().containsKey(week) || week.equals(weekAfterLast());
  }

  /** The same wall-clock time a number of weeks after an instant. */
  default Instant weeksAfter(Instant at, int weeks) {
    return Handover.at(
        at.atZone(handover().zone()).toLocalDateTime().plusWeeks(weeks), handover().zone());
  }
}
