package io.allotment.community.propose;

import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through open stories for what could be done about themes. A theme is proposed of at least
 * three stories of at least two squads, of which any two are alike in the mean, and of which at
 * least half have the same two words. What is likely to belong to a theme is proposed for no other.
 */
public final class Proposing {

  private static final int STORIES = 3;
  private static final int SQUADS = 2;
  private static final int WORDS = 2;
  private static final int NAMED = 3;

  private final Corpus corpus;

  private Proposing(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * What there is to be done.
   *
   * @param open stories that are open, each once, in any order
   * @param themes those there are
   */
  public static Found among(List<Item> open, Map<ThemeId, Standing> themes) {
    Proposing looking = new Proposing(Corpus.of(open));
    Map<ThemeId, List<Likely>> likely = new Belonging(looking.corpus, themes).likely();
    return new Found(looking.proposals(looking.free(themes, likely)), likely);
  }

  /** The stories that are in no theme, and likely to be in none. */
  private BitSet free(Map<ThemeId, Standing> themes, Map<ThemeId, List<Likely>> likely) {
    Set<StoryId> settled = new HashSet<>();
    themes.values().forEach(theme -> settled.addAll(theme.stories()));
    likely.values().forEach(some -> some.forEach(one -> settled.add(one.story())));
    BitSet free = new BitSet();
    for (int place = 0; place < corpus.size(); place++) {
      free.set(place, !settled.contains(corpus.item(place).story()));
    }
    return free;
  }

  private List<Proposal> proposals(BitSet free) {
    return AverageLink.groups(corpus, Neighbours.among(free, corpus)).stream()
        .filter(group -> group.cardinality() >= STORIES && squads(group) >= SQUADS)
        .flatMap(group -> proposal(group).stream())
        .sorted(
            Comparator.comparingLong(Ranked::squads)
                .thenComparingInt(ranked -> ranked.proposal().stories().size())
                .thenComparingDouble(ranked -> ranked.proposal().similarity())
                .reversed()
                .thenComparing(ranked -> ranked.proposal().key()))
        .map(Ranked::proposal)
        .toList();
  }

  private record Ranked(long squads, Proposal proposal) {}

  private long squads(BitSet group) {
    return group.stream().mapToObj(place -> corpus.item(place).squad()).distinct().count();
  }

  private Optional<Ranked> proposal(BitSet group) {
    Evidence evidence = new Evidence(corpus, group);
    if (evidence.telling() < WORDS) {
      return Optional.empty();
    }
    List<Item> items = group.stream().mapToObj(corpus::item).toList();
    Spelling spelling = Spelling.of(items);
    return Optional.of(
        new Ranked(
            squads(group),
            new Proposal(
                new ProposalKey(oldest(items).story().value()),
                spelling.title(evidence.leading().stream().limit(NAMED).map(corpus::stem).toList()),
                items.stream().map(Item::story).toList(),
                evidence.similarity(),
                evidence.words(spelling),
                evidence.pairs())));
  }

  private static Item oldest(List<Item> items) {
    return items.stream()
        .min(
            Comparator.<Item, Instant>comparing(
                    item -> Objects.requireNonNullElse(item.created(), Instant.MAX))
                .thenComparing(Item::story))
        .orElseThrow();
  }
}
