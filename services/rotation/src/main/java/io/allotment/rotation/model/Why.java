package io.allotment.rotation.model;

import java.time.Instant;
import java.util.List;

/**
 * What was known when a gardener was picked; kept with the turn as it was.
 *
 * @param candidates those who could have been picked, in order, the gardener first
 * @param excluded those who could not, in roster order
 * @param decidedBy what set the first apart from the second
 * @param restRelaxed nobody had rested long enough, so that nobody had to
 * @param fact the one thing that would have changed the pick
 */
public record Why(
    List<Candidate> candidates,
    List<Exclusion> excluded,
    DecidedBy decidedBy,
    boolean restRelaxed,
    Fact fact,
    Instant decidedAt) {
  public Why {
    candidates = List.copyOf(candidates);
    excluded = List.copyOf(excluded);
  }

  /** In the order in which they are asked. */
  public enum DecidedBy {
    HOLIDAYS_SERVED("public holidays served so far"),
    HIGHEST_BALANCE("highest balance"),
    LONGEST_SINCE_LAST_DUTY("longest since last duty"),
    ROSTER_ORDER("roster order");

    private final String words;

    DecidedBy(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The one fact that would have changed the pick. */
  public sealed interface Fact {
    /** Without this exclusion, all else equal, this member would have been picked. */
    record NotExcluded(MemberId member, Reason reason) implements Fact {}

    /** A balance higher by more than this margin would have had this member picked. */
    record HigherBalance(MemberId member, Ratio margin) implements Fact {}

    /** Had this member served fewer of the turn's public holidays, they would have been picked. */
    record FewerHolidays(MemberId member) implements Fact {}

    /** With equal balances, a last duty longer ago would have had this member picked. */
    record LongerAgo(MemberId member) implements Fact {}

    /** With all else equal, an earlier place in the roster would have had this member picked. */
    record EarlierInRoster(MemberId member) implements Fact {}

    /** Nobody else could have been picked. */
    record NobodyElse() implements Fact {}
  }
}
