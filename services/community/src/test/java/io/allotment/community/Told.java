package io.allotment.community;

import com.google.protobuf.Timestamp;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.Progress;
import io.allotment.proto.stories.v1.Size;
import io.allotment.proto.stories.v1.Source;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.proto.stories.v1.Unit;
import java.time.Instant;
import java.util.Locale;

/** What stories tell, as tests say it. */
public final class Told {

  private Told() {}

  /** A story that was created at an instant and is open. */
  public static StoryChanged.Builder story(String story, String squad, Instant created) {
    return StoryChanged.newBuilder()
        .setStory(story)
        .setSquad(squad)
        .setSource(
            Source.newBuilder()
                .setTracker("github")
                .setKey(squad + "#" + story)
                .setName(story.toUpperCase(Locale.ROOT))
                .setLink("https://example.org/" + squad + "/issues/" + story))
        .setProgress(
            Progress.newBuilder().setState(State.STATE_OPEN).setCreated(timestamp(created)))
        .setAsOf(timestamp(created));
  }

  public static Size points(int points) {
    return Size.newBuilder().setThousandths(1_000L * points).setUnit(Unit.UNIT_POINTS).build();
  }

  public static Progress closed(Instant created, Instant closed) {
    return Progress.newBuilder()
        .setState(State.STATE_DONE)
        .setCreated(timestamp(created))
        .setClosed(timestamp(closed))
        .build();
  }

  public static ClassSuggested suggested(String story, String squad, StoryClass is, String kind) {
    return ClassSuggested.newBuilder()
        .setStory(story)
        .setSquad(squad)
        .setClass_(is)
        .setKind(kind)
        .build();
  }

  public static ClassConfirmed confirmed(String story, String squad, StoryClass is, String kind) {
    return ClassConfirmed.newBuilder()
        .setStory(story)
        .setSquad(squad)
        .setClass_(is)
        .setKind(kind)
        .build();
  }

  public static Timestamp timestamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
