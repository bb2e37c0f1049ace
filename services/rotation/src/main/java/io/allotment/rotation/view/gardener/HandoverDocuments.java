package io.allotment.rotation.view.gardener;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.gardener.GardenerNow.Note;
import io.allotment.runtime.view.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** How far notes are, in {@code gardener-notes}, and what is open, in {@code gardener-items}. */
final class HandoverDocuments {

  static final Set<String> COLLECTIONS = Set.of("gardener-notes", "gardener-items");

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> notes;
  private final MongoCollection<Document> items;

  HandoverDocuments(Generation generation) {
    notes = generation.collection("gardener-notes");
    items = generation.collection("gardener-items");
  }

  void index() {
    items.createIndex(Indexes.ascending("squad"));
  }

  void note(SquadId squad, DutyWeek week, Note note) {
    notes.updateOne(eq(squad + "/" + week), set("note", note.name()), UPSERT);
  }

  void open(SquadId squad, ItemId item, DutyWeek week) {
    items.updateOne(
        eq(item.value()),
        combine(set("squad", squad.value()), set("week", week.toString())),
        UPSERT);
  }

  void closed(ItemId item) {
    items.deleteOne(eq(item.value()));
  }

  /** What is handed over in these turns, and what is open in their squads. */
  Handovers of(Collection<TurnDocument> turns) {
    List<String> ids = turns.stream().map(turn -> turn.squad() + "/" + turn.week()).toList();
    Set<String> squads = turns.stream().map(turn -> turn.squad().value()).collect(toSet());
    Map<String, Note> known =
        notes.find(in("_id", ids)).into(new ArrayList<>()).stream()
            .collect(toMap(one -> one.getString("_id"), HandoverDocuments::note));
    Map<String, List<String>> open =
        items.find(in("squad", squads)).into(new ArrayList<>()).stream()
            .collect(
                groupingBy(
                    one -> one.getString("squad"),
                    mapping(one -> one.getString("week"), toList())));
    return new Handovers(known, open);
  }

  private static Note note(Document document) {
    return Note.valueOf(document.getString("note"));
  }
}
