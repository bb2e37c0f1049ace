package io.allotment.capacity.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What was spent on a story in an iteration, by the account it was drawn from. One that is not
 * named gave nothing.
 */
public record Spending(Map<Account, MilliDays> drawn) {

  public static final Spending NONE = new Spending(Map.of());

  public Spending {
    drawn = positive(drawn);
  }

  /** What this account gave. */
  public MilliDays from(Account account) {
    return drawn.getOrDefault(account, MilliDays.ZERO);
  }

  public MilliDays total() {
    return MilliDays.sum(drawn.values().stream());
  }

  /** With another amount from an account. */
  public Spending with(Account account, MilliDays amount) {
    Map<Account, MilliDays> then = new EnumMap<>(Account.class);
    then.putAll(drawn);
    then.put(account, amount);
    return new Spending(then);
  }

  /**
   * With another total: what is more comes from this account, what is less goes back to it, and
   * what it did not give to the others in their order.
   */
  public Spending totalling(MilliDays total, Account account) {
    MilliDays more = total.less(total());
    Spending then = with(account, from(account).plus(more));
    for (Account other : others(account)) {
      MilliDays back = then.total().less(total).min(then.from(other));
      then = then.with(other, then.from(other).less(back));
    }
    return then;
  }

  private static Collection<Account> others(Account first) {
    Collection<Account> order = new LinkedHashSet<>(List.of(first));
    Collections.addAll(order, Account.values());
    return order;
  }

  private static Map<Account, MilliDays> positive(Map<Account, MilliDays> drawn) {
    Map<Account, MilliDays> copy = new EnumMap<>(Account.class);
    drawn.forEach(
        (account, amount) -> {
          if (amount.exceeds(MilliDays.ZERO)) {
            copy.put(account, amount);
          }
        });
    return Collections.unmodifiableMap(copy);
  }
}
