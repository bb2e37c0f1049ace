package io.allotment.stories.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The features of a story by block, each with the span it lies in. They are words, pairs of
 * neighbouring words, the first word as such, and the parts of words of 3 to 6 characters, a blank
 * before and after the word included; no part crosses the end of a word, so what a word adds to a
 * score is known exactly. Of a story of a squad the words of title and labels count a second time,
 * apart from those of other squads. Marks count in descriptions only, where they tell code and
 * templates from prose; in titles they are habits of one tracker. A label is a feature as a whole
 * and word by word.
 */
final class Terms {
  private static final int TITLE = 1_000;
  private static final int DESCRIPTION = 4_000;
  private static final int LABELS = 50;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 6;
  private static final char FIRST = '\0';

  private final Map<Block, Bag> bags = new EnumMap<>(Block.class);
  private final List<Span> spans = new ArrayList<>();

  private Terms() {
    for (Block block : Block.values()) {
      bags.put(block, new Bag());
    }
  }

  /**
   * The features of a story.
   *
   * @param shared whether a word means the same in a description as in a title
   */
  static Terms of(Described story, boolean shared) {
    Terms terms = new Terms();
    terms.text(
        new Words(story.title(), TITLE),
        terms.to(Block.TITLE_WORDS, Block.TITLE_WORDS),
        terms.to(Block.TITLE_PARTS, Block.TITLE_PARTS),
        false);
    terms.text(
        new Words(story.description(), DESCRIPTION),
        terms.to(Block.DESCRIPTION_WORDS, shared ? Block.TITLE_WORDS : Block.DESCRIPTION_WORDS),
        terms.to(Block.DESCRIPTION_PARTS, shared ? Block.TITLE_PARTS : Block.DESCRIPTION_PARTS),
        true);
    story.labels().stream().limit(LABELS).forEach(terms::label);
    if (!story.squad().isEmpty()) {
      terms.own(story.squad());
    }
    return terms;
  }

  Bag bag(Block block) {
    return bags.getOrDefault(block, new Bag());
  }

  List<Span> spans() {
    return spans;
  }

  /** Where features go, and the hash of the empty text there. */
  private record To(Bag bag, long start) {
    void add(long hash, int span) {
      bag.add(Hash.mixed(hash), span);
    }
  }

  private To to(Block block, Block named) {
    return new To(bag(block), Hash.start(named));
  }

  private void text(Words words, To whole, To parts, boolean marks) {
    int beforeFrom = -1;
    long before = Hash.with(whole.start(), FIRST);
    while (words.next()) {
      if (!words.isWord()) {
        if (marks) {
          whole.add(words.hash(whole.start()), span(words, words.from()));
        }
        continue;
      }
      long hash = words.hash(whole.start());
      int word = span(words, words.from());
      whole.add(hash, word);
      parts(words, parts, word);
      int pair = beforeFrom < 0 ? word : span(words, beforeFrom);
      whole.add(words.hash(Hash.with(before, ' ')), pair);
      beforeFrom = words.from();
      before = hash;
    }
  }

  private static void parts(Words words, To to, int word) {
    int end = words.to() + 1;
    for (int first = words.from() - 1; first + SHORTEST <= end; first++) {
      long hash = to.start();
      for (int at = first; at < Math.min(first + LONGEST, end); at++) {
        hash = Hash.with(hash, words.padded(at));
        if (at - first + 1 >= SHORTEST) {
          to.add(hash, word);
        }
      }
    }
  }

  private void label(String label) {
    To to = to(Block.LABELS, Block.LABELS);
    Words words = new Words(label, TITLE);
    spans.add(new Span(words.text(), 0, words.text().length()));
    long whole = Hash.with(to.start(), FIRST);
    while (words.next()) {
      whole = words.hash(Hash.with(whole, ' '));
      if (words.isWord()) {
        to.add(words.hash(to.start()), spans.size() - 1);
      }
    }
    to.add(whole, spans.size() - 1);
  }

  /**
   * The words of title and labels once more, as this squad means them: what all squads mean is
   * learnt from all, and what one means otherwise from its own (Daumé III, Frustratingly easy
   * domain adaptation, ACL 2007).
   */
  private void own(String squad) {
    long start = Hash.start(Block.OWN);
    for (int at = 0; at < squad.length(); at++) {
      start = Hash.with(start, squad.charAt(at));
    }
    Bag own = bag(Block.OWN);
    for (Block block : List.of(Block.TITLE_WORDS, Block.LABELS)) {
      Bag all = bag(block);
      for (int at = 0; at < all.size(); at++) {
        own.add(Hash.mixed(all.hash(at) ^ start), all.span(at));
      }
    }
  }

  private int span(Words words, int from) {
    spans.add(new Span(words.text(), from, words.to()));
    return spans.size() - 1;
  }
}
