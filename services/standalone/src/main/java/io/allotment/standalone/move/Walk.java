package io.allotment.standalone.move;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonNumber;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a collection along {@code _id}, a page of some megabytes at a time. A comparison
 * finds values of its own kind only, so it is done once for each kind an {@code _id} may be of:
 * number, text, document, object id, boolean, date.
 */
final class Walk {

  private static final List<BsonValue> LOWEST =
      List.of(
          new BsonDouble(Double.NEGATIVE_INFINITY),
          new BsonString(""),
          new BsonDocument(),
          new BsonObjectId(new ObjectId(new byte[12])),
          BsonBoolean.FALSE,
          new BsonDateTime(Long.MIN_VALUE));

  private static final int FIRST_PAGE = 1;
  private static final int MOST = 1000;
  private static final int BYTES = 8 << 20;

  private final MongoCollection<RawBsonDocument> documents;
  private final Consumer<List<RawBsonDocument>> pages;
  private int limit = FIRST_PAGE;

  private Walk(MongoCollection<RawBsonDocument> documents, Consumer<List<RawBsonDocument>> pages) {
    this.documents = documents;
    this.pages = pages;
  }

  /**
   * Shows everything, or where an {@code _id} is given, what comes after it.
   *
   * @param pages none is empty
   */
  static void through(
      MongoCollection<RawBsonDocument> documents,
      @Nullable BsonValue after,
      Consumer<List<RawBsonDocument>> pages) {
    Walk walk = new Walk(documents, pages);
    boolean begun = after == null;
    for (BsonValue lowest : LOWEST) {
      if (begun) {
        walk.along(gte("_id", lowest));
      } else if (after != null && isSameKind(lowest, after)) {
        walk.along(gt("_id", after));
        begun = true;
      }
    }
  }

  private void along(Bson from) {
    List<RawBsonDocument> page = read(from);
    while (!page.isEmpty()) {
      pages.accept(page);
      boolean full = page.size() == limit;
      limit = fitting(page);
      page = full ? read(gt("_id", page.getLast().get("_id"))) : List.of();
    }
  }

  private List<RawBsonDocument> read(Bson from) {
    return documents
        .find(from)
        .sort(ascending("_id"))
        .limit(limit)
        .batchSize(limit)
        .into(new ArrayList<>());
  }

  /** How many documents as large as the largest of these make a page. */
  private static int fitting(List<RawBsonDocument> page) {
    int largest = page.stream().mapToInt(Walk::size).max().orElse(BYTES);
    return Math.clamp(BYTES / largest, 1, Math.min(MOST, 4 * page.size() + 1));
  }

  private static int size(RawBsonDocument document) {
    return document.getByteBuffer().remaining();
  }

  private static boolean isSameKind(BsonValue one, BsonValue other) {
    return one instanceof BsonNumber
        ? other instanceof BsonNumber
        : one.getBsonType() == other.getBsonType();
  }
}
