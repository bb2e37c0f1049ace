package io.allotment.rotation.model;

import java.util.Currency;
import java.util.OptionalInt;

/** The currencies of ISO 4217. */
public final class Currencies {
  private Currencies() {}

  /**
   * How many decimals amounts of a currency have.
   *
   * @return empty for what is no currency that people are paid in
   */
  public static OptionalInt decimals(String code) {
    try {
      int digits = Currency.getInstance(code).getDefaultFractionDigits();
      return digits < 0 ? OptionalInt.empty() : OptionalInt.of(digits);
    } catch (IllegalArgumentException _) {
      return OptionalInt.empty();
    }
  }
}
