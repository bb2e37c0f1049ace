package io.allotment.community.view.garden;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.google.protobuf.Timestamp;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.community.model.SquadId;
import io.allotment.proto.rotation.v1.CarriedItem;
import io.allotment.proto.rotation.v1.HandoverChanged;
import io.allotment.proto.rotation.v1.HandoverItemChanged;
import io.allotment.proto.rotation.v1.HandoverStep;
import io.allotment.proto.rotation.v1.PullInChanged;
import io.allotment.runtime.view.Generation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** The documents of one generation: what is handed over, and when mentors were pulled in. */
final class TendingDocuments {

  static final Set<String> COLLECTIONS = Set.of("tendingItems", "tendingPullIns", "tendingNotes");

  private static final String POSITION = "position";
  private static final String SQUAD = "squad";
  private static final String WEEK = "week";
  private static final String OPEN = "open";
  private static final String HANDOVERS = "handovers";
  private static final String REOPENED = "reopened";
  private static final String MINUTES = "minutes";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> items;
  private final MongoCollection<Document> pullIns;
  private final MongoCollection<Document> notes;

  TendingDocuments(Generation generation) {
    items = generation.collection("tendingItems");
    pullIns = generation.collection("tendingPullIns");
    notes = generation.collection("tendingNotes");
  }

  void index() {
    items.createIndex(Indexes.ascending(OPEN));
    pullIns.createIndex(Indexes.ascending(WEEK));
    notes.createIndex(Indexes.ascending(WEEK));
  }

  void changed(HandoverItemChanged of, long position) {
    boolean open = !of.hasClosed();
    item(
        of.getSquad(),
        of.getItem(),
        position,
        item -> {
          boolean again = open && Boolean.FALSE.equals(item.getBoolean(OPEN));
          return item.append(OPEN, open)
              .append(REOPENED, item.getInteger(REOPENED, 0) + (again ? 1 : 0));
        });
  }

  void changed(HandoverChanged of, long position) {
    if (of.getStep() == HandoverStep.HANDOVER_STEP_WRITTEN) {
      replace(
          notes,
          new Document("_id", of.getSquad() + "/" + of.getWeek())
              .append(SQUAD, of.getSquad())
              .append(WEEK, of.getWeek())
              .append(MINUTES, of.hasInterruptedMinutes() ? of.getInterruptedMinutes() : null),
          position);
    }
    for (CarriedItem carried : of.getOpenList()) {
      item(
          of.getSquad(),
          carried,
          position,
          item ->
              item.append(OPEN, item.getBoolean(OPEN, true))
                  .append(HANDOVERS, item.getInteger(HANDOVERS, 0) + 1));
    }
  }

  void changed(PullInChanged of, long position) {
    replace(
        pullIns,
        new Document("_id", of.getSquad() + "/" + of.getPullIn())
            .append(SQUAD, of.getSquad())
            .append(WEEK, of.getWeek())
            .append("answered", of.getAnswered()),
        position);
  }

  private void item(String squad, CarriedItem of, long position, UnaryOperator<Document> change) {
    String id = squad + "/" + of.getItem();
    Document present = items.find(eq(id)).first();
    Document item =
        present == null
            ? new Document("_id", id)
                .append(SQUAD, squad)
                .append("item", of.getItem())
                .append(WEEK, of.getWeek())
                .append("opened", date(of.getOpened()))
            : present;
    if (item.get(POSITION, 0L) < position) {
      items.replaceOne(eq(id), change.apply(item).append(POSITION, position), UPSERT);
    }
  }

  private static void replace(MongoCollection<Document> into, Document document, long position) {
    Document present = into.find(eq(document.get("_id"))).first();
    if (present == null || present.getLong(POSITION) < position) {
      into.replaceOne(eq(document.get("_id")), document.append(POSITION, position), UPSERT);
    }
  }

  /** What is open. */
  List<OpenItem> open() {
    return items
        .find(eq(OPEN, true))
        .map(
            item ->
                new OpenItem(
                    new SquadId(item.getString(SQUAD)),
                    item.getString("item"),
                    item.getString(WEEK),
                    Objects.requireNonNull(item.getDate("opened")).toInstant(),
                    item.getInteger(HANDOVERS, 0),
                    item.getInteger(REOPENED, 0)))
        .into(new ArrayList<>());
  }

  /** When mentors were pulled in, in these weeks. */
  List<PullIn> pullIns(Collection<String> weeks) {
    return pullIns
        .find(in(WEEK, weeks))
        .map(
            one ->
                new PullIn(
                    new SquadId(one.getString(SQUAD)),
                    one.getString(WEEK),
                    one.getBoolean("answered")))
        .into(new ArrayList<>());
  }

  /** The notes of turns that began in these weeks. */
  List<Noted> notes(Collection<String> weeks) {
    return notes
        .find(in(WEEK, weeks))
        .map(
            note ->
                new Noted(
                    new SquadId(note.getString(SQUAD)),
                    note.getString(WEEK),
                    note.getInteger(MINUTES)))
        .into(new ArrayList<>());
  }

  private static Date date(Timestamp at) {
    return Date.from(Instant.ofEpochSecond(at.getSeconds(), at.getNanos()));
  }
}
