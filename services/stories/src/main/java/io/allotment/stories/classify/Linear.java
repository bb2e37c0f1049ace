package io.allotment.stories.classify;

import java.util.ArrayList;
import java.util.List;

/** A linear model: its vocabulary and its weights. */
record Linear(Vocabulary vocabulary, Weights weights, Recipe recipe) {

  /** Learns from stories, in their order, each with the number of its class. */
  static Linear learn(List<Described> stories, int[] is, int classes, Recipe recipe) {
    List<Terms> terms = stories.stream().map(story -> Terms.of(story, recipe.shared())).toList();
    Vocabulary vocabulary = Vocabulary.of(terms, recipe);
    List<Vector> vectors = new ArrayList<>();
    List<Integer> classOf = new ArrayList<>();
    for (int at = 0; at < is.length; at++) {
      vectors.add(vocabulary.vector(terms.get(at)));
      classOf.add(is[at]);
      Described title = stories.get(at).alone();
      if (recipe.alone() && !title.equals(stories.get(at))) {
        vectors.add(vocabulary.vector(title));
        classOf.add(is[at]);
      }
    }
    int[] all = classOf.stream().mapToInt(Integer::intValue).toArray();
    var trained = Training.learn(vectors, all, recipe.cost());
    return new Linear(vocabulary, Training.weights(trained, vocabulary.size(), classes), recipe);
  }

  double[] scores(Described story) {
    return weights.scores(vocabulary.vector(story));
  }

  Terms terms(Described story) {
    return Terms.of(story, recipe.shared());
  }
}
