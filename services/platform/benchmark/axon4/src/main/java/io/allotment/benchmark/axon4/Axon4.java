package io.allotment.benchmark.axon4;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Appends on command. The first line of the input is the connection string; each further one {@code
 * writers events}, answered with the nanoseconds it took. Ends with its input.
 */
public final class Axon4 {

  private static final String NOTE =
      "A sentence of the length that a fact has which is worth being remembered for years.";

  /** The event, of the same fields as the log's. */
  record Sown(String bed, String seed) {}

  private final EventStorageEngine engine;
  private final MongoClient client;

  private Axon4(String connectionString) {
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
    var json = JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
    engine =
        MongoEventStorageEngine.builder()
            .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(client, "axon4").build())
            .eventSerializer(json)
            .snapshotSerializer(json)
            .transactionManager(NoTransactionManager.instance())
            .build();
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Axon4 axon = new Axon4(input.readLine());
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      int space = line.indexOf(' ');
      int writers = Integer.parseInt(line.substring(0, space));
      System.out.println(axon.append(writers, Integer.parseInt(line.substring(space + 1))));
    }
    axon.client.close();
  }

  /** Each writer appends its share to an aggregate of its own, one event after the other. */
  private long append(int writers, int events) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        all.add(threads.submit(() -> append(events / writers)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      return System.nanoTime() - start;
    }
  }

  private void append(int events) {
    String bed = UUID.randomUUID().toString();
    for (int sequence = 0; sequence < events; sequence++) {
      engine.appendEvents(
          new GenericDomainEventMessage<>("Bed", bed, sequence, new Sown(bed, NOTE)));
    }
  }
}
