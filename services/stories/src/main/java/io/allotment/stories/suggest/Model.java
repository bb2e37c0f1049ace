package io.allotment.stories.suggest;

import io.allotment.stories.classify.LearntSeed;
import io.allotment.stories.classify.Suggester;
import io.allotment.stories.suggest.Models.LearntFrom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What suggests classes by the words of a story: the model that is kept, and in the beginning what
 * is learnt from the examples that came with the release. Nothing waits for it but the first
 * suggestion.
 */
@Component
public class Model {

  private final Models models;
  private final Clock clock;
  private volatile CompletableFuture<Suggester> first;
  private volatile @Nullable Suggester latest;

  Model(Models models, Clock clock) {
    this.models = models;
    this.clock = clock;
    first = begun();
  }

  private CompletableFuture<Suggester> begun() {
    return CompletableFuture.supplyAsync(this::first, Model::beside);
  }

  /** Read once in a process, and only where none is kept. */
  private static final class FromSeed {
    private static final Suggester LEARNT = LearntSeed.suggester();
  }

  private static void beside(Runnable work) {
    Thread.ofPlatform().name("learning").daemon().start(work);
  }

  private Suggester first() {
    Optional<String> version = models.version();
    Optional<Suggester> kept = version.flatMap(models::load);
    if (kept.isPresent()) {
      return kept.get();
    }
    Suggester seed = FromSeed.LEARNT;
    if (models.version().equals(version)) {
      models.keep(seed, new LearntFrom(seed.version(), seed.version(), Set.of(), clock.instant()));
    }
    return seed;
  }

  /** The model; waits for it at the start. */
  Suggester now() {
    Suggester now = latest;
    return now == null ? first.join() : now;
  }

  /** Whether it is the one that is kept, and not one that another process has left behind. */
  boolean isLatest() {
    return models.version().filter(version -> version.equals(now().version())).isPresent();
  }

  /** Takes over the model that is kept where it is another one; begins again where none came. */
  @Scheduled(fixedDelayString = "${allotment.learning.follow:PT10S}")
  public void follow() {
    if (first.isCompletedExceptionally()) {
      first = begun();
    }
    if (latest == null && !first.isDone()) {
      return;
    }
    models
        .version()
        .filter(version -> !version.equals(now().version()))
        .flatMap(models::load)
        .ifPresent(other -> latest = other);
  }
}
