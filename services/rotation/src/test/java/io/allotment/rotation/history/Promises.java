package io.allotment.rotation.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Tier;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The promises of the rotation, judged by plain reading of the rules and not by the planner. */
final class Promises {
  /** Who hands over later in the day has worked on it. */
  private static final LocalTime MIDDLE = LocalTime.of(13, 0);

  private Promises() {}

  /** Property 6. Who has a part of a turn, or is a guest, need only be free in it. */
  static void nobodyServesWhoCannot(Standing standing, Instant now) {
    for (SquadPlan plan : standing.garden().squads().values()) {
      for (Turn turn : plan.turns().values()) {
        Tier tier = plan.tier(turn, now);
        NeedsCover mark = turn.needsCover();
        for (Piece piece : turn.pieces()) {
          boolean open = tier == Tier.PUBLISHED || (tier == Tier.FROZEN && !marked(mark, piece));
          boolean whole = piece.span().equals(turn.span()) && !isGuest(plan, piece);
          if (open && whole && piece.span().end().isAfter(now) && isJudged(plan, turn)) {
            assertThat(eligible(standing, plan, turn, piece.member()))
                .as("%s serves %s in %s", piece.member(), turn.week(), plan.id())
                .isTrue();
          }
        }
      }
    }
  }

  private static boolean isGuest(SquadPlan plan, Piece piece) {
    return plan.guests().contains(piece.member());
  }

  private static boolean marked(NeedsCover mark, Piece piece) {
    return mark != null && mark.holder().equals(piece.member());
  }

  static void nobodyServesTwoSquadsAtOnce(Standing standing) {
    TreeMap<MemberId, List<Piece>> pieces = new TreeMap<>();
    for (SquadPlan plan : standing.garden().squads().values()) {
      for (Turn turn : plan.turns().values()) {
        for (Piece piece : turn.pieces()) {
          List<Piece> others = pieces.computeIfAbsent(piece.member(), _ -> new ArrayList<>());
          assertThat(others).noneMatch(other -> other.span().overlaps(piece.span()));
          others.add(piece);
        }
      }
    }
  }

  /** Property 12, whatever becomes of the handover. */
  static void turnsTileTime(Standing standing) {
    for (SquadPlan plan : standing.garden().squads().values()) {
      Turn before = null;
      for (Turn turn : plan.turns().values()) {
        if (before != null) {
          assertThat(turn.start()).as("the start of %s", turn.week()).isEqualTo(before.end());
          assertThat(turn.week()).isEqualTo(before.lastWeek().plus(1));
        }
        before = turn;
      }
    }
  }

  /** Property 7. */
  static void noPublishedGapThatSomeoneCouldFill(Standing standing, Instant now) {
    for (SquadPlan plan : standing.garden().squads().values()) {
      for (Turn turn : plan.turns().values()) {
        boolean gap = turn.pieces().isEmpty() && plan.tier(turn, now) == Tier.PUBLISHED;
        if (gap && isJudged(plan, turn)) {
          assertThat(plan.members().keySet())
              .as("the gap %s of %s", turn.week(), plan.id())
              .noneMatch(member -> eligible(standing, plan, turn, member));
        }
      }
    }
  }

  /** Properties 9 and 10. Who is freed may fill a gap of another squad, which moves nothing. */
  static void onlyWhatTheStepIsAboutMoves(Step step, Standing before, Standing after, Instant now) {
    for (SquadPlan plan : before.garden().squads().values()) {
      SquadPlan planAfter = Objects.requireNonNull(after.garden().squad(plan.id()));
      int moved = 0;
      for (Turn turn : plan.turns().values()) {
        Turn then = planAfter.turns().get(turn.week());
        if (then == null || !turn.pieces().equals(then.pieces())) {
          moved += turn.isWhole() ? 1 : 0;
          assertThat(mayChange(step, before, plan, turn, isGap(turn, then), now))
              .as("%s changes %s of %s", step, turn.week(), plan.id())
              .isTrue();
        }
      }
      if (step instanceof Step.GoAway(int _, int _, int days) && days <= 3) {
        assertThat(moved).as("%s moves", step).isLessThanOrEqualTo(1);
      }
    }
  }

