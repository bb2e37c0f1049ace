package io.allotment.standalone.kill;

import io.allotment.standalone.http.Client;
import io.allotment.standalone.http.Client.Answer;
import io.allotment.standalone.http.Client.Request;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/**
 * Asks for one thing after the other about squads that are its own, until nobody answers any more,
 * and knows what it was promised.
 */
final class Writer {

  /** What was asked for when the answers ended. */
  record Open(Deed deed, Request request) {}

  private final List<String> squads;
  private final Random random;
  private Squads promised = Squads.NONE;
  private Optional<Open> open = Optional.empty();
  private String complaint = "";
  private int version;

  Writer(List<String> squads, Random random) {
    this.squads = squads;
    this.random = random;
  }

  /** Writes until the product is gone; counts down with every promise. */
  void write(Client client, CountDownLatch promises) {
    while (complaint.isEmpty()) {
      Deed deed = next();
      Request request = deed.under(UUID.randomUUID().toString());
      try {
        Answer answer = client.send(request);
        if (!answer.isDone()) {
          complaint = request + " gives " + answer;
          return;
        }
        promised = deed.doneTo(promised);
        promises.countDown();
      } catch (UncheckedIOException gone) {
        open = Optional.of(new Open(deed, request));
        return;
      }
    }
  }

  private Deed next() {
    version++;
    String squad = squads.get(random.nextInt(squads.size()));
    int which = random.nextInt(Deed.MEMBERS);
    if (promised.line(squad, squad + "-" + which) == null) {
      return new Deed.Import(squads, version, true);
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Deed.Change(squad, which, version);
      case 1 -> new Deed.Absence(squad, which, version);
      default -> new Deed.Import(squads, version, false);
    };
  }

  List<String> squads() {
    return squads;
  }

  /** How its squads are, going by what it was told. */
  Squads promised() {
    return promised;
  }

  /** What it asked for last and was told nothing about. */
  Optional<Open> open() {
    return open;
  }

  /** It was told what became of it after all. */
  void settle() {
    open.ifPresent(settled -> promised = settled.deed().doneTo(promised));
    open = Optional.empty();
  }

  /** An answer it did not expect; empty if there was none. */
  String complaint() {
    return complaint;
  }
}
