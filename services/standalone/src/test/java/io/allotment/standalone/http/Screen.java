package io.allotment.standalone.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** An open page of the community: it looks again when it is told that something changed. */
final class Screen implements AutoCloseable {

  private final Client reader;
  private final Set<Sighting> awaited = ConcurrentHashMap.newKeySet();
  private final BufferedReader lines;

  Screen(Installation product) {
    reader = product.script(product.operatorToken());
    lines =
        new BufferedReader(
            new InputStreamReader(reader.stream("/api/events"), StandardCharsets.UTF_8));
    Thread.ofVirtual().name("screen").start(this::listen);
  }

  void follow(Sighting sighting) {
    awaited.add(sighting);
  }

  void forget() {
    awaited.clear();
  }

  private void listen() {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:") && line.contains("\"community\"")) {
          look();
        }
      }
    } catch (IOException closed) {
      // The benchmark is over.
    }
  }

  private void look() {
    for (Sighting sighting : awaited) {
      if (sighting.isIn(reader)) {
        sighting.onScreen(System.nanoTime());
        awaited.remove(sighting);
      }
    }
  }

  /** Waits until everything was shown, or for so long. */
  void await(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!awaited.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  @Override
  public void close() {
    reader.close();
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