  /** Nobody has it, or whoever has a part of it keeps that part while the rest is filled. */
  private static boolean isGap(Turn turn, @Nullable Turn then) {
    return turn.pieces().isEmpty()
        || (then != null
            && !turn.holes().isEmpty()
            && turn.pieces().stream()
                .allMatch(
                    piece ->
                        then.heldBy(piece.member()).stream()
                            .anyMatch(part -> part.encloses(piece.span()))));
  }

  private static boolean mayChange(
      Step step, Standing before, SquadPlan plan, Turn turn, boolean gap, Instant now) {
    boolean frozen = plan.tier(turn, now) == Tier.FROZEN;
    return switch (step) {
      case Step.GoAway(int member, int _, int _) ->
          !frozen && (gap || isOf(turn, member, before, plan));
      case Step.WorkLess(int _, int member, int _) ->
          !frozen && (gap || isOf(turn, member, before, plan));
      case Step.StepBack(int squad, int member, boolean frozenToo) ->
          isOf(turn, member, before, plan) && (!frozen || (frozenToo && is(plan, squad)))
              || (!frozen && gap);
      case Step.Leave(int squad, int member) ->
          isOf(turn, member, before, plan) && (!frozen || is(plan, squad)) || (!frozen && gap);
      case Step.Swap(int squad, int one, int other) ->
          is(plan, squad) && (holds(turn, one) || holds(turn, other)) || (!frozen && gap);
      case Step.Cover(int squad, int from, int _, int _, int _) ->
          is(plan, squad) && holds(turn, from) || (!frozen && gap);
      case Step.Take(int squad, int _) -> gap && (!frozen || is(plan, squad));
      case Step.Undo() -> wasSwapped(before, plan, turn) || (!frozen && gap);
      case Step.TakePart _, Step.Train _, Step.ComeBack _, Step.Pass _, Step.Draw _ ->
          !frozen && gap || (!frozen && step instanceof Step.Pass && untrained(before, plan, turn));
      case Step.Clock(int squad, int _, int _) -> !frozen && (gap || is(plan, squad));
      // What is announced no longer is repaired as what is published.
      case Step.Rules(int squad, int _, int _) ->
          (is(plan, squad) && turn.needsCover() != null) || gap;
      case Step.Join _ -> false;
    };
  }

  /** Property 11. Only gaps that somebody fills who is free by then need not be as before. */
  static void takingBackRestoresThePlan(Standing before, World world) {
    World after = world.copy();
    after.does(new Step.Undo());
    if (after.log().size() > world.log().size()) {
      for (SquadPlan plan : before.garden().squads().values()) {
        SquadPlan then = Objects.requireNonNull(after.standing().garden().squad(plan.id()));
        for (Turn turn : plan.turns().values()) {
          if (!turn.pieces().isEmpty()) {
            Turn restored = Objects.requireNonNull(then.turns().get(turn.week()));
            assertThat(restored.pieces()).isEqualTo(turn.pieces());
            assertThat(restored.why()).isEqualTo(turn.why());
          }
        }
      }
    }
  }

  private static boolean holds(Turn turn, int member) {
    return !turn.heldBy(World.member(member)).isEmpty();
  }

  private static boolean wasSwapped(Standing before, SquadPlan plan, Turn turn) {
    return before.swaps().values().stream()
        .filter(swap -> swap.squad().equals(plan.id()))
        .anyMatch(swap -> swap.before().containsKey(turn.week()));
  }

  /** Theirs, or of someone whose training depended on theirs. */
  static boolean isOf(Turn turn, int member, Standing standing, SquadPlan plan) {
    return turn.pieces().stream().anyMatch(piece -> piece.member().equals(World.member(member)))
        || untrained(standing, plan, turn);
  }

  private static boolean untrained(Standing standing, SquadPlan plan, Turn turn) {
    return turn.pieces().stream()
        .map(piece -> standing.member(plan.id(), piece.member()))
        .anyMatch(member -> member != null && !member.trained());
  }

