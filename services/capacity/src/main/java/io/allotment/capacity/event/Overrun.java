package io.allotment.capacity.event;

import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import java.util.ArrayList;
import java.util.List;

/** What is recorded where work took more than its account had. */
public final class Overrun {

  private Overrun() {}

  /**
   * An event that says what was spent, and the undeclared raids it comes to. Each takes what
   * another account has not spent, reserved or not. What no account has is a raid of nobody: it
   * shows as over-committed.
   *
   * @param story it was spent on
   * @param before as all was before
   */
  public static List<CapacityEvent> with(OfIteration event, StoryId story, Iteration before) {
    List<CapacityEvent> events = new ArrayList<>(List.of(event));
    Iteration spent = before.after(event);
    Iteration now = spent;
    int number = 0;
    for (Account account : Account.values()) {
      MilliDays lack = lack(before.standing(account), spent.standing(account));
      for (Account from : sources(account)) {
        MilliDays taken = lack.min(now.standing(from).unspent());
        if (taken.exceeds(MilliDays.ZERO)) {
          RaidUndeclared raid =
              new RaidUndeclared(
                  event.squad(),
                  event.iteration(),
                  before.raids().following(++number),
                  story,
                  new Transfer(from, account, taken),
                  event.at());
          events.add(raid);
          now = now.after(raid);
          lack = lack.less(taken);
        }
      }
    }
    return events;
  }

  /**
   * What an account lacks for this: what eats into what is held for other stories, or is spent
   * though the account has shrunk since it was held.
   */
  private static MilliDays lack(Standing before, Standing spent) {
    return spent.lacks().less(before.lacks()).max(spent.overspent().less(before.overspent()));
  }

  /** Improvement is what gives way, unless it is itself what overran. */
  private static List<Account> sources(Account lacking) {
    return switch (lacking) {
      case GARDEN -> List.of(Account.IMPROVEMENT, Account.FEATURE);
      case FEATURE -> List.of(Account.IMPROVEMENT, Account.GARDEN);
      case IMPROVEMENT -> List.of(Account.FEATURE, Account.GARDEN);
    };
  }
}
