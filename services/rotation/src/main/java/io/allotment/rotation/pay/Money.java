package io.allotment.rotation.pay;

import io.allotment.rotation.model.Currencies;
import io.allotment.rotation.model.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of a currency.
 *
 * @param amount in whole units, such as euros
 */
public record Money(String currency, Ratio amount) {

  /** As it is paid out: in the decimals of the currency, half a unit of the last one up. */
  public String rounded() {
    return decimal(amount, decimals()).toPlainString();
  }

  /** To four decimals more than that, without what is not needed of them. */
  public String precise() {
    BigDecimal all = decimal(amount, decimals() + 4).stripTrailingZeros();
    return all.setScale(Math.max(decimals(), all.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private int decimals() {
    return Currencies.decimals(currency).orElse(2);
  }

  static BigDecimal decimal(Ratio ratio, int scale) {
    return new BigDecimal(ratio.numerator())
        .divide(new BigDecimal(ratio.denominator()), scale, RoundingMode.HALF_UP);
  }
}
