package io.allotment.stories.view.story;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Where a page of stories ended: the last of it, by when it is since and its id. */
public record Cursor(Instant since, String id) {

  static Cursor of(Document story) {
    return new Cursor(story.getDate("since").toInstant(), story.getString("_id"));
  }

  /**
   * The cursor of that spelling.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when it is none
   */
  public static Cursor parse(String text) {
    int end = text.indexOf('_');
    try {
      return new Cursor(
          Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(0, end)))),
          text.substring(end + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no place in the list. Begin at its start.".formatted(text), e);
    }
  }

  /** What comes after it, the latest first. */
  Bson later() {
    Date at = Date.from(since);
    return or(lt("since", at), and(eq("since", at), lt("_id", id)));
  }

  @Override
  public String toString() {
    return since.toEpochMilli() + "_" + id;
  }
}
