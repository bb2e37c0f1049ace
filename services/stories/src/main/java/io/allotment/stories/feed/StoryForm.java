package io.allotment.stories.feed;

import com.google.protobuf.Timestamp;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.Unit;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.Iteration;
import io.allotment.stories.model.Progress;
import io.allotment.stories.model.Size;
import io.allotment.stories.model.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The public form of what a tracker told of a story. */
final class StoryForm {

  private StoryForm() {}

  static StoryChanged of(StoryTold event) {
    StoryChanged.Builder story =
        StoryChanged.newBuilder()
            .setStory(event.story().value())
            .setSquad(event.squad().value())
            .setSource(source(event.told().source()))
            .setProgress(progress(event.told().progress()))
            .setAsOf(timestamp(event.told().asOf()));
    Size size = event.told().size();
    if (size != null) {
      story.setSize(
          io.allotment.proto.stories.v1.Size.newBuilder()
              .setThousandths(size.thousandths())
              .setUnit(unit(size.unit())));
    }
    Iteration iteration = event.told().iteration();
    if (iteration != null) {
      story.setIteration(
          io.allotment.proto.stories.v1.Iteration.newBuilder()
              .setName(iteration.name())
              .setStart(day(iteration.start()))
              .setEnd(day(iteration.end())));
    }
    return story.build();
  }

  private static io.allotment.proto.stories.v1.Source source(Source source) {
    return io.allotment.proto.stories.v1.Source.newBuilder()
        .setTracker(source.tracker().id())
        .setKey(source.key())
        .setName(source.name())
        .setLink(Objects.requireNonNullElse(source.link(), ""))
        .build();
  }

  private static io.allotment.proto.stories.v1.Progress progress(Progress progress) {
    var of =
        io.allotment.proto.stories.v1.Progress.newBuilder()
            .setState(state(progress.state()))
            .setDue(day(progress.due()));
    Instant created = progress.created();
    if (created != null) {
      of.setCreated(timestamp(created));
    }
    Instant started = progress.started();
    if (started != null) {
      of.setStarted(timestamp(started));
    }
    Instant closed = progress.closed();
    if (closed != null) {
      of.setClosed(timestamp(closed));
    }
    return of.build();
  }

  private static State state(Progress.State state) {
    return switch (state) {
      case OPEN -> State.STATE_OPEN;
      case STARTED -> State.STATE_STARTED;
      case DONE -> State.STATE_DONE;
      case DROPPED -> State.STATE_DROPPED;
    };
  }

  private static Unit unit(Size.Unit unit) {
    return switch (unit) {
      case POINTS -> Unit.UNIT_POINTS;
      case HOURS -> Unit.UNIT_HOURS;
      case DAYS -> Unit.UNIT_DAYS;
    };
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static Timestamp timestamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
