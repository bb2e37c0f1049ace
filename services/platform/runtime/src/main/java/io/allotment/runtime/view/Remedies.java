package io.allotment.runtime.view;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.CommandRule;
import io.allotment.runtime.command.RefusedException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What admins did about views: who, when, to which view and event, and why. Kept for good, in the
 * collection {@code view-remedies} beside what they were done to. A skip holds for its view alone,
 * in every process, after every restart and in every later generation that cannot take the event
 * either.
 */
final class Remedies {

  private final MongoCollection<Document> remedies;

  Remedies(MongoDatabase database) {
    this.remedies =
        database
            .getCollection("view-remedies")
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
  }

  boolean skipped(String view, long position) {
    return remedies.find(eq(skip(view, position))).first() != null;
  }

  /** What was done about a view, the newest first. */
  List<Remedy> of(String view) {
    return remedies
        .find(eq("view", view))
        .sort(Sorts.descending("at"))
        .map(Remedies::read)
        .into(new ArrayList<>());
  }

  /** The skip of an event, whoever asked for it. */
  Optional<Remedy> skipOf(String view, long position) {
    return Optional.ofNullable(remedies.find(eq(skip(view, position))).first()).map(Remedies::read);
  }

  /**
   * What this act has done already.
   *
   * @throws RefusedException if its idempotency key was used for something else
   */
  Optional<Remedy> done(Act act) {
    Document found = remedies.find(eq("act", act.label())).first();
    if (found != null && !act.body().equals(found.getString("body"))) {
      throw new RefusedException(
          CommandRule.KEY_REUSED,
          "This idempotency key was used for another request. Send a new one.");
    }
    return Optional.ofNullable(found).map(Remedies::read);
  }

  /** Records a remedy, or finds that somebody has recorded the same. */
  Remedy record(
      Act act, Remedy.Kind kind, String view, @Nullable Long position, @Nullable String reason) {
    String id =
        kind == Remedy.Kind.SKIP
            ? skip(view, Objects.requireNonNull(position))
            : kind + " " + act.label();
    Document document =
        new Document("_id", id)
            .append("kind", kind.name())
            .append("view", view)
            .append("position", position)
            .append("reason", reason)
            .append("by", act.actor())
            .append("at", Date.from(act.at()))
            .append("act", act.label())
            .append("body", act.body());
    try {
      remedies.insertOne(document);
      return read(document);
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      return read(Objects.requireNonNull(remedies.find(eq(id)).first()));
    }
  }

  private static String skip(String view, long position) {
    return "SKIP " + view + "/" + position;
  }

  private static Remedy read(Document stored) {
    return new Remedy(
        Remedy.Kind.valueOf(stored.getString("kind")),
        stored.getString("view"),
        stored.getLong("position"),
        stored.getString("reason"),
        stored.getString("by"),
        stored.getDate("at").toInstant());
  }
}
