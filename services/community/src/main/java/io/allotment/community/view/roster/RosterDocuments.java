package io.allotment.community.view.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.google.protobuf.Timestamp;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.Turn;
import io.allotment.runtime.view.Generation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** The documents of one generation of the roster: {@code rosterSquads} and {@code rosterTurns}. */
final class RosterDocuments {

  static final Set<String> COLLECTIONS = Set.of("rosterSquads", "rosterTurns");

  private static final String POSITION = "position";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> squads;
  private final MongoCollection<Document> turns;

  RosterDocuments(Generation generation) {
    squads = generation.collection("rosterSquads");
    turns = generation.collection("rosterTurns");
  }

  void index() {
    turns.createIndex(Indexes.ascending("end"));
  }

  void squad(SquadChanged squad, long position) {
    Document present = squads.find(eq(squad.getSquad())).first();
    if (present == null || present.get(POSITION, 0L) < position) {
      squads.updateOne(
          eq(squad.getSquad()),
          combine(
              set(POSITION, position), set("name", squad.getName()), set("zone", squad.getZone())),
          new UpdateOptions().upsert(true));
    }
  }

  /** An archived squad is shown as long as it has turns. */
  void archived(String squad, boolean archived) {
    squads.updateOne(eq(squad), set("archived", archived));
  }

  void turn(String squad, Turn turn, long position) {
    replace(
        turns,
        new Document("_id", squad + "/" + turn.getWeek())
            .append(POSITION, position)
            .append("squad", squad)
            .append("week", turn.getWeek())
            .append("start", date(turn.getStart()))
            .append("end", date(turn.getEnd()))
            .append(
                "pieces",
                turn.getPiecesList().stream()
                    .map(
                        piece ->
                            new Document("gardener", piece.getGardener())
                                .append("start", date(piece.getStart()))
                                .append("end", date(piece.getEnd())))
                    .toList()));
  }

  void withoutTurn(String squad, String week, long position) {
    turns.deleteOne(and(eq(squad + "/" + week), lt(POSITION, position)));
  }

  private static void replace(MongoCollection<Document> into, Document document) {
    Document present = into.find(eq(document.get("_id"))).first();
    if (present == null || present.getLong(POSITION) < document.getLong(POSITION)) {
      into.replaceOne(eq(document.get("_id")), document, UPSERT);
    }
  }

  List<Document> squads() {
    return squads.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
  }

  /** The turns not over at an instant, by their start. */
  List<Document> turns(Instant at) {
    return turns.find(gt("end", Date.from(at))).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(turn -> turn.getDate("start")))
        .toList();
  }

  private static Date date(Timestamp at) {
    return Date.from(Instant.ofEpochSecond(at.getSeconds(), at.getNanos()));
  }
}
