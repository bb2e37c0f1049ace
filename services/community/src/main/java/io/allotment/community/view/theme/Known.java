package io.allotment.community.view.theme;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryClass;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Story;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Stories as they are at one moment; those that are operational in full. */
final class Known {

  private final Set<StoryId> known = new HashSet<>();
  private final Map<StoryId, Told> stories = new HashMap<>();

  /**
   * What is known of some stories.
   *
   * @param shown those of which it is said what they are called
   */
  Known(Garden garden, Collection<StoryId> asked, Collection<StoryId> shown) {
    Map<String, Document> documents =
        garden.headings(shown.stream().map(StoryId::value).distinct().toList());
    for (Story story : garden.plot().of(asked)) {
      known.add(story.id());
      if (story.is() == StoryClass.OPERATIONAL) {
        Document document = documents.getOrDefault(story.id().value(), new Document());
        stories.put(story.id(), new Told(story, document));
      }
    }
  }

  /** A story, and what it is called where that was asked. */
  record Told(Story story, Document document) {

    StoryId id() {
      return story.id();
    }

    SquadId squad() {
      return story.squad();
    }

    @Nullable String kind() {
      Kind kind = story.kind();
      return kind == null ? null : kind.word();
    }

    Instant created() {
      return story.created();
    }

    String state() {
      return story.state().name().toLowerCase(Locale.ROOT);
    }

    String text(String field) {
      return Objects.requireNonNullElse(document.getString(field), "");
    }

    /** Where nobody says when it was closed, that was when it was changed last. */
    Trend.Span span() {
      Instant closed = Objects.requireNonNullElse(story.closed(), story.changed());
      return new Trend.Span(story.created(), story.open() ? null : closed);
    }
  }

  /** Whether a squad has such a story, of whatever class. */
  boolean has(StoryId story) {
    return known.contains(story);
  }

  /** Those of these that are operational, in the order given. */
  List<Told> of(Collection<StoryId> ids) {
    return ids.stream().map(stories::get).filter(Objects::nonNull).toList();
  }

  /** Those of these that are open, in the order given. */
  List<Told> open(Collection<StoryId> ids) {
    return of(ids).stream().filter(one -> one.story().open()).toList();
  }
}
