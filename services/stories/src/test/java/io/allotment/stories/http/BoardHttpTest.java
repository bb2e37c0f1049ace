package io.allotment.stories.http;

import static io.allotment.stories.Sample.CHECKOUT;
import static io.allotment.stories.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View.Given;
import io.allotment.runtime.view.Views;
import io.allotment.stories.Sample;
import io.allotment.stories.event.OfStory;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Progress.State;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import io.allotment.stories.view.story.StoryProjection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A board of more operational work than anybody lists. */
class BoardHttpTest {

  private static final int STORIES = 10_050;
  private static final int AT_ONCE = 450;
  private static final Suggested TOIL =
      new Suggested(
          StoryClass.OPERATIONAL,
          StoryClass.OPERATIONAL,
          Kind.TOIL,
          .9,
          List.of(),
          null,
          "model/1");

  /** The first is the oldest, and every other one is started. */
  private static Told told(int number) {
    Told told = Sample.told(number, 0);
    Progress progress =
        new Progress(
            number % 2 == 0 ? State.OPEN : State.STARTED, "", since(number), null, null, null);
    return new Told(
        told.source(),
        told.text(),
        told.labels(),
        told.type(),
        told.priority(),
        told.size(),
        told.iteration(),
        progress,
        told.bot(),
        told.asOf());
  }

  private static Instant since(int number) {
    return NOW.plusSeconds(number);
  }

  private static List<Given<OfStory>> events(int from) {
    List<Given<OfStory>> events = new ArrayList<>();
    for (int n = from; n < Math.min(from + AT_ONCE, STORIES); n++) {
      OfStory first = new StoryTold(Sample.story(n), CHECKOUT, told(n), NOW);
      OfStory then = new ClassSuggested(Sample.story(n), CHECKOUT, TOIL, NOW);
      events.add(new Given<>(first, Map.of(), 2 * n + 1));
      events.add(new Given<>(then, Map.of(), 2 * n + 2));
    }
    return events;
  }

  private static boolean fill(Generation generation) {
    StoryProjection view = new StoryProjection();
    for (int from = 0; from < STORIES; from += AT_ONCE) {
      view.applyAll(events(from), generation);
    }
    return true;
  }

  @Test
  void allOfItIsCountedAndTheOldestShown() {
    try (RunningStories stories = new RunningStories("checkout")) {
      assertThat(stories.part(Views.class).read("stories", BoardHttpTest::fill)).isTrue();
      JsonNode board =
          stories.as("ines").get("/api/stories/board?squad=checkout").mustBe(200).json();
      assertThat(board.path("all").path("waiting").asInt()).isEqualTo(STORIES / 2);
      assertThat(board.path("all").path("started").asInt()).isEqualTo(STORIES / 2);
      assertThat(board.path("all").path("suggested").asInt()).isEqualTo(STORIES);
      assertThat(board.path("all").path("oldest").asString()).isEqualTo(NOW.toString());
      JsonNode toil = board.path("kinds").path(0);
      assertThat(toil.path("kind").asString()).isEqualTo("toil");
      assertThat(toil.path("count")).isEqualTo(board.path("all"));
      assertThat(toil.path("stories").findValuesAsString("key"))
          .hasSize(12)
          .startsWith("shop#0", "shop#1", "shop#2");
    }
  }
}
