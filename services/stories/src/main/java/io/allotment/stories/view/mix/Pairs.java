package io.allotment.stories.view.mix;

import io.allotment.stories.model.StoryClass;
import io.allotment.stories.view.mix.Agreement.Counts;
import io.allotment.stories.view.mix.Agreement.Pair;
import io.allotment.stories.view.story.Line;
import io.allotment.stories.view.story.Line.Judged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what was suggested by what people said then. */
final class Pairs {

  private static final int NONE = StoryClass.values().length;

  private final int[][] stories = new int[NONE + 1][NONE];

  /** Counts a story; one that nobody judged is passed over. */
  void add(Line line) {
    Judged judged = line.judged();
    StoryClass said = line.is();
    if (judged != null && said != null) {
      stories[row(judged.is())][said.ordinal()]++;
    }
  }

  private static int row(@Nullable StoryClass suggested) {
    return suggested == null ? NONE : suggested.ordinal();
  }

  private int of(int row) {
    int of = 0;
    for (int count : stories[row]) {
      of += count;
    }
    return of;
  }

  private int agreed() {
    int agreed = 0;
    for (int row = 0; row < NONE; row++) {
      agreed += stories[row][row];
    }
    return agreed;
  }

  private int said() {
    int said = 0;
    for (int row = 0; row <= NONE; row++) {
      said += of(row);
    }
    return said;
  }

  Counts counts() {
    int said = said();
    int suggested = said - of(NONE);
    return new Counts(
        said, suggested, agreed(), share(agreed(), suggested), share(suggested, said));
  }

  private static @Nullable Double share(int part, int of) {
    return of == 0 ? null : Math.round(1_000.0 * part / of) / 1_000.0;
  }

  Mix.Agreement agreement() {
    return new Mix.Agreement(said(), agreed(), of(NONE));
  }

  /** Every pair, also those that never were. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int row = 0; row <= NONE; row++) {
      String suggested = row == NONE ? null : StoryClass.values()[row].word();
      for (StoryClass said : StoryClass.values()) {
        pairs.add(new Pair(suggested, said.word(), stories[row][said.ordinal()]));
      }
    }
    return pairs;
  }
}
