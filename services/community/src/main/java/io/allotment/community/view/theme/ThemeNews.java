package io.allotment.community.view.theme;

import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.view.theme.Known.Told;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is new about themes, for those who meet now and then. */
@Component
public class ThemeNews {

  private final Chronicles chronicles;
  private final ThemeNames names;
  private final Around around;

  ThemeNews(Chronicles chronicles, ThemeNames names, Around around) {
    this.chronicles = chronicles;
    this.names = names;
    this.around = around;
  }

  /**
   * A theme that is new or has grown.
   *
   * @param adopted whether it became one since
   * @param open how many of its stories are open
   * @param then how many of the same stories were open at that instant
   * @param squads how many squads have open ones
   */
  public record News(ThemeId theme, String name, boolean adopted, int open, int then, int squads) {}

  /**
   * Themes that people adopted since an instant, or of which more stories are open than were then;
   * those that grew most first.
   */
  public List<News> since(Instant instant) {
    Chronicle chronicle = chronicles.now();
    Map<ThemeId, String> called = names.names(chronicle, chronicle.themes().live().keySet());
    List<StoryId> all =
        chronicle.themes().live().values().stream()
            .flatMap(theme -> theme.stories().stream())
            .toList();
    Known known = around.stories(all, List.of());
    return chronicle.themes().live().entrySet().stream()
        .flatMap(
            theme -> {
              List<Told> stories = known.of(theme.getValue().stories());
              boolean adopted = chronicle.past(theme.getKey()).getFirst().at().isAfter(instant);
              return of(
                  theme.getKey(),
                  called.getOrDefault(theme.getKey(), ThemeNames.ERASED),
                  adopted,
                  stories,
                  instant);
            })
        .sorted(
            Comparator.<News>comparingInt(news -> news.then() - news.open())
                .thenComparing(News::name)
                .thenComparing(News::theme))
        .toList();
  }

  private static Stream<News> of(
      ThemeId theme, String name, boolean adopted, List<Told> stories, Instant instant) {
    List<Told> open = stories.stream().filter(story -> story.story().open()).toList();
    int then = Trend.open(stories.stream().map(Told::span).toList(), instant);
    int squads = (int) open.stream().map(Told::squad).distinct().count();
    return adopted || open.size() > then
        ? Stream.of(new News(theme, name, adopted, open.size(), then, squads))
        : Stream.empty();
  }
}
