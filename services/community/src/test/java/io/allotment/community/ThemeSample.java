package io.allotment.community;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.Given;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Themes that tests speak of. */
public final class ThemeSample {

  public static final ThemeId FLAKY = new ThemeId("flaky");
  public static final ThemeId SLOW = new ThemeId("slow");
  public static final ThemeId FRESH = new ThemeId("fresh");
  public static final TextRef OTHER_WORDS = new TextRef(new TextId("others"), "1".repeat(64));

  /** Flaky has a, b and c; slow has d and e; nothing else is. */
  public static final Given<CommunityEvent> TWO =
      Given.that(List.of(adopted(FLAKY, "a", "b", "c"), adopted(SLOW, "d", "e")));

  /** And slow was merged into flaky. */
  public static final Given<CommunityEvent> MERGED =
      and(TWO, new ThemesMerged(FLAKY, List.of(SLOW), INES, NOW));

  /** And slow ended. */
  public static final Given<CommunityEvent> ENDED = and(TWO, new ThemeEnded(SLOW, INES, NOW));

  private ThemeSample() {}

  public static CommunityEvent adopted(ThemeId theme, String... stories) {
    return new ThemeAdopted(theme, WORDS, stories(stories), INES, NOW);
  }

  public static List<StoryId> stories(String... ids) {
    return Stream.of(ids).map(StoryId::new).toList();
  }

  /** So many stories, of names that nothing else has. */
  public static List<StoryId> many(int stories) {
    return IntStream.range(0, stories)
        .mapToObj(n -> new StoryId("many-%04d".formatted(n)))
        .toList();
  }

  public static Given<CommunityEvent> and(Given<CommunityEvent> given, CommunityEvent... events) {
    return Given.that(Stream.concat(given.events().stream(), Stream.of(events)).toList());
  }
}
