package io.allotment.community.propose;

import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Finds the stories that are in no theme and as much about one as those in it. */
final class Belonging {

  /** How many words of a theme lead to stories. */
  private static final int LEADING = 30;

  /** How many stories are offered to a theme at most. */
  private static final int MOST = 50;

  private static final int WORDS = 3;

  private final Corpus corpus;
  private final Map<ThemeId, Standing> themes;
  private final Map<StoryId, Integer> places = new HashMap<>();

  Belonging(Corpus corpus, Map<ThemeId, Standing> themes) {
    this.corpus = corpus;
    this.themes = new TreeMap<>(themes);
    for (int place = 0; place < corpus.size(); place++) {
      places.put(corpus.item(place).story(), place);
    }
  }

  /** A theme that a story is like. */
  private record Offer(ThemeId theme, BitSet within, int place, double similarity) {

    static final Comparator<Offer> BEST =
        Comparator.comparingDouble(Offer::similarity).reversed().thenComparing(Offer::theme);
  }

  /** Most alike first; themes with none are left out. */
  Map<ThemeId, List<Likely>> likely() {
    Map<Integer, Offer> best = new TreeMap<>();
    Postings free = free();
    themes.forEach(
        (id, theme) ->
            offers(id, theme, free)
                .forEach(
                    offer ->
                        best.merge(
                            offer.place(),
                            offer,
                            (one, other) -> Offer.BEST.compare(one, other) <= 0 ? one : other)));
    Map<ThemeId, List<Likely>> likely = new TreeMap<>();
    best.values().stream()
        .sorted(Offer.BEST.thenComparingInt(Offer::place))
        .forEach(
            offer -> {
              List<Likely> some = likely.computeIfAbsent(offer.theme(), _ -> new ArrayList<>());
              if (some.size() < MOST) {
                some.add(likely(offer));
              }
            });
    return likely;
  }

  private Postings free() {
    Set<StoryId> settled = new HashSet<>();
    themes.values().forEach(theme -> settled.addAll(theme.stories()));
    Postings postings = new Postings(corpus, Neighbours.LEADING);
    for (int place = 0; place < corpus.size(); place++) {
      if (!themes.isEmpty() && !settled.contains(corpus.item(place).story())) {
        postings.add(place);
      }
    }
    return postings;
  }

  private List<Offer> offers(ThemeId id, Standing theme, Postings free) {
    BitSet within = new BitSet();
    theme.stories().stream().map(places::get).filter(Objects::nonNull).forEach(within::set);
    Sparse sum =
        within.stream()
            .mapToObj(corpus::vector)
            .reduce(new Sparse(new int[0], new double[0]), Sparse::plus);
    Sparse mean = sum.divided(Math.max(1, within.cardinality()));
    return free.near(mean, LEADING)
        .filter(place -> !theme.taken().contains(corpus.item(place).story()))
        .mapToObj(place -> new Offer(id, within, place, corpus.vector(place).dot(mean)))
        .filter(offer -> offer.similarity() >= Corpus.ALIKE)
        .toList();
  }

  private Likely likely(Offer offer) {
    int nearest =
        offer.within().stream()
            .boxed()
            .max(
                Comparator.<Integer>comparingDouble(place -> corpus.alike(place, offer.place()))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    return new Likely(
        corpus.item(offer.place()).story(),
        Math.min(1, offer.similarity()),
        words(offer.place(), nearest),
        corpus.item(nearest).story());
  }

  private List<String> words(int one, int other) {
    Sparse near = corpus.vector(other);
    Spelling spelling = Spelling.of(List.of(corpus.item(one), corpus.item(other)));
    return Arrays.stream(corpus.vector(one).leading())
        .filter(word -> corpus.isWord(word) && near.in(word) > 0)
        .limit(WORDS)
        .mapToObj(word -> spelling.of(corpus.stem(word)))
        .toList();
  }
}
