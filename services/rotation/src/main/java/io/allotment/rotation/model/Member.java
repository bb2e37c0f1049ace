package io.allotment.rotation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a squad's roster. What a member owes and served is in the {@link Ledger}, when they
 * are away in the {@link Garden}.
 *
 * @param order place in the roster; the last of the ties is broken by it, equal places by id
 * @param share of full time, in (0, 1]: the measure of what a member owes
 * @param allocation part of their time given to this squad, in [0, 1]; says nothing about duty
 * @param pattern the days of the week they work
 * @param shadowWeeksLeft weeks still to be served beside a gardener; 0 for who is trained
 * @param since takes part in turns that start at or after this instant; null for the members of the
 *     first plan, and for who is to count from the running turn on
 */
public record Member(
    MemberId id,
    int order,
    Ratio share,
    Ratio allocation,
    WorkingPattern pattern,
    int shadowWeeksLeft,
    OptIn optIn,
    @Nullable Instant since) {
  /**
   * @throws IllegalArgumentException with a sentence, when a figure makes no sense
   */
  public Member {
    if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
      throw new IllegalArgumentException(
          "A share of full time is more than 0 and at most 1, not " + share + ".");
    }
    if (allocation.signum() < 0 || allocation.compareTo(Ratio.ONE) > 0) {
      throw new IllegalArgumentException(
          "An allocation is between 0 and 1, not " + allocation + ".");
    }
    if (shadowWeeksLeft < 0) {
      throw new IllegalArgumentException("Nobody has fewer than 0 weeks to shadow.");
    }
  }

  /** Full time, weekdays, trained, opted in by their own act, from the start. */
  public static Member of(String id, int order) {
    return new Member(
        new MemberId(id), order, Ratio.ONE, Ratio.ONE, WorkingPattern.WEEKDAYS, 0, OptIn.OWN, null);
  }

  public boolean trained() {
    return shadowWeeksLeft == 0;
  }

  public Member withOrder(int place) {
    return new Member(id, place, share, allocation, pattern, shadowWeeksLeft, optIn, since);
  }

  public Member withShare(Ratio part) {
    return new Member(id, order, part, allocation, pattern, shadowWeeksLeft, optIn, since);
  }

  public Member withPattern(WorkingPattern days) {
    return new Member(id, order, share, allocation, days, shadowWeeksLeft, optIn, since);
  }

  public Member withShadowWeeksLeft(int weeks) {
    return new Member(id, order, share, allocation, pattern, weeks, optIn, since);
  }

  public Member withOptIn(OptIn state) {
    return new Member(id, order, share, allocation, pattern, shadowWeeksLeft, state, since);
  }

  public Member withSince(@Nullable Instant start) {
    return new Member(id, order, share, allocation, pattern, shadowWeeksLeft, optIn, start);
  }
}
