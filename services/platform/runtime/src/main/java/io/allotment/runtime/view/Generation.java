package io.allotment.runtime.view;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Set;
import org.bson.Document;

/** One building of a view: its own collections, filled by a processor of its own. */
public final class Generation {

  private final MongoDatabase database;
  private final String view;
  private final Set<String> collections;
  private final int number;
  private final int version;

  Generation(MongoDatabase database, View<?> view, int number, int version) {
    this.database = database;
    this.view = view.name();
    this.collections = view.collections();
    this.number = number;
    this.version = version;
  }

  /** The one that a view begins with, in the collections that it names. */
  public static Generation first(MongoDatabase database, View<?> view) {
    return new Generation(database, view, 1, view.version());
  }

  /** Counted from 1; never given twice. */
  public int number() {
    return number;
  }

  /** The {@linkplain View#version() version} of the view it was begun for. */
  public int version() {
    return version;
  }

  /**
   * One of its collections, written and read durably.
   *
   * @param name one of those the view says it writes
   */
  public MongoCollection<Document> collection(String name) {
    if (!collections.contains(name)) {
      throw new IllegalArgumentException("%s has no collection %s".formatted(view, name));
    }
    return database
        .getCollection(suffixed(name))
        .withWriteConcern(WriteConcern.MAJORITY)
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /** The name its token is kept under. */
  String processor() {
    return suffixed(view);
  }

  void drop() {
    collections.forEach(name -> database.getCollection(suffixed(name)).drop());
  }

  private String suffixed(String name) {
    return number == 1 ? name : name + "." + number;
  }
}
