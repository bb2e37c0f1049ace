package io.allotment.embedded;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A database with a client on it that asks for the strictest concerns. */
abstract class GardenFixture {

  @TempDir protected Path directory;
  protected EmbeddedDatabase database;
  protected MongoClient client;
  protected MongoCollection<Document> beds;

  @BeforeEach
  void open() {
    database = EmbeddedDatabase.open(directory.resolve("data"));
    connect();
  }

  protected void connect() {
    client = MongoClients.create(database.connectionString());
    beds =
        client
            .getDatabase("garden")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .getCollection("beds");
  }

  @AfterEach
  void close() {
    client.close();
    database.close();
  }

  protected static Document bed(int id, String crop, Integer... rows) {
    return new Document("_id", id).append("crop", crop).append("rows", Arrays.asList(rows));
  }

  protected static List<Integer> ids(Iterable<Document> documents) {
    List<Integer> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.getInteger("_id")));
    return ids;
  }
}
