package io.allotment.community.view.story;

import io.allotment.community.view.follow.Followed;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The stories of the generation that is served, in memory. It is read from the documents whenever a
 * process starts or another generation takes over, until when the one before answers; and follows
 * what any process writes.
 */
@Component
public final class Garden implements Followed, DisposableBean {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PIECE = 1_000;

  private final Views views;
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private volatile Grown grown = new Grown(0);

  Garden(Views views) {
    this.views = views;
  }

  /** What was read of one generation, and up to where. */
  private static final class Grown {
    private final int generation;
    private final Plot plot = new Plot();
    private final WordIndex words = new WordIndex();
    private long position;

    private Grown(int generation) {
      this.generation = generation;
    }
  }

  /** The stories as they are in the order of lists. Waits for the first reading. */
  public Plot plot() {
    await();
    return grown.plot;
  }

  /** What the stories that are tended say. Waits for the first reading. */
  public WordIndex words() {
    await();
    return grown.words;
  }

  /** What stories are called and say, by id; those that are not known are not there. */
  public Map<String, Document> documents(List<String> ids) {
    return views.read(
        StoryProjection.NAME, generation -> told(new StoryDocuments(generation).of(ids)));
  }

  /** What stories are called, by id, without what they say; those not known are not there. */
  public Map<String, Document> headings(List<String> ids) {
    return views.read(
        StoryProjection.NAME, generation -> told(new StoryDocuments(generation).headings(ids)));
  }

  private static Map<String, Document> told(Map<String, Document> stories) {
    return stories.entrySet().stream()
        .filter(entry -> entry.getValue().containsKey("squad"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void await() {
    try {
      ready.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the stories are still being read", e);
    }
  }

  @Override
  public void follow() {
    Grown before = grown;
    grown = views.read(StoryProjection.NAME, this::upTo);
    if (grown != before) {
      before.words.close();
    }
    ready.complete(true);
  }

  private Grown upTo(Generation generation) {
    Grown served = grown;
    Grown now = served.generation == generation.number() ? served : new Grown(generation.number());
    long reached = views.position(StoryProjection.NAME);
    List<Document> piece = new ArrayList<>();
    for (Document story : new StoryDocuments(generation).since(now.position)) {
      piece.add(story);
      if (piece.size() == PIECE) {
        take(piece, now);
        piece.clear();
      }
    }
    take(piece, now);
    now.position = Math.max(now.position, reached);
    return now;
  }

  private static void take(List<Document> changed, Grown into) {
    if (changed.isEmpty()) {
      return;
    }
    into.words.take(changed, story -> read(story).filter(Story::tended).isPresent());
    into.plot.take(changed.stream().flatMap(story -> read(story).stream()).toList());
  }

  private static Optional<Story> read(Document story) {
    return Optional.ofNullable(StoryDocuments.read(story));
  }

  @Override
  public void destroy() {
    grown.words.close();
  }
}
