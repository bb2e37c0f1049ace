package io.allotment.capacity.model;

/** An amount that goes from one account to another: what one loses the other gains. */
public record Transfer(Account from, Account to, MilliDays amount) {

  /** Whether it takes from what is kept, and so is owed. Features give without a debt. */
  public boolean raids() {
    return from != Account.FEATURE;
  }
}
