package io.allotment.capacity.view.alert;

import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts in words: what it is with its figures, and what could be done. Nobody is named. */
public final class Saying {

  private Saying() {}

  /** Alert where somebody has to do something, else notice. */
  public static String level(Alert alert) {
    return alert.rule().urgent() ? "alert" : "notice";
  }

  /** A few words. */
  public static String title(Alert alert) {
    String of = of(alert);
    return switch (alert.rule()) {
      case RESERVE_AT_RISK -> "The reserve%s is at risk".formatted(of);
      case RESERVE_BREACHED -> "The reserve%s was not kept".formatted(of);
      case RAID_DECLARED -> "A raid%s was declared".formatted(in(alert));
      case RAID_UNDECLARED -> "A raid%s waits to be declared".formatted(in(alert));
      case GARDENER_RAIDED -> "The garden was raided again";
      case DEBT_ABOVE_IMPROVEMENT -> "More is owed to improvement than one iteration has for it";
      case OVER_COMMITTED -> "More is promised%s than there is".formatted(in(alert));
      case UNCLASSIFIED -> "Much of the time%s went to stories without a class".formatted(of);
      case OPERATIONAL_RISING -> "Operational work takes more each iteration";
      case OPERATIONAL_ABOVE_HALF -> "More than half of the time%s was operational".formatted(of);
    };
  }

  /** Sentences. */
  public static String words(Alert alert) {
    return switch (alert.rule()) {
      case RESERVE_AT_RISK -> atRisk(alert);
      case RESERVE_BREACHED -> breached(alert);
      case RAID_DECLARED ->
          "A decision took %s for something else%s. Why stands with the iteration."
              .formatted(taken(alert), delayed(alert.fact("delayed")));
      case RAID_UNDECLARED ->
          "Work overran and took %s. Say why%s."
              .formatted(
                  taken(alert), alert.fact("closed") > 0 ? "" : ", and the iteration can close");
      case GARDENER_RAIDED ->
          "%d times in %s the gardener's time went elsewhere. See what would let them tend the garden."
              .formatted(alert.fact("raids"), iterations(alert.fact("iterations")));
      case DEBT_ABOVE_IMPROVEMENT ->
          "The squad owes %s to improvement, and the iteration has %s for it. Plan for less that is new, or ask the community."
              .formatted(days(alert, "owed"), days(alert, "improvement"));
      case OVER_COMMITTED ->
          "%s. Release something, or move it; the iteration proposes what."
              .formatted(lacking(alert));
      case UNCLASSIFIED ->
          "%s of the %s spent went to stories that nobody gave a class. Class them, and the accounts tell the truth."
              .formatted(days(alert, "unclassified"), days(alert, "spent"));
      case OPERATIONAL_RISING ->
          "Its share rose from %d %% to %d %%, three iterations running. Look at what comes back, and mend that first."
              .formatted(alert.fact("from") / 100, alert.fact("to") / 100);
      case OPERATIONAL_ABOVE_HALF ->
          "%s of the %s spent kept things running. Improvement that ends some of it pays at once."
              .formatted(days(alert, "operational"), days(alert, "spent"));
    };
  }

  private static String atRisk(Alert alert) {
    long gone = Math.min(alert.fact("gone"), alert.fact("days"));
    String behind =
        "%d of %d days %s gone, with %s of the %s kept for improvement spent or reserved."
            .formatted(
                gone,
                alert.fact("days"),
                gone == 1 ? "has" : "have",
                days(alert, "used"),
                days(alert, "has"));
    return alert.fact("lacks") > 0
        ? behind
            + " Garden and improvement have promised %s more than they have. Release something."
                .formatted(days(alert, "lacks"))
        : behind + " Reserve time for what makes your work better while there is some.";
  }

  private static String breached(Alert alert) {
    List<String> parts = new ArrayList<>();
    String of = " of the %s kept for improvement".formatted(days(alert, "size"));
    if (alert.fact("elsewhere") > 0) {
      parts.add(days(alert, "elsewhere") + of + " went elsewhere");
    }
    if (alert.fact("overspent") > 0) {
      parts.add("it was overspent by " + days(alert, "overspent"));
    }
    if (alert.fact("unspent") > 0) {
      parts.add(days(alert, "unspent") + (parts.isEmpty() ? of : "") + " stayed unspent");
    }
    return "%s. What is declared or left is settled as the iteration closes."
        .formatted(capital(String.join(", and ", parts)));
  }

  private static String taken(Alert alert) {
    List<String> parts = new ArrayList<>();
    for (String account : List.of("garden", "improvement", "feature")) {
      if (alert.fact(account) > 0) {
        parts.add("%s of %s".formatted(days(alert, account), account));
      }
    }
    return String.join(" and ", parts);
  }

  private static String lacking(Alert alert) {
    List<String> parts = new ArrayList<>();
    for (String account : List.of("garden", "improvement", "feature")) {
      if (alert.fact(account) > 0) {
        parts.add("%s lacks %s".formatted(account, days(alert, account)));
      }
    }
    return capital(String.join(", ", parts));
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String delayed(long stories) {
    return stories == 0
        ? ""
        : ", and %d %s for it".formatted(stories, stories == 1 ? "story waits" : "stories wait");
  }

  private static String iterations(long number) {
    return number == 1 ? "one iteration" : number + " iterations";
  }

  private static String days(Alert alert, String fact) {
    return new MilliDays(alert.fact(fact)).toString();
  }

  private static String in(Alert alert) {
    return of(alert).replaceFirst(" of ", " in ");
  }

  private static String of(Alert alert) {
    @Nullable IterationId iteration = alert.iteration();
    return iteration == null ? "" : " of " + iteration;
  }
}
