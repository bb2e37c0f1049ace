package io.allotment.runtime.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.allotment.eventlog.MongoTokenStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of a view is served, which is being built, and which are to be cleared away: one
 * document a view in the collection {@code views}. Each step is one conditional change of it, so
 * that of several processes one takes it and all see the same.
 */
final class Generations {

  private final MongoDatabase database;
  private final MongoTokenStore tokens;
  private final MongoCollection<Document> states;

  Generations(MongoDatabase database, MongoTokenStore tokens) {
    this.tokens = tokens;
    this.database = database;
    this.states =
        database
            .getCollection("views")
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
  }

  /**
   * How it stands with a view.
   *
   * @param last the highest number given
   */
  record State(
      Generation served, @Nullable Generation building, List<Generation> retired, int last) {

    /** Those that are fed, the one that answers first. */
    List<Generation> fed() {
      return building == null ? List.of(served) : List.of(served, building);
    }
  }

  State of(View<?> view) {
    Document found = states.find(eq(view.name())).first();
    return state(view, found == null ? first(view) : found);
  }

  /** What was written before there were generations is of the first version. */
  private Document first(View<?> view) {
    boolean isNew = tokens.positions(view.name()).isEmpty();
    Document begun = generation(1, isNew ? view.version() : 1);
    return Objects.requireNonNull(
        states.findOneAndUpdate(
            eq(view.name()),
            combine(setOnInsert("served", begun), setOnInsert("last", 1)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
  }

  /** Begins another generation, unless somebody did so since this state was read. */
  void begin(View<?> view, State seen) {
    int number = seen.last() + 1;
    int version = Math.max(view.version(), seen.served().version());
    List<Bson> changes = new ArrayList<>();
    changes.add(set("building", generation(number, version)));
    changes.add(set("last", number));
    if (seen.building() != null) {
      changes.add(push("retired", stored(seen.building())));
    }
    states.updateOne(and(eq(view.name()), eq("last", seen.last()), built(seen)), combine(changes));
  }

  /** Lets the generation that was being built answer from now on. */
  void serve(View<?> view, State seen) {
    Generation built = Objects.requireNonNull(seen.building());
    states.updateOne(
        and(eq(view.name()), built(seen), eq("served.number", seen.served().number())),
        combine(
            set("served", stored(built)),
            unset("building"),
            push("retired", stored(seen.served()))));
  }

  void cleared(View<?> view, Generation retired) {
    states.updateOne(eq(view.name()), pull("retired", stored(retired)));
  }

  private static Bson built(State seen) {
    return seen.building() == null
        ? exists("building", false)
        : eq("building.number", seen.building().number());
  }

  private static Document stored(Generation generation) {
    return generation(generation.number(), generation.version());
  }

  private static Document generation(int number, int version) {
    return new Document("number", number).append("version", version);
  }

  private State state(View<?> view, Document stored) {
    Document building = stored.get("building", Document.class);
    return new State(
        read(view, stored.get("served", Document.class)),
        building == null ? null : read(view, building),
        stored.getList("retired", Document.class, List.of()).stream()
            .map(each -> read(view, each))
            .toList(),
        stored.getInteger("last"));
  }

  private Generation read(View<?> view, Document stored) {
    return new Generation(
        database, view, stored.getInteger("number"), stored.getInteger("version"));
  }
}
