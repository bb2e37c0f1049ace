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
import com.mongodb.client.model.UpdateOptions;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.community.view.roster.DutyTurn.Part;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.Turn;
import io.allotment.runtime.view.Generation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents of one generation of the roster: {@code rosterSquads} and {@code rosterTurns}. */
final class RosterDocuments {

  static final Set<String> COLLECTIONS = Set.of("rosterSquads", "rosterTurns");

  /** What a squad has that never said otherwise. */
  private static final int FROZEN_WEEKS = 4;

  private static final String POSITION = "position";
  private static final String ARCHIVED = "archived";
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
              set(POSITION, position),
              set("name", squad.getName()),
              set("zone", squad.getZone()),
              set("frozenWeeks", squad.hasFrozenWeeks() ? squad.getFrozenWeeks() : FROZEN_WEEKS)),
          new UpdateOptions().upsert(true));
    }
  }

  /** An archived squad is shown as long as it has turns. */
  void archived(String squad, boolean archived, long position) {
    Document present = squads.find(eq(squad)).first();
    if (present != null && present.get("archivedAt", 0L) < position) {
      squads.updateOne(eq(squad), combine(set(ARCHIVED, archived), set("archivedAt", position)));
    }
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
            .append("needsCover", turn.getNeedsCover())
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

  List<RosterSquad> squads() {
    return squads.find().map(RosterDocuments::squad).into(new ArrayList<>());
  }

  private static RosterSquad squad(Document squad) {
    return new RosterSquad(
        new SquadId(squad.getString("_id")),
        squad.getString("name"),
        ZoneId.of(squad.getString("zone")),
        squad.getInteger("frozenWeeks", FROZEN_WEEKS),
        squad.getBoolean(ARCHIVED, false));
  }

  /** The turns not over at an instant, by their start. */
  List<DutyTurn> turns(Instant at) {
    return turns(gt("end", Date.from(at)));
  }

  /** The turns that have a moment between two instants, the second one excluded. */
  List<DutyTurn> turns(Instant from, Instant until) {
    return turns(and(gt("end", Date.from(from)), lt("start", Date.from(until))));
  }

  private List<DutyTurn> turns(Bson which) {
    List<DutyTurn> found = turns.find(which).map(RosterDocuments::turn).into(new ArrayList<>());
    found.sort(Comparator.comparing(DutyTurn::start));
    return found;
  }

  private static DutyTurn turn(Document turn) {
    Instant end = instant(turn, "end");
    List<Part> parts = new ArrayList<>();
    Instant until = instant(turn, "start");
    for (Document piece : turn.getList("pieces", Document.class, List.of())) {
      Instant start = instant(piece, "start");
      if (until.isBefore(start)) {
        parts.add(new Part(null, until, start));
      }
      until = instant(piece, "end");
      parts.add(new Part(new MemberId(piece.getString("gardener")), start, until));
    }
    if (until.isBefore(end)) {
      parts.add(new Part(null, until, end));
    }
    return new DutyTurn(
        new SquadId(turn.getString("squad")),
        turn.getString("week"),
        instant(turn, "start"),
        end,
        turn.getBoolean("needsCover", false),
        parts);
  }

  private static Instant instant(Document document, String field) {
    return Objects.requireNonNull(document.getDate(field), field).toInstant();
  }

  private static Date date(Timestamp at) {
    return Date.from(Instant.ofEpochSecond(at.getSeconds(), at.getNanos()));
  }
}
