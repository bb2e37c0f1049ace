package io.allotment.benchmark;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.allotment.benchmark.Plot.PlotEvent;
import io.allotment.eventlog.EventLog;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.LogSettings;
import io.allotment.eventlog.MongoEventStorageEngine;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.bson.Document;

/** A service's log, engine and commands, put together as services do, and the bare collection. */
final class Garden implements AutoCloseable {

  private final MongoClient client;
  private final MongoDatabase database;
  private final EventLog log;
  private final MongoEventStorageEngine engine;
  private final Commands<PlotEvent> commands;

  /** With its log in the database of that name. */
  Garden(String connectionString, String name) {
    client = MongoClients.create(connectionString);
    database = client.getDatabase(name);
    var deciders = Plot.deciders();
    var names = new EventNames<>(Plot.SERVICE, deciders);
    var types = EventTypes.builder();
    names.classes().forEach(types::event);
    log =
        EventLog.open(
            database,
            new JacksonEventCodec(types.build(), new PlainValues(deciders.family())),
            LogSettings.onlyProcess().withOnce(Act.LABEL));
    engine = new MongoEventStorageEngine(log);
    var units = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);
    commands =
        new Commands<>(
            new SimpleCommandBus(units, List.of()),
            new StorageEngineBackedEventStore(engine, new SimpleEventBus(), names),
            log::head,
            units,
            deciders,
            names);
  }

  EventLog log() {
    return log;
  }

  MongoEventStorageEngine engine() {
    return engine;
  }

  Commands<PlotEvent> commands() {
    return commands;
  }

  /** The documents of the log, read as the log reads them. */
  MongoCollection<Document> documents() {
    return database.getCollection("log").withReadConcern(ReadConcern.MAJORITY);
  }

  /** An empty collection without indexes of its own, written as durably as the log is. */
  MongoCollection<Document> bare() {
    return database.getCollection("bare").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Override
  public void close() {
    log.close();
    client.close();
  }
}
