package io.allotment.stories;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.stories.model.Because;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Source;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import io.allotment.stories.model.Tracker;
import io.allotment.stories.model.Word;
import io.allotment.stories.tellstories.TellStories.Telling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Things that tests are about. */
public final class Sample {

  public static final SquadId CHECKOUT = new SquadId("checkout");
  public static final SquadId SEARCH = new SquadId("search");
  public static final MemberId INES = new MemberId("ines");
  public static final MemberId JON = new MemberId("jon");
  public static final Instant NOW = Instant.parse("2026-11-11T08:00:00Z");
  public static final Word FLAKY = new Word(StoryClass.OPERATIONAL, Kind.FLAKY_TEST);
  public static final Word FEATURE = new Word(StoryClass.TACTICAL, null);

  private Sample() {}

  public static Source source(int number) {
    return new Source(
        Tracker.GITHUB,
        "github.com/acme/shop#" + number,
        "shop#" + number,
        "https://github.com/acme/shop/issues/" + number);
  }

  public static StoryId story(int number) {
    return StoryId.of(source(number));
  }

  /** What was told so many hours from now. */
  public static Told told(int number, int hours) {
    return told(number, hours, List.of("bug"));
  }

  public static Told told(int number, int hours, List<String> labels) {
    return new Told(
        source(number),
        new TextRef(new TextId("text-" + number), "0f"),
        labels,
        "",
        "",
        new Size(3_000, Size.Unit.POINTS),
        new Iteration(Iteration.Form.SPRINT, "Sprint 7", null, null),
        new Progress(Progress.State.OPEN, "open", NOW, null, null, LocalDate.parse("2026-11-20")),
        null,
        NOW.plus(Duration.ofHours(hours)));
  }

  public static Suggested suggested(StoryClass is) {
    return new Suggested(
        is, is, null, 0.91, List.of(new Because(Because.Part.TITLE, 0, 5, 1.5)), null, "model/1");
  }

  public static Telling telling(int number, int hours) {
    return telling(told(number, hours), number);
  }

  public static Telling telling(Told told, int number) {
    return new Telling(story(number), CHECKOUT, told, true, suggested(StoryClass.TACTICAL), null);
  }
}
