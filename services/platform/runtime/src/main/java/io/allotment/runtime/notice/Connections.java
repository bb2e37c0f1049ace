package io.allotment.runtime.notice;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * What owners connected, one document each in {@code notice-connections}; with their secrets, which
 * are nowhere else.
 */
final class Connections {

  private static final String OWNER = "owner";

  private final MongoCollection<Document> connections;

  Connections(MongoDatabase database) {
    connections =
        database
            .getCollection("notice-connections")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    connections.createIndex(Indexes.ascending(OWNER));
    connections.createIndex(Indexes.ascending("channel"));
  }

  /** Those of an owner, by id. */
  List<Connection> of(String owner) {
    return connections
        .find(eq(OWNER, owner))
        .sort(Sorts.ascending("_id"))
        .map(Connections::connection)
        .into(new ArrayList<>());
  }

  List<Connection> over(Channel channel) {
    return connections
        .find(eq("channel", channel.id()))
        .map(Connections::connection)
        .into(new ArrayList<>());
  }

  Optional<Connection> one(String owner, String id) {
    return Optional.ofNullable(connections.find(eq(owner + "/" + id)).first())
        .map(Connections::connection);
  }

  void put(Connection connection) {
    Document document =
        new Document("_id", connection.key())
            .append(OWNER, connection.owner())
            .append("id", connection.id())
            .append("channel", connection.channel())
            .append("name", connection.name())
            .append("settings", new Document(new HashMap<>(connection.settings())))
            .append("kinds", connection.kinds().stream().sorted().toList());
    connections.replaceOne(eq(connection.key()), document, new ReplaceOptions().upsert(true));
  }

  void remove(Connection connection) {
    connections.deleteOne(eq(connection.key()));
  }

  private static Connection connection(Document found) {
    Map<String, String> settings = new HashMap<>();
    Objects.requireNonNull(found.get("settings", Document.class))
        .forEach((name, value) -> settings.put(name, String.valueOf(value)));
    return new Connection(
        found.getString(OWNER),
        found.getString("id"),
        found.getString("channel"),
        found.getString("name"),
        settings,
        new HashSet<>(found.getList("kinds", String.class, List.of())));
  }
}
