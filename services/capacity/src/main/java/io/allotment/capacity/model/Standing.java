package io.allotment.capacity.model;

/**
 * How an account stands.
 *
 * @param size as measured
 * @param in transferred to it
 * @param out transferred from it
 * @param reserved held for stories and not spent
 */
public record Standing(
    MilliDays size, MilliDays in, MilliDays out, MilliDays reserved, MilliDays spent) {

  /** What may still be reserved. */
  public MilliDays free() {
    return has().less(needs());
  }

  /** What is reserved and spent beyond what there is; where any, it is over-committed. */
  public MilliDays lacks() {
    return needs().less(has());
  }

  /** What was really spent beyond what there is. */
  public MilliDays overspent() {
    return out.plus(spent).less(has());
  }

  /** What is not spent, reserved or not. */
  public MilliDays unspent() {
    return has().less(out.plus(spent));
  }

  private MilliDays has() {
    return size.plus(in);
  }

  private MilliDays needs() {
    return out.plus(reserved).plus(spent);
  }
}
