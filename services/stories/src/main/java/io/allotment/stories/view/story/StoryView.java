package io.allotment.stories.view.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.suggest.SuggestionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as people and programs read it.
 *
 * @param title empty where the text was erased
 * @param description null in lists
 * @param text the id of both, to have them erased
 * @param since when it was created, or first told of where its tracker does not say
 * @param status {@code unclassified}, {@code suggested}, {@code confirmed} or {@code gone}
 * @param confirmed what people say; null where nobody did
 * @param suggestion null where nothing was suggested yet
 * @param history every suggestion and every word about it, in order; null in lists
 */
public record StoryView(
    StoryId id,
    SquadId squad,
    String tracker,
    String key,
    @Nullable String link,
    String title,
    @Nullable String description,
    String text,
    List<String> labels,
    String type,
    String priority,
    @Nullable SizeView size,
    @Nullable IterationView iteration,
    String state,
    @Nullable Instant created,
    @Nullable Instant started,
    @Nullable Instant closed,
    @Nullable String due,
    @Nullable String bot,
    Instant since,
    String status,
    @Nullable Confirmed confirmed,
    @Nullable SuggestionView suggestion,
    @Nullable List<Moment> history) {

  /** The kind of operational work people say it is, or is suggested; null for none. */
  public @Nullable String kind() {
    Confirmed said = confirmed;
    return said != null ? said.kind() : suggestion == null ? null : suggestion.kind();
  }

  /** How large, in a unit: {@code points}, {@code hours} or {@code days}. */
  public record SizeView(BigDecimal amount, String unit) {}

  /** Its {@code sprint} or {@code milestone}. */
  public record IterationView(String form, String name) {}

  /** What a person says. */
  public record Confirmed(
      @JsonProperty("class") String is, @Nullable String kind, String by, Instant at) {}

  /**
   * A page of them.
   *
   * @param next asks for the one after; null at the end
   * @param total how many there are; 10,000 where there are more
   */
  public record Page(List<StoryView> stories, @Nullable String next, long total) {}
}
