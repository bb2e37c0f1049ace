package io.allotment.community.propose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How words that are compared by their stems are written in some stories, and in which order. */
final class Spelling {

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final Map<String, Integer> after = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  private Spelling() {}

  static Spelling of(Collection<Item> items) {
    Spelling spelling = new Spelling();
    try (Analyzer words = new StoryWords(false)) {
      for (Item item : items) {
        spelling.add(tokens(words, item.title()));
        spelling.add(tokens(words, item.opening()));
      }
    }
    return spelling;
  }

  private static List<String> tokens(Analyzer words, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = words.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException memory) {
      throw new UncheckedIOException("a string in memory cannot fail to be read", memory);
    }
    return tokens;
  }

  private void add(List<String> tokens) {
    for (int index = 0; index < tokens.size(); index++) {
      String stem = StoryWords.stem(tokens.get(index));
      forms.computeIfAbsent(stem, _ -> new HashMap<>()).merge(tokens.get(index), 1, Integer::sum);
      after.merge(stem, index, Integer::sum);
      times.merge(stem, 1, Integer::sum);
    }
  }

  /** The form that is written most, of several the shortest; the stem where none is. */
  String of(String stem) {
    return forms.getOrDefault(stem, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparingInt(form -> form.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(stem);
  }

  /** These words as a title, in the order in which they mostly stand. */
  String title(Collection<String> stems) {
    String line =
        String.join(
            " ",
            stems.stream()
                .sorted(Comparator.<String>comparingDouble(this::place).thenComparing(stem -> stem))
                .map(this::of)
                .toList());
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }

  private double place(String stem) {
    return times.containsKey(stem)
        ? (double) Objects.requireNonNull(after.get(stem)) / Objects.requireNonNull(times.get(stem))
        : Double.MAX_VALUE;
  }
}
