package io.allotment.community.view.theme;

import io.allotment.community.model.ThemeId;
import io.allotment.community.view.ThemeCounts;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the stories of each theme that are open. */
@Component
class OpenThemes implements ThemeCounts {

  private final Chronicles chronicles;
  private final ThemeNames names;
  private final Garden garden;

  OpenThemes(Chronicles chronicles, ThemeNames names, Garden garden) {
    this.chronicles = chronicles;
    this.names = names;
    this.garden = garden;
  }

  @Override
  public List<Theme> themes() {
    Map<ThemeId, String> called = names.names();
    return chronicles.now().themes().live().entrySet().stream()
        .map(
            theme ->
                new Theme(
                    called.getOrDefault(theme.getKey(), ""),
                    (int)
                        garden.plot().of(theme.getValue().stories()).stream()
                            .filter(Story::tended)
                            .count()))
        .sorted(Comparator.comparingInt(Theme::count).reversed().thenComparing(Theme::name))
        .toList();
  }
}
