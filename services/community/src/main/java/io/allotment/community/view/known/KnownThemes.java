package io.allotment.community.view.known;

import io.allotment.community.agenda.Known.Theme;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.view.story.Filter;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.theme.ThemeNames;
import io.allotment.community.view.theme.ThemeNames.ThemeRef;
import io.allotment.community.view.theme.ThemeNews;
import io.allotment.community.view.theme.ThemeNews.News;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The themes that are new or grew. */
@Component
class KnownThemes {

  private final ThemeNews news;
  private final ThemeNames names;
  private final Garden garden;

  KnownThemes(ThemeNews news, ThemeNames names, Garden garden) {
    this.news = news;
    this.names = names;
    this.garden = garden;
  }

  List<Theme> since(Instant since, Instant at) {
    Map<ThemeId, Instant> oldest = oldest();
    return news.since(since).stream()
        .map(theme -> theme(theme, since, oldest.getOrDefault(theme.theme(), at), at))
        .toList();
  }

  private static Theme theme(News news, Instant since, Instant oldest, Instant at) {
    return new Theme(
        news.theme().value(),
        news.adopted() ? since : Instant.EPOCH,
        news.open(),
        news.then(),
        news.squads(),
        Knowing.days(oldest, at));
  }

  /** When the oldest open story of each theme was created. */
  private Map<ThemeId, Instant> oldest() {
    Map<StoryId, ThemeRef> themes = names.byStory();
    Map<ThemeId, Instant> oldest = new HashMap<>();
    garden
        .plot()
        .eachTended(
            Filter.ALL.among(themes.keySet()),
            story -> {
              ThemeRef theme = themes.get(story.id());
              if (theme != null) {
                oldest.putIfAbsent(theme.theme(), story.created());
              }
            });
    return oldest;
  }
}
