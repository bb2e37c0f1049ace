package io.allotment.rotation.reaction;

import io.allotment.proto.capacity.v1.Account;
import io.allotment.proto.capacity.v1.RaidDeclared;
import java.math.BigDecimal;

/** A raid in sentences: the decision, and neither who took it nor who does the work. */
final class RaidWords {

  private static final int THOUSANDTHS = 3;

  private RaidWords() {}

  static String of(RaidDeclared raid) {
    return ("A decision takes %s from %s for %s%s.%s The squad owes %s to improvement now, and later"
            + " iterations repay it. Why stands with the iteration.")
        .formatted(
            days(raid.getAmount()),
            word(raid.getFrom()),
            word(raid.getTo()),
            reason(raid.getReason()),
            delayed(raid.getDelayedCount()),
            days(raid.getDebt().getOwed()));
  }

  private static String reason(String reason) {
    return reason.isEmpty() || reason.equals("other") ? "" : " (" + reason.replace('-', ' ') + ")";
  }

  private static String delayed(int stories) {
    return switch (stories) {
      case 0 -> "";
      case 1 -> " One story waits for it.";
      default -> " %d stories wait for it.".formatted(stories);
    };
  }

  private static String word(Account account) {
    return switch (account) {
      case ACCOUNT_GARDEN -> "the garden";
      case ACCOUNT_IMPROVEMENT -> "improvement";
      case ACCOUNT_FEATURE -> "features";
      case ACCOUNT_UNSPECIFIED, UNRECOGNIZED -> "something else";
    };
  }

  private static String days(long thousandths) {
    String number =
        BigDecimal.valueOf(thousandths, THOUSANDTHS).stripTrailingZeros().toPlainString();
    return number + (thousandths == 1_000 ? " day" : " days");
  }
}
