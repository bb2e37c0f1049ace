package io.allotment.community.propose;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Stories made up at random, of which it is known what they are about: themes whose stories share
 * some words, among stories that have nothing to do with each other. Words are drawn as in a
 * language: a few are everywhere and most are rare.
 */
final class MadeStories {

  private static final Instant BEGAN = Instant.parse("2026-01-05T08:00:00Z");
  private static final String[] SYLLABLES =
      "ba de fi go lu ka me ni po ru sa te vi xo zu bre cla dri flo gru pla sni tro vle".split(" ");
  private static final List<String> KINDS =
      List.of("incident-follow-up", "staging", "upgrade", "flaky-test", "slow-query", "toil");

  private final SplittableRandom random;
  private final int vocabulary;
  private final int squads;
  private final List<Item> items = new ArrayList<>();
  private final List<TreeSet<StoryId>> themes = new ArrayList<>();

  MadeStories(long seed, int vocabulary, int squads) {
    this.random = new SplittableRandom(seed);
    this.vocabulary = vocabulary;
    this.squads = squads;
  }

  /** Stories that have nothing to do with each other. */
  MadeStories noise(int stories) {
    for (int story = 0; story < stories; story++) {
      add(KINDS.get(random.nextInt(KINDS.size())), words(5, 9), words(15, 40));
    }
    return this;
  }

  /**
   * Themes of so many stories each. A story has three or four of the five words of its theme in its
   * title, one more in its opening, and other words beside them; two of three have its kind.
   */
  MadeStories themes(int count, int stories) {
    for (int theme = 0; theme < count; theme++) {
      List<String> own = new ArrayList<>();
      while (own.size() < 5) {
        own.add(word(vocabulary / 20 + random.nextInt(vocabulary)));
      }
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      TreeSet<StoryId> planted = new TreeSet<>();
      for (int story = 0; story < stories; story++) {
        planted.add(
            add(
                random.nextInt(3) < 2 ? kind : KINDS.get(random.nextInt(KINDS.size())),
                some(own, 3 + random.nextInt(2)) + " " + words(2, 4),
                some(own, 1) + " " + words(10, 20)));
      }
      themes.add(planted);
    }
    return this;
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** The stories of each theme. */
  List<TreeSet<StoryId>> themes() {
    return List.copyOf(themes);
  }

  private StoryId add(String kind, String title, String opening) {
    StoryId id = new StoryId("s%08x-%d".formatted(random.nextInt(), items.size()));
    SquadId squad = new SquadId("squad-" + random.nextInt(squads));
    Instant created = BEGAN.plus(Duration.ofMinutes(random.nextInt(400_000)));
    items.add(new Item(id, squad, kind, title, opening, created));
    return id;
  }

  private String some(List<String> words, int count) {
    List<String> left = new ArrayList<>(words);
    StringBuilder line = new StringBuilder();
    for (int word = 0; word < count; word++) {
      line.append(left.remove(random.nextInt(left.size()))).append(' ');
    }
    return line.toString().strip();
  }

  private String words(int least, int most) {
    int count = least + random.nextInt(most - least + 1);
    StringBuilder line = new StringBuilder();
    for (int word = 0; word < count; word++) {
      line.append(word(common())).append(' ');
    }
    return line.toString().strip();
  }

  /** A rank of a word, of which one is the less likely the higher it is, as by Zipf's law. */
  private int common() {
    return (int) Math.pow(vocabulary, random.nextDouble());
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }
}
