package io.allotment.community.view.review;

import io.allotment.community.model.Item;
import io.allotment.community.model.MilliDays;
import io.allotment.community.model.SquadId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Items of an agenda in words: what it is, and a sentence with its figures. */
public final class Saying {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final int HOURS_A_DAY = 24;

  private Saying() {}

  /** A few words. */
  public static String title(Item item, Naming naming) {
    String squad = squad(item, naming);
    return switch (item.kind()) {
      case GAP ->
          isUncovered(item)
              ? "%s needs cover in its garden".formatted(squad)
              : "%s has nobody in its garden".formatted(squad);
      case GAP_AHEAD ->
          (isUncovered(item) ? "%s needs cover in %s" : "%s has a gap in %s")
              .formatted(squad, item.about());
      case COMES_BACK -> "Something keeps coming back in %s".formatted(squad);
      case PULLED_IN -> "Mentors of %s are pulled in often".formatted(squad);
      case NEW_THEME, GROWING_THEME -> naming.theme(item.about());
      case OLDEST -> naming.story(item.about());
      case SHIFT ->
          "%s does %s operational work"
              .formatted(squad, item.fact("now") > item.fact("before") ? "more" : "less");
      case BELOW_FLOOR -> "%s is below the floor".formatted(squad);
      case DEBT -> "%s owes improvement".formatted(squad);
      case RAID -> "%s was raided".formatted(squad);
      case RAID_UNDECLARED -> "A raid in %s waits to be declared".formatted(squad);
      case DECISION_DUE, DECISION_OPEN, EFFECT_REFUSED -> naming.decision(item.about());
    };
  }

  /** A sentence. */
  public static String words(Item item, Naming naming) {
    String squad = squad(item, naming);
    return switch (item.kind()) {
      case GAP, GAP_AHEAD ->
          (isUncovered(item)
                  ? "The gardener of %s is away for %s between %s and %s, and nobody covers."
                  : "Nobody tends the garden of %s for %s between %s and %s.")
              .formatted(squad, hours(item), day(item, "from"), day(item, "until"));
      case COMES_BACK ->
          "It was handed over or opened again %s from %s to %s."
              .formatted(count(item, "times", "time"), day(item, "first"), day(item, "last"));
      case PULLED_IN ->
          "It was %s since the last review; %d went unanswered."
              .formatted(count(item, "times", "time"), item.fact("unanswered"));
      case NEW_THEME ->
          "New: %s in %s; the oldest waits for %s."
              .formatted(
                  stories(item.fact("stories")),
                  count(item, "squads", "squad"),
                  count(item, "oldest", "day"));
      case GROWING_THEME ->
          "Grown from %d to %s in %s; the oldest waits for %s."
              .formatted(
                  item.fact("before"),
                  stories(item.fact("stories")),
                  count(item, "squads", "squad"),
                  count(item, "oldest", "day"));
      case OLDEST -> "It waits in %s for %s.".formatted(squad, count(item, "age", "day"));
      case SHIFT ->
          "%s of what %s did is operational, after %s before."
              .formatted(share(item, "now"), squad, share(item, "before"));
      case BELOW_FLOOR ->
          "%s keeps %s of its capacity for improvement; the floor is %s."
              .formatted(squad, share(item, "kept"), share(item, "floor"));
      case DEBT ->
          "%s owes %s, after %s when the last review began."
              .formatted(squad, days(item, "owed"), days(item, "before"));
      case RAID -> "%s on %s.".formatted(days(item, "amount"), day(item, "day"));
      case RAID_UNDECLARED ->
          "%s on %s, and nobody has said why.".formatted(days(item, "amount"), day(item, "day"));
      case DECISION_DUE ->
          item.fact("late") == 0
              ? "%s is to have it done today.".formatted(squad)
              : "%s was to have it done by %s, %s ago."
                  .formatted(squad, day(item, "due"), count(item, "late", "day"));
      case DECISION_OPEN -> "%s is to have it done by %s.".formatted(squad, day(item, "due"));
      case EFFECT_REFUSED ->
          "Capacity refused what it was to change. Decide it otherwise, or drop it.";
    };
  }

  /** A day as people write it. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String squad(Item item, Naming naming) {
    @Nullable SquadId squad = item.squad();
    return squad == null ? "" : naming.squad(squad.value());
  }

  private static String day(Item item, String fact) {
    return day(LocalDate.ofEpochDay(item.fact(fact)));
  }

  private static boolean isUncovered(Item item) {
    return item.fact("uncovered") > 0;
  }

  /** In days where they are whole ones. */
  private static String hours(Item item) {
    long hours = item.fact("hours");
    return hours > HOURS_A_DAY && hours % HOURS_A_DAY == 0
        ? count(hours / HOURS_A_DAY, "day")
        : count(hours, "hour");
  }

  /** To a tenth of a day. */
  private static String days(Item item, String fact) {
    return new MilliDays(Math.round(item.fact(fact) / 100.0) * 100).toString();
  }

  private static String count(Item item, String fact, String one) {
    return count(item.fact(fact), one);
  }

  private static String count(long count, String one) {
    return count == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d %ss", count, one);
  }

  private static String stories(long count) {
    return count == 1 ? "1 story" : String.format(Locale.ROOT, "%,d stories", count);
  }

  private static String share(Item item, String fact) {
    long hundredths = item.fact(fact);
    long tenths = Math.round(hundredths / 10.0);
    return tenths % 10 == 0
        ? "%d %%".formatted(tenths / 10)
        : "%d.%d %%".formatted(tenths / 10, tenths % 10);
  }
}
