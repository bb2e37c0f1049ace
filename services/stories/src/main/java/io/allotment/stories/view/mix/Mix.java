package io.allotment.stories.view.mix;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.stories.model.SquadId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the work of a squad, or of all, went.
 *
 * @param squad null for all
 * @param by which of its times counts a story
 * @param columns one a period or iteration, in order
 * @param total of all columns
 * @param agreement of suggestions with people, over all that people confirmed
 */
public record Mix(
    @Nullable SquadId squad,
    String by,
    String per,
    List<Column> columns,
    List<Share> total,
    Agreement agreement) {

  /**
   * A period or an iteration.
   *
   * @param from first day; null for an iteration, like {@code to}, the day after its last
   */
  public record Column(
      String name, @Nullable LocalDate from, @Nullable LocalDate to, List<Share> shares) {}

  /**
   * How much of one class.
   *
   * @param is null for what has no class, not even a suggested one
   * @param confirmed what people said, apart from what is only suggested
   */
  public record Share(
      @JsonProperty("class") @Nullable String is, Amount confirmed, Amount suggested) {}

  /**
   * How many stories, and how large they were said to be; sizes of two units are never added.
   *
   * @param sizes by unit: {@code points}, {@code hours}, {@code days}
   * @param unsized how many have no size
   */
  public record Amount(int stories, Map<String, BigDecimal> sizes, int unsized) {}

  /**
   * How suggestions and people agree.
   *
   * @param confirmed how many stories people classed that something was suggested for
   * @param agreed of how many they said what was suggested
   * @param abstained for how many nothing was suggested, because it would be right too seldom
   */
  public record Agreement(int confirmed, int agreed, int abstained) {}
}
