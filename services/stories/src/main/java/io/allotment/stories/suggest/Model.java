package io.allotment.stories.suggest;

import io.allotment.stories.classify.Learner;
import io.allotment.stories.classify.Seed;
import io.allotment.stories.classify.Suggester;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * What suggests classes by the words of a story. Learnt once in a process, at its start and beside
 * all else.
 */
@Component
class Model {

  private static final CompletableFuture<Suggester> LEARNT =
      CompletableFuture.supplyAsync(() -> Learner.learn(Seed.examples()), Model::beside);

  private static void beside(Runnable work) {
    Thread.ofPlatform().name("learning").daemon().start(work);
  }

  /** The model; waits for it at the start. */
  Suggester now() {
    return LEARNT.join();
  }
}
