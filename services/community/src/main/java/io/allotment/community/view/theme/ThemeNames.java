package io.allotment.community.view.theme;

import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.text.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What themes are called. */
@Component
public class ThemeNames {

  static final String ERASED = "(erased)";

  private final Chronicles chronicles;
  private final Texts texts;

  ThemeNames(Chronicles chronicles, Texts texts) {
    this.chronicles = chronicles;
    this.texts = texts;
  }

  /** A theme and what it is called. */
  public record ThemeRef(ThemeId theme, String name) {}

  /** The name of each theme there is; "(erased)" where somebody had it erased. */
  public Map<ThemeId, String> names() {
    Chronicle chronicle = chronicles.now();
    return names(chronicle, chronicle.themes().live().keySet());
  }

  /** The theme of each story that is in one. */
  public Map<StoryId, ThemeRef> byStory() {
    Chronicle chronicle = chronicles.now();
    Map<ThemeId, String> names = names(chronicle, chronicle.themes().live().keySet());
    Map<StoryId, ThemeRef> themes = new HashMap<>();
    chronicle
        .themes()
        .live()
        .forEach(
            (id, theme) -> {
              ThemeRef ref = new ThemeRef(id, Objects.requireNonNull(names.get(id)));
              theme.stories().forEach(story -> themes.put(story, ref));
            });
    return themes;
  }

  /** The theme of each of these stories that is in one. */
  public Map<StoryId, ThemeRef> of(Collection<StoryId> stories) {
    Chronicle chronicle = chronicles.now();
    Map<StoryId, ThemeId> themes = new HashMap<>();
    chronicle
        .themes()
        .live()
        .forEach(
            (id, theme) ->
                stories.stream()
                    .filter(theme.stories()::contains)
                    .forEach(story -> themes.put(story, id)));
    Map<ThemeId, String> names = names(chronicle, Set.copyOf(themes.values()));
    Map<StoryId, ThemeRef> refs = new HashMap<>();
    themes.forEach(
        (story, id) -> refs.put(story, new ThemeRef(id, names.getOrDefault(id, ERASED))));
    return refs;
  }

  /** The stories of a theme; none where there is no such theme. */
  public Set<StoryId> stories(ThemeId theme) {
    var live = chronicles.now().themes().live().get(theme);
    return live == null ? Set.of() : Set.copyOf(live.stories());
  }

  /** The stories that are in a theme. */
  public Set<StoryId> stories() {
    return chronicles.now().themes().live().values().stream()
        .flatMap(theme -> theme.stories().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of these, those that are no more among them. */
  Map<ThemeId, String> names(Chronicle chronicle, Collection<ThemeId> themes) {
    Map<ThemeId, TextRef> refs = new TreeMap<>();
    themes.forEach(theme -> chronicle.name(theme).ifPresent(name -> refs.put(theme, name)));
    Map<TextId, String> kept = texts.read(refs.values());
    Map<ThemeId, String> names = new TreeMap<>();
    refs.forEach((theme, ref) -> names.put(theme, kept.getOrDefault(ref.id(), ERASED)));
    return names;
  }

  /** These texts, where nobody had them erased. */
  Map<TextId, String> read(Collection<TextRef> refs) {
    return texts.read(refs);
  }
}
