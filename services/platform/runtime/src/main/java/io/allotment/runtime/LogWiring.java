package io.allotment.runtime;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.eventlog.EventLog;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.LogSettings;
import io.allotment.eventlog.MongoEventStorageEngine;
import io.allotment.eventlog.MongoTokenStore;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import io.allotment.runtime.view.Freshness;
import io.allotment.runtime.view.ViewLag;
import io.allotment.runtime.view.Views;
import io.allotment.runtime.view.ViewsController;
import io.allotment.runtime.view.ViewsHealth;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the service's database and, where the service has deciders, its log and its commands.
 *
 * <p>Properties: {@code allotment.service} the service's name, also that of its database; {@code
 * allotment.mongo.uri} the server; {@code allotment.mongo.alone} whether this process is the only
 * one on it.
 */
@AutoConfiguration
@ConditionalOnProperty("allotment.mongo.uri")
public class LogWiring {

  /** How long a request waits for a server that answers, where the address does not say. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean(destroyMethod = "close")
  MongoClient mongoClient(@Value("${allotment.mongo.uri}") String uri) {
    var address = new ConnectionString(uri);
    var settings = MongoClientSettings.builder().applyConnectionString(address);
    if (address.getServerSelectionTimeout() == null) {
      settings.applyToClusterSettings(
          cluster -> cluster.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }
    return MongoClients.create(settings.build());
  }

  @Bean
  MongoDatabase database(
      MongoClient client, @Value("${allotment.mongo.database:${allotment.service}}") String name) {
    return client.getDatabase(name);
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  UnitOfWorkFactory units() {
    return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);
  }

  @Bean
  MongoTokenStore tokens(
      MongoDatabase database, @Value("${allotment.mongo.alone:false}") boolean alone) {
    return alone ? MongoTokenStore.onlyProcess(database) : new MongoTokenStore(database);
  }

  @Bean
  Views views(
      MongoDatabase database,
      MongoTokenStore tokens,
      UnitOfWorkFactory units,
      Clock clock,
      List<ViewOf<?>> views) {
    Views running = new Views(database, tokens, units, clock);
    views.forEach(view -> view.addTo(running));
    return running;
  }

  @Bean
  ViewsHealth viewsHealth(Views views) {
    return new ViewsHealth(views);
  }

  @Bean
  MeterBinder viewLag(Views views) {
    return ViewLag.of(views);
  }

  /** What admins see of the views of a service that has some, and can do about them. */
  @Bean
  @ConditionalOnBean(ViewOf.class)
  ViewsController viewsController(Views views) {
    return new ViewsController(views);
  }

  /** The log of a service that decides something. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(Deciders.class)
  static class Deciding {

    @Bean
    <E> EventNames<E> eventNames(
        @Value("${allotment.service}") String service, Deciders<E> deciders) {
      return new EventNames<>(service, deciders);
    }

    @Bean(destroyMethod = "close")
    EventLog eventLog(
        MongoDatabase database,
        EventNames<?> names,
        Deciders<?> deciders,
        @Value("${allotment.mongo.alone:false}") boolean alone) {
      var types = EventTypes.builder();
      names.classes().forEach(types::event);
      return EventLog.open(
          database,
          new JacksonEventCodec(types.build(), new PlainValues(deciders.family())),
          (alone ? LogSettings.onlyProcess() : LogSettings.shared()).withOnce(Act.LABEL));
    }

    @Bean
    EventStorageEngine storageEngine(EventLog log) {
      return new MongoEventStorageEngine(log);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, EventNames<?> names) {
      return new StorageEngineBackedEventStore(engine, new SimpleEventBus(), names);
    }

    @Bean
    Freshness freshness(Views views, EventLog log) {
      return new Freshness(views, log);
    }

    @Bean
    CommandBus commandBus(UnitOfWorkFactory units) {
      return new SimpleCommandBus(units, List.of());
    }

    @Bean
    <E> Commands<E> commands(
        CommandBus bus,
        EventStore store,
        EventLog log,
        UnitOfWorkFactory units,
        Deciders<E> deciders,
        EventNames<E> names) {
      return new Commands<>(bus, store, log::head, units, deciders, names);
    }
  }
}
