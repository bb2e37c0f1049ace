package io.allotment.community.propose;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.propose.Proposal.Pair;
import io.allotment.community.propose.Proposal.Shared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposingTest {

  private static final Instant MAY = Instant.parse("2026-05-04T09:00:00Z");
  private static final List<Item> FLAKY =
      List.of(
          item("sea-412", "search", "flaky-test", "Flaky browser test of the results page"),
          item("chk-2157", "checkout", "flaky-test", "Flaky browser tests of the basket"),
          item("mob-198", "mobile", "flaky-test", "Login has a flaky browser test again"));
  private static final List<Item> OTHERS =
      List.of(
          item("pay-1", "payments", "upgrade", "Move to Java 25 before support ends"),
          item("pay-2", "payments", "slow-query", "Orders of a year take a minute to load"),
          item("log-3", "logistics", "runbook", "Write down how to restart the label printer"),
          item("idn-4", "identity", null, "Rotate the signing secret of the mail provider"));

  private static Item item(String id, String squad, @Nullable String kind, String title) {
    return new Item(new StoryId(id), new SquadId(squad), kind, title, "", MAY);
  }

  private static List<Item> with(List<Item> some, Item... more) {
    List<Item> all = new ArrayList<>(some);
    Collections.addAll(all, more);
    return all;
  }

  private static List<Proposal> proposals(List<Item> items) {
    return Proposing.among(items, Map.of()).proposals();
  }

  private static Set<StoryId> ids(String... ids) {
    Set<StoryId> all = new TreeSet<>();
    for (String id : ids) {
      all.add(new StoryId(id));
    }
    return all;
  }

  @Test
  void storiesOfSeveralSquadsThatAreAboutTheSameAreATheme() {
    assertThat(proposals(with(OTHERS, FLAKY.toArray(Item[]::new))))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.stories())
                  .containsExactlyElementsOf(ids("chk-2157", "mob-198", "sea-412"));
              assertThat(one.name()).isEqualTo("Flaky browser test");
              assertThat(one.similarity()).isBetween(Corpus.ALIKE, 1.0);
            });
  }

  @Test
  void saysWhichWordsTheyShareAndWhichAreMostAlike() {
    Proposal one = proposals(with(OTHERS, FLAKY.toArray(Item[]::new))).getFirst();
    assertThat(one.words()).extracting(Shared::word).contains("flaky", "browser", "test");
    assertThat(one.words()).allSatisfy(word -> assertThat(word.stories()).isEqualTo(3));
    assertThat(one.words().stream().mapToDouble(Shared::weight).sum()).isBetween(0.5, 1.0);
    assertThat(one.pairs())
        .hasSize(3)
        .allSatisfy(pair -> assertThat(pair.one()).isLessThan(pair.other()));
    assertThat(one.pairs())
        .extracting(Pair::similarity)
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void twoStoriesOrOneSquadAreNone() {
    assertThat(proposals(with(OTHERS, FLAKY.get(0), FLAKY.get(1)))).isEmpty();
    List<Item> ofOne =
        FLAKY.stream()
            .map(item -> item(item.story().value(), "search", item.kind(), item.title()))
            .toList();
    assertThat(proposals(with(OTHERS, ofOne.toArray(Item[]::new)))).isEmpty();
  }

  @Test
  void theKindAloneMakesNone() {
    assertThat(
            proposals(
                List.of(
                    item("a-1", "search", "upgrade", "Java 25"),
                    item("b-1", "mobile", "upgrade", "Postgres at end of life"),
                    item("c-1", "checkout", "upgrade", "Gradle wrapper"))))
        .isEmpty();
  }

  @Test
  void theKindTellsWhereWordsAreFew() {
    List<Item> sameKind =
        List.of(
            item("a-1", "search", "upgrade", "Kafka client of the feed is old"),
            item("b-1", "mobile", "upgrade", "Replace the old Kafka consumer"),
            item("c-1", "checkout", "upgrade", "Kafka from old brokers to new ones"));
    List<Item> unknown =
        sameKind.stream()
            .map(item -> item(item.story().value(), item.squad().value(), null, item.title()))
            .toList();
    double known = Corpus.of(sameKind).alike(0, 1);
    assertThat(known).isGreaterThan(Corpus.of(unknown).alike(0, 1));
  }

  @Test
  void namesInCodeAreKnownByTheirParts() {
    assertThat(
            proposals(
                with(
                    OTHERS,
                    item("a-1", "search", null, "CheckoutBrowserTest times out at night"),
                    item("b-1", "mobile", null, "checkout_browser_test: timing out"),
                    item("c-1", "checkout", null, "The checkout browser test times out"))))
        .singleElement()
        .satisfies(one -> assertThat(one.stories()).hasSize(3));
  }

  @Test
  void noChainOfLikenessesMakesATheme() {
    List<Item> chain = new ArrayList<>();
    String[] words =
        "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo".split(" ");
    for (int link = 0; link + 2 < words.length; link++) {
      chain.add(
          item(
              "s-" + (10 + link),
              "squad-" + link,
              null,
              "%s %s %s".formatted(words[link], words[link + 1], words[link + 2])));
    }
    assertThat(proposals(chain)).allSatisfy(one -> assertThat(one.stories()).hasSizeLessThan(6));
  }

  @Test
  void whatAFormSaysInManyStoriesMakesNone() {
    String form = "Describe clearly what happens\nWhich version of the software is it\n";
    String[] titles = {
      "Card is charged twice", "Printer jams", "Login loops", "Map is blank", "Mail is late"
    };
    List<Item> items = new ArrayList<>();
    for (int n = 0; n < titles.length; n++) {
      items.add(
          new Item(
              new StoryId("form-" + n), new SquadId("squad-" + n), null, titles[n], form, MAY));
    }
    assertThat(proposals(items)).isEmpty();
  }

  @Test
  void isTheSameInWhateverOrderStoriesCome() {
    List<Item> items = new MadeStories(7, 6_000, 9).noise(400).themes(8, 6).items();
    ThemeId theme = new ThemeId("t");
    Map<ThemeId, Standing> themes =
        Map.of(
            theme, new Standing(Set.of(items.get(401).story(), items.get(402).story()), Set.of()));
    Found first = Proposing.among(items, themes);
    assertThat(first.proposals()).isNotEmpty();
    assertThat(first.likely()).isNotEmpty();
    for (int order = 0; order < 3; order++) {
      List<Item> shuffled = new ArrayList<>(items);
      Collections.shuffle(shuffled, new Random(order));
      assertThat(Proposing.among(shuffled, themes)).isEqualTo(first);
    }
  }

  @Test
  void isTheSameProposalWhenAStoryComesToIt() {
    Item oldest =
        new Item(
            new StoryId("zzz-1"),
            new SquadId("platform"),
            "flaky-test",
            "Flaky browser test of the shelf",
            "",
            MAY.minusSeconds(60));
    Item later =
        item("aaa-1", "identity", "flaky-test", "The browser test for signing in is flaky");
    List<Item> before = with(FLAKY, oldest);
    assertThat(proposals(before).getFirst().key().value()).isEqualTo("zzz-1");
    assertThat(proposals(with(before, later)).getFirst())
        .satisfies(
            one -> {
              assertThat(one.key().value()).isEqualTo("zzz-1");
              assertThat(one.stories()).hasSize(5);
            });
  }

  @Test
  void ofNothingAndOfEmptyTextsThereIsNothing() {
    assertThat(proposals(List.of())).isEmpty();
    assertThat(
            proposals(
                List.of(
                    item("a", "search", "toil", ""),
                    item("b", "mobile", "toil", "12 34"),
                    item("c", "checkout", "toil", "the and of"))))
        .isEmpty();
  }

  @Test
  void storiesInAThemeAreNotProposedAgain() {
    Map<ThemeId, Standing> themes =
        Map.of(new ThemeId("t"), new Standing(ids("chk-2157", "mob-198", "sea-412"), Set.of()));
    Found found = Proposing.among(with(OTHERS, FLAKY.toArray(Item[]::new)), themes);
    assertThat(found.proposals()).isEmpty();
    assertThat(found.likely()).isEmpty();
  }

  @Test
  void whatIsLikeAThemeIsOfferedToItWithWhatItShares() {
    ThemeId theme = new ThemeId("t");
    Map<ThemeId, Standing> themes =
        Map.of(theme, new Standing(ids("chk-2157", "mob-198", "sea-412"), Set.of()));
    Item fresh =
        item("new-1", "identity", "flaky-test", "The browser test for signing in is flaky");
    List<Item> all = with(with(OTHERS, FLAKY.toArray(Item[]::new)), fresh);
    assertThat(Proposing.among(all, themes).likely().get(theme))
        .singleElement()
        .satisfies(
            likely -> {
              assertThat(likely.story()).isEqualTo(fresh.story());
              assertThat(likely.words()).contains("flaky", "browser");
              assertThat(likely.similarity()).isBetween(Corpus.ALIKE, 1.0);
              assertThat(themes.get(theme).stories()).contains(likely.nearest());
            });
    Standing taken = new Standing(themes.get(theme).stories(), Set.of(fresh.story()));
    assertThat(Proposing.among(all, Map.of(theme, taken)).likely()).isEmpty();
  }

  @Test
  void whatIsLikeTwoThemesIsOfferedToTheOneItIsMoreLike() {
    List<Item> slow =
        List.of(
            item("s-1", "search", "slow-query", "Slow query on the order table"),
            item("s-2", "mobile", "slow-query", "Order table query is slow at noon"));
    ThemeId flaky = new ThemeId("flaky");
    ThemeId queries = new ThemeId("queries");
    Map<ThemeId, Standing> themes =
        Map.of(
            flaky, new Standing(ids("chk-2157", "mob-198", "sea-412"), Set.of()),
            queries, new Standing(ids("s-1", "s-2"), Set.of()));
    Item both =
        item("n-1", "checkout", "slow-query", "Slow query on the order table, test is flaky");
    List<Item> all = with(with(FLAKY, slow.toArray(Item[]::new)), both);
    assertThat(Proposing.among(all, themes).likely()).containsOnlyKeys(queries);
  }

  @ParameterizedTest
  @CsvSource({"1, 1000", "2, 1000", "3, 3000"})
  void findsEveryThemeThatWasPlantedAmongNoise(long seed, int noise) {
    MadeStories made = new MadeStories(seed, 6_000, 12).noise(noise).themes(20, 8);
    List<Proposal> proposals = proposals(made.items());
    assertThat(proposals).hasSizeBetween(20, 24);
    assertThat(made.themes())
        .allSatisfy(theme -> assertThat(best(theme, proposals)).isGreaterThan(0.5));
    assertThat(made.themes().stream().mapToDouble(theme -> best(theme, proposals)).sum() / 20)
        .isGreaterThan(0.85);
  }

  /** The part that a theme and the proposal most like it have in common, of both together. */
  private static double best(Set<StoryId> theme, List<Proposal> proposals) {
    return proposals.stream()
        .mapToDouble(
            one -> {
              Set<StoryId> common = new TreeSet<>(one.stories());
              common.retainAll(theme);
              return (double) common.size() / (one.stories().size() + theme.size() - common.size());
            })
        .max()
        .orElse(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 5_000})
  void findsNoThemeInNoise(int stories) {
    for (long seed = 1; seed <= 3; seed++) {
      MadeStories noise = new MadeStories(seed, Math.max(6_000, 2 * stories), 12).noise(stories);
      assertThat(proposals(noise.items())).isEmpty();
    }
  }
}
