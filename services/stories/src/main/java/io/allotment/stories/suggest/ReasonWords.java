package io.allotment.stories.suggest;

import io.allotment.stories.model.Because;
import io.allotment.stories.model.Because.Part;
import io.allotment.stories.model.StoryText;
import io.allotment.stories.suggest.SuggestionView.ReasonView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words at the places that spoke for a class, as people read them. */
final class ReasonWords {

  private static final String LABEL = part(Part.LABEL);

  private ReasonWords() {}

  /**
   * Whole words, each place once with all its weight, the heaviest first. Words that say nothing to
   * people are left out, unless all do.
   */
  static List<ReasonView> of(List<Because> because, StoryText text, List<String> labels) {
    Map<String, ReasonView> places = new LinkedHashMap<>();
    because.forEach(
        one -> {
          ReasonView reason = reason(one, text, labels);
          if (!reason.text().isEmpty()) {
            String place = reason.part() + reason.from() + "-" + reason.to();
            places.merge(place, reason, ReasonWords::both);
          }
        });
    List<ReasonView> all =
        places.values().stream()
            .sorted(Comparator.comparingDouble((ReasonView reason) -> -reason.weight()))
            .toList();
    List<ReasonView> telling = all.stream().filter(ReasonWords::isTelling).toList();
    return telling.isEmpty() ? all : telling;
  }

  /** Labels are chosen by people, so all of them tell. */
  private static boolean isTelling(ReasonView reason) {
    return reason.part().equals(LABEL) || StopWords.leaveAny(reason.text());
  }

  private static ReasonView both(ReasonView one, ReasonView other) {
    return new ReasonView(
        one.part(), one.text(), one.from(), one.to(), one.weight() + other.weight());
  }

  private static ReasonView reason(Because because, StoryText text, List<String> labels) {
    String part = part(because.part());
    return switch (because.part()) {
      case TITLE -> word(part, text.title(), because);
      case DESCRIPTION -> word(part, text.description(), because);
      case LABEL ->
          new ReasonView(
              part,
              because.from() < labels.size() ? labels.get(because.from()) : "",
              because.from(),
              because.to(),
              because.weight());
    };
  }

  private static String part(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** The words a place lies in, so that of 3.2.1 not only the 1 is shown. */
  private static ReasonView word(String part, String text, Because because) {
    if (because.to() > text.length()) {
      return new ReasonView(part, "", because.from(), because.to(), because.weight());
    }
    int from = because.from();
    int to = because.to();
    while (from > 0 && joins(text, from - 1)) {
      from--;
    }
    while (to < text.length() && joins(text, to)) {
      to++;
    }
    return new ReasonView(part, text.substring(from, to), from, to, because.weight());
  }

  /** Whether a character goes on with the word beside it: as letters do, and a dot within one. */
  private static boolean joins(String text, int at) {
    return letter(text, at) || (letter(text, at - 1) && letter(text, at + 1) && dots(text, at));
  }

  private static boolean dots(String text, int at) {
    return ".-_/".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
