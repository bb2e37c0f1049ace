package io.allotment.stories.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells which spans of a story spoke for a class. */
final class Reasons {
  static final int MOST = 5;

  private Reasons() {}

  /** The heaviest reasons; a story without words has its title for one, which weighs nothing. */
  static List<Reason> of(Described story, Terms terms, Vector vector, Weights weights, int best) {
    List<Reason> reasons = new ArrayList<>(all(terms, vector, weights, best));
    if (reasons.isEmpty()) {
      return List.of(new Reason(story.title(), 0));
    }
    reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
    long spoke = reasons.stream().filter(reason -> reason.weight() > 0).count();
    return List.copyOf(reasons.subList(0, Math.clamp(spoke, 1, MOST)));
  }

  /** Every span, equal words once. With the bias they add up to the lead of the best class. */
  static List<Reason> all(Terms terms, Vector vector, Weights weights, int best) {
    double[] bySpan = new double[terms.spans().size()];
    int classes = weights.classes();
    for (int at = 0; at < vector.size(); at++) {
      int feature = vector.feature(at);
      double others = 0;
      for (int of = 0; of < classes; of++) {
        others += of == best ? 0 : weights.of(feature, of);
      }
      double lead = weights.of(feature, best) - others / (classes - 1);
      bySpan[vector.span(at)] += vector.value(at) * lead;
    }
    Map<String, Reason> byWords = new LinkedHashMap<>();
    for (int span = 0; span < bySpan.length; span++) {
      String words = terms.spans().get(span).words();
      byWords.merge(
          words.toLowerCase(Locale.ROOT),
          new Reason(words, bySpan[span]),
          (first, more) -> new Reason(first.text(), first.weight() + more.weight()));
    }
    return List.copyOf(byWords.values());
  }
}
