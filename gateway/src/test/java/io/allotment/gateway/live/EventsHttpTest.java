package io.allotment.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.gateway.Browser;
import io.allotment.gateway.RunningGateway;
import io.allotment.gateway.change.Change;
import io.allotment.gateway.change.Changes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EventsHttpTest {

  @TempDir static Path data;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.on(data, "allotment.events.heartbeat=50ms");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static BufferedReader lines(HttpResponse<InputStream> stream) {
    return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
  }

  private static String firstWith(BufferedReader lines, String start) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return line;
      }
    }
    return "the stream ended";
  }

  @Test
  void aChangeReachesWhoIsSignedIn() throws IOException {
    Browser ines = gateway.person("ines", "[]");
    HttpResponse<InputStream> stream = ines.open("/api/events");
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/event-stream");
    try (BufferedReader lines = lines(stream)) {
      assertThat(lines.readLine()).isEqualTo(": welcome");
      gateway
          .bean(Changes.class)
          .publish(new Change("rotation", Set.of("checkout"), Set.of("ines")));
      assertThat(firstWith(lines, "event:")).isEqualTo("event: changed");
      assertThat(lines.readLine())
          .startsWith("data: ")
          .contains(
              "\"service\":\"rotation\"", "\"squads\":[\"checkout\"]", "\"members\":[\"ines\"]");
      assertThat(firstWith(lines, ": still")).isEqualTo(": still here");
    }
  }

  @Test
  void aRoleGivenIsAChange() throws IOException {
    Browser noor = gateway.person("noor", "[]");
    try (BufferedReader lines = lines(noor.open("/api/events"))) {
      assertThat(lines.readLine()).isEqualTo(": welcome");
      gateway.operator().put("/api/people/noor/roles/steward", "");
      assertThat(firstWith(lines, "data:")).contains("\"service\":\"gateway\"", "noor");
    }
  }

  @Test
  void theStreamEndsWithTheSession() throws IOException {
    Browser sara = gateway.person("sara", "[]");
    try (BufferedReader lines = lines(sara.open("/api/events"))) {
      assertThat(lines.readLine()).isEqualTo(": welcome");
      sara.delete("/api/session");
      assertThat(firstWith(lines, "nothing starts like this")).isEqualTo("the stream ended");
    }
  }

  @Test
  void whoFallsBehindIsDropped() throws InterruptedException {
    Broadcaster broadcaster = new Broadcaster();
    Listener slow = broadcaster.listen("slow");
    Change change = new Change("rotation", Set.of(), Set.of());
    for (int n = 0; n <= Listener.MOST; n++) {
      broadcaster.publish(change);
    }
    assertThat(slow.await(Duration.ZERO)).isInstanceOf(Listener.Heard.End.class);
  }
}
