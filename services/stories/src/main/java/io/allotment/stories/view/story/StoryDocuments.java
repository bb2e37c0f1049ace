package io.allotment.stories.view.story;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View.Given;
import io.allotment.stories.event.OfStory;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.model.StoryId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents of one generation. */
final class StoryDocuments {

  static final String COLLECTION = "stories";

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> stories;

  StoryDocuments(Generation generation) {
    stories = generation.collection(COLLECTION);
  }

  /** Every list is asked for by some of these fields, in the order of the last. */
  void index() {
    stories.createIndex(ascending("squad", "status", "since"));
    stories.createIndex(ascending("squad", "since"));
    stories.createIndex(ascending("status", "since"));
    stories.createIndex(ascending("since"));
    stories.createIndex(ascending("squad", "closed"));
    stories.createIndex(ascending("closed"));
    stories.createIndex(ascending("position"));
    stories.createIndex(ascending("status", "word.at", "_id"));
    stories.createIndex(ascending("squad", "status", "position"));
  }

  /**
   * Writes what follows from some events, in their order: the stories they are about are read once
   * and written once. Of what nobody told of nothing is written.
   */
  void change(List<Given<OfStory>> events) {
    Map<String, Document> now = new HashMap<>();
    stories
        .find(in("_id", events.stream().map(one -> one.event().story().value()).toList()))
        .forEach(story -> now.put(story.getString("_id"), story));
    Map<String, Document> changed = new LinkedHashMap<>();
    for (Given<OfStory> one : events) {
      String id = one.event().story().value();
      Document before = now.get(id);
      boolean written = before != null && before.getLong("position") >= one.position();
      if (!written && (before != null || one.event() instanceof StoryTold)) {
        Document story =
            StoryDocument.after(before == null ? new Document("_id", id) : before, one.event())
                .append("position", one.position());
        now.put(id, story);
        changed.put(id, story);
      }
    }
    if (!changed.isEmpty()) {
      stories.bulkWrite(
          changed.values().stream()
              .map(story -> new ReplaceOneModel<>(eq(story.get("_id")), story, UPSERT))
              .toList(),
          new BulkWriteOptions().ordered(false));
    }
  }

  Optional<Document> one(StoryId story) {
    return Optional.ofNullable(stories.find(eq(story.value())).first());
  }

  /** Those that match, the latest first. */
  FindIterable<Document> matching(Bson filter) {
    return stories.find(filter).sort(descending("since", "_id"));
  }

  /** The last of those times among those that match. */
  Optional<Date> latest(Bson filter, By by) {
    return Optional.ofNullable(stories.find(filter).sort(descending(by.field())).first())
        .map(story -> story.getDate(by.field()));
  }

  /** What is counted of those that match. */
  List<Line> lines(Bson filter) {
    return stories
        .find(filter)
        .projection(
            include("class", "status", "word", "closed", "since", "iteration", "size", "unit"))
        .map(Line::of)
        .into(new ArrayList<>());
  }

  /** How it stands with the first of those that match, in some order. */
  List<Stand> stands(Bson filter, Bson order, int most) {
    return stories
        .find(filter)
        .projection(
            include("squad", "text", "hash", "erased", "labels", "word", "status", "position"))
        .sort(order)
        .limit(most)
        .map(Stand::of)
        .into(new ArrayList<>());
  }

  long count(Bson filter) {
    return stories.countDocuments(filter);
  }

  /** How many match, of this many at most. */
  long count(Bson filter, int most) {
    return stories.countDocuments(filter, new CountOptions().limit(most));
  }
}
