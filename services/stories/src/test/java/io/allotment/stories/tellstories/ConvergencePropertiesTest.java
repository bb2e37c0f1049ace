package io.allotment.stories.tellstories;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.NOW;
import static io.allotment.stories.Sample.story;
import static io.allotment.stories.Sample.telling;
import static io.allotment.stories.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.Given;
import io.allotment.stories.event.Known;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.Told;
import io.allotment.stories.removestory.RemoveStory;
import io.allotment.stories.removestory.RemoveStoryDecider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a tracker's words arrive, in the end its latest is known, and what people said. */
class ConvergencePropertiesTest {

  /** Something a tracker says of one of three items at some hour, or that it is gone. */
  record Delivery(int item, int hour, boolean gone) {}

  @Provide
  Arbitrary<List<Delivery>> deliveries() {
    Arbitrary<Delivery> one =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(0, 40),
                Arbitraries.of(false, false, false, true))
            .as(Delivery::new);
    return one.list().uniqueElements(of -> of.item() * 100 + of.hour()).ofMaxSize(20);
  }

  @Property
  void anyOrderAndAnyRepetitionComeToTheSame(
      @ForAll("deliveries") List<Delivery> words, @ForAll Random random) {
    List<Delivery> arriving = new ArrayList<>(words);
    words.stream().filter(_ -> random.nextBoolean()).forEach(arriving::add);
    Collections.shuffle(arriving, random);

    Known known = after(arriving);
    Known inOrder = after(words.stream().sorted(Comparator.comparing(Delivery::hour)).toList());

    for (int item = 1; item <= 3; item++) {
      assertThat(standing(known, item)).isEqualTo(standing(inOrder, item));
    }
  }

  /** The latest word; nothing where it is gone. */
  private static Optional<List<String>> standing(Known known, int item) {
    return known.isGone(story(item))
        ? Optional.empty()
        : known.story(story(item)).map(story -> story.told().labels());
  }

  private static Known after(List<Delivery> arriving) {
    Given given = Given.nothing();
    for (Delivery of : arriving) {
      Told told = told(of.item(), of.hour(), List.of("at " + of.hour() / 4));
      given =
          of.gone()
              ? given.and(
                  RemoveStoryDecider.DECIDER,
                  new RemoveStory(story(of.item()), CHECKOUT, Mandate.ofAll(), told.asOf(), NOW))
              : given.and(
                  TellStoriesDecider.DECIDER,
                  new TellStories(List.of(telling(told, of.item())), Mandate.ofAll(), NOW));
    }
    return given.known();
  }
}
