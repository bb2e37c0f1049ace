package io.allotment.community.view.reserve;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import io.allotment.runtime.view.Generation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Reads the documents of one generation of the reserve. */
final class ReserveFacts {

  private final MongoCollection<Document> iterations;
  private final MongoCollection<Document> raids;
  private final MongoCollection<Document> debts;
  private final MongoCollection<Document> owed;
  private final MongoCollection<Document> floor;

  ReserveFacts(Generation generation) {
    iterations = generation.collection(ReserveDocuments.ITERATIONS);
    raids = generation.collection(ReserveDocuments.RAIDS);
    debts = generation.collection(ReserveDocuments.DEBTS);
    owed = generation.collection(ReserveDocuments.OWED);
    floor = generation.collection(ReserveDocuments.FLOOR);
  }

  /** Iterations that began on a day or later. */
  List<Plot> iterations(LocalDate from) {
    return iterations
        .find(gte("first", from.toString()))
        .map(ReserveRows::plot)
        .into(new ArrayList<>());
  }

  /** Raids as they stand, since an instant. */
  List<Raid> raids(Instant since) {
    return raids.find(gte("at", Date.from(since))).into(new ArrayList<>()).stream()
        .filter(ReserveRows::stands)
        .map(ReserveRows::raid)
        .toList();
  }

  List<DebtChange> debts(Instant since) {
    return debts.find(gte("at", Date.from(since))).map(ReserveRows::debt).into(new ArrayList<>());
  }

  /** What squads owe, of those that ever did. */
  Map<String, Long> owed() {
    Map<String, Long> bySquad = new HashMap<>();
    owed.find().forEach(one -> bySquad.put(one.getString("_id"), one.getLong("owed")));
    return bySquad;
  }

  Floor floor() {
    Document line = floor.find(eq(ReserveRows.FLOOR)).first();
    TreeMap<LocalDate, Integer> steps = new TreeMap<>();
    if (line != null) {
      ReserveRows.steps(line)
          .forEach(
              step -> steps.put(LocalDate.parse(step.getString("from")), step.getInteger("floor")));
    }
    return new Floor(steps);
  }
}
