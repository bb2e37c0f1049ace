package io.allotment.stories.view.mix;

import io.allotment.stories.model.SquadId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How suggestions and people agreed on what people said in a stretch of time. What counts is the
 * suggestion as it stood before anyone had said a word about the story.
 *
 * @param squad null for all
 * @param to the day after the last
 * @param pairs each class, and none, that was suggested, by each that people said
 * @param versions of the model, in the order in which people first judged them
 * @param rules those that people overruled most often first
 * @param trend by period or iteration, in order
 */
public record Agreement(
    @Nullable SquadId squad,
    LocalDate from,
    LocalDate to,
    Counts all,
    List<Pair> pairs,
    List<OfVersion> versions,
    List<OfRule> rules,
    List<Column> trend) {

  /**
   * How often.
   *
   * @param said how many stories people classed that a class was sought for
   * @param suggested for how many of these one was suggested
   * @param agreed of how many of these they said the same
   * @param share of those agreed among those suggested, from 0 to 1; null where none was
   * @param coverage the share of those suggested among all; null where there are none
   */
  public record Counts(
      int said, int suggested, int agreed, @Nullable Double share, @Nullable Double coverage) {}

  /** How many stories were suggested as one class, null for none, and said to be another. */
  public record Pair(@Nullable String suggested, String confirmed, int stories) {}

  /** What a version of the model suggested. */
  public record OfVersion(String version, Counts counts) {}

  /**
   * What a rule suggested, in all its versions.
   *
   * @param whose the squad's id, or {@code all} for a rule of the organisation
   */
  public record OfRule(String whose, String rule, Counts counts) {}

  /**
   * What people said in a period, or of an iteration.
   *
   * @param from first day; null for an iteration, like {@code to}, the day after its last
   */
  public record Column(
      String name, @Nullable LocalDate from, @Nullable LocalDate to, Counts counts) {}
}
