package io.allotment.stories.learn;

import io.allotment.stories.classify.Example;
import io.allotment.stories.classify.Learner;
import io.allotment.stories.classify.Seed;
import io.allotment.stories.classify.Suggester;
import io.allotment.stories.suggest.Model;
import io.allotment.stories.suggest.Models;
import io.allotment.stories.suggest.Models.LearntFrom;
import io.allotment.stories.view.story.Stand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Learns again where people have said enough since, or a release brought other examples. What was
 * suggested for a story before a person said what it is was suggested by a model that had not
 * learnt from it: a suggestion is not made again once a person has said a word.
 */
@Component
class WhenPeopleSaidEnoughThenLearn {

  private static final Logger LOG = LoggerFactory.getLogger(WhenPeopleSaidEnoughThenLearn.class);
  private static final Duration CLAIM = Duration.ofMinutes(15);

  private final Lessons lessons;
  private final Models models;
  private final Model model;
  private final Turn turn;
  private final Clock clock;
  private final Enough enough;
  private final boolean alone;
  private final String seed = Learner.version(Seed.examples());

  WhenPeopleSaidEnoughThenLearn(
      Lessons lessons,
      Models models,
      Model model,
      Turn turn,
      Clock clock,
      @Value("${allotment.learning.words:50}") int words,
      @Value("${allotment.learning.after:P1D}") Duration after,
      @Value("${allotment.mongo.alone:false}") boolean alone) {
    this.lessons = lessons;
    this.models = models;
    this.model = model;
    this.turn = turn;
    this.clock = clock;
    this.enough = new Enough(words, after);
    this.alone = alone;
  }

  @EventListener(ApplicationReadyEvent.class)
  void giveBack() {
    if (alone) {
      turn.releaseAll();
    }
  }

  /** Looks whether it is worth it, and learns. */
  @Scheduled(
      initialDelayString = "${allotment.learning.pause:PT1M}",
      fixedDelayString = "${allotment.learning.pause:PT1M}")
  void look() {
    List<Stand> confirmed = lessons.confirmed();
    boolean due =
        models
            .learntFrom()
            .filter(from -> enough.isEnough(from, seed, Lessons.words(confirmed), clock.instant()))
            .isPresent();
    if (due && turn.claim(clock.instant(), clock.instant().plus(CLAIM))) {
      try {
        learn(confirmed);
      } finally {
        turn.release();
      }
    }
  }

  private void learn(List<Stand> confirmed) {
    Instant began = clock.instant();
    Set<String> words = Lessons.words(confirmed);
    List<Example> examples = lessons.examples(confirmed);
    Suggester learnt =
        CompletableFuture.supplyAsync(
                () -> Learner.learn(examples), WhenPeopleSaidEnoughThenLearn::beside)
            .join();
    models.keep(learnt, new LearntFrom(learnt.version(), seed, words, began));
    model.follow();
    LOG.info(
        "Learnt {} from {} words of people in {}",
        learnt.version(),
        words.size(),
        Duration.between(began, clock.instant()));
  }

  private static void beside(Runnable work) {
    Thread.ofPlatform().name("learning-again").daemon().start(work);
  }
}
