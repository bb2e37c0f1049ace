package io.allotment.runtime.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.eventlog.EventLog;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.LogSettings;
import io.allotment.eventlog.MongoEventStorageEngine;
import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.Plot.Sow;
import io.allotment.runtime.json.PlainValues;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;

/** The plot's log on a database of its own, as a service holds it. */
public final class PlotLog implements AutoCloseable {

  private final UnitOfWorkFactory units =
      new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);
  private final Deciders<PlotEvent> deciders = Plot.deciders();
  private final EventNames<PlotEvent> names = new EventNames<>("plot", deciders);
  private final EmbeddedDatabase server;
  private final MongoClient client;
  private EventLog log;
  private Forgetful engine;
  private StorageEngineBackedEventStore store;
  private Commands<PlotEvent> commands;

  private PlotLog(Path data) {
    server = EmbeddedDatabase.open(data);
    client = MongoClients.create(server.connectionString());
    connect();
  }

  public static PlotLog open(Path data) {
    return new PlotLog(data);
  }

  private void connect() {
    log = openLog();
    engine = new Forgetful(new MongoEventStorageEngine(log));
    store = new StorageEngineBackedEventStore(engine, new SimpleEventBus(), names);
    commands = commands(50);
  }

  /** The log on this database, as one of several processes opens it. */
  EventLog openLog() {
    var types = EventTypes.builder();
    names.classes().forEach(types::event);
    return EventLog.open(
        database(),
        new JacksonEventCodec(types.build(), new PlainValues(deciders.family())),
        LogSettings.shared().withOnce(Act.LABEL));
  }

  /** Commands that keep so many boundaries warm and know of no others. */
  Commands<PlotEvent> commands(int warm) {
    return commands(warm, store, log);
  }

  /** Commands of another process, that sees the log of this database through its own eyes. */
  Commands<PlotEvent> commandsOf(EventLog theirs) {
    var engine = new MongoEventStorageEngine(theirs);
    return commands(
        50, new StorageEngineBackedEventStore(engine, new SimpleEventBus(), names), theirs);
  }

  private Commands<PlotEvent> commands(int warm, StorageEngineBackedEventStore on, EventLog of) {
    return new Commands<>(
        new SimpleCommandBus(units, List.of()),
        units,
        deciders,
        new Sourcing<>(on, names, new WarmBoundaries(warm), of::head));
  }

  /** What becomes of this process's next append is not said. */
  void forget(Forgetful.Fate fate) {
    engine.forget(fate);
  }

  /** As another process would open it. */
  public Commands<PlotEvent> reconnect() {
    log.close();
    connect();
    return commands;
  }

  public void sow(String bed, String seed) {
    String key = UUID.randomUUID().toString();
    commands.send(new Act("ines", null, key, key, Instant.EPOCH), new Sow(bed, seed));
  }

  public Commands<PlotEvent> commands() {
    return commands;
  }

  public StorageEngineBackedEventStore store() {
    return store;
  }

  public EventNames<PlotEvent> names() {
    return names;
  }

  public EventLog log() {
    return log;
  }

  public UnitOfWorkFactory units() {
    return units;
  }

  public MongoDatabase database() {
    return client.getDatabase("plot");
  }

  @Override
  public void close() {
    log.close();
    client.close();
    server.close();
  }
}
