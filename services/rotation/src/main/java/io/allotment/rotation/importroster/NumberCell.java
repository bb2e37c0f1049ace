package io.allotment.rotation.importroster;

import io.allotment.rotation.model.Ratio;
import java.util.regex.Pattern;

/**
 * Exact numbers as people write them: 0.8, 0,8, 80 %, 4/5, −1/3. Nothing is rounded: a balance that
 * is off by a little never sums to zero again.
 */
final class NumberCell {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}([.]\\d{1,20}|/\\d{1,20})?");
  private static final Ratio HUNDRED = Ratio.of(100);
  private static final Ratio MOST = Ratio.of(1_000);

  private NumberCell() {}

  static Ratio share(String cell) throws BadRoster {
    Ratio share = number(cell);
    if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
      throw new BadRoster(
          "A share of full time is more than 0 and at most 1, and “"
              + Cells.shortened(cell)
              + "” is not. Write 0.8 or 80 % for four days of five.");
    }
    return share;
  }

  static Ratio allocation(String cell) throws BadRoster {
    Ratio allocation = number(cell);
    if (allocation.signum() < 0 || allocation.compareTo(Ratio.ONE) > 0) {
      throw new BadRoster(
          "An allocation is at least 0 and at most 1, and “"
              + Cells.shortened(cell)
              + "” is not. Write 0.5 or 50 % for half of their time.");
    }
    return allocation;
  }

  static Ratio balance(String cell) throws BadRoster {
    Ratio balance = number(cell);
    if (balance.abs().compareTo(MOST) > 0) {
      throw new BadRoster("Nobody owes more than 1,000 weeks of duty. Write the balance in weeks.");
    }
    return balance;
  }

  private static Ratio number(String cell) throws BadRoster {
    String plain = cell.replace(" ", "").replace('\u2212', '-').replaceFirst("^\\+", "");
    boolean percent = plain.endsWith("%");
    plain = percent ? plain.substring(0, plain.length() - 1) : plain;
    if (plain.indexOf('.') < 0) {
      plain = plain.replaceFirst(",", ".");
    }
    if (!PLAIN.matcher(plain).matches()) {
      throw new BadRoster(
          "“"
              + Cells.shortened(cell)
              + "” is not a number such as 0.8, 80 % or 4/5. A spreadsheet may have made a date of"
              + " it: format the column as text.");
    }
    try {
      Ratio number = Ratio.parse(plain);
      return percent ? number.dividedBy(HUNDRED) : number;
    } catch (IllegalArgumentException | ArithmeticException byZero) {
      throw new BadRoster("“" + Cells.shortened(cell) + "” divides by zero.");
    }
  }
}
