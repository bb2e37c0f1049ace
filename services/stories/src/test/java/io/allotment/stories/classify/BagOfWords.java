package io.allotment.stories.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** OpenNLP's maximum entropy over words and pairs of words: the library that was not chosen. */
final class BagOfWords {
  private final DocumentCategorizerME model;

  private BagOfWords(DocumentCategorizerME model) {
    this.model = model;
  }

  static BagOfWords learn(List<Described> stories, int[] is) {
    DocumentSample[] samples = new DocumentSample[is.length];
    Arrays.setAll(
        samples, at -> new DocumentSample(Integer.toString(is[at]), words(stories.get(at))));
    LoggingSystem.get(BagOfWords.class.getClassLoader()).setLogLevel("opennlp", LogLevel.OFF);
    try {
      FeatureGenerator[] features = {
        new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)
      };
      return new BagOfWords(
          new DocumentCategorizerME(
              DocumentCategorizerME.train(
                  "en",
                  ObjectStreamUtils.createObjectStream(samples),
                  TrainingParameters.defaultParams(),
                  new DoccatFactory(features))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Judgement.Answer answer(Described story, int is) {
    double[] chances = model.categorize(words(story));
    int best = Scores.best(chances);
    return new Judgement.Answer(is, Integer.parseInt(model.getCategory(best)), chances[best]);
  }

  private static String[] words(Described story) {
    String text = story.title() + " " + story.description();
    return text.strip().toLowerCase(Locale.ROOT).split("\\W+");
  }
}
