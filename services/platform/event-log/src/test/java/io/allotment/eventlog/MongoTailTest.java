package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change stream wakes whoever follows: nobody here looks by themselves within the hour. */
@Tag("mongodb")
class MongoTailTest {

  private static final LogSettings HARDLY_LOOKING =
      new LogSettings(false, Duration.ofHours(1), Duration.ofSeconds(30), 1000);

  private RealMongo mongo;

  @BeforeEach
  void start() {
    mongo = new RealMongo();
  }

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void anotherProcessIsHeardOf() {
    MongoDatabase database = mongo.database();
    assertThat(Follower.hasChangeStreams(database)).isTrue();
    try (LogProbe one = new LogProbe(database, HARDLY_LOOKING);
        LogProbe two = new LogProbe(database, HARDLY_LOOKING)) {
      var stream = two.stream(EventCriteria.havingAnyTag(), 1);
      for (int i = 1; i <= 50; i++) {
        one.append(LogProbe.event("T", "e" + i));
        assertThat(LogProbe.get(two.log.reached(i + 1))).isEqualTo(i + 1);
      }
      assertThat(LogProbe.take(stream, 50))
          .extracting(entry -> entry.message().payload())
          .startsWith("e1")
          .endsWith("e50");
    }
  }

  @Test
  void aCollectionThatComesBackIsFollowedAgain() {
    MongoDatabase database = mongo.database();
    try (LogProbe follower = new LogProbe(database, HARDLY_LOOKING)) {
      database.getCollection("log").drop();
      try (LogProbe one = new LogProbe(database, HARDLY_LOOKING)) {
        one.append(LogProbe.event("T", "a"));
        assertThat(LogProbe.get(follower.log.reached(2))).isEqualTo(2);
      }
    }
  }
}
