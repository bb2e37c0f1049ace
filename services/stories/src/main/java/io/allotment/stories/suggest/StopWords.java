package io.allotment.stories.suggest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that every text has. They count where a class is suggested, for how people write is part of
 * it, but nobody learns from them why. A number alone is like them; a version, such as 3.2.1, is
 * not.
 */
final class StopWords {

  private static final Set<String> WORDS =
      Set.of(
          ("a about after all also am an and any are aren as at be been before being but by can "
                  + "cannot could d did didn do does doesn doing don during each few for from had "
                  + "has hasn have haven having he her here him his how i if in into is isn it its "
                  + "just ll m may me might more most must my no nor not now of off on once one "
                  + "only or other our out over own per re s same shall she should so some such t "
                  + "than that the their them then there these they this those through to too "
                  + "under until up upon us ve very via was wasn we were what when where whether "
                  + "which while who whom whose why will with within without won would you your")
              .split(" ", -1));

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}*");
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");

  private StopWords() {}

  /** Whether a text has any word that is none of these. */
  static boolean leaveAny(String text) {
    return BLANK.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(StopWords::tells);
  }

  private static boolean tells(String word) {
    return APOSTROPHE
        .splitAsStream(EDGES.matcher(word).replaceAll(""))
        .anyMatch(part -> !NUMBER.matcher(part).matches() && !WORDS.contains(part));
  }
}
