package io.allotment.standalone.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.standalone.http.Client;
import io.allotment.standalone.http.Client.Answer;
import io.allotment.standalone.http.Client.Request;
import io.allotment.standalone.http.Wait;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the product while a review is held, with somebody writing and a decision just taken: every
 * note is there once, and what was decided is carried out by itself after the start, once.
 */
class KilledReviewTest {

  private static final int KILLS = 2;
  private static final int NOTES = 5;
  private static final String REVIEW = "/api/community/reviews/1";
  private static final LocalDate DUE = LocalDate.now(ZoneOffset.UTC).plusDays(30);

  @TempDir private Path data;

  private final List<String> promised = new ArrayList<>();
  private final Map<LocalDate, Integer> floors = new TreeMap<>();
  private Optional<Request> open = Optional.empty();
  private String complaint = "";
  private Product product;

  @AfterEach
  void stop() {
    if (product != null) {
      product.close();
    }
  }

  @Test
  void everyNoteIsThereOnceAndEveryDecisionIsCarriedOut() throws Exception {
    product = Product.on(data);
    try (Client client = product.operator()) {
      begin(client);
    }
    for (int kill = 0; kill < KILLS; kill++) {
      writeDecideAndKill(31 + kill, DUE.plusDays(kill));
      product = Product.on(data);
      try (Client client = product.operator()) {
        repeat(client);
        look(client);
      }
    }
    try (Client client = product.operator()) {
      done(client, Request.json("POST", REVIEW + "/close", "close", null));
      String minutes = client.get(REVIEW + "/minutes.md").text();
      assertThat(promised).isNotEmpty().allSatisfy(note -> assertThat(minutes).contains(note));
    }
  }

  private static void begin(Client client) {
    done(
        client,
        Request.json(
            "PUT",
            "/api/squads/orchard",
            null,
            """
            {"name":"Orchard","zone":"Etc/UTC",
            "handover":{"day":"MONDAY","time":"00:00","weeks":1},
            "policy":{"rest":1,"frozenWeeks":2,"publishedWeeks":4}}"""));
    Wait.until(
        () -> client.read("/api/community/roster").toString().contains("Orchard"),
        "the community knows the squad");
    Answer opened = done(client, Request.json("POST", "/api/community/reviews", "open", null));
    assertThat(opened.field("review")).isEqualTo("1");
  }

  private void writeDecideAndKill(int percent, LocalDate from) throws InterruptedException {
    CountDownLatch some = new CountDownLatch(NOTES);
    try (Client client = product.operator()) {
      Thread writing = Thread.ofPlatform().start(() -> write(client, percent, some));
      some.await();
      done(client, decision(percent, from));
      product.kill();
      floors.put(from, percent);
      writing.join();
    }
    assertThat(complaint).isEmpty();
  }

  /** Writes notes until nobody answers any more. */
  private void write(Client client, int round, CountDownLatch some) {
    for (int n = 0; complaint.isEmpty(); n++) {
      String text = "Note %d of %d.".formatted(n, round);
      Request note =
          Request.json(
              "POST",
              REVIEW + "/notes",
              UUID.randomUUID().toString(),
              "{\"part\":\"backlog\",\"text\":\"%s\"}".formatted(text));
      try {
        Answer answer = client.send(note);
        if (answer.isDone()) {
          promised.add(text);
        } else {
          complaint = note + " gives " + answer;
        }
        some.countDown();
      } catch (UncheckedIOException gone) {
        open = Optional.of(note);
        promised.add(text);
        return;
      }
    }
  }

  private static Request decision(int percent, LocalDate from) {
    return Request.json(
        "POST",
        REVIEW + "/decisions",
        UUID.randomUUID().toString(),
        """
        {"part":"reserve","text":"Keep %d percent","squad":"orchard","due":"%s",
        "effect":{"kind":"floor","percent":%d,"from":"%s"}}"""
            .formatted(percent, DUE, percent, from));
  }

  /** Asks again, twice, for what nothing was heard of. */
  private void repeat(Client client) {
    open.ifPresent(
        note -> {
          done(client, note);
          done(client, note);
        });
    open = Optional.empty();
  }

  private void look(Client client) {
    Wait.until(() -> floors(client).equals(floors), "capacity keeps " + floors);
    Wait.until(
        () ->
            client
                .read(REVIEW)
                .path("decisions")
                .valueStream()
                .allMatch(decision -> decision.at("/effect/state").asString().equals("taken")),
        "the decisions say that they were carried out");
    JsonNode review = client.read(REVIEW);
    assertThat(review.path("decisions").size()).isEqualTo(floors.size());
    assertThat(review.path("notes").valueStream().map(note -> note.path("text").asString()))
        .containsExactlyInAnyOrderElementsOf(promised);
  }

  private static Map<LocalDate, Integer> floors(Client client) {
    return client
        .read("/api/capacity/floor")
        .path("steps")
        .valueStream()
        .collect(
            Collectors.toMap(
                step -> LocalDate.parse(step.path("from").asString()),
                step -> step.path("floor").asInt()));
  }

  private static Answer done(Client client, Request request) {
    Answer answer = client.send(request);
    assertThat(answer.isDone()).as("%s gives %s", request, answer).isTrue();
    return answer;
  }
}
