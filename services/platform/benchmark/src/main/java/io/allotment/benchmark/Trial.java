package io.allotment.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Takes every measurement: for the figures, or on a log of its own that is thrown away.
 *
 * @param operations how many a single writer does in a turn
 */
record Trial(String connectionString, Child axon4, int operations) {

  private static final String REHEARSAL = "rehearsal";

  /** Few, so that a pass is short and it shows soon that another one is no faster. */
  private static final Rounds SHORT = new Rounds(0, 1, 2);

  /** Measures at each size, on one log that grows. */
  List<Figure> measure(List<Integer> sizes, Rounds rounds) {
    try (Garden garden = new Garden(connectionString, Plot.SERVICE)) {
      List<Figure> figures = new ArrayList<>();
      for (int size : sizes) {
        figures.addAll(at(size, rounds, garden));
        System.err.println("Measured at " + size);
      }
      return figures;
    }
  }

  /**
   * Does everything once, in one short round, and leaves nothing.
   *
   * @return how many nanoseconds it took
   */
  long rehearse(int events) {
    long start = System.nanoTime();
    try (Garden garden = new Garden(connectionString, REHEARSAL)) {
      var _ = at(events, SHORT, garden);
    }
    long nanos = System.nanoTime() - start;
    clear();
    return nanos;
  }

  private List<Figure> at(int size, Rounds rounds, Garden garden) {
    Appends appends = new Appends(garden);
    Beds beds = Beds.fill(garden, appends, size);
    return new Measurements(garden, axon4, appends, beds, rounds, operations).at(size);
  }

  /** Axon 4's collections stay, since it made their indexes when it was started. */
  private void clear() {
    try (MongoClient client = MongoClients.create(connectionString)) {
      client.getDatabase(REHEARSAL).drop();
      MongoDatabase axon = client.getDatabase("axon4");
      axon.listCollectionNames()
          .forEach(name -> axon.getCollection(name).deleteMany(new Document()));
    }
  }
}
