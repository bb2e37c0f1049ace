package io.allotment.capacity.hear;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.google.protobuf.Message;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.allotment.capacity.model.Kind;
import io.allotment.capacity.model.Points;
import io.allotment.capacity.model.Size;
import io.allotment.capacity.model.Size.Unit;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Version;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.runtime.view.Generation;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How what is told of a story is kept. */
final class ToldDocuments {

  private static final String SQUAD = "squad";
  private static final String POSITION = "position";

  private ToldDocuments() {}

  static void index(Generation generation) {
    SprintDocuments.index(of(generation));
    FinishedDocuments.index(of(generation));
  }

  static MongoCollection<Document> of(Generation generation) {
    return generation.collection(WhenStoriesTellThenRecord.NAME);
  }

  /** What is known after an event, told again or not; null where nobody told whose it is. */
  static @Nullable Told apply(Message event, String story, long position, Generation into) {
    var stories = of(into);
    var _ =
        stories.updateOne(
            eq(story), Updates.setOnInsert(POSITION, -1L), new UpdateOptions().upsert(true));
    List<Bson> changes = new ArrayList<>(changes(event));
    changes.add(Updates.set(POSITION, position));
    var _ = stories.updateOne(and(eq(story), lt(POSITION, position)), Updates.combine(changes));
    Document after = stories.find(eq(story)).first();
    return after == null ? null : read(after);
  }

  private static List<Bson> changes(Message event) {
    return switch (event) {
      case StoryChanged of -> changed(of);
      case ClassSuggested of ->
          List.of(Updates.set("suggested", word(of.getClass_(), of.getKind())));
      case ClassConfirmed of ->
          List.of(Updates.set("confirmed", word(of.getClass_(), of.getKind())));
      case ConfirmationTakenBack _ -> List.of(Updates.unset("confirmed"));
      case StoryGone _ ->
          List.of(
              Updates.set("progress", Story.Progress.DROPPED.name()),
              FinishedDocuments.notDone(),
              SprintDocuments.outOfAny());
      default -> throw new IllegalArgumentException("nothing is kept of " + event.getClass());
    };
  }

  private static List<Bson> changed(StoryChanged of) {
    List<Bson> changes = new ArrayList<>(SprintDocuments.changed(of));
    changes.add(Updates.set(SQUAD, of.getSquad()));
    changes.add(Updates.set("progress", progress(of.getProgress().getState()).name()));
    changes.add(FinishedDocuments.changed(of));
    String key = of.getSource().getName();
    changes.add(key.isEmpty() ? Updates.unset("key") : Updates.set("key", key));
    changes.add(
        of.hasSize()
            ? Updates.set(
                "size",
                new Document("thousandths", of.getSize().getThousandths())
                    .append("unit", unit(of.getSize().getUnit()).name()))
            : Updates.unset("size"));
    return changes;
  }

  private static Story.Progress progress(State state) {
    return switch (state) {
      case STATE_STARTED -> Story.Progress.STARTED;
      case STATE_DONE -> Story.Progress.DONE;
      case STATE_DROPPED -> Story.Progress.DROPPED;
      case STATE_OPEN, STATE_UNSPECIFIED, UNRECOGNIZED -> Story.Progress.OPEN;
    };
  }

  private static Unit unit(io.allotment.proto.stories.v1.Unit unit) {
    return switch (unit) {
      case UNIT_HOURS -> Unit.HOURS;
      case UNIT_DAYS -> Unit.DAYS;
      case UNIT_POINTS, UNIT_UNSPECIFIED, UNRECOGNIZED -> Unit.POINTS;
    };
  }

  private static Document word(io.allotment.proto.stories.v1.StoryClass is, String kind) {
    return new Document("class", of(is)).append("kind", kind.isEmpty() ? null : kind);
  }

  private static @Nullable String of(io.allotment.proto.stories.v1.StoryClass is) {
    return switch (is) {
      case STORY_CLASS_OPERATIONAL -> StoryClass.OPERATIONAL.name();
      case STORY_CLASS_TACTICAL -> StoryClass.TACTICAL.name();
      case STORY_CLASS_STRATEGIC -> StoryClass.STRATEGIC.name();
      case STORY_CLASS_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  /** What a document says; null where nobody told whose it is yet. */
  static @Nullable Told read(Document one) {
    String squad = one.getString(SQUAD);
    if (squad == null) {
      return null;
    }
    Size size = size(one.get("size", Document.class));
    return new Told(
        new StoryId(one.getString("_id")),
        new Version(one.getLong(POSITION)),
        story(new SquadId(squad), one, size),
        one.getString("key"),
        size,
        SprintDocuments.read(one, new SquadId(squad)),
        SprintDocuments.all(one));
  }

  static Story story(SquadId squad, Document one, @Nullable Size size) {
    Document confirmed = one.get("confirmed", Document.class);
    Document word = confirmed == null ? one.get("suggested", Document.class) : confirmed;
    String is = word == null ? null : word.getString("class");
    String kind = word == null ? null : word.getString("kind");
    return new Story(
        squad,
        is == null ? null : StoryClass.valueOf(is),
        kind == null ? null : Kind.of(kind),
        size != null && size.unit() == Unit.POINTS ? new Points(size.thousandths()) : null,
        Story.Progress.valueOf(one.getString("progress")));
  }

  private static @Nullable Size size(@Nullable Document size) {
    return size == null
        ? null
        : new Size(size.getLong("thousandths"), Unit.valueOf(size.getString("unit")));
  }
}
