package io.allotment.community.view.story;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.Progress;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryClass;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.proto.stories.v1.StoryText;
import io.allotment.proto.stories.v1.TextsChanged;
import io.allotment.proto.stories.v1.Unit;
import io.allotment.runtime.view.Generation;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of one generation: a story each, with its text. */
final class StoryDocuments {

  static final String POSITION = "position";

  private static final String CONFIRMED = "confirmed";
  private static final String SUGGESTED = "suggested";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> stories;

  StoryDocuments(Generation generation) {
    stories = generation.collection(StoryProjection.NAME);
  }

  void index() {
    stories.createIndex(Indexes.ascending(POSITION));
  }

  /** These stories as they are; those not there yet are empty. */
  Map<String, Document> of(Collection<String> ids) {
    Map<String, Document> found = new HashMap<>();
    ids.forEach(id -> found.put(id, new Document("_id", id).append(POSITION, -1L)));
    stories.find(in("_id", ids)).forEach(story -> found.put(story.getString("_id"), story));
    return found;
  }

  /** What these stories are called and where they are; those that are not known are not there. */
  Map<String, Document> headings(Collection<String> ids) {
    Map<String, Document> found = new HashMap<>();
    stories
        .find(in("_id", ids))
        .projection(include("squad", "name", "title", "link", "due"))
        .forEach(story -> found.put(story.getString("_id"), story));
    return found;
  }

  void write(Collection<Document> changed) {
    stories.bulkWrite(
        changed.stream()
            .map(
                story ->
                    new ReplaceOneModel<>(new Document("_id", story.get("_id")), story, UPSERT))
            .toList());
  }

  /** What was written behind a position. */
  Iterable<Document> since(long position) {
    return stories.find(gt(POSITION, position));
  }

  /** Writes what an event says into the document of its story, unless that was done. */
  static boolean apply(Message event, long position, Document story) {
    if (story.getLong(POSITION) >= position) {
      return false;
    }
    story.put(POSITION, position);
    switch (event) {
      case StoryChanged of -> changed(of, story);
      case ClassSuggested of -> story.put(SUGGESTED, word(of.getClass_(), of.getKind()));
      case ClassConfirmed of -> story.put(CONFIRMED, word(of.getClass_(), of.getKind()));
      case ConfirmationTakenBack _ -> story.remove(CONFIRMED);
      case StoryGone _ -> story.put("state", Story.State.DROPPED.name());
      case TextsChanged _ -> {}
      default -> throw new IllegalArgumentException("nothing is kept of " + event.getClass());
    }
    return true;
  }

  /** Its text as it is now. */
  static void write(StoryText text, Document story) {
    story.put("title", text.getTitle());
    story.put("opening", text.getOpening());
    story.put("labels", text.getLabelsList());
  }

  private static void changed(StoryChanged of, Document story) {
    Progress progress = of.getProgress();
    Date asOf = date(of.getAsOf());
    story.put("squad", of.getSquad());
    story.put("tracker", of.getSource().getTracker());
    story.put("name", of.getSource().getName());
    story.put("link", of.getSource().getLink());
    story.put("state", state(progress.getState()).name());
    story.put("changed", asOf);
    story.put(
        "created",
        progress.hasCreated()
            ? date(progress.getCreated())
            : Objects.requireNonNullElse(story.getDate("created"), asOf));
    story.put("closed", progress.hasClosed() ? date(progress.getClosed()) : null);
    story.put("due", progress.getDue());
    story.put("size", of.hasSize() ? of.getSize().getThousandths() : null);
    story.put("unit", of.hasSize() ? unit(of.getSize().getUnit()) : null);
  }

  private static Story.State state(State state) {
    return switch (state) {
      case STATE_STARTED -> Story.State.STARTED;
      case STATE_DONE -> Story.State.DONE;
      case STATE_DROPPED -> Story.State.DROPPED;
      case STATE_OPEN, STATE_UNSPECIFIED, UNRECOGNIZED -> Story.State.OPEN;
    };
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case UNIT_HOURS -> "hours";
      case UNIT_DAYS -> "days";
      case UNIT_POINTS, UNIT_UNSPECIFIED, UNRECOGNIZED -> "points";
    };
  }

  private static Document word(StoryClass is, String kind) {
    return new Document("is", known(is)).append("kind", kind.isEmpty() ? null : kind);
  }

  private static @Nullable String known(StoryClass is) {
    return switch (is) {
      case STORY_CLASS_OPERATIONAL, STORY_CLASS_TACTICAL, STORY_CLASS_STRATEGIC ->
          is.name().substring("STORY_CLASS_".length()).toLowerCase(Locale.ROOT);
      case STORY_CLASS_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  /** What lists and counts need of it; null for one that was never told whole. */
  static @Nullable Story read(Document story) {
    String squad = story.getString("squad");
    if (squad == null) {
      return null;
    }
    Document confirmed = story.get(CONFIRMED, Document.class);
    Document word = confirmed == null ? story.get(SUGGESTED, Document.class) : confirmed;
    String is = word == null ? null : word.getString("is");
    String kind = word == null ? null : word.getString("kind");
    Long size = story.getLong("size");
    return new Story(
        new StoryId(story.getString("_id")),
        new SquadId(squad),
        is == null
            ? null
            : io.allotment.community.model.StoryClass.valueOf(is.toUpperCase(Locale.ROOT)),
        confirmed != null,
        kind == null ? null : Kind.told(kind),
        Story.State.valueOf(story.getString("state")),
        Objects.requireNonNull(instant(story, "created")),
        instant(story, "closed"),
        size == null ? null : new Story.Size(story.getString("unit"), size),
        Objects.requireNonNull(instant(story, "changed")));
  }

  private static @Nullable Instant instant(Document story, String field) {
    Date date = story.getDate(field);
    return date == null ? null : date.toInstant();
  }

  private static Date date(Timestamp at) {
    return Date.from(Instant.ofEpochSecond(at.getSeconds(), at.getNanos()));
  }
}
