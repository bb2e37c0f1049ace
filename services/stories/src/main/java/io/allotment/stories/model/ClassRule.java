package io.allotment.stories.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule that classes the stories it is about. All that it asks for must hold; what it does not ask
 * for is null.
 *
 * @param says the rule as people call it
 * @param label one that the story carries, in any case, like the following
 * @param type of the item in its tracker
 * @param priority of the item in its tracker
 * @param bot the program that wrote the item
 * @param words that stand in the title
 * @param dueWithin days until it is wanted, from when it was told last
 * @param then what it classes a story as
 */
public record ClassRule(
    String says,
    @Nullable Tracker tracker,
    @Nullable String label,
    @Nullable String type,
    @Nullable String priority,
    @Nullable String bot,
    @Nullable String words,
    @Nullable Integer dueWithin,
    Word then) {

  /** Whether it asks for anything. */
  public boolean asks() {
    return tracker != null
        || label != null
        || type != null
        || priority != null
        || bot != null
        || words != null
        || dueWithin != null;
  }

  /**
   * Whether it is about a story.
   *
   * @param title its title now
   */
  public boolean hits(Told told, String title) {
    return asks()
        && (tracker == null || tracker == told.source().tracker())
        && (label == null || told.labels().stream().anyMatch(label::equalsIgnoreCase))
        && (type == null || type.equalsIgnoreCase(told.type()))
        && (priority == null || priority.equalsIgnoreCase(told.priority()))
        && (bot == null || bot.equalsIgnoreCase(told.bot()))
        && (words == null || fold(title).contains(fold(words)))
        && (dueWithin == null || isDue(told, dueWithin));
  }

  private static boolean isDue(Told told, int days) {
    LocalDate due = told.progress().due();
    return due != null
        && !due.isAfter(LocalDate.ofInstant(told.asOf(), ZoneOffset.UTC).plusDays(days));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
