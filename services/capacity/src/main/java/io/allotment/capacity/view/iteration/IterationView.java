package io.allotment.capacity.view.iteration;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An iteration as it is shown. Every amount is in thousandths of a day of one person.
 *
 * @param shortfall what garden and improvement are more than all there is; where any, the iteration
 *     is infeasible
 * @param release what could be released where an account is over-committed
 * @param misplaced stories held on another account than their class says
 * @param settlement what becomes of the improvement that is not spent, if it closes as it is
 */
public record IterationView(
    SquadId squad,
    IterationId iteration,
    LocalDate first,
    LocalDate last,
    @Nullable SprintId sprint,
    boolean closed,
    TermsView terms,
    MilliDays total,
    MilliDays shortfall,
    List<AccountView> accounts,
    List<PartView> members,
    List<StoryView> stories,
    List<RaidView> raids,
    List<ReleaseView> release,
    List<ReleaseView> misplaced,
    SettlementView settlement) {

  /** What it was opened under; percentages are whole hundredths. */
  public record TermsView(
      int focus,
      int share,
      boolean gardeningCounts,
      String unspent,
      MilliDays repayment,
      MilliDays carried) {}

  /**
   * How an account stands.
   *
   * @param in transferred to it
   * @param out transferred from it
   * @param free what may still be reserved
   * @param lacks what is reserved and spent beyond what there is
   */
  public record AccountView(
      String account,
      MilliDays size,
      MilliDays in,
      MilliDays out,
      MilliDays reserved,
      MilliDays spent,
      MilliDays free,
      MilliDays lacks) {}

  /** What one member has, and the part of it on days on which they are gardener. */
  public record PartView(MemberId member, MilliDays available, MilliDays gardening) {}

  /**
   * What a story takes.
   *
   * @param held on the account and not spent
   * @param spent in all
   * @param from what each account gave of that
   * @param measure actual or estimate; null where nothing was said
   * @param draws the accounts it may draw on by its class
   * @param is its class; null where it has none
   * @param kind of operational work
   */
  public record StoryView(
      StoryId story,
      String account,
      MilliDays held,
      MilliDays spent,
      List<DrawnView> from,
      @Nullable String measure,
      boolean finished,
      List<String> draws,
      @Nullable String is,
      @Nullable String kind,
      String progress) {}

  /** What an account gave. */
  public record DrawnView(String account, MilliDays amount) {}

  /**
   * Time that was taken from what it is kept for.
   *
   * @param declared whether somebody said why; the rest is null or empty until then
   * @param sentence null where it was erased
   * @param story whose overrun it was, while it is undeclared
   */
  public record RaidView(
      String raid,
      boolean declared,
      String from,
      String to,
      MilliDays amount,
      @Nullable String reason,
      @Nullable String sentence,
      @Nullable MemberId approver,
      @Nullable MemberId by,
      @Nullable StoryId story,
      @Nullable StoryId onto,
      List<StoryId> delayed,
      Instant at) {}

  /** What could be released, or moved, and why. */
  public record ReleaseView(StoryId story, String account, MilliDays amount, String why) {}

  /** What becomes of what is not spent. */
  public record SettlementView(MilliDays owed, MilliDays carried, MilliDays lost) {}
}
