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
import java.util.TreeMap;
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