  private static boolean is(SquadPlan plan, int squad) {
    return plan.id().equals(World.SQUADS.get(squad));
  }

  /** Property 10: what is over stays, and of the running turn what is over of it. */
  static void servedTurnsNeverChange(Standing before, Standing after, Instant now) {
    for (SquadPlan plan : before.garden().squads().values()) {
      SquadPlan planAfter = Objects.requireNonNull(after.garden().squad(plan.id()));
      for (Turn turn : plan.turns().values()) {
        Turn then = planAfter.turns().get(turn.week());
        if (turn.isServed(now)) {
          assertThat(Objects.requireNonNull(then).pieces()).isEqualTo(turn.pieces());
        } else if (turn.span().contains(now) && now.isAfter(turn.start())) {
          Objects.requireNonNull(then);
          Instant past = now.minusNanos(1);
          assertThat(then.servingAt(past)).isEqualTo(turn.servingAt(past));
          assertThat(then.servingAt(turn.start())).isEqualTo(turn.servingAt(turn.start()));
        }
      }
    }
  }

  /** The rules of who may serve, read plainly; training is the planner's word. */
  private static boolean eligible(Standing standing, SquadPlan plan, Turn turn, MemberId id) {
    Member member = plan.members().get(id);
    if (member == null || !member.optIn().takesPart()) {
      return false;
    }
    if (member.since() != null && turn.start().isBefore(member.since())) {
      return false;
    }
    return freeInEveryWeek(standing, plan, turn, member)
        && !servesElsewhere(standing, plan, turn, id)
        && (member.trained() || Training.done(standing, plan, turn, member));
  }

  private static boolean servesElsewhere(
      Standing standing, SquadPlan plan, Turn turn, MemberId id) {
    return standing.garden().squads().values().stream()
        .filter(other -> !other.id().equals(plan.id()))
        .flatMap(other -> other.turns().values().stream())
        .flatMap(other -> other.pieces().stream())
        .anyMatch(piece -> piece.member().equals(id) && piece.span().overlaps(turn.span()));
  }

  /** At least 60 % of the working days that are the squad's and their own. */
  static boolean freeInEveryWeek(Standing standing, SquadPlan plan, Turn turn, Member member) {
    var absences = standing.garden().absences().get(member.id());
    Collection<Absence> away = absences == null ? List.of() : absences.values();
    for (int week = 0; week < turn.weeks(); week++) {
      boolean only = turn.weeks() == 1;
      LocalDate first = only ? day(plan, turn.start()) : day(plan, turn.week().plus(week));
      LocalDate end = only ? day(plan, turn.end()) : first.plusDays(7);
      int own = 0;
      int free = 0;
      for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
        LocalDate date = day;
        if (plan.workingDays().contains(day.getDayOfWeek())
            && member.pattern().contains(day.getDayOfWeek())) {
          own++;
          free += away.stream().noneMatch(one -> covers(one, date, plan.handover().zone())) ? 1 : 0;
        }
      }
      if (own == 0 || free * 5 < own * 3) {
        return false;
      }
    }
    return true;
  }

  /**
   * The weeks of a longer turn that keeps the hours of a former handover are the planner's word.
   */
  private static boolean isJudged(SquadPlan plan, Turn turn) {
    return turn.weeks() == 1
        || turn.span().equals(plan.handover().weeks(turn.week(), turn.weeks()));
  }

  private static LocalDate day(SquadPlan plan, DutyWeek week) {
    return day(plan, plan.handover().in(week));
  }

  /** The first working day of who takes over at an instant. */
  private static LocalDate day(SquadPlan plan, Instant handover) {
    LocalDateTime local = LocalDateTime.ofInstant(handover, plan.handover().zone());
    return local.toLocalDate().plusDays(local.toLocalTime().isAfter(MIDDLE) ? 1 : 0);
  }

  private static boolean covers(Absence absence, LocalDate day, ZoneId zone) {
    return switch (absence) {
      case Absence.Days days -> days.contains(day);
      case Absence.Hours hours ->
          hours.start().isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())
              && day.atStartOfDay(zone).toInstant().isBefore(hours.end());
    };
  }
}
