package io.allotment.rotation.view.gardener;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.view.Generation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents of one generation: {@code gardener-squads} and {@code gardener-turns}. */
final class GardenerDocuments {

  static final Set<String> COLLECTIONS = Set.of("gardener-squads", "gardener-turns");

  private static final String POSITION = "position";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> squads;
  private final MongoCollection<Document> turns;
  private final HandoverDocuments handovers;

  GardenerDocuments(Generation generation) {
    squads = generation.collection("gardener-squads");
    turns = generation.collection("gardener-turns");
    handovers = new HandoverDocuments(generation);
  }

  void index() {
    turns.createIndex(Indexes.ascending("end"));
    turns.createIndex(Indexes.ascending("squad"));
    handovers.index();
  }

  HandoverDocuments handovers() {
    return handovers;
  }

  void settings(SquadId squad, long position, String name, Handover handover, int frozenWeeks) {
    update(
        squad,
        combine(
            set(POSITION, position),
            set("name", name),
            set("zone", handover.zone().getId()),
            set("day", handover.day().name()),
            set("time", handover.time().toString()),
            set("weeks", handover.weeks()),
            set("frozenWeeks", frozenWeeks)));
  }

  void archived(SquadId squad, DutyWeek from) {
    update(squad, set("until", from.toString()));
  }

  void restored(SquadId squad) {
    update(squad, unset("until"));
  }

  void joined(SquadId squad, MemberId member) {
    update(squad, addToSet("members", member.value()));
  }

  void left(SquadId squad, MemberId member) {
    update(squad, combine(pull("members", member.value()), pull("provisional", member.value())));
  }

  /** Takes part; provisionally until they say so themselves. */
  void optedIn(SquadId squad, MemberId member, boolean provisional) {
    update(
        squad,
        provisional
            ? addToSet("provisional", member.value())
            : pull("provisional", member.value()));
  }

  void optedOut(SquadId squad, MemberId member) {
    update(squad, pull("provisional", member.value()));
  }

  void planned(SquadId squad) {
    update(squad, set("planned", true));
  }

  private void update(SquadId squad, Bson change) {
    squads.updateOne(eq(squad.value()), change, UPSERT);
  }

  void turn(SquadId squad, long position, Turn turn) {
    String id = id(squad, turn.week());
    Document present = turns.find(eq(id)).first();
    if (present != null && present.getLong(POSITION) >= position) {
      return;
    }
    Document document =
        TurnDocument.written(squad, turn).append("_id", id).append(POSITION, position);
    turns.replaceOne(eq(id), document, new ReplaceOptions().upsert(true));
  }

  void without(SquadId squad, long position, Turn turn) {
    turns.deleteOne(and(eq(id(squad, turn.week())), lt(POSITION, position)));
  }

  private static String id(SquadId squad, DutyWeek week) {
    return squad + "/" + week;
  }

  List<SquadDocument> squads() {
    return squads
        .find()
        .sort(Sorts.ascending("_id"))
        .map(SquadDocument::of)
        .into(new ArrayList<>());
  }

  Optional<SquadDocument> squad(SquadId squad) {
    return Optional.ofNullable(squads.find(eq(squad.value())).first()).map(SquadDocument::of);
  }

  /** The names of all squads. */
  Map<SquadId, String> names() {
    return squads().stream().collect(toMap(SquadDocument::squad, SquadDocument::name));
  }

  /** The turns of these squads that touch a span of time, by their start. */
  List<TurnDocument> turns(Collection<SquadId> of, Instant from, Instant to) {
    List<String> ids = of.stream().map(SquadId::value).toList();
    return turns
        .find(and(gt("end", Date.from(from)), lt("start", Date.from(to)), in("squad", ids)))
        .map(TurnDocument::of)
        .into(new ArrayList<>())
        .stream()
        .sorted(java.util.Comparator.comparing(TurnDocument::start))
        .toList();
  }
}
