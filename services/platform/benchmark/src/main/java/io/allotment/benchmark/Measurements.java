package io.allotment.benchmark;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.allotment.benchmark.Figure.Target;
import io.allotment.benchmark.Plot.Sow;
import io.allotment.runtime.command.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/** Each thing that is measured, at the size the log has. */
final class Measurements {

  private static final int PAGE = 10_000;

  private final Garden garden;
  private final Child axon4;
  private final Appends appends;
  private final Beds beds;
  private final Rounds rounds;
  private final int operations;
  private final AtomicLong bareId = new AtomicLong();
  private final Document template;

  /**
   * @param operations how many a single writer does in a turn
   */
  Measurements(
      Garden garden, Child axon4, Appends appends, Beds beds, Rounds rounds, int operations) {
    this.beds = beds;
    this.garden = garden;
    this.axon4 = axon4;
    this.appends = appends;
    this.rounds = rounds;
    this.operations = operations;
    garden.bare().drop();
    this.template = Objects.requireNonNull(garden.documents().find().first(), "a filled log");
  }

  List<Figure> at(int events) {
    List<Figure> figures = new ArrayList<>();
    figures.addAll(commands(events));
    figures.add(tail(events));
    figures.add(rebuild(events));
    figures.addAll(appends(events, 1, 0.8));
    figures.addAll(appends(events, 8, 1.5));
    figures.addAll(appends(events, 64, 3));
    Check.log(garden, appends.acknowledged());
    Check.count("bare inserts", bareId.get(), garden.bare().countDocuments());
    return figures;
  }

  private List<Figure> appends(int events, int writers, double target) {
    int all = operations * writers;
    var times =
        rounds.of(
            () -> Writers.nanos(writers, all, (_, share) -> appends.conditional(share)),
            () -> Writers.nanos(writers, all, (_, share) -> insert(share)),
            () -> axon4(writers, all),
            () -> Writers.nanos(1, operations, (_, share) -> insert(share)));
    double cost = times.ratio(0, 3) / writers;
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            "appends to insertOne, writers: " + writers,
            events,
            times.ratio(1, 0),
            Target.atLeast(target),
            cost));
    if (writers > 1) {
      figures.add(
          new Figure(
              "appends to Axon 4's engine, writers: " + writers,
              events,
              times.ratio(2, 0),
              Target.atLeast(3),
              cost));
    }
    return figures;
  }

  private long axon4(int writers, int all) {
    axon4.tell(writers + " " + all);
    return Long.parseLong(axon4.hear());
  }

  private void insert(int documents) {
    for (int i = 0; i < documents; i++) {
      garden.bare().insertOne(new Document(template).append("_id", bareId.incrementAndGet()));
    }
  }

  private List<Figure> commands(int events) {
    String warm = UUID.randomUUID().toString();
    int cold = Math.min(operations, beds.toTake() / rounds.all());
    var times =
        rounds.of(
            () -> each(cold, () -> sow(beds.take())),
            () -> each(cold, () -> find(beds.look())),
            () -> each(cold, () -> sow(warm)),
            () -> each(cold, () -> insert(1)));
    return List.of(
        new Figure(
            "command, cold boundary of 20, to a find",
            events,
            times.ratio(0, 1),
            Target.atMost(3),
            times.ratio(0, 3)),
        new Figure(
            "command, warm boundary, to insertOne",
            events,
            times.ratio(2, 3),
            Target.atMost(1.3),
            times.ratio(2, 3)));
  }

  private static long each(int times, Runnable action) {
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      action.run();
    }
    return System.nanoTime() - start;
  }

  private void sow(String bed) {
    String key = UUID.randomUUID().toString();
    garden.commands().send(new Act("ines", null, key, key, Instant.now()), new Sow(bed, Plot.SEED));
  }

  private void find(String bed) {
    List<Document> found =
        garden
            .documents()
            .find(Filters.eq("keys", "bed:" + bed))
            .sort(Sorts.ascending("_id"))
            .into(new ArrayList<>());
    Check.count("events of " + bed, Beds.EVENTS, found.size());
  }

  private Figure tail(int events) {
    try (Tail tail = new Tail(garden)) {
      var times =
          rounds.of(
              () -> tail.latency(operations, () -> appends.unconditional("tail")),
              () -> each(operations, () -> insert(1)));
      return new Figure(
          "tail in process, from acknowledged to delivered, to insertOne",
          events,
          times.ratio(0, 1) * operations,
          Target.atMost(1),
          times.ratio(0, 1) * operations);
    }
  }

  private Figure rebuild(int events) {
    int inserts = operations * rounds.turns();
    var times =
        rounds
            .ofOneTurn()
            .of(() -> Tail.readAll(garden), this::cursor, () -> each(inserts, () -> insert(1)));
    return new Figure(
        "rebuild reads, to a bare cursor",
        events,
        times.ratio(1, 0),
        Target.atLeast(0.5),
        times.ratio(0, 2) * inserts / events);
  }

  private long cursor() {
    long start = System.nanoTime();
    long next = 1;
    long last;
    do {
      last = next;
      for (Document commit :
          garden
              .documents()
              .find(Filters.gte("_id", next))
              .sort(Sorts.ascending("_id"))
              .limit(PAGE)) {
        next = commit.getLong("_id") + 1;
      }
    } while (next > last);
    Check.count("documents of a bare cursor", garden.log().head(), next);
    return System.nanoTime() - start;
  }
}
