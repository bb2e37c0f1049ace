package io.allotment.stories.view.similar;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.text.Texts;
import io.allotment.stories.classify.Described;
import io.allotment.stories.classify.Likeness;
import io.allotment.stories.classify.Likeness.Near;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.view.story.Stand;
import io.allotment.stories.view.story.Stands;
import io.allotment.stories.view.story.Stories;
import io.allotment.stories.view.story.StoryView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows the confirmed stories by their words. Every process keeps them in memory, the latest 20,000
 * at most, and reads on in the view where it stopped; so no word of theirs is written anywhere
 * again, and what is erased is forgotten. What is shown is read from the view and the texts.
 */
@Component
class SimilarStories {

  private static final int MOST = 20_000;
  private static final int AT_ONCE = 500;

  /** Less alike than this is alike by chance. */
  private static final double LEAST = .08;

  private static final double OWN = .05;
  private static final int WIDER = 4;

  private final Stands stands;
  private final Stories stories;
  private final Texts texts;
  private final Likeness<StoryId> likeness = new Likeness<>(MOST);
  private long reached;

  SimilarStories(Stands stands, Stories stories, Texts texts) {
    this.stands = stands;
    this.stories = stories;
    this.texts = texts;
  }

  /** The nearest to a story; its squad's own come a little further up. */
  List<SimilarStory> to(StoryView asked, int limit) {
    if (asked.title().isEmpty()) {
      return List.of();
    }
    readOn();
    Described story =
        new Described(
            asked.title(), Objects.requireNonNullElse(asked.description(), ""), asked.labels());
    List<Near<StoryId>> near = likeness.nearest(story, WIDER * limit + 1);
    Map<StoryId, StoryView> known = stories.some(near.stream().map(Near::key).toList());
    Comparator<SimilarStory> order =
        Comparator.comparingDouble(
            one -> one.likeness() + (one.squad().equals(asked.squad()) ? OWN : 0));
    return near.stream()
        .filter(one -> one.likeness() >= LEAST && !one.key().equals(asked.id()))
        .flatMap(one -> shown(one, known.get(one.key())))
        .sorted(order.reversed().thenComparing(SimilarStory::id))
        .limit(limit)
        .toList();
  }

  private static Stream<SimilarStory> shown(Near<StoryId> near, @Nullable StoryView story) {
    StoryView.Confirmed word = story == null ? null : story.confirmed();
    if (story == null || word == null || story.title().isEmpty() || story.status().equals("gone")) {
      return Stream.empty();
    }
    StoryView.IterationView iteration = story.iteration();
    return Stream.of(
        new SimilarStory(
            story.id(),
            story.title(),
            story.key(),
            story.squad(),
            word.is(),
            word.kind(),
            iteration == null ? null : iteration.name(),
            Math.round(near.likeness() * 1_000) / 1_000.0));
  }

  /** Reads what happened since; the first time the confirmed ones there are. */
  @Scheduled(fixedDelayString = "${allotment.similar.pause:PT5S}")
  synchronized void readOn() {
    long until = stands.reached();
    if (reached == 0) {
      List<Stand> all = stands.confirmed(MOST);
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        take(all.subList(from, Math.min(from + AT_ONCE, all.size())));
      }
      reached = until;
    }
    while (reached < until) {
      List<Stand> some = stands.between(reached, until, AT_ONCE);
      take(some);
      reached = some.size() < AT_ONCE ? until : some.getLast().position();
    }
  }

  /** What is recorded as erased may be there for a moment still, and is not taken. */
  private void take(List<Stand> some) {
    Map<TextId, String> read =
        texts.read(
            some.stream()
                .filter(stand -> stand.word() != null && !stand.erased())
                .map(Stand::text)
                .toList());
    for (Stand stand : some) {
      String text = read.get(stand.text().id());
      if (stand.word() == null || text == null) {
        likeness.remove(stand.story());
      } else {
        StoryText of = StoryText.of(text);
        likeness.put(stand.story(), new Described(of.title(), of.description(), stand.labels()));
      }
    }
  }
}
